// Whether the order in which strands are worked through could matter: Bernstein's conditions on facts.
#pragma once

#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// Two strands of a parallel, and a fact that one writes and the other reads or writes.
struct SharedFact {
  NodeIndex parallel = kNone;
  std::uint32_t writer = kNone;        // of Pathway::strands
  std::uint32_t other = kNone;
  FactIndex fact = kNone;
};

// Every such pair, in document order, one fact a pair.
[[nodiscard]] std::vector<SharedFact> shared_facts(const Pathway& pathway);

}  // namespace llwybr
