#include "checks/derived.hpp"

#include "checks/written_texts.hpp"
#include "graph/pathway_graph.hpp"
#include "prove/proof.hpp"

namespace llwybr {

Derived::Derived(const Pathway& pathway, std::size_t proof_cells)
    : pathway_(pathway), proof_cells_(proof_cells) {}

Derived::~Derived() = default;

const PathwayGraph& Derived::graph() {
  if (!graph_) graph_ = std::make_unique<PathwayGraph>(graph_of(pathway_));
  return *graph_;
}

Proof& Derived::proof() {
  if (!proof_) proof_ = std::make_unique<Proof>(pathway_, proof_cells_);
  return *proof_;
}

const DoubtfulTexts& Derived::texts() {
  if (!texts_) texts_ = std::make_unique<DoubtfulTexts>(pathway_);
  return *texts_;
}

}  // namespace llwybr
