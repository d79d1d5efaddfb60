#include "journey/json_reader.hpp"

#include "catch.hpp"

namespace llwybr {
namespace {

// The string that all of a text is, or "refused".
std::string string_of(std::string_view json) {
  JsonReader reader(json);
  std::string read;
  return reader.string(read) && reader.ended() ? read : "refused";
}

TEST_CASE("strings are decoded as they are meant", "[record]") {
  CHECK(string_of(R"("")").empty());
  CHECK(string_of(R"(  "ŵyn" )") == "ŵyn");
  CHECK(string_of(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
  CHECK(string_of(R"("\u0041\u0175\u20AC\uFFFD")") == "Aŵ€\xEF\xBF\xBD");
  CHECK(string_of(R"("\ud83d\uDE00\uDBFF\uDFFF")") == "😀\xF4\x8F\xBF\xBF");
  CHECK(string_of(R"("\u0000")") == std::string(1, '\0'));
  CHECK(string_of("\"\x7F\xC2\x80\xE0\xA0\x80\xED\x9F\xBF\xF0\x90\x80\x80\"") ==
        "\x7F\xC2\x80\xE0\xA0\x80\xED\x9F\xBF\xF0\x90\x80\x80");
}

TEST_CASE("a string that is not well-formed is refused", "[record]") {
  for (const char* text :
       {"", "a", "\"", "\"a", "\"\\", "\"\\\"", "\"\\x\"", "\"\\u\"", "\"\\u12\"", "\"\\u123g\"", "\"\\u12/4\"",
        "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\ud800\"", "\"\\ud800x\"", "\"\\ud800\\n\"", "\"a\nb\"",
        "\"\x1F\"", "\"\x80\"", "\"\xC2\"", "\"\xC1\xBF\"", "\"\xE0\x9F\xBF\"", "\"\xED\xA0\x80\"",
        "\"\xE2\x82\"", "\"\xF0\x8F\xBF\xBF\"", "\"\xF4\x90\x80\x80\"", "\"\xF5\x80\x80\x80\"", "\"\xFF\""}) {
    INFO(text);
    CHECK(string_of(text) == "refused");
  }
}

TEST_CASE("values are told from what is none", "[record]") {
  for (const char* text : {"{", " [", "\"a\"", "null", "true", "false", "0", "-1", "12.5e3"}) {
    INFO(text);
    CHECK(JsonReader(text).is_value());
  }
  for (const char* text : {"", "nul", "-", "+1", ".5", "}", "]", ",", "'a'", "\"a", "//"}) {
    INFO(text);
    CHECK_FALSE(JsonReader(text).is_value());
  }
}

TEST_CASE("nothing behind the end of the text is looked at", "[record]") {
  const std::string_view all = R"("abc")";
  for (std::size_t length = 0; length < all.size(); ++length) {
    CHECK(string_of(all.substr(0, length)) == "refused");
  }
  JsonReader reader("[ ]x");
  CHECK(reader.take('['));
  CHECK_FALSE(reader.take('['));
  CHECK(reader.take(']'));
  CHECK_FALSE(reader.ended());
  CHECK(reader.offset() == 3);
}

TEST_CASE("blanks of every kind stand between values, and nothing else does", "[record]") {
  JsonReader reader(" \t\r\n[ \t\r\n]\t");
  CHECK(reader.take('['));
  CHECK(reader.take(']'));
  CHECK(reader.ended());
  for (const char* text : {"\v[", "\f[", "\xC2\xA0["}) CHECK_FALSE(JsonReader(text).take('['));
}

TEST_CASE("a high surrogate wants a low one behind it", "[record]") {
  for (const char* text : {R"("\ud800\u12")", R"("\ud800\u123g")", R"("\ud83d\ue000")", R"("\ud83d\udbff")", R"("\ud83d\uffff")"}) {
    INFO(text);
    CHECK(string_of(text) == "refused");
  }
  CHECK(string_of(R"("\ud800\udc00\udbff\udfff")") == "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
}

}  // namespace
}  // namespace llwybr
