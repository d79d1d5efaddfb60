// What to write in place of signs that other languages have and conditions do not.
#pragma once

#include <optional>
#include <string_view>

#include "llwybr/finding.hpp"

namespace llwybr {

// What belongs where a condition cannot be read, to go on from “write …”; nothing where no usual slip stands there. The
// condition is read anew for it, so that reading need not carry what only this wants to know.
[[nodiscard]] std::optional<Phrase> instead_in_condition(std::string_view condition);

}  // namespace llwybr
