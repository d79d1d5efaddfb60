// Small pathways made at random, for tests of the prover: every kind of node, loops, subpathways within each
// other, strands that share no fact, conditions, events with deadlines, outcomes and assertions.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "llwybr/engine.hpp"

namespace llwybr::test {

struct RandomPathwayOptions {
  bool parallels = true;
  bool subpathways = true;
  bool assertions = false;
  // Facts are all asked for first and decisions are complete, so that most pathways have no fault of data.
  bool tidy = false;
};

// The numbers it is made from, one after another.
using Choices = std::function<std::uint32_t()>;

// The same numbers, and so the same seed, make the same pathway. Nothing where what came out has faults of the stages
// before `data`, or strands that share facts.
[[nodiscard]] std::optional<Reading> random_pathway(Choices choices, const RandomPathwayOptions& options);
[[nodiscard]] std::optional<Reading> random_pathway(std::uint32_t seed, const RandomPathwayOptions& options);

}  // namespace llwybr::test
