// Text set in lines by a table of the widths of characters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/picture.hpp"

namespace llwybr::picture {

struct Face {
  std::int32_t size = kRowSize;
  bool bold = false;
};
inline constexpr Face kTitleFace{kTitleSize, true};
inline constexpr Face kRowFace{kRowSize, false};
inline constexpr Face kHeadFace{kRowSize, true};
inline constexpr Face kHeadingFace{kHeadingSize, true};

// How many pixels a text takes at most.
[[nodiscard]] std::int32_t width_of(std::string_view text, Face face);

// The text in lines no wider than `width`, parted at spaces and behind hyphens, or within a word that is wider than
// a line. Where there are more than kMostLines, the last ends with an ellipsis.
inline constexpr std::size_t kMostLines = 20;
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text, std::int32_t width, Face face);

// The distance between the base lines.
[[nodiscard]] constexpr std::int32_t leading_of(Face face) { return face.size + face.size / 4; }

// Sets a text whose first line's upper edge is `top`, and answers the lower edge of its last.
std::int32_t set_text(PictureText& text, std::int32_t x, std::int32_t top, std::int32_t width, Face face);

}  // namespace llwybr::picture
