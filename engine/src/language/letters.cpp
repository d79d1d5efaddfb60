#include "language/letters.hpp"

#include <array>

namespace llwybr {
namespace {

struct Accented {
  std::uint32_t first;
  std::string_view bases;  // of the code points from `first` on; a space where there is none
};

// Letters of Latin-1, Latin Extended-A and Additional that carry an accent, as their base letter; a capital
// base means a capital.
constexpr std::array<Accented, 4> kAccented{{
    {0xC0, "AAAAAA CEEEEIIII NOOOOO  UUUUY  aaaaaa ceeeeiiii nooooo  uuuuy y"},
    {0x100,
     "AaAaAaCcCcCcCcDd  EeEeEeEeEeGgGgGgGgHh  IiIiIiIiI   JjKk LlLlLl    NnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTt "
     " "
     "UuUuUuUuUuUuWwYyYZzZzZz"},
    {0x1E80, "WwWwWw"},
    {0x1EF2, "Yy"},
}};

}  // namespace

std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
  if (more == 0 || first > 0xF4 || at + more > text.size()) return first;
  std::uint32_t code = first & (0x3FU >> more);
  for (std::size_t i = 0; i < more; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0U) != 0x80U) return first;
    code = code << 6 | (byte & 0x3FU);
  }
  at += more;
  return code;
}

std::size_t start_of_character(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

char base_of(std::uint32_t code) {
  if (code < 0x80) return static_cast<char>(code);
  for (const Accented& run : kAccented) {
    if (code >= run.first && code - run.first < run.bases.size()) return run.bases[code - run.first];
  }
  return ' ';
}

}  // namespace llwybr
