#include "graph/traps.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace llwybr {
namespace {

bool caught(const PathwayGraph& graph, NodeIndex node) { return graph.reached[node] && !graph.can_end[node]; }

// By component: whether no edge leaves it, and whether it holds an edge.
struct Shape {
  std::vector<bool> closed;
  std::vector<bool> loop;
};

Shape shape_of(const Graph& graph, const Components& components) {
  Shape shape{std::vector<bool>(components.count, true), std::vector<bool>(components.count, false)};
  for (const Edge& edge : graph.edges()) {
    const std::uint32_t component = components.of[edge.from];
    const bool inside = component == components.of[edge.to];
    if (inside) shape.loop[component] = true;
    if (!inside) shape.closed[component] = false;
  }
  return shape;
}

void add_traps(const PathwayGraph& graph, ScopeIndex scope, Range nodes, Traps& found) {
  const Graph& within = graph.scopes[scope].graph;
  const Components components = within.components();
  const Shape shape = shape_of(within, components);
  std::vector<std::uint32_t> trap_of(components.count, kNone);
  for (std::uint32_t vertex = 0; vertex < nodes.count; ++vertex) {
    const std::uint32_t component = components.of[vertex];
    if (!shape.closed[component] || !caught(graph, nodes.first + vertex)) continue;
    if (trap_of[component] == kNone) {
      trap_of[component] = static_cast<std::uint32_t>(found.traps.size());
      found.traps.push_back({{}, shape.loop[component]});
    }
    found.traps[trap_of[component]].nodes.push_back(nodes.first + vertex);
  }
  // An edge leads to a component of a lower number, so sorting by it settles the targets first.
  std::vector<std::uint32_t> edges(within.edges().size());
  for (std::uint32_t edge = 0; edge < edges.size(); ++edge) edges[edge] = edge;
  std::stable_sort(edges.begin(), edges.end(), [&](std::uint32_t left, std::uint32_t right) {
    return components.of[within.edges()[left].from] < components.of[within.edges()[right].from];
  });
  for (const std::uint32_t edge : edges) {
    std::uint32_t& trap = trap_of[components.of[within.edges()[edge].from]];
    if (trap == kNone) trap = trap_of[components.of[within.edges()[edge].to]];
  }
  for (std::uint32_t vertex = 0; vertex < nodes.count; ++vertex) {
    if (caught(graph, nodes.first + vertex))
      found.leads_to[nodes.first + vertex] = trap_of[components.of[vertex]];
  }
}

void add_entries(const Pathway& pathway, const PathwayGraph& graph, Traps& found) {
  std::vector<bool> entry(pathway.nodes.size(), false);
  for (const Scope& scope : pathway.scopes) entry[scope.start.index] = true;
  for (BranchIndex branch = 0; branch < pathway.branches.size(); ++branch) {
    const NodeIndex from = pathway.branches[branch].node;
    if (graph.open[branch] && graph.reached[from] && graph.can_end[from]) {
      entry[pathway.branches[branch].target.index] = true;
    }
  }
  for (const Trap& trap : found.traps) {
    for (const NodeIndex node : trap.nodes) entry[node] = entry[node] && !trap.loop;
  }
  for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
    if (entry[node] && caught(graph, node)) found.entries.push_back(node);
  }
}

// Whether the engine passes a node by itself and goes on by this branch. `automatic_exit` is known of every
// exit of the scopes that the node runs.
bool is_automatic(const Pathway& pathway, const Node& node, const Branch& branch,
                  const std::vector<bool>& automatic_exit, const std::vector<bool>& automatic_scope) {
  switch (node.kind) {
    case NodeKind::decision:
      return true;
    case NodeKind::use:
      return automatic_exit[branch.exit.index];
    case NodeKind::parallel: {
      const std::vector<ScopeIndex> strands = callees(pathway, node);
      return std::all_of(strands.begin(), strands.end(),
                         [&](ScopeIndex scope) { return automatic_scope[scope]; });
    }
    default:
      return false;
  }
}

}  // namespace

Traps traps_of(const Pathway& pathway, const PathwayGraph& graph) {
  Traps found;
  found.leads_to.assign(pathway.nodes.size(), kNone);
  NodeIndex first_caught = 0;
  while (first_caught < pathway.nodes.size() && !caught(graph, first_caught)) ++first_caught;
  if (first_caught == pathway.nodes.size()) return found;
  for (ScopeIndex scope = 0; scope < pathway.scopes.size(); ++scope) {
    add_traps(graph, scope, pathway.scopes[scope].nodes, found);
  }
  add_entries(pathway, graph, found);
  return found;
}

std::vector<std::vector<NodeIndex>> loops_without_person(const Pathway& pathway, const PathwayGraph& graph) {
  std::vector<bool> automatic_exit(pathway.nodes.size(), false);
  std::vector<bool> automatic_scope(pathway.scopes.size(), false);
  std::vector<std::vector<NodeIndex>> found;
  for (const ScopeIndex scope : graph.callees_first) {
    const NodeIndex first = pathway.scopes[scope].nodes.first;
    const ScopeGraph& within = graph.scopes[scope];
    std::vector<Edge> edges;
    for (std::size_t edge = 0; edge < within.branches.size(); ++edge) {
      const Branch& branch = pathway.branches[within.branches[edge]];
      if (graph.reached[branch.node] &&
          is_automatic(pathway, pathway.nodes[branch.node], branch, automatic_exit, automatic_scope)) {
        edges.push_back(within.graph.edges()[edge]);
      }
    }
    const Graph automatic(pathway.scopes[scope].nodes.count, std::move(edges));
    const std::array<std::uint32_t, 1> start{pathway.scopes[scope].start.index - first};
    const Search search = automatic.search(start);
    for (std::uint32_t vertex = 0; vertex < automatic.vertices(); ++vertex) {
      if (pathway.nodes[first + vertex].kind != NodeKind::exit || !search.reached(vertex)) continue;
      automatic_exit[first + vertex] = true;
      automatic_scope[scope] = true;
    }
    for (std::vector<std::uint32_t>& cycle : automatic.cycles()) {
      for (std::uint32_t& node : cycle) node += first;
      found.push_back(std::move(cycle));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> RouteNamer::names_to(NodeIndex node) {
  if (left_ == 0) return {};
  const std::vector<BranchIndex> route = route_to(pathway_, graph_, node);
  left_ = route.size() > left_ ? 0 : left_ - route.size();
  if (left_ == 0) return {};
  return route_names(pathway_, route);
}

}  // namespace llwybr
