// Conditions on facts: `age = under-10 and not (trust = yes or trust = not-known)` to a postfix list.
#pragma once

#include <string_view>
#include <vector>

#include "xml/faults.hpp"

namespace llwybr {

// Where a condition cannot be read, and why.
struct ConditionFault {
  std::size_t at = 0;
  std::size_t length = 0;
  Flaw flaw = Flaw::bad_value;
};

// Appends the terms of a condition; the offsets of their references count within `text`. True where it could
// be read, else nothing is appended and `fault` says why. Dijkstra's shunting-yard: no recursion.
[[nodiscard]] bool read_condition(std::string_view text, std::vector<ConditionTerm>& terms,
                                  ConditionFault& fault);

}  // namespace llwybr
