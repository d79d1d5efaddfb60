#include "report/json_writer.hpp"

#include "catch.hpp"
#include "json.hpp"

using llwybr::JsonWriter;

TEST_CASE("JSON has the layout of other writers with two spaces", "[report]") {
  JsonWriter json;
  json.begin_object();
  json.member("text", "a");
  json.open_array("list");
  json.number(-3);
  json.boolean(true);
  json.null();
  json.begin_object();
  json.end_object();
  json.end_array();
  json.open_array("empty");
  json.end_array();
  json.end_object();
  const std::string text = json.take();
  REQUIRE(text == nlohmann::ordered_json::parse(text).dump(2) + "\n");
  REQUIRE(text ==
          "{\n  \"text\": \"a\",\n  \"list\": [\n    -3,\n    true,\n    null,\n    {}\n  ],\n  \"empty\": "
          "[]\n}\n");
}

TEST_CASE("JSON strings are escaped so that a parser gives back what was written", "[report]") {
  std::string all;
  for (char c = 0; c < 0x7f; ++c) all += c;
  all += "\x7f ŵ 中 😀";
  JsonWriter json;
  json.string(all);
  const std::string text = json.take();
  REQUIRE(nlohmann::ordered_json::parse(text).get<std::string>() == all);
  REQUIRE(text == nlohmann::ordered_json(all).dump() + "\n");
}

TEST_CASE("JSON is UTF-8 even where a name is not", "[report]") {
  const std::string broken = GENERATE(std::string("\xff"), std::string("\xc3"), std::string("\xed\xa0\x80"),
                                      std::string("\xc0\xaf"), std::string("\xf4\x90\x80\x80"));
  JsonWriter json;
  json.string("a" + broken + "b");
  const std::string value = nlohmann::ordered_json::parse(json.take()).get<std::string>();
  REQUIRE(value.substr(0, 4) == "a\xef\xbf\xbd");
  REQUIRE(value.back() == 'b');
}
