// A pathway as the prover sees it: one graph over all scopes, in which a call of a subpathway is an ordinary
// arc that notes the place of the call in a variable, and an exit goes on to where that variable says. So every
// context is told apart exactly, and a subpathway is still looked at once, however many places use it.
//
// The strands of a parallel run one after another here. No strand reads or writes a fact that another writes:
// where one does, the graph is not built (see shared_facts). So their order changes no state, and it is that of the
// document, unless a deadline or an assertion could tell (see side_by_side): then each strand also comes first,
// and last. What lies behind a fault in an earlier strand may be seen only once that is mended.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/lists.hpp"
#include "llwybr/pathway.hpp"
#include "prove/decision_diagram.hpp"

namespace llwybr {

// A vertex is a node, with the node's index, or, from Pathway::nodes.size() on, a point half-way through the
// answers of a question of many.
using Vertex = std::uint32_t;

struct Arc {
  Vertex from = 0;
  Vertex to = 0;
  Diagram guard = kFullSet;            // over the variables live at `from`
  std::uint32_t assignments = 0;       // interned: what is set, of what is live at `to`
  std::uint32_t forgotten = 0;         // interned: live at `from`, and overwritten or no longer live at `to`
  BranchIndex branch = kNone;          // the branch taken with this arc, if any
  AnswerIndex answer = kNone;          // the answer chosen with this arc, if any
  ScopeIndex enters = kNone;           // the subpathway called
  std::uint32_t strand = kNone;        // the strand entered, if it is one
  ScopeIndex leaves = kNone;           // the subpathway left
  Range settings;                      // of ProofGraph::values: values facts take
  Range marks;                         // of ProofGraph::marked: events that pass
};

class ProofGraph {
 public:
  // `budget` bounds the cells of diagrams. Nothing where there are more variables than can be held.
  [[nodiscard]] static std::optional<ProofGraph> of(const Pathway& pathway, std::size_t budget);

  const Pathway* pathway = nullptr;
  Diagrams diagrams;
  Vertex start = 0;
  std::size_t vertex_count = 0;
  std::vector<Arc> arcs;                         // by `from`, then in document order
  std::vector<std::uint32_t> first_out;          // arcs of v: first_out[v] up to first_out[v + 1]
  Lists arcs_into;                               // by `to`
  std::vector<std::uint32_t> order;              // place of a vertex in an order that follows the arcs
  std::vector<Vertex> vertex_at;                 // by place in that order
  std::vector<ValueIndex> values;
  std::vector<EventIndex> marked;

  // A fact's variable is its index; its value 0 is "not set".
  [[nodiscard]] std::uint32_t code_of(ValueIndex value) const { return code_of_value_[value]; }
  // The variable of an event that some deadline counts from: 1 once it has passed. Else kNone.
  [[nodiscard]] Variable variable_of_event(EventIndex event) const { return variable_of_event_[event]; }
  // Valuations in which a condition holds; a fact that is not set has none of its values.
  [[nodiscard]] Diagram holds(std::uint32_t condition);
  // The arcs' images.
  [[nodiscard]] Diagram forward(const Arc& arc, Diagram set);
  [[nodiscard]] Diagram backward(const Arc& arc, Diagram set);
  // The start of a journey, over what is live there: no fact set, no event passed, nothing called.
  [[nodiscard]] Diagram initial();

 private:
  friend class ProofGraphBuilder;
  ProofGraph(const Pathway& of_pathway, Diagrams empty) : pathway(&of_pathway), diagrams(std::move(empty)), held_(of_pathway.conditions.size()) {}
  void index_arcs();

  std::vector<std::optional<Diagram>> held_;     // by condition: what holds() has answered
  std::vector<Variable> live_at_start_;
  std::vector<Variable> variable_of_event_;
  std::vector<std::uint32_t> code_of_value_;
};

}  // namespace llwybr
