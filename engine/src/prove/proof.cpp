#include "prove/proof.hpp"

#include "prove/assertions.hpp"
#include "prove/route.hpp"

namespace llwybr {

Proof::Proof(const Pathway& pathway, std::size_t cells) : pathway_(pathway), shared_(shared_facts(pathway)), judgements_(pathway.assertions.size()) {
  if (!shared_.empty()) return;
  graph_ = ProofGraph::of(pathway, cells);
  if (graph_) reached_.emplace(*graph_, nullptr);
  for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
    if (pathway.nodes[node].kind == NodeKind::decision) decisions_.push_back(node);
    if (pathway.nodes[node].kind == NodeKind::endpoint) endpoints_.push_back(node);
  }
}

Proof::~Proof() = default;

bool Proof::decided() const { return graph_.has_value() && !graph_->diagrams.exhausted(); }

Diagram Proof::undecided_at(NodeIndex decision) {
  Diagram left = at(decision);
  for (std::uint32_t arc = graph_->first_out[decision]; arc < graph_->first_out[decision + 1]; ++arc) {
    left = graph_->diagrams.difference(left, graph_->arcs[arc].guard);
  }
  return left;
}

const std::vector<Diagram>& Proof::ending() {
  if (!ending_.empty()) return ending_;
  std::vector<Diagram> targets(graph_->vertex_count, kEmptySet);
  for (const NodeIndex endpoint : endpoints_) targets[endpoint] = kFullSet;
  for (const NodeIndex decision : decisions_) targets[decision] = undecided_at(decision);
  ending_ = reaching(*graph_, std::move(targets));
  return ending_;
}

ShortestRoutes& Proof::shortest() {
  if (!shortest_) shortest_ = std::make_unique<ShortestRoutes>(*graph_, nullptr);
  return *shortest_;
}

ArcRoute Proof::route_to(Vertex vertex, Diagram wanted) {
  return shortest().to(vertex, 0, wanted).value_or(ArcRoute{});
}

ArcRoute Proof::route_through(std::uint32_t arc, Diagram wanted) {
  return shortest().through(arc, 0, wanted).value_or(ArcRoute{});
}

std::vector<std::string> Proof::names(const ArcRoute& route) const {
  return names_of(pathway_, steps_of(*graph_, route));
}

const Judgement& Proof::judgement(std::uint32_t assertion) {
  std::optional<Judgement>& judgement = judgements_[assertion];
  if (!judgement) judgement = judge(pathway_, *this, pathway_.assertions[assertion]);
  return *judgement;
}

}  // namespace llwybr
