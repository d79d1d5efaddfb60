#include "report/excerpt.hpp"

#include <algorithm>

#include "report/characters.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kColumns = 100;
constexpr std::size_t kColumnsBefore = 60;
constexpr std::size_t kTab = 4;

// Bytes looked at on either side. It bounds the cost where a file is one line of many megabytes.
constexpr std::size_t kReach = 1024;

bool ends_line(char byte) { return byte == '\n' || byte == '\r'; }
bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// One character as shown.
struct Cell {
  std::string text;
  std::size_t columns = 1;
};

Cell cell_of(std::string_view line, const Character& character, std::size_t at) {
  if (character.code == '\t') return {std::string(kTab, ' '), kTab};
  if (character.code == 0xfeff) return {"", 0};
  if (!character.valid || is_control(character.code)) return {"\xef\xbf\xbd", 1};
  return {std::string(line.substr(at, character.length)), columns_of(character.code)};
}

struct Line {
  std::size_t first = 0;
  std::size_t end = 0;
};

Line line_around(std::string_view bytes, std::size_t offset) {
  const std::size_t least = offset > kReach ? offset - kReach : 0;
  const std::size_t most = std::min(bytes.size(), offset + kReach);
  Line line{offset, offset};
  while (line.first > least && !ends_line(bytes[line.first - 1])) --line.first;
  while (line.end < most && !ends_line(bytes[line.end])) ++line.end;
  while (line.first < offset && continues_character(bytes[line.first])) ++line.first;
  return line;
}

// Where the text begins that is shown before `offset`: as much as fits.
std::size_t shown_from(std::string_view bytes, std::size_t first, std::size_t offset) {
  std::size_t columns = 0;
  std::size_t at = offset;
  while (at > first) {
    std::size_t before = at - 1;
    while (before > first && continues_character(bytes[before])) --before;
    columns += cell_of(bytes, character_at(bytes, before), before).columns;
    if (columns > kColumnsBefore) break;
    at = before;
  }
  return at;
}

bool is_line_start(std::string_view bytes, std::size_t at) { return at == 0 || ends_line(bytes[at - 1]); }
bool is_line_end(std::string_view bytes, std::size_t at) {
  return at >= bytes.size() || ends_line(bytes[at]);
}

}  // namespace

Excerpt excerpt_of(std::string_view bytes, std::size_t offset, std::size_t length) {
  offset = std::min(offset, bytes.size());
  const Line line = line_around(bytes, offset);
  Excerpt excerpt;
  std::size_t at = shown_from(bytes, line.first, offset);
  if (!is_line_start(bytes, at)) {
    excerpt.source.append("…");
    excerpt.marks.append(" ");
  }
  const std::size_t marked_end = std::min(line.end, offset + std::min(length, bytes.size() - offset));
  std::size_t columns = 0;
  std::size_t marks = 0;
  while (at < line.end && columns < kColumns) {
    const Character character = character_at(bytes, at);
    const Cell cell = cell_of(bytes, character, at);
    excerpt.source += cell.text;
    if (at < offset) excerpt.marks.append(cell.columns, ' ');
    columns += cell.columns;
    if (at >= offset && at < marked_end) marks += cell.columns;
    at += character.length;
  }
  if (!is_line_end(bytes, at)) excerpt.source += "…";
  excerpt.marks.append(std::max<std::size_t>(marks, 1), '^');
  while (!excerpt.source.empty() && excerpt.source.back() == ' ') excerpt.source.pop_back();
  return excerpt;
}

}  // namespace llwybr
