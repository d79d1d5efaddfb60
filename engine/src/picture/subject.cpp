// What is drawn.
#include <algorithm>

#include "graph/graph.hpp"
#include "llwybr/picture.hpp"
#include "picture/plan.hpp"

namespace llwybr {
namespace {

constexpr std::uint32_t kStepsAround = 2;

// The branches between nodes of a scope, as edges whose vertex 0 is its first node.
std::vector<picture::PlanEdge> branches_within(const Pathway& pathway, const Scope& scope) {
  std::vector<picture::PlanEdge> edges;
  for (NodeIndex node = scope.nodes.first; node < scope.nodes.end(); ++node) {
    const Range branches = pathway.nodes[node].branches;
    for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
      const std::uint32_t target = pathway.branches[branch].target.index;
      if (target < scope.nodes.first || target >= scope.nodes.end()) continue;
      edges.push_back({branch, node - scope.nodes.first, target - scope.nodes.first});
    }
  }
  return edges;
}

Graph graph_of(std::uint32_t vertices, const std::vector<picture::PlanEdge>& edges) {
  std::vector<Edge> plain;
  plain.reserve(edges.size());
  for (const picture::PlanEdge& edge : edges) plain.push_back({edge.from, edge.to});
  return Graph(vertices, std::move(plain));
}

// By vertex of the scope: whether it is drawn.
std::vector<bool> drawn(const Graph& graph, std::uint32_t around) {
  if (around == kNone) return std::vector<bool>(graph.vertices(), true);
  std::vector<bool> near(graph.vertices(), false);
  const std::uint32_t starts[] = {around};
  for (const Search& search : {graph.search(starts), graph.reversed().search(starts)}) {
    for (std::uint32_t vertex = 0; vertex < graph.vertices(); ++vertex) {
      if (search.reached(vertex) && search.distance[vertex] <= kStepsAround) near[vertex] = true;
    }
  }
  return near;
}

bool is_too_large(const Pathway& pathway, PictureSubject subject) {
  if (pathway.scopes[subject.scope].nodes.count <= kMostDrawn) return false;
  return subject.around == kNone || picture::planned(pathway, subject).nodes.size() > kMostDrawn;
}

}  // namespace

NamedSubject subject_of(const Pathway& pathway, std::string_view around, std::string_view subpathway) {
  PictureSubject subject;
  if (!subpathway.empty()) {
    const auto found = std::find_if(pathway.scopes.begin(), pathway.scopes.end(),
                                    [&](const Scope& scope) { return scope.id == subpathway; });
    if (found == pathway.scopes.end()) return {SubjectFault::no_such_subpathway, {}};
    subject.scope = static_cast<ScopeIndex>(found - pathway.scopes.begin());
  }
  if (!around.empty()) {
    const auto found = std::find_if(pathway.nodes.begin(), pathway.nodes.end(),
                                    [&](const Node& node) { return node.id == around; });
    if (found == pathway.nodes.end()) return {SubjectFault::no_such_node, {}};
    if (!subpathway.empty() && found->scope != subject.scope) return {SubjectFault::node_elsewhere, {}};
    subject = {found->scope, static_cast<NodeIndex>(found - pathway.nodes.begin())};
  }
  return {is_too_large(pathway, subject) ? SubjectFault::too_many_nodes : SubjectFault::none, subject};
}

namespace picture {

Plan planned(const Pathway& pathway, PictureSubject subject) {
  const Scope& scope = pathway.scopes[subject.scope];
  const std::vector<PlanEdge> all = branches_within(pathway, scope);
  const std::vector<bool> is_drawn =
      drawn(graph_of(scope.nodes.count, all), subject.around == kNone ? kNone : subject.around - scope.nodes.first);
  Plan plan;
  std::vector<std::uint32_t> vertex_of(scope.nodes.count, kNone);
  for (std::uint32_t node = 0; node < scope.nodes.count; ++node) {
    if (!is_drawn[node]) continue;
    vertex_of[node] = plan.vertices();
    plan.nodes.push_back(scope.nodes.first + node);
  }
  plan.leaving.resize(plan.nodes.size());
  for (const PlanEdge& edge : all) {
    if (!is_drawn[edge.from] || !is_drawn[edge.to]) continue;
    plan.leaving[vertex_of[edge.from]].push_back(static_cast<std::uint32_t>(plan.edges.size()));
    plan.edges.push_back({edge.branch, vertex_of[edge.from], vertex_of[edge.to], false});
  }
  const std::uint32_t start = scope.start.resolved() ? vertex_of[scope.start.index - scope.nodes.first] : kNone;
  // Not by the whole scope: what closes a loop there need not do so among the nodes drawn.
  const std::vector<bool> back = graph_of(plan.vertices(), plan.edges).closes_cycle(start == kNone ? 0 : start);
  for (std::size_t edge = 0; edge < plan.edges.size(); ++edge) plan.edges[edge].back = back[edge];
  return plan;
}

}  // namespace picture
}  // namespace llwybr
