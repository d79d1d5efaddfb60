#include "checks/derived.hpp"

#include "graph/pathway_graph.hpp"
#include "prove/proof.hpp"

namespace llwybr {

Derived::Derived(const Pathway& pathway) : pathway_(pathway) {}

Derived::~Derived() = default;

const PathwayGraph& Derived::graph() {
  if (!graph_) graph_ = std::make_unique<PathwayGraph>(graph_of(pathway_));
  return *graph_;
}

Proof& Derived::proof() {
  if (!proof_) proof_ = std::make_unique<Proof>(pathway_);
  return *proof_;
}

}  // namespace llwybr
