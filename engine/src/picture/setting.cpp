#include "picture/setting.hpp"

#include <algorithm>
#include <array>

namespace llwybr::picture {
namespace {

// DejaVu Sans, characters 0x20 to 0x7e, in thousandths of the size, rounded up.
constexpr std::array<std::uint16_t, 95> kRegular{
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531, 1000, 685, 687, 699, 771, 632,
    576, 775, 752, 295, 295, 656, 558, 863, 749, 788, 604, 788, 695, 635, 611, 732, 685, 989, 686,
    611, 686, 391, 337, 391, 838, 500, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
    278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838};
constexpr std::array<std::uint16_t, 95> kBold{
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 581, 1000, 774, 763, 734, 831, 684,
    684, 821, 837, 373, 373, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771,
    725, 726, 458, 366, 458, 838, 500, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666,
    343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838};

// The character that begins at a byte of valid UTF-8, and its bytes.
struct Letter {
  std::uint32_t code = 0;
  std::size_t length = 1;
};

Letter letter_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  std::uint32_t code = first & (0x7fU >> length);
  for (std::size_t next = at + 1; next < std::min(at + length, text.size()); ++next) {
    code = code << 6 | (static_cast<unsigned char>(text[next]) & 0x3fU);
  }
  return {code, std::min(length, text.size() - at)};
}

std::int32_t thousandths(std::uint32_t code, bool bold) {
  if (code >= 0x20 && code <= 0x7e) return bold ? kBold[code - 0x20] : kRegular[code - 0x20];
  if (code == 0x2018 || code == 0x2019) return 380;
  // Accented Latin letters but the widest: Æ æ Œ œ Ŵ.
  if (code >= 0xc0 && code <= 0x17f && code != 0xc6 && code != 0xe6 && code != 0x152 && code != 0x153 &&
      code != 0x174) {
    return bold ? 930 : 830;
  }
  return bold ? 1110 : 1000;
}

std::int32_t width_of(Letter letter, Face face) { return thousandths(letter.code, face.bold) * face.size; }

// The text up to where a line may be parted first: behind a space or a hyphen.
std::string_view first_word(std::string_view text) {
  const std::size_t end = text.find_first_of(" -");
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

std::string_view without_last_space(std::string_view text) {
  if (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// As many characters as fit, but at least one.
std::string_view first_letters(std::string_view text, std::int32_t width, Face face) {
  std::int32_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Letter letter = letter_at(text, at);
    used += width_of(letter, face);
    if (at > 0 && used > width * 1000) break;
    at += letter.length;
  }
  return text.substr(0, at);
}

// As many words as fit, or a part of the first.
std::string_view first_line(std::string_view text, std::int32_t width, Face face) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t next = end + first_word(text.substr(end)).size();
    if (width_of(without_last_space(text.substr(0, next)), face) > width) break;
    end = next;
  }
  return end == 0 ? first_letters(first_word(text), width, face) : text.substr(0, end);
}

}  // namespace

std::int32_t width_of(std::string_view text, Face face) {
  std::int32_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    width += width_of(letter, face);
    at += letter.length;
  }
  return (width + 999) / 1000;
}

std::vector<std::string> lines_of(std::string_view text, std::int32_t width, Face face) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() < kMostLines) {
    const std::string_view line = first_line(text, width, face);
    lines.emplace_back(without_last_space(line));
    text.remove_prefix(line.size());
  }
  if (!text.empty()) {
    constexpr std::string_view kEllipsis = "…";
    std::string& last = lines.back();
    last = std::string(first_letters(last, width - width_of(kEllipsis, face), face)).append(kEllipsis);
  }
  return lines;
}

std::int32_t set_text(PictureText& text, std::int32_t x, std::int32_t top, std::int32_t width, Face face) {
  text.lines = lines_of(text.whole, width, face);
  text.leading = leading_of(face);
  text.at = {x, top + face.size};
  return top + text.leading * static_cast<std::int32_t>(text.lines.size());
}

}  // namespace llwybr::picture
