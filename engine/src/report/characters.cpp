#include "report/characters.hpp"

#include <algorithm>
#include <array>

namespace llwybr {
namespace {

struct Span {
  char32_t first;
  char32_t last;
};

// Marks that combine with the character before them, and what is not seen at all.
constexpr std::array<Span, 14> kNoWidth{{{0x0300, 0x036f},
                                         {0x0483, 0x0489},
                                         {0x0591, 0x05bd},
                                         {0x0610, 0x061a},
                                         {0x064b, 0x065f},
                                         {0x093c, 0x093c},
                                         {0x0e34, 0x0e3a},
                                         {0x1ab0, 0x1aff},
                                         {0x1dc0, 0x1dff},
                                         {0x200b, 0x200f},
                                         {0x20d0, 0x20ff},
                                         {0xfe00, 0xfe0f},
                                         {0xfe20, 0xfe2f},
                                         {0xfeff, 0xfeff}}};

// East Asian wide and full-width characters, and emoji.
constexpr std::array<Span, 13> kWide{{{0x1100, 0x115f},
                                      {0x2e80, 0x303e},
                                      {0x3041, 0x33ff},
                                      {0x3400, 0x4dbf},
                                      {0x4e00, 0x9fff},
                                      {0xa000, 0xa4cf},
                                      {0xac00, 0xd7a3},
                                      {0xf900, 0xfaff},
                                      {0xfe30, 0xfe6f},
                                      {0xff00, 0xff60},
                                      {0xffe0, 0xffe6},
                                      {0x1f300, 0x1faff},
                                      {0x20000, 0x3fffd}}};

template <std::size_t kCount>
bool holds(const std::array<Span, kCount>& spans, char32_t code) {
  const auto after = std::upper_bound(spans.begin(), spans.end(), code,
                                      [](char32_t value, const Span& span) { return value < span.first; });
  return after != spans.begin() && code <= std::prev(after)->last;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  const std::uint32_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + length > text.size()) return {};
  char32_t code = lead & (0x7fU >> length);
  for (std::uint32_t next = 1; next < length; ++next) {
    if ((byte(at + next) & 0xc0) != 0x80) return {};
    code = (code << 6) | (byte(at + next) & 0x3fU);
  }
  constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
  if (code < kLeast[length] || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return {};
  return {code, length, true};
}

std::uint32_t columns_of(char32_t code) {
  if (code < 0x300) return 1;
  if (holds(kNoWidth, code)) return 0;
  return holds(kWide, code) ? 2 : 1;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    columns += columns_of(character.code);
    at += character.length;
  }
  return columns;
}

bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x200e && code <= 0x200f) ||
         (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x061c;
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.valid && !is_control(character.code)) {
      result.append(text, at, character.length);
    } else {
      result += "\xef\xbf\xbd";
    }
    at += character.length;
  }
  return result;
}

}  // namespace llwybr
