// Journeys taken by chance through the pathway that the boundary holds.
#pragma once

#include <cstdint>
#include <string>

namespace llwybr::test {

// The inputs of a journey of at most `most` steps, as JSON; the same seed gives the same. Some leave
// questions that take several answers with one, some with more; where the open nodes are several, any of them
// comes next.
[[nodiscard]] std::string wander(std::uint32_t seed, std::uint32_t most);

}  // namespace llwybr::test
