#include "report/places.hpp"

#include "catch.hpp"

using namespace llwybr;

namespace {

Pathway with_file(std::string bytes) {
  Pathway pathway;
  pathway.files.push_back({"pathway.xml", std::move(bytes)});
  return pathway;
}

}  // namespace

TEST_CASE("places remembered are those counted from the start of the file", "[report]") {
  std::string bytes = GENERATE(std::string(), std::string("\xef\xbb\xbf"));
  const auto first = static_cast<std::uint32_t>(bytes.size());
  const std::string_view pieces[] = {"a", "\n", "\r\n", "\r", "ŵ", "中", "\t", "<label>", "\r\r\n"};
  std::uint32_t random = 7;
  while (bytes.size() < 13000) {
    random = random * 1664525 + 1013904223;
    bytes += pieces[(random >> 16) % std::size(pieces)];
  }
  const Pathway pathway = with_file(bytes);
  Places places(pathway);
  for (std::uint32_t offset = first; offset <= bytes.size() + 2;
       offset += offset > 5 && offset < 4000 ? 13 : 1) {
    const LineColumn counted = line_column(pathway, {0, offset});
    const LineColumn found = places.at({0, offset});
    INFO("offset " << offset);
    REQUIRE(found.line == counted.line);
    REQUIRE(found.column == counted.column);
  }
}

TEST_CASE("a place in no file is the first", "[report]") {
  const Pathway pathway = with_file("ab\ncd");
  Places places(pathway);
  REQUIRE(places.path_of({1, 7}).empty());
  REQUIRE(places.at({1, 7}).line == 1);
  REQUIRE(places.end_of({1, 7}, 3).column == 1);
  REQUIRE(places.characters_in({1, 7}, 3) == 0);
}

TEST_CASE("a run ends with its file", "[report]") {
  const Pathway pathway = with_file("ab\ncŵd");
  Places places(pathway);
  REQUIRE(places.characters_in({0, 3}, 99) == 3);
  REQUIRE(places.end_of({0, 3}, 99).line == 2);
  REQUIRE(places.end_of({0, 3}, 99).column == 4);
}

TEST_CASE("very many places in a very long line are found at once", "[report]") {
  const Pathway pathway = with_file(std::string(std::size_t{16} << 20, 'x'));
  Places places(pathway);
  for (std::uint32_t offset = 0; offset < (16U << 20); offset += 64) {
    if (places.at({0, offset}).column != offset + 1) FAIL("at " << offset);
  }
}
