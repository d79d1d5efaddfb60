#include "catch.hpp"
#include "cli/command.hpp"
#include "json.hpp"

using Catch::Matchers::Contains;

TEST_CASE("help needs no manual", "[cli]") {
  const Outcome all = run_llwybr("--help");
  REQUIRE(all.exit == 0);
  REQUIRE(all.err.empty());
  for (const char* command : {"check", "explain", "outline", "search", "draw", "walk", "journey", "test"}) {
    REQUIRE_THAT(all.out, Contains(command));
    const Outcome one = run_llwybr(std::string(command) + " --help");
    REQUIRE(one.exit == 0);
    REQUIRE_THAT(one.out, Contains("Example"));
    REQUIRE_THAT(run_llwybr(std::string(command) + " --help --lang cy").out, Contains("Enghr"));
  }
  REQUIRE_THAT(all.out, Contains("Exit codes"));
}

TEST_CASE("the version", "[cli]") {
  const Outcome outcome = run_llwybr("--version");
  REQUIRE(outcome.exit == 0);
  REQUIRE_THAT(outcome.out, Catch::Matchers::StartsWith("llwybr 0."));
}

TEST_CASE("wrong usage ends with 2, on standard error alone", "[cli]") {
  for (const char* call :
       {"", "chek file", "chek --help", "chek --version", "--lang cy chek --help", "check", "check a b", "check --nothing a", "check a --format html",
        "check a --lang fr", "journey a", "journey a --inputs b --record c", "draw a --format png", "search a", "search a b --format sarif"}) {
    const Outcome outcome = run_llwybr(call);
    INFO(call);
    REQUIRE(outcome.exit == 2);
    REQUIRE(outcome.out.empty());
    REQUIRE_THAT(outcome.err, Catch::Matchers::StartsWith("llwybr: "));
  }
}

TEST_CASE("a mistyped command is recognised", "[cli]") {
  REQUIRE_THAT(run_llwybr("chek file").err, Contains("did you mean `check`?"));
  REQUIRE_THAT(run_llwybr("chek file --lang cy").err, Contains("ai `check`"));
}

TEST_CASE("a mistyped option is recognised", "[cli]") {
  REQUIRE_THAT(run_llwybr("check a --tody 2026-11-28").err, Contains("`--tody 2026-11-28`; did you mean `--today`?"));
  REQUIRE_THAT(run_llwybr("check a --fromat=json --lang cy").err, Contains("ai `--format`"));
  REQUIRE_THAT(run_llwybr("check a --nothing").err, !Contains("did you mean"));
  REQUIRE_THAT(run_llwybr("check a b").err, !Contains("did you mean"));
}

TEST_CASE("what is wrong is said in Welsh", "[cli]") {
  REQUIRE_THAT(run_llwybr("check --lang cy").err, Contains("FILE ar goll"));
  REQUIRE_THAT(run_llwybr("check a --odd", {}, "LLWYBR_LANG=cy").err, Contains("ni ddeallwyd: `--odd`"));
  REQUIRE_THAT(run_llwybr("check nowhere.xml --lang=cy").err, Contains("ni ellir darllen `nowhere.xml`"));
}

TEST_CASE("explain says what a check is about", "[cli]") {
  const Outcome one = run_llwybr("explain dangling-target");
  REQUIRE(one.exit == 0);
  REQUIRE_THAT(one.out, Contains("Why it matters"));
  REQUIRE_THAT(run_llwybr("explain dangling-target --lang cy").out, Contains("Pam mae"));
  const Outcome all = run_llwybr("explain");
  REQUIRE(all.exit == 0);
  REQUIRE_THAT(all.out, Contains("  dangling-target "));
  const Outcome none = run_llwybr("explain dangling-targt");
  REQUIRE(none.exit == 2);
  REQUIRE_THAT(none.err, Contains("did you mean `dangling-target`?"));
}

TEST_CASE("the outline of a pathway", "[cli]") {
  const ExampleFolder folder;
  const Outcome text = run_llwybr("outline " + folder.path());
  REQUIRE(text.exit == 0);
  REQUIRE_THAT(text.out, Contains("yes -> age-route"));
  const Outcome json = run_llwybr("outline " + folder.path() + " --format json");
  REQUIRE(json.exit == 0);
  REQUIRE(nlohmann::ordered_json::parse(json.out)["id"] == "example");
  folder.replace("pathway.xml", "to=\"signs\"", "to=\"sings\"");
  const Outcome broken = run_llwybr("outline " + folder.path() + " --format json");
  REQUIRE(broken.exit == 1);
  REQUIRE(broken.out.empty());
  REQUIRE_THAT(broken.err, Contains("[dangling-target]"));
}

TEST_CASE("output that cannot be written is not success", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("outline " + folder.path() + " >/dev/full");
  REQUIRE(outcome.exit == 2);
  REQUIRE_THAT(outcome.err, Contains("cannot write"));
}
