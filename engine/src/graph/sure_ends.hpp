// Where a journey can end whatever its facts are: found without looking at them, and so not everywhere where it is so.
#pragma once

#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// By node, whether from it, in its own scope, an endpoint or an exit can be reached in any case: by some answer of a
// question, by all branches of any other node, through subpathways that can be left in any case. Where that is so of all
// nodes that journeys come to, each of them can end, unless a decision has no branch that it may follow. Cost: linear in
// the pathway. The pathway must have passed the stages before `data` without error.
[[nodiscard]] std::vector<bool> surely_ending(const Pathway& pathway);

}  // namespace llwybr
