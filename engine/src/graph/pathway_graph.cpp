#include "graph/pathway_graph.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace llwybr {
namespace {

std::vector<ScopeIndex> scopes_callees_first(const Pathway& pathway) {
  std::vector<Edge> calls;
  for (const Node& node : pathway.nodes) {
    for (const ScopeIndex callee : callees(pathway, node)) calls.push_back({node.scope, callee});
  }
  const auto count = static_cast<std::uint32_t>(pathway.scopes.size());
  const Components components = Graph(count, std::move(calls)).components();
  std::vector<ScopeIndex> order(count);
  for (ScopeIndex scope = 0; scope < count; ++scope) order[scope] = scope;
  std::sort(order.begin(), order.end(),
            [&](ScopeIndex left, ScopeIndex right) { return components.of[left] < components.of[right]; });
  return order;
}

// Whether some exit of a scope already dealt with is reached.
bool ends(const Pathway& pathway, const PathwayGraph& graph, ScopeIndex scope) {
  return graph.can_end[pathway.scopes[scope].start.index];
}

bool is_open(const Pathway& pathway, const PathwayGraph& graph, const Node& node, const Branch& branch) {
  if (node.kind == NodeKind::use) return graph.reached[branch.exit.index];
  if (node.kind != NodeKind::parallel) return true;
  const std::vector<ScopeIndex> strands = callees(pathway, node);
  return std::all_of(strands.begin(), strands.end(),
                     [&](ScopeIndex scope) { return ends(pathway, graph, scope); });
}

ScopeGraph scope_graph(const Pathway& pathway, PathwayGraph& graph, const Scope& scope) {
  std::vector<Edge> edges;
  std::vector<BranchIndex> branches;
  const NodeIndex first = scope.nodes.first;
  for (NodeIndex index = first; index < scope.nodes.end(); ++index) {
    const Node& node = pathway.nodes[index];
    for (BranchIndex branch = node.branches.first; branch < node.branches.end(); ++branch) {
      graph.open[branch] = is_open(pathway, graph, node, pathway.branches[branch]);
      if (!graph.open[branch]) continue;
      edges.push_back({index - first, pathway.branches[branch].target.index - first});
      branches.push_back(branch);
    }
  }
  return {Graph(scope.nodes.count, std::move(edges)), std::move(branches)};
}

// Fills in what is reached and what can end in one scope, and answers how far each node is.
std::vector<std::uint32_t> search_scope(const Pathway& pathway, PathwayGraph& graph, const Scope& scope,
                                        const ScopeGraph& within) {
  const NodeIndex first = scope.nodes.first;
  const std::array<std::uint32_t, 1> start{scope.start.index - first};
  std::vector<std::uint32_t> endings;
  for (std::uint32_t vertex = 0; vertex < scope.nodes.count; ++vertex) {
    const NodeKind kind = pathway.nodes[first + vertex].kind;
    if (kind == NodeKind::endpoint || kind == NodeKind::exit) endings.push_back(vertex);
  }
  Search forward = within.graph.search(start);
  const Search backward = within.graph.reversed().search(endings);
  for (std::uint32_t vertex = 0; vertex < scope.nodes.count; ++vertex) {
    graph.reached[first + vertex] = forward.reached(vertex);
    graph.can_end[first + vertex] = backward.reached(vertex);
    const std::uint32_t edge = forward.arrived_by[vertex];
    graph.arrived_by[first + vertex] = edge == kNone ? kNone : within.branches[edge];
  }
  return std::move(forward.distance);
}

// Goes through the scopes, callers first, and settles for each the node from which it is soonest called.
void find_callers(const Pathway& pathway, PathwayGraph& graph,
                  const std::vector<std::uint32_t>& distance_in_scope) {
  std::vector<std::uint64_t> distance(pathway.scopes.size(), UINT64_MAX);
  distance[0] = 0;
  graph.called[0] = true;
  for (auto scope = graph.callees_first.rbegin(); scope != graph.callees_first.rend(); ++scope) {
    if (!graph.called[*scope]) continue;
    const Range nodes = pathway.scopes[*scope].nodes;
    for (NodeIndex node = nodes.first; node < nodes.end(); ++node) {
      if (!graph.reached[node]) continue;
      const std::uint64_t to_node = distance[*scope] + distance_in_scope[node];
      for (const ScopeIndex callee : callees(pathway, pathway.nodes[node])) {
        const auto known = std::make_pair(distance[callee], graph.called_from[callee]);
        if (std::make_pair(to_node, node) >= known) continue;
        distance[callee] = to_node;
        graph.called[callee] = true;
        graph.called_from[callee] = node;
      }
    }
  }
}

}  // namespace

std::vector<ScopeIndex> callees(const Pathway& pathway, const Node& node) {
  std::vector<ScopeIndex> found;
  if (node.kind == NodeKind::use) found.push_back(node.subpathway.index);
  for (std::uint32_t strand = node.strands.first; strand < node.strands.end(); ++strand) {
    found.push_back(pathway.strands[strand].subpathway.index);
  }
  return found;
}

PathwayGraph graph_of(const Pathway& pathway) {
  PathwayGraph graph;
  graph.open.assign(pathway.branches.size(), false);
  graph.reached.assign(pathway.nodes.size(), false);
  graph.can_end.assign(pathway.nodes.size(), false);
  graph.arrived_by.assign(pathway.nodes.size(), kNone);
  graph.called.assign(pathway.scopes.size(), false);
  graph.called_from.assign(pathway.scopes.size(), kNone);
  graph.scopes.reserve(pathway.scopes.size());
  for (std::size_t scope = 0; scope < pathway.scopes.size(); ++scope)
    graph.scopes.push_back({Graph(0, {}), {}});

  graph.callees_first = scopes_callees_first(pathway);
  std::vector<std::uint32_t> distance(pathway.nodes.size(), kNone);
  for (const ScopeIndex index : graph.callees_first) {
    const Scope& scope = pathway.scopes[index];
    graph.scopes[index] = scope_graph(pathway, graph, scope);
    const std::vector<std::uint32_t> found = search_scope(pathway, graph, scope, graph.scopes[index]);
    std::copy(found.begin(), found.end(), distance.data() + scope.nodes.first);
  }
  find_callers(pathway, graph, distance);
  return graph;
}

std::vector<BranchIndex> route_to(const Pathway& pathway, const PathwayGraph& graph, NodeIndex node) {
  std::vector<BranchIndex> route;
  while (node != kNone) {
    const ScopeIndex scope = pathway.nodes[node].scope;
    for (BranchIndex by = graph.arrived_by[node]; by != kNone; by = graph.arrived_by[node]) {
      route.push_back(by);
      node = pathway.branches[by].node;
    }
    node = graph.called_from[scope];
  }
  std::reverse(route.begin(), route.end());
  return route;
}

std::vector<std::string> route_names(const Pathway& pathway, const std::vector<BranchIndex>& route) {
  std::vector<std::string> names;
  names.reserve(route.size());
  for (const BranchIndex index : route) {
    const Branch& branch = pathway.branches[index];
    names.emplace_back(pathway.nodes[branch.node].id).append("/").append(branch.id);
  }
  return names;
}

}  // namespace llwybr
