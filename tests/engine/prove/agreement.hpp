// Whether what the checks of data find in a pathway is what journeys through it do, both ways.
#pragma once

#include <string>
#include <vector>

#include "engine/prove/every_state.hpp"
#include "llwybr/finding.hpp"

namespace llwybr::test {

// One sentence for each thing that is found and not done, or done and not found. The states must be complete and in
// any order of strands.
[[nodiscard]] std::vector<std::string> disagreements(const Pathway& pathway, const EveryState& every,
                                                     const Report& report);

}  // namespace llwybr::test
