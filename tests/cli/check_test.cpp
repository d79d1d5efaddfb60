#include <sys/stat.h>

#include "catch.hpp"
#include "cli/command.hpp"
#include "json.hpp"

using Catch::Matchers::Contains;
using Json = nlohmann::ordered_json;

namespace {
const std::string kDay = " --today 2026-11-24";
}

TEST_CASE("check of a sound pathway ends with 0 and says what each stage proved", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("check " + folder.path() + kDay);
  INFO(outcome.out);
  REQUIRE(outcome.exit == 0);
  REQUIRE(outcome.err.empty());
  REQUIRE_THAT(outcome.out, Contains("data        no errors"));
  REQUIRE_THAT(outcome.out, Contains("assertions  no errors"));
  REQUIRE_THAT(outcome.out, !Contains("not proved"));
}

TEST_CASE("check of a broken pathway ends with 1 and names the place to click on", "[cli]") {
  const ExampleFolder folder;
  folder.replace("pathway.xml", "to=\"signs\"", "to=\"sings\"");
  const Outcome outcome = run_llwybr("check " + folder.path() + kDay);
  REQUIRE(outcome.exit == 1);
  REQUIRE(outcome.err.empty());
  REQUIRE_THAT(outcome.out, Contains(folder.path() + ":15:"));
  REQUIRE_THAT(outcome.out, Contains("[dangling-target]"));
  REQUIRE_THAT(outcome.out, Contains("not run"));
}

TEST_CASE("check speaks Welsh", "[cli]") {
  const ExampleFolder folder;
  folder.replace("pathway.xml", "to=\"signs\"", "to=\"sings\"");
  const std::string call = "check " + folder.path() + kDay;
  const Outcome asked = run_llwybr(call + " --lang cy");
  REQUIRE_THAT(asked.out, Contains(": gwall: "));
  REQUIRE_THAT(asked.out, Contains("awgrym: "));
  REQUIRE(asked.out == run_llwybr(call, {}, "LLWYBR_LANG=cy").out);
  REQUIRE(asked.out == run_llwybr(call, {}, "LANG=cy_GB.UTF-8").out);
  REQUIRE(asked.out != run_llwybr(call + " --lang en", {}, "LANG=cy_GB.UTF-8").out);
}

TEST_CASE("check gives JSON and SARIF", "[cli]") {
  const ExampleFolder folder;
  folder.replace("pathway.xml", "to=\"signs\"", "to=\"sings\"");
  const Outcome json = run_llwybr("check " + folder.path() + kDay + " --format json");
  REQUIRE(json.exit == 1);
  REQUIRE(Json::parse(json.out)["findings"][0]["file"] == "pathway.xml");
  const Outcome sarif = run_llwybr("check " + folder.path() + kDay + " --format=sarif");
  REQUIRE(sarif.exit == 1);
  REQUIRE(Json::parse(sarif.out)["runs"][0]["results"][0]["ruleId"] == "dangling-target");
}

TEST_CASE("check depends on the date it is told", "[cli]") {
  const ExampleFolder folder;
  REQUIRE_THAT(run_llwybr("check " + folder.path() + " --today 2031-01-01").out, Contains("review-overdue"));
  const Outcome wrong = run_llwybr("check " + folder.path() + " --today 2026-02-30");
  REQUIRE(wrong.exit == 2);
  REQUIRE_THAT(wrong.err, Contains("2026-02-30"));
}

TEST_CASE("colour is used when asked for, and not into a pipe", "[cli]") {
  const ExampleFolder folder;
  const std::string call = "check " + folder.path() + kDay;
  REQUIRE(run_llwybr(call, {}, "TERM=xterm").out.find('\x1b') == std::string::npos);
  REQUIRE(run_llwybr(call + " --color never").out.find('\x1b') == std::string::npos);
  REQUIRE(run_llwybr(call + " --color always").out.find('\x1b') != std::string::npos);
}

TEST_CASE("a file that cannot be read ends with 2", "[cli]") {
  const ExampleFolder folder;
  const auto check_of = [](const std::string& file) { return run_llwybr("check '" + file + "'"); };
  for (const std::string& file : {folder.path("none.xml"), folder.path("walks"), std::string("/dev/null")}) {
    const Outcome outcome = check_of(file);
    INFO(file);
    REQUIRE(outcome.exit == 2);
    REQUIRE(outcome.out.empty());
    REQUIRE_THAT(outcome.err, Contains(file));
  }
  REQUIRE(mkfifo(folder.path("fifo").c_str(), 0600) == 0);
  REQUIRE(check_of(folder.path("fifo")).exit == 2);
  const Outcome standard = check_of("-");
  REQUIRE(standard.exit == 2);
  REQUIRE_THAT(standard.err, Contains("standard input"));
}

