// Letters of UTF-8 without their accents.
#pragma once

#include <cstdint>
#include <string_view>

namespace llwybr {

// The code point that begins at `at`, which is moved behind it; the byte itself where it begins none.
[[nodiscard]] std::uint32_t next_code_point(std::string_view text, std::size_t& at);

// Where the character begins that the byte at `at` is of; `at` itself behind the end.
[[nodiscard]] std::size_t start_of_character(std::string_view text, std::size_t at);

// A letter without its accent, as small or capital as it is; a space for what is no letter of these
// languages.
[[nodiscard]] char base_of(std::uint32_t code);

}  // namespace llwybr
