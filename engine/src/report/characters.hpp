// Characters of UTF-8 as a terminal shows them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace llwybr {

// The character that starts at a byte. A byte that starts none is an invalid character of length 1.
struct Character {
  char32_t code = 0xfffd;
  std::uint32_t length = 1;
  bool valid = false;
};
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

// How many columns of a terminal a character takes: 0, 1 or 2.
[[nodiscard]] std::uint32_t columns_of(char32_t code);

// How many columns a text takes.
[[nodiscard]] std::size_t columns_of(std::string_view text);

// Whether a character would move a terminal's cursor, start an escape or turn the direction of writing: such
// a character of an author's must not reach a terminal.
[[nodiscard]] bool is_control(char32_t code);

// The text with U+FFFD for each control character and each byte that is no UTF-8.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace llwybr
