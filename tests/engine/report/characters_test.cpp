#include "report/characters.hpp"

#include "catch.hpp"

namespace llwybr {

TEST_CASE("a byte that starts no character is one character by itself", "[report]") {
  for (const char* text :
       {"\x80", "\xBF", "\xC1\xBF", "\xC2", "\xC2x", "\xE0\x9F\xBF", "\xE2\x82", "\xE2\x82x", "\xED\xA0\x80",
        "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x98", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    const Character character = character_at(text, 0);
    CHECK_FALSE(character.valid);
    CHECK(character.length == 1);
    CHECK(printable(text).find("\xEF\xBF\xBD") == 0);
  }
  for (const char* text : {"a", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                           "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    const Character character = character_at(text, 0);
    CHECK(character.valid);
    CHECK(character.length == std::string_view(text).size());
  }
}

TEST_CASE("what would move the cursor or turn the direction of writing does not reach a terminal",
          "[report]") {
  for (const std::uint32_t code : {0x00U, 0x07U, 0x1bU, 0x1fU, 0x7fU, 0x80U, 0x9fU, 0x061cU, 0x200eU, 0x200fU,
                                   0x2028U, 0x202eU, 0x2066U, 0x2069U}) {
    INFO(code);
    CHECK(is_control(code));
  }
  for (const std::uint32_t code :
       {0x20U, 0x7eU, 0xa0U, 0x061bU, 0x061dU, 0x200dU, 0x2010U, 0x2027U, 0x202fU, 0x2065U, 0x206aU}) {
    INFO(code);
    CHECK_FALSE(is_control(code));
  }
  CHECK(printable("a\x1b[2Jb") == "a\xEF\xBF\xBD[2Jb");
  CHECK(printable("\xE2\x80\xAE\xC5\xB5") == "\xEF\xBF\xBD\xC5\xB5");
}

TEST_CASE("a text takes as many columns as a terminal gives it", "[report]") {
  CHECK(columns_of(U'\u02ff') == 1);
  CHECK(columns_of(U'\u0300') == 0);
  CHECK(columns_of(U'\u036f') == 0);
  CHECK(columns_of(U'\u0370') == 1);
  CHECK(columns_of(U'\uff00') == 2);
  CHECK(columns_of(U'\uff61') == 1);
  CHECK(columns_of("w\xCC\x82\xC5\xB5\xF0\x9F\x98\x80") == 4);
}

}  // namespace llwybr
