// Where a journey is caught: what the structure checks of loops report.
#pragma once

#include <string>
#include <vector>

#include "graph/pathway_graph.hpp"

namespace llwybr {

// Reached nodes that nothing leads out of and among which there is no endpoint or exit: a loop, or a single
// `use` or `parallel` that never goes on because what it runs never ends.
struct Trap {
  std::vector<NodeIndex> nodes;  // ascending
  bool loop = false;
};

struct Traps {
  std::vector<Trap> traps;  // in the order of their first nodes
  // By node: a trap that it leads into, the innermost being its own; kNone where it can end or is not
  // reached.
  std::vector<std::uint32_t> leads_to;
  // The nodes outside every loop from which all routes end in a trap, and where this begins: the start of a
  // scope, or a node that a branch leads to from one that can end. Ascending.
  std::vector<NodeIndex> entries;
};

[[nodiscard]] Traps traps_of(const Pathway& pathway, const PathwayGraph& graph);

// The loops, within the reached nodes, in which no node waits for a person: each with its nodes ascending, in
// the order of their first nodes. A `use` waits for nobody between its start and an exit that can be come to
// without a person; a `parallel`, if that is so of every strand.
[[nodiscard]] std::vector<std::vector<NodeIndex>> loops_without_person(const Pathway& pathway,
                                                                       const PathwayGraph& graph);

// Names shortest routes to nodes for the findings of one check. All routes together hold at most 100,000
// branches, so that many findings deep in a long pathway cannot exhaust memory; then they are left out.
class RouteNamer {
 public:
  RouteNamer(const Pathway& pathway, const PathwayGraph& graph) : pathway_(pathway), graph_(graph) {}
  [[nodiscard]] std::vector<std::string> names_to(NodeIndex node);

 private:
  const Pathway& pathway_;
  const PathwayGraph& graph_;
  std::size_t left_ = 100'000;
};

}  // namespace llwybr
