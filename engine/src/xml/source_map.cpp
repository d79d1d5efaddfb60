#include "xml/source_map.hpp"

#include <algorithm>

#include "xml/characters.hpp"

namespace llwybr {

LineColumn line_column_of(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
  LineColumn found;
  std::size_t line_start = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  for (std::size_t i = line_start; i < before.size(); ++i) {
    const bool return_before_feed = before[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
    if ((before[i] != '\n' && before[i] != '\r') || return_before_feed) continue;
    ++found.line;
    line_start = i + 1;
  }
  for (std::size_t i = line_start; i < before.size(); ++i) {
    if ((static_cast<unsigned char>(before[i]) & 0xC0) != 0x80) ++found.column;
  }
  return found;
}

LineColumn line_column(const Pathway& pathway, Place place) {
  if (place.file >= pathway.files.size()) return {};
  return line_column_of(pathway.files[place.file].bytes, place.offset);
}

}  // namespace llwybr
