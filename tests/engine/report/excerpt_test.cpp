#include "report/excerpt.hpp"

#include "catch.hpp"
#include "report/characters.hpp"

using llwybr::columns_of;
using llwybr::Excerpt;
using llwybr::excerpt_of;

namespace {

// The part of the source that stands over the marks.
std::size_t mark_column(const Excerpt& excerpt) { return excerpt.marks.find('^'); }
std::size_t mark_count(const Excerpt& excerpt) { return excerpt.marks.size() - mark_column(excerpt); }

}  // namespace

TEST_CASE("an excerpt underlines the run", "[report]") {
  const Excerpt excerpt = excerpt_of("one\ntwo three\nfour", 8, 5);
  REQUIRE(excerpt.source == "two three");
  REQUIRE(excerpt.marks == "    ^^^^^");
}

TEST_CASE("an excerpt of a point has one mark", "[report]") {
  REQUIRE(excerpt_of("abc", 1, 0).marks == " ^");
  REQUIRE(excerpt_of("abc", 3, 0).marks == "   ^");
  REQUIRE(excerpt_of("abc\n", 4, 0).source == "");
  REQUIRE(excerpt_of("abc", 99, 7).marks == "   ^");
}

TEST_CASE("an underlined run stops at the end of its line", "[report]") {
  REQUIRE(excerpt_of("ab\ncd", 1, 4).marks == " ^");
  REQUIRE(excerpt_of("ab\r\ncd", 1, 4).source == "ab");
}

TEST_CASE("marks stand under what they mean whatever stands before", "[report]") {
  REQUIRE(excerpt_of("\t<x>", 1, 3).marks == "    ^^^");
  REQUIRE(excerpt_of("\t<x>", 1, 3).source == "    <x>");
  REQUIRE(excerpt_of("ŵŷ<x>", 4, 3).marks == "  ^^^");
  REQUIRE(excerpt_of("中文<x>", 6, 3).marks == "    ^^^");
  REQUIRE(excerpt_of("e\xcc\x81<x>", 3, 3).marks == " ^^^");
  REQUIRE(excerpt_of("<中文>", 1, 6).marks == " ^^^^");
  REQUIRE(excerpt_of("\xef\xbb\xbf<x>", 3, 3).marks == "^^^");
}

TEST_CASE("a long line is cut on both sides of the place", "[report]") {
  const std::string line = std::string(500, 'a') + "<x>" + std::string(500, 'b');
  const Excerpt excerpt = excerpt_of(line, 500, 3);
  REQUIRE(columns_of(std::string_view(excerpt.source)) < 110);
  REQUIRE(excerpt.source.substr(0, 3) == "…");
  REQUIRE(excerpt.source.substr(excerpt.source.size() - 3) == "…");
  REQUIRE(excerpt.source.substr(mark_column(excerpt) + 2, 3) == "<x>");
  REQUIRE(mark_count(excerpt) == 3);
}

TEST_CASE("a cut never splits a character", "[report]") {
  std::string line;
  for (int count = 0; count < 2000; ++count) line += "中";
  for (std::size_t character = 0; character < 2000; character += 37) {
    const Excerpt excerpt = excerpt_of(line, character * 3, 3);
    REQUIRE(llwybr::printable(excerpt.source) == excerpt.source);
    REQUIRE(excerpt.source.find("\xef\xbf\xbd") == std::string::npos);
    REQUIRE(mark_count(excerpt) == 2);
  }
}

TEST_CASE("nothing in a source reaches the terminal as a control", "[report]") {
  REQUIRE(excerpt_of("a\x1b[31mb", 0, 1).source == "a\xef\xbf\xbd[31mb");
  REQUIRE(excerpt_of("a\xc2\x9b"
                     "31m",
                     0, 1)
              .source ==
          "a\xef\xbf\xbd"
          "31m");
  REQUIRE(excerpt_of("a\xe2\x80\xae"
                     "b",
                     0, 1)
              .source ==
          "a\xef\xbf\xbd"
          "b");
  REQUIRE(excerpt_of("a\xff"
                     "b",
                     1, 1)
              .source ==
          "a\xef\xbf\xbd"
          "b");
  REQUIRE(excerpt_of("a\xff"
                     "b",
                     1, 1)
              .marks == " ^");
}
