#include "journey/traversal.hpp"

#include "catch.hpp"
#include "engine/journey/description.hpp"
#include "engine/journey/sketch.hpp"

namespace llwybr {
namespace {

using test::described;
using test::open_of;
using test::Sketch;

void applied(Journey& journey, const Input& input) {
  const std::optional<Refused> refused = journey.apply(input);
  INFO(input.at << " refused: " << (refused ? name_of(refused->refusal) : "")
                << ", open: " << open_of(journey));
  REQUIRE_FALSE(refused.has_value());
}

// The refusal and its detail, having looked that nothing changed.
std::string refusal(const Pathway& pathway, Journey& journey, const Input& input) {
  const std::string before = described(pathway, journey.state());
  const std::size_t inputs = journey.inputs().size();
  const std::optional<Refused> refused = journey.apply(input);
  REQUIRE(refused.has_value());
  CHECK(described(pathway, journey.state()) == before);
  CHECK(journey.inputs().size() == inputs);
  CHECK(refused->input == inputs);
  return std::string(name_of(refused->refusal)) + (refused->detail.empty() ? "" : " " + refused->detail);
}

Pathway with_everything() {
  return Sketch()
      .fact("age", "child adult")
      .fact("danger", "yes no")
      .event("told")
      .event("reported")
      .question("who", {{"a-child", "report-it", "age=child", "told"},
                        {"an-adult", "report-it", "age=adult", "told"}})
      .use("report-it", "report", {{"sent", "by-age"}, {"kept", "safe"}})
      .decision("by-age", {{"child", "age=child", "together"}}, "safe")
      .parallel("together", "safe", {{"criminal", "interview"}, {"protection", "report"}})
      .endpoint("safe")
      .subpathway("report")
      .question("write", {{"now", "send", "danger=yes"}, {"never", "kept"}})
      .action("send", "sent", "", {{Unit::immediately, 0, "", "reported"}})
      .exit("sent")
      .exit("kept")
      .subpathway("interview")
      .action("talk", "talked")
      .exit("talked")
      .build();
}

TEST_CASE("a journey from the first question to the endpoint", "[journey]") {
  const Pathway pathway = with_everything();
  Journey journey(pathway);
  CHECK(open_of(journey) == "who");
  CHECK(journey.open()[0].since == 0);
  applied(journey, {"who", {"a-child"}, 10});
  CHECK(open_of(journey) == "report-it/write");
  applied(journey, {"report-it/write", {"now"}, 11});
  applied(journey, {"report-it/send", {}, 12});
  CHECK(open_of(journey) == "together/criminal/talk together/protection/write");
  // The second strand may go first.
  applied(journey, {"together/protection/write", {"never"}, 13});
  CHECK(open_of(journey) == "together/criminal/talk");
  CHECK(journey.endpoint() == kNone);
  applied(journey, {"together/criminal/talk", {}, 14});
  CHECK(described(pathway, journey.state()) ==
        "0 who > a-child [a-child] @10\n"
        "- report-it @10\n"
        "1 report-it/write > now [now] @11\n"
        "2 report-it/send > to @12\n"
        "- report-it/sent @12\n"
        "- report-it > sent @12\n"
        "- by-age > child @12\n"
        "- together @12\n"
        "3 together/protection/write > never [never] @13\n"
        "- together/protection/kept @13\n"
        "4 together/criminal/talk > to @14\n"
        "- together/criminal/talked @14\n"
        "- together > to @14\n"
        "- safe @14\n"
        "open\n"
        "facts age=child danger=yes\n"
        "events told@10 reported@12\n"
        "ended safe\n");
}

TEST_CASE("`otherwise` holds when no `when` does", "[journey]") {
  const Pathway pathway = with_everything();
  Journey journey(pathway);
  applied(journey, {"who", {"an-adult"}, 10});
  applied(journey, {"report-it/write", {"now"}, 10});
  applied(journey, {"report-it/send", {}, 10});
  CHECK(journey.endpoint() == pathway.scopes[0].nodes.first + 4);
  CHECK(journey.open().empty());
  CHECK(refusal(pathway, journey, {"who", {"a-child"}, 11}) == "not-open who");
}

TEST_CASE("an input that does not fit is refused and leaves no trace", "[journey]") {
  const Pathway pathway =
      Sketch()
          .question("one", {{"yes", "some"}, {"no", "some"}})
          .many("some", "act", {{"hurt", ""}, {"afraid", ""}, {"none", "", "", "", "", true}})
          .action("act", "end")
          .endpoint("end")
          .build();
  Journey journey(pathway);
  CHECK(refusal(pathway, journey, {"some", {"hurt"}, 5}) == "not-open some");
  CHECK(refusal(pathway, journey, {"", {}, 5}) == "not-open");
  CHECK(refusal(pathway, journey, {"one", {}, 5}) == "no-answer");
  CHECK(refusal(pathway, journey, {"one", {"perhaps"}, 5}) == "unknown-answer perhaps");
  CHECK(refusal(pathway, journey, {"one", {"yes", "no"}, 5}) == "too-many-answers");
  CHECK(refusal(pathway, journey, {"one", {"yes", "yes"}, 5}) == "answer-twice yes");
  applied(journey, {"one", {"yes"}, 5});
  CHECK(refusal(pathway, journey, {"one", {"yes"}, 5}) == "not-open one");
  CHECK(refusal(pathway, journey, {"some", {"hurt"}, 4}) == "time-runs-back");
  CHECK(refusal(pathway, journey, {"some", {"hurt", "none"}, 5}) == "not-alone none");
  CHECK(refusal(pathway, journey, {"some", {"hurt", "hurt"}, 5}) == "answer-twice hurt");
  CHECK(refusal(pathway, journey, {"some", {"hurt", "yes"}, 5}) == "unknown-answer yes");
  // The time of a refused input binds nobody.
  CHECK(refusal(pathway, journey, {"some", {}, 900}) == "no-answer");
  applied(journey, {"some", {"none"}, 5});
  CHECK(refusal(pathway, journey, {"act", {"done"}, 5}) == "too-many-answers");
  applied(journey, {"act", {}, 5});
}

TEST_CASE("what happened before it was said passes its events then, and binds the time of nothing else", "[journey]") {
  const Pathway pathway = with_everything();
  Journey journey(pathway);
  CHECK(refusal(pathway, journey, {"who", {"a-child"}, 10, 11}) == "not-yet-happened");
  applied(journey, {"who", {"a-child"}, 10, 4});
  applied(journey, {"report-it/write", {"now"}, 11});
  applied(journey, {"report-it/send", {}, 12, 2});
  CHECK(described(pathway, journey.state()) ==
        "0 who > a-child [a-child] @4\n"
        "- report-it @10\n"
        "1 report-it/write > now [now] @11\n"
        "2 report-it/send > to @2\n"
        "- report-it/sent @12\n"
        "- report-it > sent @12\n"
        "- by-age > child @12\n"
        "- together @12\n"
        "open together/criminal/talk@12 together/protection/write@12\n"
        "facts age=child danger=yes\n"
        "events told@4 reported@2\n");
  CHECK(refusal(pathway, journey, {"together/criminal/talk", {}, 11, 3}) == "time-runs-back");
  applied(journey, {"together/criminal/talk", {}, 12, 12});
}

TEST_CASE("only the input before binds the time of one: the first may have any", "[journey]") {
  const Pathway pathway =
      Sketch().action("a", "b").action("b", "c").action("c", "end").endpoint("end").build();
  Journey journey(pathway);
  applied(journey, {"a", {}, -5});
  CHECK(refusal(pathway, journey, {"b", {}, -6}) == "time-runs-back");
  applied(journey, {"b", {}, -5});
  applied(journey, {"c", {}, 0});
}

TEST_CASE("checkboxes set what is chosen and what is not, and are listed in document order", "[journey]") {
  const Pathway pathway = Sketch()
                              .fact("hurt", "yes no")
                              .fact("afraid", "yes no")
                              .fact("seen", "yes")
                              .event("disclosed")
                              .many("signs", "end",
                                    {{"hurt", "", "hurt=yes", "", "hurt=no"},
                                     {"afraid", "", "afraid=yes", "disclosed", "afraid=no"},
                                     {"other", "", "seen=yes", "", ""}})
                              .endpoint("end")
                              .build();
  Journey both(pathway);
  applied(both, {"signs", {"other", "hurt"}, 7});
  CHECK(described(pathway, both.state()) ==
        "0 signs > to [hurt] [other] @7\n- end @7\nopen\nfacts hurt=yes afraid=no seen=yes\nevents\nended "
        "end\n");
  Journey one(pathway);
  applied(one, {"signs", {"afraid"}, 7});
  CHECK(
      described(pathway, one.state()) ==
      "0 signs > to [afraid] @7\n- end @7\nopen\nfacts hurt=no afraid=yes\nevents disclosed@7\nended end\n");
}

TEST_CASE("an event keeps the last time it happened, an action marks its own and its tasks'", "[journey]") {
  const Pathway pathway = Sketch()
                              .event("asked")
                              .event("rang")
                              .event("wrote")
                              .question("again", {{"yes", "act", "", "asked"}, {"no", "end"}})
                              .action("act", "again", "rang", {{Unit::immediately, 0, "", "wrote"}})
                              .endpoint("end")
                              .build();
  Journey journey(pathway);
  applied(journey, {"again", {"yes"}, 1});
  applied(journey, {"act", {}, 2});
  applied(journey, {"again", {"yes"}, 3});
  applied(journey, {"act", {}, 4});
  const std::string text = described(pathway, journey.state());
  CHECK(text.substr(text.find("events")) == "events asked@3 rang@4 wrote@4\n");
}

TEST_CASE("a decision without one `when` that holds refuses the input that led to it", "[journey]") {
  const Pathway pathway =
      Sketch()
          .fact("age", "child adult")
          .fact("trust", "yes no")
          .event("asked")
          .question("q", {{"gap", "before", "age=adult trust=no", "asked"},
                          {"overlap", "before", "age=child trust=yes", "asked"},
                          {"fine", "before", "age=child trust=no", "asked"}})
          .use("before", "sub", {{"out", "d"}})
          .decision("d", {{"a", "age=child", "end"}, {"b", "trust=yes age=child or trust=yes and", "end"}})
          .endpoint("end")
          .subpathway("sub")
          .exit("out")
          .build();
  Journey journey(pathway);
  CHECK(refusal(pathway, journey, {"q", {"gap"}, 1}) == "undecided d");
  CHECK(refusal(pathway, journey, {"q", {"overlap"}, 1}) == "undecided d");
  applied(journey, {"q", {"fine"}, 1});
  CHECK(journey.endpoint() != kNone);
}

TEST_CASE("an unset fact equals nothing", "[journey]") {
  const Pathway pathway = Sketch()
                              .fact("trust", "yes no")
                              .question("q", {{"go", "d"}})
                              .decision("d", {{"yes", "trust=yes", "one"},
                                              {"no", "trust=no", "one"},
                                              {"neither", "trust=yes not trust=no not and", "two"}})
                              .endpoint("one")
                              .endpoint("two")
                              .build();
  Journey journey(pathway);
  applied(journey, {"q", {"go"}, 1});
  CHECK(pathway.nodes[journey.endpoint()].id == "two");
}

TEST_CASE("automatic nodes before the first question are passed at the start", "[journey]") {
  const Pathway pathway = Sketch()
                              .use("first", "sub", {{"out", "d"}})
                              .decision("d", {}, "q")
                              .question("q", {{"yes", "end"}})
                              .endpoint("end")
                              .subpathway("sub")
                              .parallel("p", "out", {{"a", "empty"}, {"b", "asks"}})
                              .exit("out")
                              .subpathway("empty")
                              .exit("nothing")
                              .subpathway("asks")
                              .question("ask", {{"yes", "asked"}})
                              .exit("asked")
                              .build();
  Journey journey(pathway);
  CHECK(described(pathway, journey.state()) ==
        "- first @0\n- first/p @0\n- first/p/a/nothing @0\nopen first/p/b/ask@0\nfacts\nevents\n");
  applied(journey, {"first/p/b/ask", {"yes"}, 3});
  CHECK(open_of(journey) == "q");
}

TEST_CASE("strands that need nobody join at once", "[journey]") {
  const Pathway pathway = Sketch()
                              .question("q", {{"yes", "p"}})
                              .parallel("p", "last", {{"a", "empty"}, {"b", "empty"}})
                              .action("last", "end")
                              .endpoint("end")
                              .subpathway("empty")
                              .exit("nothing")
                              .build();
  Journey journey(pathway);
  applied(journey, {"q", {"yes"}, 3});
  CHECK(open_of(journey) == "last");
}

TEST_CASE("open nodes stand in the order of their strands, however they were reached", "[journey]") {
  const Pathway pathway = Sketch()
                              .parallel("p", "end", {{"one", "long"}, {"two", "split"}, {"three", "long"}})
                              .endpoint("end")
                              .subpathway("long")
                              .action("a", "b")
                              .action("b", "c")
                              .exit("c")
                              .subpathway("split")
                              .action("before", "inner")
                              .parallel("inner", "after", {{"x", "short"}, {"y", "short"}})
                              .action("after", "over")
                              .exit("over")
                              .subpathway("short")
                              .action("s", "t")
                              .exit("t")
                              .build();
  Journey journey(pathway);
  CHECK(open_of(journey) == "p/one/a p/two/before p/three/a");
  applied(journey, {"p/three/a", {}, 1});
  applied(journey, {"p/two/before", {}, 2});
  CHECK(open_of(journey) == "p/one/a p/two/inner/x/s p/two/inner/y/s p/three/b");
  applied(journey, {"p/two/inner/y/s", {}, 3});
  applied(journey, {"p/one/a", {}, 4});
  CHECK(open_of(journey) == "p/one/b p/two/inner/x/s p/three/b");
  applied(journey, {"p/two/inner/x/s", {}, 5});
  CHECK(open_of(journey) == "p/one/b p/two/after p/three/b");
  applied(journey, {"p/one/b", {}, 6});
  applied(journey, {"p/two/after", {}, 7});
  CHECK(journey.endpoint() == kNone);
  applied(journey, {"p/three/b", {}, 8});
  CHECK(journey.endpoint() != kNone);
}

TEST_CASE("a parallel that is entered again waits for all its strands again", "[journey]") {
  const Pathway pathway = Sketch()
                              .parallel("p", "again", {{"a", "sub"}, {"b", "sub"}})
                              .question("again", {{"yes", "p"}, {"no", "end"}})
                              .endpoint("end")
                              .subpathway("sub")
                              .action("do", "out")
                              .exit("out")
                              .build();
  Journey journey(pathway);
  for (Minute time = 0; time < 30; time += 3) {
    applied(journey, {"p/b/do", {}, time});
    CHECK(open_of(journey) == "p/a/do");
    applied(journey, {"p/a/do", {}, time + 1});
    applied(journey, {"again", {"yes"}, time + 2});
  }
}

TEST_CASE("a refusal inside a parallel undoes the join as well", "[journey]") {
  const Pathway pathway = Sketch()
                              .fact("met", "yes no")
                              .parallel("p", "d", {{"a", "sub"}, {"b", "asks"}})
                              .decision("d", {{"yes", "met=yes", "end"}})
                              .endpoint("end")
                              .subpathway("sub")
                              .action("do", "out")
                              .exit("out")
                              .subpathway("asks")
                              .question("ask", {{"yes", "asked", "met=yes"}, {"no", "asked", "met=no"}})
                              .exit("asked")
                              .build();
  Journey journey(pathway);
  applied(journey, {"p/a/do", {}, 1});
  CHECK(refusal(pathway, journey, {"p/b/ask", {"no"}, 2}) == "undecided d");
  CHECK(refusal(pathway, journey, {"p/b/ask", {"no"}, 2}) == "undecided d");
  CHECK(open_of(journey) == "p/b/ask");
  applied(journey, {"p/b/ask", {"yes"}, 2});
  CHECK(pathway.nodes[journey.endpoint()].id == "end");
}

TEST_CASE("ten thousand decisions in a row are one step", "[journey]") {
  constexpr int kDecisions = 10000;
  Sketch sketch;
  sketch.question("q", {{"yes", "d0"}});
  for (int i = 0; i < kDecisions; ++i) {
    sketch.decision("d" + std::to_string(i), {}, i + 1 < kDecisions ? "d" + std::to_string(i + 1) : "end");
  }
  sketch.endpoint("end");
  const Pathway pathway = sketch.build();
  Journey journey(pathway);
  applied(journey, {"q", {"yes"}, 1});
  CHECK(journey.endpoint() != kNone);
  CHECK(journey.state().steps.size() == kDecisions + 2);
}

Pathway nested(int levels) {
  Sketch sketch;
  for (int i = 0; i < levels; ++i) {
    const std::string level = std::to_string(i);
    if (i > 0) sketch.subpathway("s" + level);
    sketch.use("u" + level, "s" + std::to_string(i + 1),
               {{"x" + std::to_string(i + 1), i == 0 ? "end" : "x" + level}});
    if (i == 0) {
      sketch.endpoint("end");
    } else {
      sketch.exit("x" + level);
    }
  }
  sketch.subpathway("s" + std::to_string(levels));
  sketch.action("act", "x" + std::to_string(levels));
  sketch.exit("x" + std::to_string(levels));
  return sketch.build();
}

TEST_CASE("a thousand uses within each other are entered and left in one step each", "[journey]") {
  const Pathway pathway = nested(1000);
  Journey journey(pathway);
  REQUIRE(journey.open().size() == 1);
  const std::string at = journey.open()[0].at;
  CHECK(at.substr(0, 9) == "u0/u1/u2/");
  CHECK(at.substr(at.size() - 9) == "/u999/act");
  applied(journey, {at, {}, 1});
  CHECK(journey.endpoint() != kNone);
}

TEST_CASE("calls nested beyond the limit are refused, not followed", "[journey]") {
  const Pathway pathway = nested(static_cast<int>(kMostNesting) + 1);
  Journey journey(pathway);
  REQUIRE(journey.stuck().has_value());
  CHECK(journey.stuck()->refusal == Refusal::undecided);
  CHECK(journey.stuck()->detail == "u4096");
  const Pathway within = nested(static_cast<int>(kMostNesting));
  CHECK(Journey(within).open().size() == 1);
}

TEST_CASE("automatic nodes without end are refused, not followed for ever", "[journey]") {
  const Pathway loop = Sketch()
                           .question("q", {{"loop", "d"}, {"end", "end"}})
                           .decision("d", {}, "u")
                           .use("u", "sub", {{"out", "d"}})
                           .endpoint("end")
                           .subpathway("sub")
                           .exit("out")
                           .build();
  Journey journey(loop);
  CHECK(refusal(loop, journey, {"q", {"loop"}, 1}).substr(0, 10) == "undecided ");
  applied(journey, {"q", {"end"}, 1});

  // Sixty levels that each call the next twice: finite, but nobody would see the end.
  Sketch sketch;
  sketch.question("q", {{"yes", "u0"}});
  for (int i = 0; i < 60; ++i) {
    const std::string level = std::to_string(i);
    const std::string below = std::to_string(i + 1);
    if (i > 0) sketch.subpathway("s" + level);
    sketch.use("u" + level, "s" + below, {{"x" + below, "v" + level}});
    sketch.use("v" + level, "s" + below, {{"x" + below, i == 0 ? "end" : "x" + level}});
    if (i == 0) {
      sketch.endpoint("end");
    } else {
      sketch.exit("x" + level);
    }
  }
  sketch.subpathway("s60").exit("x60");
  const Pathway doubling = sketch.build();
  Journey doubled(doubling);
  CHECK(refusal(doubling, doubled, {"q", {"yes"}, 1}).substr(0, 10) == "undecided ");
}

TEST_CASE("a journey that cannot come to its first question is stuck and says where", "[journey]") {
  const Pathway pathway = Sketch().decision("d", {}).endpoint("end").build();
  Journey journey(pathway);
  REQUIRE(journey.stuck().has_value());
  CHECK(journey.stuck()->detail == "d");
  CHECK(journey.open().empty());
  CHECK(journey.state().steps.empty());
  const std::optional<Refused> refused = journey.apply({"d", {}, 1});
  REQUIRE(refused.has_value());
  CHECK(refused->refusal == Refusal::undecided);
  CHECK(replay(pathway, {}).refused.has_value());
  CHECK(change(pathway, {{"d", {}, 1}}, 0, {"d", {}, 1}).refused.has_value());
}

}  // namespace
}  // namespace llwybr
