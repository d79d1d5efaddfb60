#include "prove/proof.hpp"

#include "graph/sure_ends.hpp"
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

bool Proof::surely_ends() {
  if (!surely_ends_) {
    const std::vector<bool> ends = surely_ending(pathway_);
    surely_ends_ = true;
    for (NodeIndex node = 0; node < pathway_.nodes.size() && *surely_ends_; ++node) {
      surely_ends_ = ends[node] || at(node) == kEmptySet;
    }
  }
  return *surely_ends_;
}

const std::vector<Diagram>& Proof::ending() {
  if (!ending_.empty()) return ending_;
  if (surely_ends()) {
    ending_.assign(graph_->vertex_count, kFullSet);
    return ending_;
  }
  Reaching reaching(*graph_);
  for (const NodeIndex endpoint : endpoints_) reaching.add(endpoint, kFullSet);
  for (const NodeIndex decision : decisions_) reaching.add(decision, undecided_at(decision));
  reaching.explore();
  ending_ = reaching.sets();
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
