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
  // As some editors of Windows begin a file.
  CHECK(fault("\xEF\xBB\xBFwalk a\nen: x\ncy: x\nq > yes\nends e").empty());
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

TEST_CASE("a line of walks is UTF-8, whatever the length of its letters", "[walk]") {
  const auto with = [](const std::string& words) {
    return fault("walk a\nen: x" + words + "\ncy: y\nends e\n").find("1: this line") == 0 ||
           fault("walk a\nen: x" + words + "\ncy: y\nends e\n").find("2: this line is not UTF-8") == 0;
  };
  for (const char* good : {"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF",
                           "\xF0\x90\x80\x80", "\xF1\x80\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    CHECK_FALSE(with(good));
    CHECK_FALSE(with(std::string(good) + "y"));
  }
  for (const char* bad : {"\x80", "\xC1\xBF", "\xC0\x80", "\xC2", "\xC2x", "\xC2\xC0", "\xE0\x9F\xBF", "\xE0\xA0", "\xE1\x80x",
                          "\xE1\xC0\x80", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF0\x90\x80", "\xF1\x80\x80x",
                          "\xF1\x80\xC0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    CHECK(with(bad));
  }
}

TEST_CASE("ids in walks are as ids are", "[walk]") {
  const auto walk = [](const std::string& id) { return fault("walk " + id + "\nen: x\ncy: y\nends e\n"); };
  const auto step = [](const std::string& at) { return fault("walk a\nen: x\ncy: y\n" + at + " > done\nends e\n"); };
  for (const char* id : {"a", "z", "a-b", "a1", "a-1", "zz9"}) {
    INFO(id);
    CHECK(walk(id).empty());
    CHECK(step(id).empty());
    CHECK(step(std::string(id) + "/" + id).empty());
  }
  for (const char* id : {"1", "9a", "-a", "a-", "a--b", "A", "{", "`", "a_b", "a/1", "/a", "a/", "a//b", "a/-b", "a-/b", "a:b"}) {
    INFO(id);
    CHECK_FALSE(walk(id).empty());
    CHECK_FALSE(step(id).empty());
  }
  CHECK(walk("a/b") == "1: the id of a walk is lower-case words joined by hyphens");
}

TEST_CASE("a word that only begins like one of the walks' is no such word", "[walk]") {
  const std::string no_step = "a step is written `address > answer, answer` or `address > done`";
  CHECK(fault("walk a\nen: x\ncy: y\nwalker\nends e\n") == "4: " + no_step);
  CHECK(fault("walk a\nen: x\ncy: y\ntimes\nends e\n") == "4: " + no_step);
  CHECK(fault("walk a\nen: x\ncy: y\nendsx\nends e\n") == "4: " + no_step);
  CHECK(fault("walker\n") == "1: a walk begins with `walk` and its id");
  CHECK(fault("walk\ta\nen:\tx\ncy:y\nends\te\n").empty());
  CHECK(fault("walk a\nen:\ncy: y\nends e\n").find("2: the text is empty") == 0);
  CHECK(fault("walk a\nen: x\nen: y\ncy: y\nends e\n") == "3: this text is given twice");
  CHECK(fault("walk a\nen: x\ncy: y\nends e\nen: z\n") == "5: what the walk shows comes before its steps");
  CHECK(fault("walk a\nen: x\ncy: y\nq > done\ncy: z\nends e\n") == "5: what the walk shows comes before its steps");
}

TEST_CASE("a walk that goes wrong among many open steps names the first of them", "[walk]") {
  test::Sketch sketch;
  std::vector<test::StrandSketch> strands;
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) strands.push_back({id, std::string("sub-") + id});
  sketch.parallel("p", "end", strands).endpoint("end");
  for (const test::StrandSketch& strand : strands) {
    sketch.subpathway(strand.subpathway).question("ask-" + strand.id, {{"yes", "out-" + strand.id}}).exit("out-" + strand.id);
  }
  const Pathway pathway = sketch.build();
  const auto message = [&](const std::string& steps) {
    const ReadWalks read = read_walks("f", "walk w\nen: x\ncy: y\n" + steps + "ends end\n");
    REQUIRE(read.faults.empty());
    return run_walk(pathway, read.walks[0]).message.in(Language::english);
  };
  CHECK(message("x > yes\n") ==
        "`x` is not open; open here: `p/a/ask-a`, `p/b/ask-b`, `p/c/ask-c`, `p/d/ask-d`, `p/e/ask-e`, …");
  CHECK(message("p/f/ask-f > yes\nx > yes\n") ==
        "`x` is not open; open here: `p/a/ask-a`, `p/b/ask-b`, `p/c/ask-c`, `p/d/ask-d`, `p/e/ask-e`");
  CHECK(message("p/b/ask-b > no\n") == "`p/b/ask-b`: the question has no such answer (`no`); its answers are `yes`");
  CHECK(message("p/b/ask-b > done\n") ==
        "`p/b/ask-b`: the question needs at least one answer; its answers are `yes`");
}

TEST_CASE("a walk on a pathway that does not say where to go says that it is stuck", "[walk]") {
  const Pathway pathway = test::Sketch()
                              .fact("f", "yes no")
                              .question("q", {{"yes", "d", "f=yes"}, {"no", "d", "f=no"}})
                              .decision("d", {{"w", "f=yes", "end"}})
                              .endpoint("end")
                              .build();
  const ReadWalks read = read_walks("f", "walk w\nen: x\ncy: y\nq > no\nends end\n");
  const WalkResult result = run_walk(pathway, read.walks.at(0));
  CHECK_FALSE(result.passed);
  CHECK(result.line == 4);
  CHECK(result.message.in(Language::english) ==
        "`q`: the pathway does not say where to go next; this is a fault of the pathway (`d`)");
}

}  // namespace
}  // namespace llwybr
