// What of a text is shown where something in it was found.
#pragma once

#include <string_view>
#include <vector>

#include "llwybr/search.hpp"

namespace llwybr {

// The sentence with most marks, and the next ones as far as they fit. `text` has a line feed between its
// blocks. It begins where the sentence does; the items of a list belong to the sentence that leads to them,
// which stays even where what stands between is left out. `in_one`: the whole text counts as one sentence.
[[nodiscard]] MarkedText sentences_with(std::string_view text, const std::vector<Range>& marks, bool in_one);

}  // namespace llwybr
