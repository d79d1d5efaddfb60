// Bytes of a file to lines and columns.
#pragma once

#include <string_view>

#include "llwybr/pathway.hpp"

namespace llwybr {

// Line and column of a byte, counted only now: a pathway without findings never pays for it. A line ends with
// LF, CR or both; a byte-order mark is no column.
[[nodiscard]] LineColumn line_column_of(std::string_view bytes, std::size_t offset);

}  // namespace llwybr
