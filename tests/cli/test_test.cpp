#include "catch.hpp"
#include "cli/command.hpp"
#include "json.hpp"

using Catch::Matchers::Contains;

TEST_CASE("walks that cover every branch pass", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("test " + folder.path());
  INFO(outcome.out << outcome.err);
  REQUIRE(outcome.exit == 0);
  REQUIRE(outcome.err.empty());
  REQUIRE_THAT(outcome.out, Contains("every branch was walked"));
  REQUIRE_THAT(run_llwybr("test " + folder.path() + " --lang cy").out, Contains("cerddwyd pob cangen"));
}

TEST_CASE("walks as JSON can be followed by others", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("test " + folder.path() + " --format json");
  REQUIRE(outcome.exit == 0);
  const nlohmann::json answer = nlohmann::ordered_json::parse(outcome.out);
  REQUIRE(!answer["walks"].empty());
  for (const nlohmann::json& walk : answer["walks"]) {
    REQUIRE(walk["passed"] == true);
    REQUIRE(!walk["shows"]["cy"].get<std::string>().empty());
    folder.write("inputs.json", walk["inputs"].dump());
    const Outcome followed =
        run_llwybr("journey " + folder.path() + " --inputs " + folder.path("inputs.json"));
    REQUIRE(nlohmann::ordered_json::parse(followed.out)["endpoint"] == walk["ends"]);
  }
  folder.replace("walks/all.walks", "ends watched", "ends supported");
  REQUIRE(run_llwybr("test " + folder.path() + " --format json").exit == 1);
}

TEST_CASE("a walk that fails is named with file and line", "[cli]") {
  const ExampleFolder folder;
  folder.replace("walks/all.walks", "ends watched", "ends supported");
  const Outcome outcome = run_llwybr("test " + folder.path());
  REQUIRE(outcome.exit == 1);
  REQUIRE_THAT(outcome.out, Contains(folder.path("walks/all.walks") + ":23:"));
}

TEST_CASE("a branch that no walk takes is a failure", "[cli]") {
  const ExampleFolder folder;
  folder.replace("walks/all.walks", "danger > not-known", "danger > yes");
  const Outcome outcome = run_llwybr("test " + folder.path());
  REQUIRE(outcome.exit == 1);
  REQUIRE_THAT(outcome.out, Contains("danger/not-known"));
  REQUIRE_THAT(outcome.out, !Contains("every branch was walked"));
}

TEST_CASE("a file of walks that is not one fails with its line", "[cli]") {
  const ExampleFolder folder;
  folder.write("walks/more.walks", "this is no walk\n");
  const Outcome outcome = run_llwybr("test " + folder.path());
  REQUIRE(outcome.exit == 1);
  REQUIRE_THAT(outcome.err, Contains(folder.path("walks/more.walks") + ":1: error:"));
}

TEST_CASE("no walks are no proof", "[cli]") {
  const ExampleFolder folder;
  std::filesystem::remove(folder.path("walks/all.walks"));
  const Outcome outcome = run_llwybr("test " + folder.path());
  REQUIRE(outcome.exit == 1);
  REQUIRE_THAT(outcome.err, Contains("no walks"));
  REQUIRE_THAT(outcome.out, !Contains("every branch was walked"));
}

TEST_CASE("walks that lie outside the folder are not read", "[cli]") {
  const ExampleFolder folder;
  std::filesystem::rename(folder.path("walks"), folder.path("../walks"));
  std::filesystem::create_directory_symlink("../walks", folder.path("walks"));
  const Outcome outcome = run_llwybr("test " + folder.path());
  REQUIRE(outcome.exit == 1);
  REQUIRE_THAT(outcome.err, Contains("outside") || Contains("out of the folder"));
}
