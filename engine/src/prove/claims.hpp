// A journey takes the answers to a question of many at once: what is not chosen takes effect before what is.
// The prover takes them one after another, so what an answer sets is claimed from a later one that is not
// chosen.
#pragma once

#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// The facts of a question that an answer sets by being chosen, and a later one by not being chosen.
[[nodiscard]] std::vector<FactIndex> claimed_facts(const Pathway& pathway, const Node& question);

// An answer that is not chosen is an arc for each case of which of its claimed facts have been claimed.
// Beyond so many facts in one answer nothing is decided.
inline constexpr std::size_t kMostClaims = 8;

// The first answer with more; kNone where there is none.
[[nodiscard]] AnswerIndex answer_with_too_many_claims(const Pathway& pathway);

}  // namespace llwybr
