// Checks of the stages `graph` and `data` on pathways of a few words: where a finding stands, and that
// nothing else is said.
#include "catch.hpp"
#include "engine/journey/sketch.hpp"
#include "llwybr/engine.hpp"

namespace llwybr {
namespace {

using test::Sketch;

// The findings of one check: the message, and notes of related places.
std::vector<std::string> found(const Sketch& sketch, std::string_view check_id) {
  const Reading reading{sketch.build(), {}};
  std::vector<std::string> said;
  for (const Finding& finding : check(reading, {}).findings) {
    if (finding.check->id != check_id) continue;
    std::string words = message_of(finding, Language::english);
    for (const RelatedPlace& related : finding.related) words += " | " + related.note.in(Language::english);
    for (std::size_t i = 0; i < finding.route.size(); ++i) words += (i == 0 ? " | " : " ") + finding.route[i];
    said.push_back(words);
  }
  return said;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("what stands behind a strand that never ends is not reached, and the branch says why", "[checks]") {
  const Sketch sketch = Sketch()
                            .parallel("both", "after", {{"one", "ends"}, {"two", "turns"}})
                            .endpoint("after")
                            .subpathway("ends")
                            .action("a", "out")
                            .exit("out")
                            .subpathway("turns")
                            .action("b", "b")
                            .exit("never");
  CHECK(found(sketch, "unreachable-node") == Said{"no route from the start of `pathway` reaches `after` | "
                                                  "this branch leads here, but a strand before it never ends",
                                                  "no route from the start of `turns` reaches `never`"});
}

TEST_CASE("what stands behind an exit that is never reached is not reached, and each branch to it says why",
          "[checks]") {
  const Sketch sketch = Sketch()
                            .question("q", {{"a", "first"}, {"b", "second"}})
                            .use("first", "part", {{"done", "end"}, {"given-up", "sad"}})
                            .use("second", "part", {{"done", "end"}, {"given-up", "sad"}})
                            .endpoint("end")
                            .endpoint("lost")
                            .endpoint("sad")
                            .subpathway("part")
                            .action("act", "done")
                            .exit("done")
                            .exit("given-up");
  const std::string note = " | this branch leads here, but its exit is never reached";
  CHECK(found(sketch, "unreachable-node") ==
        Said{"no route from the start of `pathway` reaches `lost`",
             "no route from the start of `pathway` reaches `sad`" + note + note,
             "no route from the start of `part` reaches `given-up`"});
}

TEST_CASE("a branch behind a node that is not reached explains nothing", "[checks]") {
  const Sketch sketch = Sketch()
                            .action("a", "end")
                            .use("island", "part", {{"done", "isle"}, {"given-up", "isle"}})
                            .endpoint("isle")
                            .endpoint("end")
                            .subpathway("part")
                            .action("act", "done")
                            .exit("done")
                            .exit("given-up");
  CHECK(found(sketch, "unreachable-node") == Said{"no route from the start of `pathway` reaches `island`",
                                                  "no route from the start of `pathway` reaches `isle`"});
  CHECK(found(sketch, "unused-subpathway").size() == 1);
}

TEST_CASE("a pathway without a way out from its very start says so at the start", "[checks]") {
  const Sketch sketch = Sketch()
                            .fact("f", "yes no")
                            .question("q", {{"a", "d", "f=yes"}, {"b", "d", "f=yes"}})
                            .decision("d", {{"w", "f=no", "end"}}, "q")
                            .endpoint("end");
  CHECK(found(sketch, "trapped-state") == Said{"with the answers of this route, no endpoint can be reached "
                                               "from `q` | from here no endpoint can be reached"});
  CHECK(found(sketch, "impossible-branch").size() == 1);
}

TEST_CASE("a way out is lost at the branch that loses it, and what follows is not said again", "[checks]") {
  const Sketch sketch = Sketch()
                            .fact("f", "yes no")
                            .question("q", {{"a", "again", "f=yes"}, {"b", "again", "f=no"}})
                            .action("again", "d")
                            .decision("d", {{"w", "f=no", "end"}}, "again")
                            .endpoint("end");
  CHECK(found(sketch, "trapped-state") == Said{"with the answers of this route, no endpoint can be reached "
                                               "from `again` | from here no endpoint can be reached "
                                               "| q/a"});
}

TEST_CASE("a way out is lost in a subpathway too, and by an answer among several", "[checks]") {
  const Sketch sketch = Sketch()
                            .fact("f", "yes no")
                            .many("m", "u", {{"a", "", "f=yes", "", "f=no"}, {"b"}})
                            .use("u", "part", {{"out", "end"}})
                            .endpoint("end")
                            .subpathway("part")
                            .decision("d", {{"w", "f=no", "out"}}, "act")
                            .action("act", "d")
                            .exit("out");
  const Said said = found(sketch, "trapped-state");
  REQUIRE(said.size() == 1);
  CHECK(said[0].find("no endpoint can be reached from `u`") != std::string::npos);
}

TEST_CASE("a subpathway that comes to none of its exits is told from a pathway that comes to no endpoint",
          "[checks]") {
  const Sketch sketch = Sketch()
                            .use("u", "part", {{"out", "end"}})
                            .endpoint("end")
                            .subpathway("part")
                            .question("q", {{"a", "run"}, {"b", "out"}})
                            .use("run", "endless", {{"never", "out"}})
                            .exit("out")
                            .subpathway("endless")
                            .action("act", "act")
                            .exit("never");
  CHECK(found(sketch, "no-route-to-endpoint") ==
        Said{"no route from `run` reaches an exit of `part` | this subpathway is run, and no route in it "
             "reaches an exit | q/a"});
}

TEST_CASE("two conditions that hold at once are told from two that never do", "[checks]") {
  const auto sketch = [](const std::string& second, const std::string& third) {
    return Sketch()
        .fact("f", "a b c")
        .question("q", {{"a", "d", "f=a"}, {"b", "d", "f=b"}, {"c", "d", "f=c"}})
        .decision("d", {{"one", "f=a", "end"}, {"two", second, "end"}, {"three", third, "end"}})
        .endpoint("end");
  };
  CHECK(found(sketch("f=b", "f=c"), "decision-overlap").empty());
  CHECK(found(sketch("f=b", "f=c"), "decision-gap").empty());
  CHECK(found(sketch("f=a f=b or", "f=c"), "decision-overlap").size() == 1);
  CHECK(found(sketch("f=b", "f=b f=c or"), "decision-overlap").size() == 1);
  CHECK(found(sketch("f=a f=b or", "f=a f=c or"), "decision-overlap").size() >= 1);
  CHECK(found(sketch("f=b", "f=b"), "decision-gap").size() == 1);
  CHECK(found(sketch("f=a not", "f=c"), "decision-overlap").size() == 1);
}

TEST_CASE("slots that the words do not have are left as they stand", "[checks]") {
  static const CheckInfo info{"a-check",       Stage::graph,
                              Severity::error, {"{0}{1} {2} {a} {:} {/} {1 {1", "{1}{0} { } {} {"},
                              {"{0", "0}"},    {"", ""}};
  Finding finding;
  finding.check = &info;
  finding.arguments = {Phrase("a", "b"), Phrase("{0}")};
  CHECK(message_of(finding, Language::english) == "a{0} {2} {a} {:} {/} {1 {1");
  CHECK(message_of(finding, Language::welsh) == "{0}b { } {} {");
  CHECK(hint_of(finding, Language::english) == "{0");
  CHECK(hint_of(finding, Language::welsh) == "0}");
}

TEST_CASE("a pathway without a day of review is not overdue", "[checks]") {
  Reading reading{Sketch().action("a", "end").endpoint("end").build(), {}};
  const auto said = [&](Day today, Day review_by) {
    reading.pathway.review_by = review_by;
    std::string ids;
    for (const Finding& finding : check(reading, {today}).findings) {
      if (finding.check->id.find("review") == 0) ids += std::string(finding.check->id) + " ";
    }
    return ids;
  };
  CHECK(said(20000, kNoDay).empty());
  CHECK(said(kNoDay, 20000).empty());
  CHECK(said(20000, 19999) == "review-overdue ");
  CHECK(said(20000, 20000) == "review-due-soon ");
  CHECK(said(20000, 20060) == "review-due-soon ");
  CHECK(said(20000, 20061).empty());
}

TEST_CASE("a way out is lost behind other nodes, at the one branch that loses it", "[checks]") {
  const std::string lost =
      "with the answers of this route, no endpoint can be reached from `again` | from here no endpoint can "
      "be reached | ";
  const Sketch sketch = Sketch()
                            .fact("f", "yes no")
                            .action("first", "second")
                            .action("second", "q")
                            .question("q", {{"a", "again", "f=yes"}, {"b", "again", "f=no"}})
                            .action("again", "d")
                            .decision("d", {{"w", "f=no", "end"}}, "again")
                            .endpoint("end");
  CHECK(found(sketch, "trapped-state") == Said{lost + "first/to second/to q/a"});
}

TEST_CASE("a way out is lost by the last of several answers, and by the first", "[checks]") {
  const auto sketch = [](const std::string& set_by) {
    std::vector<test::AnswerSketch> answers;
    for (const char* id : {"a", "b", "c", "e"}) {
      answers.push_back(id == set_by ? test::AnswerSketch{id, "", "f=yes", "", "f=no"}
                                     : test::AnswerSketch{id});
    }
    return Sketch()
        .fact("f", "yes no")
        .action("first", "m")
        .many("m", "again", answers)
        .action("again", "d")
        .decision("d", {{"w", "f=no", "end"}}, "again")
        .endpoint("end");
  };
  for (const char* id : {"a", "c", "e"}) {
    INFO(id);
    const Said said = found(sketch(id), "trapped-state");
    REQUIRE(said.size() == 1);
    CHECK(said[0].find("no endpoint can be reached from `again`") != std::string::npos);
  }
}

TEST_CASE("an overlap names each earlier condition that holds as well, and no other", "[checks]") {
  const Sketch sketch =
      Sketch()
          .fact("f", "a b c")
          .question("q", {{"a", "d", "f=a"}, {"b", "d", "f=b"}, {"c", "d", "f=c"}})
          .decision("d", {{"one", "f=a", "end"}, {"two", "f=b", "end"}, {"three", "f=b f=c or", "end"}})
          .endpoint("end");
  CHECK(found(sketch, "decision-overlap") ==
        Said{"`when` `three` of decision `d` holds together with an earlier one where `f` = `b` | this one "
             "holds as well | q/b"});
}

TEST_CASE("the branches of a decision that facts keep everybody from are not each called impossible",
          "[checks]") {
  const Sketch sketch = Sketch()
                            .fact("f", "yes no")
                            .question("q", {{"a", "d", "f=yes"}, {"b", "d", "f=yes"}})
                            .decision("d", {{"w", "f=yes", "end"}, {"v", "f=no", "other"}})
                            .decision("other", {{"x", "f=yes", "end"}, {"y", "f=no", "end"}})
                            .endpoint("end");
  const Said said = found(sketch, "impossible-branch");
  REQUIRE(said.size() == 1);
  CHECK(said[0].find("`v`") != std::string::npos);
}

TEST_CASE("every check is found by its id, and nothing by another", "[checks]") {
  for (const CheckInfo* info : all_checks()) CHECK(find_check(info->id) == info);
  CHECK(find_check("no-such-check") == nullptr);
  CHECK(find_check("") == nullptr);
}

TEST_CASE("a deadline at the very start counts from an event that cannot have passed", "[checks]") {
  const auto sketch = [](const std::string& marks) {
    return Sketch()
        .event("e")
        .action("first", "second", marks, {{Unit::hours, 2, "e"}})
        .action("second", "end", "", {{Unit::hours, 2, "e"}})
        .endpoint("end");
  };
  CHECK(found(sketch(""), "deadline-before-event").size() == 2);
  CHECK(found(sketch("e"), "deadline-before-event").size() == 1);
}

}  // namespace llwybr
