#include "catch.hpp"
#include "engine/report/golden.hpp"
#include "engine/report/sample_report.hpp"
#include "json.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;

TEST_CASE("findings as JSON", "[report]") {
  const Sample sample = broken_sample();
  const std::string text = findings_json(sample.pathway, sample.report);
  const auto json = nlohmann::ordered_json::parse(text);
  REQUIRE(text == json.dump(2) + "\n");
  REQUIRE(json["errors"] == 2);
  REQUIRE(json["notes"] == 1);
  REQUIRE(json["stages"][2]["result"] == std::string(name_of(StageResult::not_run)));
  const auto& second = json["findings"][1];
  REQUIRE(second["line"] == 3);
  REQUIRE(second["column"] == 16);
  REQUIRE(second["length"] == 2);
  REQUIRE(second["route"].size() == 2);
  require_golden("findings.json", text);
}
