// The branches that some route takes, as graphs, one for each scope: what is read off them is true of every
// feasible route, and facts are left aside from there on.
#pragma once

#include <vector>

#include "graph/pathway_graph.hpp"
#include "llwybr/audit.hpp"

namespace llwybr {

struct FeasibleGraph {
  std::vector<ScopeGraph> scopes;
  std::vector<ScopeIndex> callees_first;
  std::vector<bool> reached;             // by node: from the start of its scope
};

// `taken`: by branch, whether some route takes it.
[[nodiscard]] FeasibleGraph feasible_graph(const Pathway& pathway, const std::vector<bool>& taken);

// The loops, scope by scope.
[[nodiscard]] std::vector<LoopAudit> loops_of(const Pathway& pathway, const FeasibleGraph& graph);

// Nodes that every route to an endpoint passes, inside subpathways too: in the order in which they are first
// passed, without the endpoint itself.
[[nodiscard]] std::vector<NodeIndex> must_pass_nodes(const Pathway& pathway, const FeasibleGraph& graph,
                                                     NodeIndex endpoint);

// By node: the longest wait until a route has come to it from the start of its scope; see LongestWait.
[[nodiscard]] std::vector<LongestWait> longest_waits(const Pathway& pathway, const FeasibleGraph& graph);

// The longest of the limits of a node's own tasks.
[[nodiscard]] LongestWait own_wait(const Pathway& pathway, NodeIndex node);

// One after the other.
[[nodiscard]] LongestWait sum(LongestWait first, const LongestWait& second);

}  // namespace llwybr
