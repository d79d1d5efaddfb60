#include "catch.hpp"
#include "cli/command.hpp"
#include "json.hpp"

using Catch::Matchers::Contains;
using Json = nlohmann::ordered_json;

namespace {
constexpr std::string_view kInputs = R"([{"at": "danger", "answers": ["no"], "time": "2026-11-24T09:30Z"}])";
}

TEST_CASE("a journey from a file and from standard input", "[cli]") {
  const ExampleFolder folder;
  folder.write("inputs.json", kInputs);
  const Outcome file = run_llwybr("journey " + folder.path() + " --inputs " + folder.path("inputs.json"));
  REQUIRE(file.exit == 0);
  REQUIRE(Json::parse(file.out)["open"][0]["at"] == "signs");
  const Outcome piped = run_llwybr("journey " + folder.path() + " --inputs -", kInputs);
  REQUIRE(piped.exit == 0);
  REQUIRE(piped.out == file.out);
}

TEST_CASE("a refused input ends with 1 and is in the answer", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome =
      run_llwybr("journey " + folder.path() + " --inputs -",
                 R"([{"at": "danger", "answers": ["perhaps"], "time": "2026-11-24T09:30Z"}])");
  REQUIRE(outcome.exit == 1);
  REQUIRE(Json::parse(outcome.out)["refused"]["detail"] == "perhaps");
}

TEST_CASE("inputs that are no inputs end with 2", "[cli]") {
  const ExampleFolder folder;
  const std::string call = "journey " + folder.path() + " --inputs ";
  REQUIRE(run_llwybr(call + "-", "[{]").exit == 2);
  REQUIRE_THAT(run_llwybr(call + "-", "[{]").err, Contains("byte"));
  REQUIRE(run_llwybr(call + folder.path("none.json")).exit == 2);
  REQUIRE(run_llwybr(call + "-", std::string((8 << 20) + 1, ' ')).exit == 2);
}

TEST_CASE("a record is opened with what differs", "[cli]") {
  const ExampleFolder folder;
  REQUIRE(run_llwybr("walk " + folder.path(), "2\ns " + folder.path("record.json") + "\nq\n").exit == 0);
  const std::string call = "journey " + folder.path() + " --record " + folder.path("record.json");
  const Outcome same = run_llwybr(call);
  REQUIRE(same.exit == 0);
  REQUIRE(Json::parse(same.out)["sameHash"] == true);
  folder.replace("pathway.xml", "<answer id=\"no\" to=\"signs\"", "<answer id=\"nay\" to=\"signs\"");
  const Outcome changed = run_llwybr(call);
  REQUIRE(changed.exit == 1);
  REQUIRE(Json::parse(changed.out)["sameHash"] == false);
  REQUIRE(Json::parse(changed.out)["dropped"][0]["detail"] == "no");
}

TEST_CASE("a journey is written as its record, which is read again", "[cli]") {
  const ExampleFolder folder;
  const std::string call = "journey " + folder.path() + " --format record --lang cy ";
  const Outcome written = run_llwybr(call + "--inputs -", kInputs);
  REQUIRE(written.exit == 0);
  const Json record = Json::parse(written.out);
  REQUIRE(record["format"] == "llwybr-record-1");
  REQUIRE(record["language"] == "cy");
  REQUIRE(record["inputs"] == Json::parse(kInputs));
  REQUIRE(run_llwybr(call + "--record -", written.out).out == written.out);
}

TEST_CASE("no record is written of a journey that cannot be followed", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome =
      run_llwybr("journey " + folder.path() + " --format record --inputs -",
                 R"([{"at": "danger", "answers": ["perhaps"], "time": "2026-11-24T09:30Z"}])");
  REQUIRE(outcome.exit == 1);
  REQUIRE(outcome.out.empty());
  REQUIRE_THAT(outcome.err, Contains("no record is written"));
}
