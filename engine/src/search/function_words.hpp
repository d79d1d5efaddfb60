// Words that hold a sentence together and say nothing of its subject.
#pragma once

#include <string_view>

#include "llwybr/pathway.hpp"

namespace llwybr {

// The word is folded. What an apostrophe leaves of a word ("n", "r", "s") is one too.
[[nodiscard]] bool is_function_word(std::string_view word, Language language);

}  // namespace llwybr
