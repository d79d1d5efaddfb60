// A pathway as graphs, one for each scope, and what follows from their structure alone: conditions are taken
// to be able to hold, facts are not looked at.
//
// The pathway must have passed the stages `document` and `references` without error.
#pragma once

#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "llwybr/pathway.hpp"

namespace llwybr {

// The open branches of one scope, in document order. Vertex 0 is the first node of the scope.
struct ScopeGraph {
  Graph graph;
  std::vector<BranchIndex> branches;  // by edge
};

// A branch is open unless what it comes after never happens: the `on` of a `use` needs its exit to be reached
// inside the subpathway, the `to` of a `parallel` needs every strand to be able to reach some exit. A node is
// reached, and can end, within its own scope: from the scope's start, and at an endpoint or an exit. A scope
// is called if a reached node of a called scope runs it; the pathway itself always is.
//
// So a journey can come to a node just if the node is reached and its scope called; and from wherever a
// journey is it can come to an endpoint just if every such node can end.
struct PathwayGraph {
  std::vector<ScopeGraph> scopes;
  std::vector<ScopeIndex> callees_first;  // every scope after the scopes it calls
  std::vector<bool> open;                 // by branch
  std::vector<bool> reached;              // by node
  std::vector<bool> can_end;              // by node
  std::vector<bool> called;               // by scope
  std::vector<NodeIndex> called_from;     // by scope: the node that calls it on the shortest route; or kNone
  std::vector<BranchIndex> arrived_by;    // by node: the last branch of the shortest route within its scope
};

[[nodiscard]] PathwayGraph graph_of(const Pathway& pathway);

// The subpathways that a node runs: one of a `use`, one of each strand of a `parallel`.
[[nodiscard]] std::vector<ScopeIndex> callees(const Pathway& pathway, const Node& node);

// The shortest route to a reached node, in branches. What happens inside a `use` on the way is not told, only
// the exit it was left by; a route into a subpathway is the route to the node that calls it, and on from
// there. For a scope that is not called it begins at the scope's start.
[[nodiscard]] std::vector<BranchIndex> route_to(const Pathway& pathway, const PathwayGraph& graph,
                                                NodeIndex node);

// The same by the branches' names, `node/branch`.
[[nodiscard]] std::vector<std::string> route_names(const Pathway& pathway,
                                                   const std::vector<BranchIndex>& route);

}  // namespace llwybr
