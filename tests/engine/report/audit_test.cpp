#include "llwybr/audit.hpp"

#include "catch.hpp"
#include "engine/report/example.hpp"
#include "engine/report/golden.hpp"
#include "json.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;
using Catch::Matchers::Contains;
using Json = nlohmann::ordered_json;

namespace {

// The pack of the example, by the name of each file.
std::map<std::string, std::string> pack_of(const Reading& reading, Day today = kNoDay) {
  REQUIRE(reading.troubles.empty());
  CheckOptions options;
  options.today = today;
  const Report report = check(reading, options);
  AuditOptions audit_options;
  audit_options.today = today;
  std::map<std::string, std::string> pack;
  for (PackFile& file : audit_pack(reading.pathway, report, audit_of(reading, report, audit_options))) {
    pack[file.path] = std::move(file.bytes);
  }
  return pack;
}

}  // namespace

TEST_CASE("the files of an audit pack", "[report]") {
  for (const auto& [name, bytes] : pack_of(read_example())) require_golden("audit/" + name, bytes);
}

TEST_CASE("the JSON of an audit is well formed and read back", "[report]") {
  const std::string text = pack_of(read_example())["audit.json"];
  REQUIRE(text == Json::parse(text).dump(2) + "\n");
  REQUIRE_FALSE(read_audit(text).fault.has_value());
}

TEST_CASE("a cell that a spreadsheet would take for a formula is defused", "[report]") {
  const Reading reading = read_example("<title xml:lang=\"en\">Keep watching</title>",
                                       "<title xml:lang=\"en\">=HYPERLINK(\"https://example.org\",1)</title>");
  const std::string csv = pack_of(reading)["endpoints.csv"];
  REQUIRE_THAT(csv, Contains("watched,\"'=HYPERLINK(\"\"https://example.org\"\",1)\","));
}

TEST_CASE("what an author writes cannot become markup of the audit page", "[report]") {
  const Reading reading = read_example("<title xml:lang=\"en\">Keep watching</title>",
                                       "<title xml:lang=\"en\">&lt;script>alert(1)&lt;/script></title>");
  const std::string html = pack_of(reading)["audit.html"];
  REQUIRE_THAT(html, !Contains("<script"));
  REQUIRE_THAT(html, Contains("&lt;script&gt;"));
}

TEST_CASE("a review is overdue only where a date is given", "[report]") {
  REQUIRE(Json::parse(pack_of(read_example())["audit.json"])["reviewOverdue"].is_null());
  const Reading reading = read_example();
  REQUIRE(Json::parse(pack_of(reading, *parse_day("2030-03-31"))["audit.json"])["reviewOverdue"] == false);
  REQUIRE(Json::parse(pack_of(reading, *parse_day("2030-04-01"))["audit.json"])["reviewOverdue"] == true);
}

TEST_CASE("an audit with a member too many, too few or of another kind is not read", "[report]") {
  const Json audit = Json::parse(pack_of(read_example())["audit.json"]);
  const auto where = [](const Json& json) {
    const ReadClaims read = read_audit(json.dump());
    REQUIRE(read.fault.has_value());
    return read.fault->where;
  };
  Json changed = audit;
  changed["more"] = 1;
  REQUIRE(where(changed) == "more");
  changed = audit;
  changed.erase("loops");
  REQUIRE(where(changed) == "loops");
  changed = audit;
  changed["branches"][0]["witness"]["inputs"][0].erase("time");
  REQUIRE(where(changed) == "branches[0].witness.inputs[0].time");
  changed = audit;
  changed["branches"][0]["witness"] = nullptr;
  REQUIRE(where(changed) == "branches[0].witness");
  changed = audit;
  changed["format"] = "llwybr-audit-2";
  REQUIRE(where(changed) == "format");
  REQUIRE(read_audit("{").fault.has_value());
  REQUIRE(read_audit("").fault.has_value());
  REQUIRE(read_audit("[]").fault.has_value());
}
