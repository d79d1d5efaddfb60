// Terms by the initials of their labels: "MARF" is the multi-agency referral form.
#pragma once

#include <string_view>
#include <vector>

#include "search/word_pattern.hpp"

namespace llwybr {

// What `letters` are short for, as words of the language: the part of a label whose initials they are, or,
// where they are initials in the other language, the label; and what texts call the term by. Three words at
// least, or two of which one is a number ("s47"); small words may be passed over, a Welsh letter that is
// written with two counts as one or two.
[[nodiscard]] std::vector<WordRun> labels_shortened(const Pathway& pathway, Language language,
                                                    std::string_view letters);

}  // namespace llwybr
