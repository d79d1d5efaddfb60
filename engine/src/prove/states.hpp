// What the checks of stage `data` ask of states: decisions and what they read, and valuations in words.
#pragma once

#include <vector>

#include "llwybr/finding.hpp"
#include "prove/proof.hpp"

namespace llwybr {

// The facts that the conditions of a decision read, ascending, each once.
[[nodiscard]] std::vector<FactIndex> facts_read_at(const Pathway& pathway, NodeIndex decision);

// The valuations of a decision in which some fact that it reads has not been set.
[[nodiscard]] Diagram unset_at(Proof& proof, NodeIndex decision);

// One valuation of a set, as far as the decision reads it: "`child-age` = `under-10`, `crime` = `no`".
[[nodiscard]] Phrase valuation_words(const Pathway& pathway, Proof& proof, NodeIndex decision, Diagram set);

// The answer an arc is about; nullptr where it is about none.
[[nodiscard]] const Answer* answer_on(const Pathway& pathway, const Arc& arc);

}  // namespace llwybr
