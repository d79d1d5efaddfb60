// Pathways of a given size made at random, to be drawn: agencies, titles of every length, loops, many answers.
#pragma once

#include <cstdint>

#include "llwybr/pathway.hpp"

namespace llwybr::test {

// The same seed makes the same pathway.
[[nodiscard]] Pathway random_scope(std::uint32_t seed, std::uint32_t nodes);

}  // namespace llwybr::test
