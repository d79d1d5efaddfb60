// Whether a condition holds.
#pragma once

#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// `facts` holds the value of each fact, kNone where it is not set: an unset fact equals nothing. `operands`
// is scratch memory.
[[nodiscard]] bool holds(const Pathway& pathway, const Condition& condition,
                         const std::vector<ValueIndex>& facts, std::vector<char>& operands);

}  // namespace llwybr
