#include "report/places.hpp"

#include <algorithm>

namespace llwybr {
namespace {

// The end of the run, kept within the file.
Place place_after(const Pathway& pathway, Place place, std::uint32_t length) {
  const std::size_t size = pathway.files[place.file].bytes.size();
  const std::size_t offset = std::min(size, std::size_t{place.offset} + length);
  return {place.file, static_cast<std::uint32_t>(offset)};
}

bool is_in_file(const Pathway& pathway, Place place) {
  return place.file < pathway.files.size() && place.offset <= pathway.files[place.file].bytes.size();
}

}  // namespace

std::string_view path_of(const Pathway& pathway, Place place) {
  return place.file < pathway.files.size() ? std::string_view(pathway.files[place.file].path)
                                           : std::string_view();
}

LineColumn line_column_of(const Pathway& pathway, Place place) {
  return is_in_file(pathway, place) ? line_column(pathway, place) : LineColumn{};
}

std::uint32_t characters_of(const Pathway& pathway, Place place, std::uint32_t length) {
  if (!is_in_file(pathway, place)) return 0;
  const std::string_view bytes = pathway.files[place.file].bytes;
  const std::string_view run =
      bytes.substr(place.offset, place_after(pathway, place, length).offset - place.offset);
  return static_cast<std::uint32_t>(std::count_if(
      run.begin(), run.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

LineColumn end_of(const Pathway& pathway, Place place, std::uint32_t length) {
  return is_in_file(pathway, place) ? line_column(pathway, place_after(pathway, place, length))
                                    : LineColumn{};
}

}  // namespace llwybr
