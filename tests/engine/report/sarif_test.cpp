#include "catch.hpp"
#include "engine/report/example.hpp"
#include "engine/report/golden.hpp"
#include "engine/report/sample_report.hpp"
#include "json.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;
using Json = nlohmann::ordered_json;

namespace {

Json sarif_of(const Sample& sample) {
  const std::string text = findings_sarif(sample.pathway, sample.report, Language::english, "some/where/");
  const Json json = Json::parse(text);
  REQUIRE(text == json.dump(2) + "\n");
  return json["runs"][0];
}

std::vector<std::string> fingerprints(const Pathway& pathway, const Report& report) {
  std::vector<std::string> all;
  const Json json = Json::parse(findings_sarif(pathway, report, Language::english));
  for (const Json& result : json["runs"][0]["results"])
    all.push_back(result["partialFingerprints"].begin().value());
  return all;
}

// A report with one finding at every node, and two at the first.
Report report_on_nodes(const Pathway& pathway) {
  Report report;
  const Sample sample = broken_sample();
  for (const Node& node : pathway.nodes) {
    Finding finding;
    finding.check = sample.report.findings[2].check;
    finding.place = node.place;
    if (report.findings.empty()) report.findings.push_back(finding);
    report.findings.push_back(finding);
  }
  return report;
}

}  // namespace

TEST_CASE("SARIF has what its readers need", "[report]") {
  const Json run = sarif_of(broken_sample());
  const Json& driver = run["tool"]["driver"];
  REQUIRE(driver["name"] == "llwybr");
  REQUIRE(driver["version"] == std::string(engine_version()));
  REQUIRE(run["columnKind"] == "unicodeCodePoints");
  REQUIRE(driver["rules"].size() == all_checks().size());
  for (const Json& rule : driver["rules"]) {
    for (const char* text : {"shortDescription", "fullDescription", "help"}) {
      REQUIRE(!rule[text]["text"].get<std::string>().empty());
      REQUIRE(rule[text]["text"].get<std::string>().find("{0}") == std::string::npos);
    }
  }
  for (const Json& result : run["results"]) {
    REQUIRE((result["level"] == "error" || result["level"] == "note"));
    const Json& location = result["locations"][0]["physicalLocation"];
    REQUIRE(location["artifactLocation"]["uri"] == "some/where/pathway.xml");
    for (const char* number : {"startLine", "startColumn", "endLine", "endColumn"}) {
      REQUIRE(location["region"][number].get<int>() >= 1);
    }
  }
}

TEST_CASE("SARIF places the run, its relatives and its route", "[report]") {
  const Json run = sarif_of(broken_sample());
  const Json& region = run["results"][1]["locations"][0]["physicalLocation"]["region"];
  REQUIRE(region == Json::parse(R"({"startLine":3,"startColumn":16,"endLine":3,"endColumn":18})"));
  const Json& related = run["results"][0]["relatedLocations"][0];
  REQUIRE(related["physicalLocation"]["artifactLocation"]["uri"] == "some/where/parts/other%20one.xml");
  REQUIRE(related["message"]["text"] == "the other is here");
  const Json& flow = run["results"][1]["codeFlows"][0]["threadFlows"][0]["locations"];
  REQUIRE(flow.size() == 2);
  REQUIRE(flow[0]["location"]["message"]["text"] == "start/yes");
}

TEST_CASE("SARIF results name their rule and its place in the list", "[report]") {
  const Reading reading = read_example("to=\"signs\"", "to=\"nowhere\"");
  const Report report = check(reading, {});
  REQUIRE(report.has_errors());
  const Json run = Json::parse(findings_sarif(reading.pathway, report, Language::welsh))["runs"][0];
  REQUIRE(!run["results"].empty());
  for (const Json& result : run["results"]) {
    const Json& rule = run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()];
    REQUIRE(rule["id"] == result["ruleId"]);
  }
}

TEST_CASE("fingerprints differ from each other and do not move with lines", "[report]") {
  const Reading reading = read_example();
  const Reading moved = read_example("<pathway ", "<!-- one\n\n\n more -->\n<pathway ");
  REQUIRE(reading.troubles.empty());
  REQUIRE(moved.troubles.empty());
  std::vector<std::string> all = fingerprints(reading.pathway, report_on_nodes(reading.pathway));
  REQUIRE(all == fingerprints(moved.pathway, report_on_nodes(moved.pathway)));
  std::sort(all.begin(), all.end());
  REQUIRE(std::adjacent_find(all.begin(), all.end()) == all.end());
}
