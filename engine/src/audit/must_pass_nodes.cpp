// Must-pass nodes across calls. Within a scope they are those of its graph; a `use` among them adds those between
// the start of its subpathway and the exits by which a route can go on, a `parallel` those of each strand.
#include <algorithm>
#include <array>

#include "audit/feasible_graph.hpp"

namespace llwybr {
namespace {

// A part of a route: from the start of a scope to one of several of its nodes.
struct Part {
  ScopeIndex scope = 0;
  std::vector<NodeIndex> ends;
};

// What is still to be gone through: a node, or a part to be taken apart.
struct Pending {
  NodeIndex node = kNone;
  Part part;
};

std::vector<NodeIndex> exits_of(const Pathway& pathway, const FeasibleGraph& graph, ScopeIndex scope) {
  std::vector<NodeIndex> exits;
  const Range nodes = pathway.scopes[scope].nodes;
  for (NodeIndex node = nodes.first; node < nodes.end(); ++node) {
    if (pathway.nodes[node].kind == NodeKind::exit && graph.reached[node]) exits.push_back(node);
  }
  return exits;
}

// The must-pass nodes of one scope, each followed by what it runs.
std::vector<Pending> legs(const Pathway& pathway, const FeasibleGraph& graph, const Part& part) {
  const ScopeGraph& within = graph.scopes[part.scope];
  const NodeIndex first = pathway.scopes[part.scope].nodes.first;
  const std::uint32_t sink = within.graph.vertices();
  std::vector<Edge> edges = within.graph.edges();
  std::vector<std::uint32_t> ends;
  for (const NodeIndex end : part.ends) {
    edges.push_back({end - first, sink});
    ends.push_back(end - first);
  }
  const std::vector<std::uint32_t> before =
      Graph(sink + 1, std::move(edges)).must_pass(pathway.scopes[part.scope].start.index - first);
  const Search leading_on = within.graph.reversed().search(ends);

  std::vector<std::uint32_t> chain;
  for (std::uint32_t vertex = before[sink]; vertex != kNone; vertex = before[vertex]) chain.push_back(vertex);
  std::reverse(chain.begin(), chain.end());
  std::vector<Pending> found;
  for (const std::uint32_t vertex : chain) {
    const Node& node = pathway.nodes[first + vertex];
    found.push_back({first + vertex, {}});
    for (std::uint32_t strand = node.strands.first; strand < node.strands.end(); ++strand) {
      const ScopeIndex scope = pathway.strands[strand].subpathway.index;
      found.push_back({kNone, {scope, exits_of(pathway, graph, scope)}});
    }
    if (node.kind != NodeKind::use) continue;
    Part inside{node.subpathway.index, {}};
    for (std::size_t edge = 0; edge < within.branches.size(); ++edge) {
      const Branch& branch = pathway.branches[within.branches[edge]];
      if (branch.node == first + vertex && leading_on.reached(branch.target.index - first)) {
        inside.ends.push_back(branch.exit.index);
      }
    }
    found.push_back({kNone, std::move(inside)});
  }
  return found;
}

}  // namespace

std::vector<NodeIndex> must_pass_nodes(const Pathway& pathway, const FeasibleGraph& graph, NodeIndex endpoint) {
  std::vector<NodeIndex> found;
  std::vector<bool> listed(pathway.nodes.size(), false);
  listed[endpoint] = true;
  std::vector<Part> taken_apart;
  std::vector<Pending> pending{{kNone, {pathway.nodes[endpoint].scope, {endpoint}}}};
  while (!pending.empty()) {
    const Pending next = std::move(pending.back());
    pending.pop_back();
    if (next.node != kNone) {
      if (!listed[next.node]) found.push_back(next.node);
      listed[next.node] = true;
      continue;
    }
    // The same part again has nothing to add, and so calls of calls cannot multiply.
    const bool known = std::any_of(taken_apart.begin(), taken_apart.end(), [&](const Part& part) {
      return part.scope == next.part.scope && part.ends == next.part.ends;
    });
    if (known || next.part.ends.empty()) continue;
    taken_apart.push_back(next.part);
    std::vector<Pending> parts = legs(pathway, graph, next.part);
    pending.insert(pending.end(), std::make_move_iterator(parts.rbegin()), std::make_move_iterator(parts.rend()));
  }
  return found;
}

}  // namespace llwybr
