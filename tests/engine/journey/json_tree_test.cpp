#include "journey/json_tree.hpp"

#include "catch.hpp"

namespace llwybr {
namespace {

// Where the tree stops; the length of the text where it is whole.
std::size_t stops_at(std::string_view json, bool& whole) {
  JsonValue root;
  std::size_t offset = 0;
  whole = read_json_tree(json, root, offset);
  return offset;
}

bool is_json(std::string_view json) {
  bool whole = false;
  const std::size_t offset = stops_at(json, whole);
  CHECK(offset <= json.size());
  return whole;
}

bool is_count(std::string_view json) {
  JsonValue root;
  std::size_t offset = 0;
  REQUIRE(read_json_tree(json, root, offset));
  return root.is_count();
}

}  // namespace

TEST_CASE("a tree is read with its members and items in order", "[record]") {
  JsonValue root;
  std::size_t offset = 0;
  REQUIRE(read_json_tree(R"( {"a": [1, "x\n", null, [], {}], "b": {"c": true}, "a": 12} )", root, offset));
  REQUIRE(root.is_object());
  CHECK(root.names == std::vector<std::string>{"a", "b", "a"});
  const JsonValue& list = *root.member("a");
  REQUIRE(list.is_array());
  REQUIRE(list.items.size() == 5);
  CHECK(list.items[0].is_count());
  CHECK(list.items[1].text == "x\n");
  CHECK(list.items[1].is_string());
  CHECK_FALSE(list.items[1].is_count());
  CHECK(list.items[2].is_null());
  CHECK(list.items[3].is_array());
  CHECK(list.items[4].is_object());
  CHECK(root.member("b")->member("c")->text == "true");
  CHECK_FALSE(root.member("b")->member("c")->is_null());
  CHECK(root.items[2].text == "12");
  CHECK(root.member("c") == nullptr);
  CHECK(list.member("a") == nullptr);
}

TEST_CASE("what is no JSON, or cut off, is no tree", "[record]") {
  for (const char* text :
       {"null", "0", "12", "\"a\"", "[]", "{}", "[[], {}]", "{\"a\":{\"b\":[]}}", " [ 1 , 2 ] "}) {
    INFO(text);
    CHECK(is_json(text));
    if (text[0] != 'n' && text[0] != '0' && text[0] != '1') {
      for (std::size_t length = 0; length + 1 < std::string_view(text).size(); ++length) {
        CHECK_FALSE(is_json(std::string_view(text).substr(0, length)));
      }
    }
  }
  for (const char* text : {"",
                           "[1 2]",
                           "[1,]",
                           "[,1]",
                           "{,}",
                           "{\"a\"}",
                           "{\"a\" 1}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{1:2}",
                           "[}",
                           "{]",
                           "[1]]",
                           "[] []",
                           "1.5",
                           "1e3",
                           "--1",
                           "true5",
                           "[\"a\" \"b\"]",
                           "{\"a\":1 \"b\":2}",
                           "nul",
                           "\"\\x\"",
                           "{\"a\":1,\"b\" 2}",
                           "[\"\\u12\"]"}) {
    INFO(text);
    CHECK_FALSE(is_json(text));
  }
  bool whole = false;
  CHECK(stops_at("[1, x]", whole) == 4);
  CHECK(stops_at("{\"a\": [1}", whole) == 8);
}

TEST_CASE("a tree is sixteen deep at most", "[record]") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(is_json(nested(16)));
  CHECK_FALSE(is_json(nested(17)));
  CHECK_FALSE(is_json(std::string(1000000, '[')));
  std::string objects = "1";
  for (int i = 0; i < 16; ++i) objects = "{\"a\":" + objects + "}";
  CHECK(is_json(objects));
  CHECK_FALSE(is_json("{\"a\":" + objects + "}"));
}

TEST_CASE("a count is a whole number of at most eighteen digits", "[record]") {
  for (const char* text : {"0", "7", "12", "999999999999999999"}) CHECK(is_count(text));
  for (const char* text : {"1000000000000000000", "true", "null", "\"7\"", "[]", "{}"})
    CHECK_FALSE(is_count(text));
}

}  // namespace llwybr
