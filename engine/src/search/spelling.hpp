// Words misspelt by one letter.
#pragma once

#include <string_view>

namespace llwybr {

// Whether one letter changed, left out or put in, or two neighbours swapped, make one word of the other.
[[nodiscard]] bool is_one_edit_apart(std::string_view left, std::string_view right);

}  // namespace llwybr