TEST_CASE("an include that leads out of the folder by a link is not opened", "[cli]") {
  const ExampleFolder folder;
  folder.write("../secret.xml", "<part xmlns=\"urn:llwybr:pathway:1\"><very-secret/></part>");
  std::filesystem::create_symlink("../secret.xml", folder.path("linked.xml"));
  folder.replace("pathway.xml", "registers.xml", "linked.xml");
  const Outcome outcome = run_llwybr("check " + folder.path() + kDay);
  REQUIRE(outcome.exit == 1);
  REQUIRE_THAT(outcome.out, Contains("[include-outside-folder]"));
  REQUIRE_THAT(outcome.out, !Contains("very-secret"));
}

TEST_CASE("an include through a linked folder that leads out is not opened", "[cli]") {
  const ExampleFolder folder;
  std::filesystem::create_directory(folder.path("../other"));
  folder.write("../other/secret.xml", "<part xmlns=\"urn:llwybr:pathway:1\"><very-secret/></part>");
  std::filesystem::create_directory_symlink("../other", folder.path("parts"));
  folder.replace("pathway.xml", "registers.xml", "parts/secret.xml");
  const Outcome outcome = run_llwybr("check " + folder.path() + kDay);
  REQUIRE_THAT(outcome.out, Contains("[include-outside-folder]"));
  REQUIRE_THAT(outcome.out, !Contains("very-secret"));
}

TEST_CASE("a folder whose name begins like the main file's is outside it", "[cli]") {
  const ExampleFolder folder;
  std::filesystem::create_directory(folder.path("../example-more"));
  folder.write("../example-more/part.xml", "<part xmlns=\"urn:llwybr:pathway:1\"/>");
  std::filesystem::create_symlink("../example-more/part.xml", folder.path("linked.xml"));
  folder.replace("pathway.xml", "registers.xml", "linked.xml");
  REQUIRE_THAT(run_llwybr("check " + folder.path() + kDay).out, Contains("[include-outside-folder]"));
}

TEST_CASE("a link that stays in the folder is followed", "[cli]") {
  const ExampleFolder folder;
  std::filesystem::create_symlink("registers.xml", folder.path("linked.xml"));
  folder.replace("pathway.xml", "registers.xml", "linked.xml");
  REQUIRE(run_llwybr("check " + folder.path() + kDay).exit == 0);
}

TEST_CASE("an include that is no ordinary file is not opened", "[cli]") {
  const ExampleFolder folder;
  REQUIRE(mkfifo(folder.path("fifo.xml").c_str(), 0600) == 0);
  folder.replace("pathway.xml", "registers.xml", "fifo.xml");
  const Outcome outcome = run_llwybr("check " + folder.path() + kDay);
  REQUIRE(outcome.exit == 1);
  REQUIRE_THAT(outcome.out, Contains("[include-not-found]"));
  REQUIRE_THAT(outcome.err, Contains("fifo.xml"));
}

TEST_CASE("a part that lies beside the pathway and is not included is named, by every command", "[cli]") {
  const ExampleFolder folder;
  const std::string part = "<?xml version=\"1.0\"?>\n<!-- kept -->\n<part xmlns=\"urn:llwybr:pathway:1\"/>\n";
  REQUIRE(run_llwybr("check " + folder.path()).err.empty());
  folder.write("left-out.xml", part);
  folder.write("another-pathway.xml", "<pathway xmlns=\"urn:llwybr:pathway:1\"/>");
  folder.write("another-pathway-2.xml", "<?xml version=\"1.0\"?>\n<!-- <part> is not its root -->\n<pathway/>");
  folder.write("another-pathway-3.xml", "<!-- not closed <part/>");
  folder.write("another-pathway-4.xml", "<parts/>");
  const std::string words = "`left-out.xml` is a part that nothing includes";
  const Outcome checked = run_llwybr("check " + folder.path());
  REQUIRE(checked.exit == 0);
  REQUIRE_THAT(checked.err, Contains(words) && !Contains("another-pathway"));
  REQUIRE_THAT(run_llwybr("audit " + folder.path() + " --out " + folder.path("audit")).err, Contains(words));
  REQUIRE_THAT(run_llwybr("check " + folder.path() + " --lang cy").err,
               Contains("rhan nad oes dim yn ei chynnwys yw `left-out.xml`"));
  // What a file that cannot be read includes is not known.
  folder.replace("pathway.xml", "</pathway>", "</pathwya>");
  REQUIRE_THAT(run_llwybr("check " + folder.path()).err, !Contains("left-out.xml"));
}
