// How a ProofGraph is made: first arcs as plain values, node by node; then, once it is known which variables are live
// where and in what order they stand, their guards and effects as diagrams.
#pragma once

#include <optional>
#include <vector>

#include "prove/live_variables.hpp"
#include "prove/proof_graph.hpp"
#include "prove/side_by_side.hpp"

namespace llwybr {

class ProofGraphBuilder {
 public:
  explicit ProofGraphBuilder(const Pathway& pathway) : pathway_(pathway), side_by_side_(pathway) {}

  [[nodiscard]] std::optional<ProofGraph> build(std::size_t budget);

 private:
  // Where a subpathway is called from: a use, or a strand of a parallel, in one of the orders of its strands.
  struct Call {
    NodeIndex node = kNone;
    std::uint32_t strand = kNone;
    std::uint32_t order = 0;
    std::uint32_t position = 0;          // of the strand, in that order
  };

  // An arc before the diagrams exist. Its guard is a condition that holds, that every condition of a decision
  // fails (`otherwise`), or that variables have values: where a subpathway was called from, what is claimed.
  struct PlainArc {
    Vertex from = 0;
    Vertex to = 0;
    std::uint32_t condition = kNone;
    NodeIndex otherwise = kNone;
    Range required;                      // of `required`
    Range assigned;                      // of `assigned`
    BranchIndex branch = kNone;
    AnswerIndex answer = kNone;
    ScopeIndex enters = kNone;
    std::uint32_t strand = kNone;
    ScopeIndex leaves = kNone;
    NodeIndex caller = kNone;            // of what it leaves
    Range settings;
    Range marks;
  };

  void number_variables();
  void find_calls();
  void add_node(NodeIndex node);
  void add_question_of_many(const Node& node, NodeIndex index);
  void add_answer_alone(const Node& node, NodeIndex index, AnswerIndex alone);
  void add_choice(AnswerIndex answer, bool chosen, PlainArc arc);
  void find_claims();
  void add_exit(NodeIndex node);
  void add_call(Vertex from, Call call, PlainArc arc);
  [[nodiscard]] std::uint32_t orders_at(NodeIndex parallel) const;
  [[nodiscard]] Call strand_call(NodeIndex parallel, std::uint32_t order, std::uint32_t position) const;
  void add(PlainArc arc);
  // What happens on the arcs added next: facts take values, events pass.
  void take(Range settings);
  void pass(Range references);
  void begin_effects();
  void sort_arcs();
  void finish_arcs(ProofGraph& graph, const LiveVariables& live);
  [[nodiscard]] bool find_live_variables(LiveVariables& live) const;
  [[nodiscard]] std::vector<Variable> order_of_variables() const;
  void read_variables_of(std::uint32_t condition, std::vector<Variable>& variables) const;

  const Pathway& pathway_;
  SideBySide side_by_side_;
  std::vector<std::uint32_t> domains_;
  std::vector<Variable> of_event_;
  std::vector<Variable> of_scope_;
  std::vector<NodeIndex> of_many_;                       // questions
  std::vector<Variable> of_claim_;                       // by fact
  std::vector<std::vector<FactIndex>> claimed_at_;       // by node
  std::vector<std::vector<Call>> calls_;                 // by scope
  std::vector<PlainArc> arcs_;
  std::vector<Assignment> assigned_;
  std::vector<Assignment> required_;
  std::vector<Assignment> further_;                      // assignments on the arc added next
  std::vector<ValueIndex> values_;
  std::vector<EventIndex> marked_;
  Range settings_;
  Range marks_;
  std::vector<std::uint32_t> order_;
  std::vector<Vertex> vertex_at_;
  std::vector<std::uint32_t> code_of_value_;
  Vertex vertices_ = 0;
};

}  // namespace llwybr
