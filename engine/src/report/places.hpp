// Places of a pathway's files, for reports: also those of a reading that broke off.
#pragma once

#include <string>
#include <string_view>

#include "llwybr/pathway.hpp"

namespace llwybr {

// The path of the file a place is in; empty where there is no such file.
[[nodiscard]] std::string_view path_of(const Pathway& pathway, Place place);

// Line and column; the first of both where there is no such file.
[[nodiscard]] LineColumn line_column_of(const Pathway& pathway, Place place);

// `length` bytes from a place on: how many characters they are, and where they end.
[[nodiscard]] std::uint32_t characters_of(const Pathway& pathway, Place place, std::uint32_t length);
[[nodiscard]] LineColumn end_of(const Pathway& pathway, Place place, std::uint32_t length);

}  // namespace llwybr
