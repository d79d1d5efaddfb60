// What has been proved of a pathway's data, once, for all checks of the stages `data` and `assertions`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "llwybr/audit.hpp"
#include "prove/exploration.hpp"
#include "prove/proof_graph.hpp"
#include "prove/shared_facts.hpp"

namespace llwybr {

// What has been found of an assertion.
struct Judgement {
  Verdict verdict = Verdict::not_decided;
  bool is_entangled = false;             // not decided, as its points lie in strands that run side by side
  ArcRoute counter_example;              // of a broken one: the shortest route that breaks it
};

class Proof {
 public:
  // The pathway has passed the stages before `data`, and outlives the proof. `cells` bounds the memory taken, as in
  // CheckOptions.
  Proof(const Pathway& pathway, std::size_t cells);
  ~Proof();

  // Where strands share a fact, nothing else is explored: their order would matter.
  [[nodiscard]] const std::vector<SharedFact>& shared() const { return shared_; }
  // False where strands share facts or the budget is spent. Ask again after each answer that is to be believed:
  // an answer given while the budget ran out is worth nothing.
  [[nodiscard]] bool decided() const;

  // Whether the set holds a valuation, and no budget ran out on the way to it.
  [[nodiscard]] bool is_found(Diagram set) const { return set != kEmptySet && decided(); }

  // The rest only while decided().
  [[nodiscard]] ProofGraph& graph() { return *graph_; }
  [[nodiscard]] const std::vector<NodeIndex>& decisions() const { return decisions_; }
  [[nodiscard]] const std::vector<NodeIndex>& endpoints() const { return endpoints_; }
  // The valuations in which a journey can be at a vertex.
  [[nodiscard]] Diagram at(Vertex vertex) const { return reached_->at(vertex); }
  // Of those, the ones in which a decision has no condition that holds.
  [[nodiscard]] Diagram undecided_at(NodeIndex decision);
  // Valuations from which an endpoint, or a decision that is undecided, can be reached; of others than those of at(),
  // nothing is said.
  [[nodiscard]] const std::vector<Diagram>& ending();
  // Whether it shows without valuations that one can be reached from all of at(), everywhere. If not, ending() tells.
  [[nodiscard]] bool surely_ends();
  // The shortest route to a vertex in one of the valuations, which must be among those of at().
  [[nodiscard]] ArcRoute route_to(Vertex vertex, Diagram wanted);
  // The shortest route that ends with the arc, taken in one of the valuations of its start.
  [[nodiscard]] ArcRoute route_through(std::uint32_t arc, Diagram wanted);
  [[nodiscard]] std::vector<std::string> names(const ArcRoute& route) const;
  // Whether an assertion, by its index, holds on every feasible route. May be asked while not decided().
  [[nodiscard]] const Judgement& judgement(std::uint32_t assertion);

 private:
  [[nodiscard]] ShortestRoutes& shortest();

  const Pathway& pathway_;
  std::vector<SharedFact> shared_;
  std::optional<ProofGraph> graph_;
  std::optional<Reached> reached_;
  std::vector<NodeIndex> decisions_;
  std::vector<NodeIndex> endpoints_;
  std::optional<bool> surely_ends_;
  std::vector<Diagram> ending_;
  std::unique_ptr<ShortestRoutes> shortest_;
  std::vector<std::optional<Judgement>> judgements_;
};

}  // namespace llwybr
