#include "audit/feasible_graph.hpp"

#include <algorithm>
#include <array>

namespace llwybr {

FeasibleGraph feasible_graph(const Pathway& pathway, const std::vector<bool>& taken) {
  FeasibleGraph feasible{{}, graph_of(pathway).callees_first, std::vector<bool>(pathway.nodes.size(), false)};
  feasible.scopes.reserve(pathway.scopes.size());
  for (const Scope& scope : pathway.scopes) {
    std::vector<Edge> edges;
    std::vector<BranchIndex> branches;
    const NodeIndex first = scope.nodes.first;
    for (NodeIndex node = first; node < scope.nodes.end(); ++node) {
      const Range own = pathway.nodes[node].branches;
      for (BranchIndex branch = own.first; branch < own.end(); ++branch) {
        if (!taken[branch]) continue;
        edges.push_back({node - first, pathway.branches[branch].target.index - first});
        branches.push_back(branch);
      }
    }
    feasible.scopes.push_back({Graph(scope.nodes.count, std::move(edges)), std::move(branches)});
    const std::array<std::uint32_t, 1> start{scope.start.index - first};
    const Search search = feasible.scopes.back().graph.search(start);
    for (std::uint32_t vertex = 0; vertex < scope.nodes.count; ++vertex) {
      feasible.reached[first + vertex] = search.reached(vertex);
    }
  }
  return feasible;
}

std::vector<LoopAudit> loops_of(const Pathway& pathway, const FeasibleGraph& graph) {
  std::vector<LoopAudit> loops;
  for (ScopeIndex scope = 0; scope < pathway.scopes.size(); ++scope) {
    const NodeIndex first = pathway.scopes[scope].nodes.first;
    const ScopeGraph& within = graph.scopes[scope];
    for (const std::vector<std::uint32_t>& cycle : within.graph.cycles()) {
      LoopAudit loop;
      for (const std::uint32_t vertex : cycle) loop.nodes.push_back(first + vertex);
      const auto inside = [&](NodeIndex node) {
        return std::binary_search(loop.nodes.begin(), loop.nodes.end(), node);
      };
      for (const BranchIndex index : within.branches) {
        const Branch& branch = pathway.branches[index];
        if (inside(branch.node) && !inside(branch.target.index)) loop.exits.push_back(index);
      }
      loops.push_back(std::move(loop));
    }
  }
  return loops;
}

}  // namespace llwybr
