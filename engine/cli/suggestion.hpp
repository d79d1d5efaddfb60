// What somebody who mistyped a name may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace llwybr::cli {

// The name that differs least from the word, by letters changed, left out, put in or swapped; empty where none is
// near.
[[nodiscard]] std::string_view nearest(std::string_view word, const std::vector<std::string_view>& names);

}  // namespace llwybr::cli
