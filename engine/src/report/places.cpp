#include "report/places.hpp"

#include <algorithm>

namespace llwybr {
namespace {

constexpr std::size_t kStretch = 4096;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// Moves a line and column on from one byte to another.
LineColumn advanced(LineColumn at, std::string_view bytes, std::size_t from, std::size_t to) {
  const std::size_t mark = bytes.starts_with("\xef\xbb\xbf") ? 3 : 0;
  for (std::size_t index = std::max(from, mark); index < to; ++index) {
    const bool ends_line =
        bytes[index] == '\n' || (bytes[index] == '\r' && !bytes.substr(index + 1).starts_with('\n'));
    if (ends_line) {
      ++at.line;
      at.column = 1;
    } else if (!continues_character(bytes[index])) {
      ++at.column;
    }
  }
  return at;
}

std::vector<LineColumn> stretches_of(std::string_view bytes) {
  std::vector<LineColumn> stretches{{1, 1}};
  for (std::size_t start = 0; start + kStretch <= bytes.size(); start += kStretch) {
    stretches.push_back(advanced(stretches.back(), bytes, start, start + kStretch));
  }
  return stretches;
}

}  // namespace

Places::Places(const Pathway& pathway) : pathway_(pathway), stretches_(pathway.files.size()) {}

std::string_view Places::path_of(Place place) const {
  return is_in_file(place) ? std::string_view(pathway_.files[place.file].path) : std::string_view();
}

LineColumn Places::at(Place place) {
  if (!is_in_file(place)) return {};
  const std::string_view bytes = pathway_.files[place.file].bytes;
  std::vector<LineColumn>& stretches = stretches_[place.file];
  if (stretches.empty()) stretches = stretches_of(bytes);
  const std::size_t offset = std::min<std::size_t>(place.offset, bytes.size());
  const std::size_t stretch = offset / kStretch;
  return advanced(stretches[stretch], bytes, stretch * kStretch, offset);
}

LineColumn Places::end_of(Place place, std::uint32_t length) {
  const std::size_t run = run_of(place, length).size();
  return at({place.file, place.offset + static_cast<std::uint32_t>(run)});
}

std::uint32_t Places::characters_in(Place place, std::uint32_t length) const {
  const std::string_view run = run_of(place, length);
  return static_cast<std::uint32_t>(
      std::count_if(run.begin(), run.end(), [](char byte) { return !continues_character(byte); }));
}

std::string_view Places::run_of(Place place, std::uint32_t length) const {
  if (!is_in_file(place)) return {};
  const std::string_view bytes = pathway_.files[place.file].bytes;
  return bytes.substr(std::min<std::size_t>(place.offset, bytes.size()), length);
}

}  // namespace llwybr
