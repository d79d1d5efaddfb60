// Deadlines against each other, as a simple temporal network (Dechter, Meiri and Pearl 1991) in which every
// constraint is an upper limit: along what every route must pass, a limit that is over before an earlier step,
// counted from the same event, has used its own, cannot be relied on.
#pragma once

#include <cstdint>
#include <vector>

#include "prove/proof_graph.hpp"

namespace llwybr {

struct ImpossibleDeadline {
  NodeIndex node = kNone;
  std::uint32_t task = kNone;            // whose limit is too short
  NodeIndex earlier_node = kNone;        // every route to `node` passes it
  std::uint32_t earlier_task = kNone;    // may take until later
  EventIndex event = kNone;              // both count from it, the earlier one perhaps through other steps
};

// The most minutes that so many of a unit can be, from whatever day they are counted. A working week of five holds
// two days more; Christmas and Easter add at most four in any run.
[[nodiscard]] std::uint64_t most_minutes(Unit unit, std::uint64_t count);

// At most one a task, in the order of nodes and tasks.
[[nodiscard]] std::vector<ImpossibleDeadline> impossible_deadlines(const Pathway& pathway, const ProofGraph& graph);

}  // namespace llwybr
