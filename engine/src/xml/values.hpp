// The values of attributes: which are well written, and what is to be written instead.
#pragma once

#include <string_view>

#include "llwybr/finding.hpp"
#include "xml/shape.hpp"

namespace llwybr {

inline constexpr std::size_t kMostIdBytes = 100;
inline constexpr std::string_view kPathwayNamespace = "urn:llwybr:pathway:1";

[[nodiscard]] bool is_id(std::string_view text);

// Whether a value is written as its kind asks. True for kinds with a grammar of their own.
[[nodiscard]] bool is_well_written(ValueKind kind, std::string_view value);

// What a value of the kind looks like: completes "write …".
[[nodiscard]] Words expected(ValueKind kind);

// A value of `state`; `initial` for an empty one.
[[nodiscard]] TextState text_state(std::string_view value);

}  // namespace llwybr
