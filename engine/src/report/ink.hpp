// Colours of the terminal.
#pragma once

#include <string>
#include <string_view>

#include "llwybr/finding.hpp"

namespace llwybr {

enum class Ink : std::uint8_t { strong, faint, red, yellow, cyan, green };

// The text in that ink where colour is wanted, else as it is.
[[nodiscard]] std::string inked(std::string_view text, Ink ink, bool color);

[[nodiscard]] Ink ink_of(Severity severity);

}  // namespace llwybr
