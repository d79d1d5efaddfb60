#include "catch.hpp"
#include "engine/report/example.hpp"
#include "json.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;
using Json = nlohmann::ordered_json;

namespace {

std::vector<Input> inputs_of_example() {
  const Minute time = parse_minute("2026-11-24T09:30Z").value();
  return {{"danger", {"no"}, time}, {"signs", {"told", "seen"}, time + 1}};
}

Json opened(const Pathway& pathway, const std::string& bytes) {
  const std::string text = opened_record_json(pathway, read_record(bytes));
  const Json json = Json::parse(text);
  REQUIRE(text == json.dump(2) + "\n");
  return json;
}

}  // namespace

TEST_CASE("a record is read back as it was written", "[report]") {
  const Reading reading = read_example();
  const Record record = record_of(reading.pathway, inputs_of_example(), Language::welsh);
  const ReadRecord read = read_record(record_json(record));
  REQUIRE(!read.fault);
  REQUIRE(read.record.inputs == record.inputs);
  REQUIRE(read.record.hash == content_hash(reading.pathway));
  REQUIRE(read.record.language == Language::welsh);
}

TEST_CASE("a record opened on its own pathway differs in nothing", "[report]") {
  const Reading reading = read_example();
  const Json json = opened(reading.pathway,
                           record_json(record_of(reading.pathway, inputs_of_example(), Language::english)));
  REQUIRE(json["fault"].is_null());
  REQUIRE(json["samePathway"] == true);
  REQUIRE(json["sameEdition"] == true);
  REQUIRE(json["sameHash"] == true);
  REQUIRE(json["dropped"].empty());
  REQUIRE(json["journey"]["open"].size() == 2);
}

TEST_CASE("a record opened on another edition says what no longer applies", "[report]") {
  const Reading before = read_example();
  const std::string record = record_json(record_of(before.pathway, inputs_of_example(), Language::english));
  const Reading after = read_example("<answer id=\"seen\">", "<answer id=\"saw\">");
  const Json json = opened(after.pathway, record);
  REQUIRE(json["samePathway"] == true);
  REQUIRE(json["sameHash"] == false);
  REQUIRE(json["dropped"].size() == 1);
  REQUIRE(json["dropped"][0]["input"] == 1);
  REQUIRE(json["dropped"][0]["detail"] == "seen");
  REQUIRE(json["journey"]["open"][0]["at"] == "signs");
}

TEST_CASE("a record that cannot be read is a fault and nothing else", "[report]") {
  const Reading reading = read_example();
  const Json json = opened(reading.pathway, "{\"format\": 1}");
  REQUIRE(json.size() == 1);
  REQUIRE(!json["fault"]["message"]["cy"].get<std::string>().empty());
}
