#include "llwybr/walk.hpp"

#include "catch.hpp"
#include "engine/journey/sketch.hpp"

namespace llwybr {
namespace {

const std::string kWalk =
    "# how it begins\n"
    "walk child-tells\n"
    "en: A child tells a teacher.\n"
    "cy: Mae plentyn yn dweud wrth athro.\n"
    "danger > no\n"
    "report-it/known > told, seen\n"
    "\n"
    "time 2026-03-01T10:00Z\n"
    "report-it/write > done\n"
    "ends safe\n";

std::string fault(const std::string& text) {
  const ReadWalks read = read_walks("walks/a.txt", text);
  std::string faults;
  for (const WalkFault& fault : read.faults) {
    CHECK(fault.file == "walks/a.txt");
    CHECK_FALSE(fault.message.welsh.empty());
    CHECK(fault.message.welsh != fault.message.english);
    faults += (faults.empty() ? "" : "; ") + std::to_string(fault.line) + ": " + fault.message.english;
  }
  return faults;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

TEST_CASE("a walk is read line by line", "[walk]") {
  const ReadWalks read = read_walks("walks/a.txt", kWalk);
  CHECK(read.faults.empty());
  REQUIRE(read.walks.size() == 1);
  const Walk& walk = read.walks[0];
  CHECK(walk.id == "child-tells");
  CHECK(walk.english == "A child tells a teacher.");
  CHECK(walk.welsh == "Mae plentyn yn dweud wrth athro.");
  CHECK(walk.file == "walks/a.txt");
  CHECK(walk.line == 2);
  REQUIRE(walk.steps.size() == 3);
  CHECK(walk.steps[0].input == Input{"danger", {"no"}, *parse_minute("2026-01-05T09:00Z")});
  CHECK(walk.steps[0].line == 5);
  CHECK(walk.steps[1].input ==
        Input{"report-it/known", {"told", "seen"}, *parse_minute("2026-01-05T09:01Z")});
  CHECK(walk.steps[2].input == Input{"report-it/write", {}, *parse_minute("2026-03-01T10:00Z")});
  CHECK(walk.steps[2].line == 9);
  CHECK(walk.ends == "safe");
  CHECK(walk.ends_line == 10);
}

TEST_CASE("blanks, Windows line ends and a missing last line end do no harm", "[walk]") {
  std::string windows;
  for (const char c : kWalk) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(fault(windows).empty());
  CHECK(read_walks("f", windows).walks[0].ends == "safe");
  CHECK(fault("  walk a\nen:x\ncy:\tx\n\tq>yes ,  no\n ends  e").empty());
  CHECK(fault("").empty());
  CHECK(read_walks("f", "# nothing\n\n").walks.empty());
}

TEST_CASE("a node may be called like a word of the walks", "[walk]") {
  const ReadWalks read =
      read_walks("f", "walk a\nen: x\ncy: x\ntime > yes\nwalk > done\nends > no\nends e\n");
  CHECK(read.faults.empty());
  REQUIRE(read.walks[0].steps.size() == 3);
  CHECK(read.walks[0].steps[2].input.at == "ends");
}

TEST_CASE("every fault of a walk is named with its line", "[walk]") {
  CHECK(fault("danger > no\n") == "1: a walk begins with `walk` and its id");
  CHECK(fault(replaced(kWalk, "child-tells", "Child tells")) ==
        "2: the id of a walk is lower-case words joined by hyphens");
  CHECK(fault(replaced(kWalk, "child-tells", "")) ==
        "2: the id of a walk is lower-case words joined by hyphens");
  CHECK(fault(replaced(kWalk, "en: A child tells a teacher.\n", "")) ==
        "2: the walk does not say in English (`en:`) what it shows");
  CHECK(fault(replaced(kWalk, "cy: Mae plentyn yn dweud wrth athro.\n", "")) ==
        "2: the walk does not say in Welsh (`cy:`) what it shows");
  CHECK(fault(replaced(kWalk, "ends safe\n", "")) == "2: the walk does not say where it ends (`ends`)");
  CHECK(fault(replaced(kWalk, "ends safe\n", "ends safe\ndanger > yes\n")) ==
        "11: nothing may follow `ends` in a walk");
  CHECK(fault(replaced(kWalk, "ends safe", "ends a/b")) == "10: `ends` names the id of an endpoint");
  CHECK(fault(replaced(kWalk, "ends safe", "ends")) == "10: `ends` names the id of an endpoint");
  CHECK(fault(kWalk + "ends other\n") == "11: nothing may follow `ends` in a walk");
  CHECK(fault(kWalk + kWalk) == "12: the walk of line 2 has this id too");
  CHECK(fault(replaced(kWalk, "danger > no", "danger no")) ==
        "5: a step is written `address > answer, answer` or `address > done`");
  for (const char* step :
       {"> no", "/danger > no", "danger/ > no", "a//b > no", "Danger > no", "2danger > no"}) {
    INFO(step);
    CHECK(fault(replaced(kWalk, "danger > no", step)) ==
          "5: a step is written `address > answer, answer` or `address > done`");
  }
  for (const char* step :
       {"danger >", "danger > no,", "danger > ,no", "danger > no yes", "danger > no > yes", "danger > No"}) {
    INFO(step);
    CHECK(fault(replaced(kWalk, "danger > no", step)) ==
          "5: after `>` stand ids of answers, parted by commas, or `done`");
  }
  CHECK(fault(replaced(kWalk, "2026-03-01T10:00Z", "tomorrow")) ==
        "8: a time is written like `2026-03-01T10:00Z`");
  CHECK(fault(replaced(kWalk, "2026-03-01T10:00Z", "2026-01-05T09:01Z")) ==
        "8: the clock cannot be set back");
  CHECK(fault(replaced(kWalk, "2026-03-01T10:00Z", "2026-01-05T09:02Z")).empty());
  CHECK(fault(replaced(kWalk, "cy:", "en:")) ==
        "4: this text is given twice; 2: the walk does not say in Welsh (`cy:`) what it shows");
  CHECK(fault(replaced(kWalk, "danger > no\n", "danger > no\nen: late\n")) ==
        "6: what the walk shows comes before its steps");
  CHECK(fault(replaced(kWalk, "plentyn", "pl\xFFntyn")) ==
        "4: this line is not UTF-8; 2: the walk does not say in Welsh (`cy:`) what it shows");
}

TEST_CASE("reading goes on after a fault, with the next line and the next walk", "[walk]") {
  const std::string text = "walk a\nen: x\ncy: x\nq\nq > yes\nends e\nwalk b\nen: x\ncy: x\nq > no\nends e\n";
  const ReadWalks read = read_walks("f", text);
  CHECK(read.faults.size() == 1);
  CHECK(read.walks.size() == 2);
}

Pathway pathway() {
  return test::Sketch()
      .fact("danger", "yes no")
      .question("danger", {{"yes", "ring", "danger=yes"}, {"no", "both", "danger=no"}, {"done", "ring"}})
      .action("ring", "safe")
      .parallel("both", "route", {{"one", "work"}, {"two", "work"}})
      .decision("route", {{"calm", "danger=no", "safe"}}, "ring")
      .endpoint("safe")
      .subpathway("work")
      .action("act", "acted")
      .exit("acted")
      .build();
}

WalkResult run(const Pathway& on, const std::string& steps) {
  const ReadWalks read = read_walks("f", "walk a\nen: x\ncy: x\n" + steps);
  REQUIRE(read.faults.empty());
  REQUIRE(read.walks.size() == 1);
  return run_walk(on, read.walks[0]);
}

std::string names(const Pathway& of, const std::vector<BranchIndex>& branches) {
  std::string text;
  for (const BranchIndex branch : branches) {
    text += (text.empty() ? "" : " ") + std::string(of.nodes[of.branches[branch].node].id) + "/" +
            std::string(of.branches[branch].id);
  }
  return text;
}

TEST_CASE("a walk passes when each step is open and the end is reached", "[walk]") {
  const Pathway on = pathway();
  const WalkResult result = run(on, "danger > no\nboth/two/act > done\nboth/one/act > done\nends safe\n");
  CHECK(result.passed);
  CHECK(result.message.english.empty());
  CHECK(names(on, result.branches) == "danger/no both/to route/calm act/to");
  const WalkResult other = run(on, "danger > yes\nring > done\nends safe\n");
  CHECK(names(on, branches_not_walked(on, {result, other})) == "danger/done route/otherwise");
  CHECK(branches_not_walked(on, {}).size() == on.branches.size());
}

TEST_CASE("an answer may be called `done`", "[walk]") {
  const Pathway on = pathway();
  const WalkResult result = run(on, "danger > done\nring > done\nends safe\n");
  CHECK(result.passed);
  CHECK(names(on, result.branches) == "danger/done ring/to");
}

TEST_CASE("a walk that fails says at which line, what was wrong and what was open", "[walk]") {
  const Pathway on = pathway();
  struct Row {
    const char* steps;
    std::uint32_t line;
    const char* english;
  };
  for (const Row& row :
       {Row{"danger > no\nring > done\nends safe\n", 5,
            "`ring` is not open; open here: `both/one/act`, `both/two/act`"},
        Row{"danger > maybe\nends safe\n", 4,
            "`danger`: the question has no such answer (`maybe`); its answers are `yes`, `no`, `done`"},
        Row{"danger > yes, no\nends safe\n", 4,
            "`danger`: more answers were given than the step takes; its answers are `yes`, `no`, `done`"},
        Row{"danger > yes\nring > now\nends safe\n", 5,
            "`ring`: more answers were given than the step takes"},
        Row{"danger > yes\nring > done\nring > done\nends safe\n", 6,
            "`ring` is not open; the journey has ended at `safe`"},
        Row{"danger > yes\nends safe\n", 5, "does not end at `safe`; open here: `ring`"},
        Row{"danger > yes\nring > done\nends ring\n", 6,
            "does not end at `ring`; the journey has ended at `safe`"}}) {
    const WalkResult result = run(on, row.steps);
    CHECK_FALSE(result.passed);
    CHECK(result.line == row.line);
    CHECK(result.message.english == row.english);
    CHECK_FALSE(result.message.welsh.empty());
  }
}

TEST_CASE("the branches of a failed walk are those it took until it failed", "[walk]") {
  const Pathway on = pathway();
  const WalkResult result = run(on, "danger > no\nboth/two/act > done\nring > done\nends safe\n");
  CHECK_FALSE(result.passed);
  CHECK(names(on, result.branches) == "danger/no act/to");
}

}  // namespace
}  // namespace llwybr
