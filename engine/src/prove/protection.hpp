// Fail-safe: whether a less reassuring answer can end in less protection than the reassuring one.
//
// An answer is reassuring where it sets a fact to its `safe` value. For every state in which the question can
// be met, what can be reached after another answer to the same question is compared with what can be reached
// after the reassuring one: neither the least nor the best protection may be lower. Of a question of many, choosing an
// answer is compared with leaving it out, the answers before it being the same, and an answer that is chosen alone
// with the choice of each other. Strands come in the order of the document, unless a deadline or an assertion could
// tell (see ProofGraph): what the other strands still leave open counts as possible on both sides.
#pragma once

#include <optional>
#include <vector>

#include "prove/proof.hpp"

namespace llwybr {

struct LessProtection {
  FactIndex fact = kNone;
  std::uint32_t safe_arc = 0;            // of the reassuring answer
  std::uint32_t risk_arc = 0;            // of the other
  std::uint32_t outcome = kNone;         // of Pathway::outcomes: what one can end in and the other cannot
  bool is_least = false;                 // true: the other answer can end as low as `outcome`, the reassuring
                                         // one cannot; false: the reassuring one can end as high, the other cannot
  ArcRoute route;                        // the shortest to the question in such a state
};

// At most one for a pair of answers, in document order.
[[nodiscard]] std::vector<LessProtection> less_protection(const Pathway& pathway, Proof& proof);

}  // namespace llwybr
