#include "catch.hpp"
#include "engine/report/example.hpp"
#include "engine/report/golden.hpp"
#include "json.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;
using Json = nlohmann::ordered_json;

namespace {

Minute at(std::string_view time) { return parse_minute(time).value(); }

std::vector<Input> to_report() {
  return {{"danger", {"yes"}, at("2026-12-23T16:00Z")}, {"report/make-report", {}, at("2026-12-23T16:30Z")}};
}

Json parsed(const std::string& text) {
  const Json json = Json::parse(text);
  REQUIRE(text == json.dump(2) + "\n");
  return json;
}

}  // namespace

TEST_CASE("a journey before anything is done", "[report]") {
  const Reading reading = read_example();
  const std::string text = journey_json(reading.pathway, replay(reading.pathway, {}));
  const Json json = parsed(text);
  REQUIRE(json["status"] == "open");
  REQUIRE(json["open"][0]["at"] == "danger");
  REQUIRE(json["endpoint"].is_null());
  REQUIRE(json["refused"].is_null());
}

TEST_CASE("a journey that has ended", "[report]") {
  const Reading reading = read_example();
  const std::string text = journey_json(reading.pathway, replay(reading.pathway, to_report()));
  const Json json = parsed(text);
  REQUIRE(json["status"] == "ended");
  REQUIRE(json["endpoint"] == "supported");
  // Seven working days from 23 December 2026, with two bank holidays and two week-ends between.
  REQUIRE(json["tasks"][0]["due"] == "2027-01-05T23:59Z");
  REQUIRE(json["tasks"][0]["wholeDay"] == true);
  require_golden("journey.json", text);
}

TEST_CASE("a deadline whose event has not passed says what it counts from", "[report]") {
  const Reading reading = read_example("from=\"raised\"", "from=\"reported\"");
  std::vector<Input> inputs = to_report();
  inputs.pop_back();
  const Json json = parsed(journey_json(reading.pathway, replay(reading.pathway, inputs)));
  const Json& tasks = json["open"][0]["tasks"];
  REQUIRE(tasks[0]["immediately"] == true);
  REQUIRE(tasks[1]["passed"] == false);
  REQUIRE(tasks[1]["due"].is_null());
  REQUIRE(tasks[1]["words"]["en"] == "within 24 hours, counted from when the report was made");
}

TEST_CASE("a refused input stops the journey and says why", "[report]") {
  const Reading reading = read_example();
  std::vector<Input> inputs = to_report();
  inputs[1].at = "elsewhere";
  const Json json = parsed(journey_json(reading.pathway, replay(reading.pathway, inputs)));
  REQUIRE(json["status"] == "refused");
  REQUIRE(json["refused"]["input"] == 1);
  REQUIRE(json["refused"]["reason"] == std::string(name_of(Refusal::not_open)));
  REQUIRE(json["steps"].size() >= 1);
}

TEST_CASE("a change names what is kept and what is dropped", "[report]") {
  const Reading reading = read_example();
  const std::vector<Input> inputs = to_report();
  Input changed = inputs[0];
  changed.answers = {"no"};
  const Json json = parsed(change_json(reading.pathway, inputs, change(reading.pathway, inputs, 0, changed)));
  REQUIRE(json["inputs"].size() == 1);
  REQUIRE(json["dropped"][0]["input"] == 1);
  REQUIRE(json["dropped"][0]["at"] == "report/make-report");
  REQUIRE(json["journey"]["open"][0]["at"] == "signs");
  changed.answers = {"not-known"};
  const Json kept = parsed(change_json(reading.pathway, inputs, change(reading.pathway, inputs, 0, changed)));
  REQUIRE(kept["kept"] == Json::parse("[1]"));
  REQUIRE(kept["journey"]["status"] == "ended");
}

TEST_CASE("a change that is refused leaves the journey as it was", "[report]") {
  const Reading reading = read_example();
  const std::vector<Input> inputs = to_report();
  Input changed = inputs[0];
  changed.answers = {"perhaps"};
  const Json json = parsed(change_json(reading.pathway, inputs, change(reading.pathway, inputs, 0, changed)));
  REQUIRE(json["refused"]["detail"] == "perhaps");
  REQUIRE(json["inputs"].size() == 2);
  REQUIRE(json["journey"]["status"] == "ended");
}
