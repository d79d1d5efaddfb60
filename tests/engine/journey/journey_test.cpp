#include "llwybr/journey.hpp"

#include <cstdio>
#include <ctime>
#include <random>

#include "catch.hpp"
#include "engine/journey/description.hpp"
#include "engine/journey/sketch.hpp"

namespace llwybr {
namespace {

using test::AnswerSketch;
using test::described;
using test::Sketch;

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(engine_() % count); }
  bool one_in(std::uint32_t count) { return below(count) == 0; }

 private:
  std::mt19937 engine_;
};

constexpr std::uint32_t kFacts = 4;
constexpr std::uint32_t kEvents = 3;

std::string any_setting(Dice& dice) {
  return "f" + std::to_string(dice.below(kFacts)) + "=" + (dice.one_in(2) ? "yes" : "no");
}

std::string any_mark(Dice& dice) { return dice.one_in(3) ? "e" + std::to_string(dice.below(kEvents)) : ""; }

std::string any_condition(Dice& dice) {
  std::string condition = any_setting(dice);
  while (dice.one_in(2)) {
    condition += dice.one_in(3) ? " not" : " " + any_setting(dice) + (dice.one_in(2) ? " and" : " or");
  }
  return condition;
}

// A scope of nodes n<scope>-<i>; what a person answers may lead anywhere in it, what the engine passes only
// onwards, so that loops always wait for somebody. Scopes call later scopes only. The last node ends the
// scope, the one before it ends a subpathway otherwise.
void add_scope(Sketch& sketch, std::uint32_t scope, std::uint32_t scopes, Dice& dice) {
  const std::uint32_t nodes = 6 + dice.below(8);
  const auto name = [&](std::uint32_t i) { return "n" + std::to_string(scope) + "-" + std::to_string(i); };
  const auto anywhere = [&] { return name(dice.below(nodes)); };
  const auto called = [&] { return scope + 1 + dice.below(scopes - scope - 1); };
  if (scope > 0) sketch.subpathway("s" + std::to_string(scope));
  const std::uint32_t inner = scope == 0 ? nodes - 1 : nodes - 2;
  for (std::uint32_t i = 0; i < inner; ++i) {
    const auto onwards = [&] { return name(i + 1 + dice.below(nodes - i - 1)); };
    const std::uint32_t kind = dice.below(scope + 1 < scopes ? 8 : 5);
    std::vector<AnswerSketch> answers;
    for (std::uint32_t a = 0; a < 3; ++a) {
      answers.push_back({"a" + std::to_string(a), anywhere(), any_setting(dice), any_mark(dice),
                         dice.one_in(2) ? any_setting(dice) : "", false});
    }
    if (kind < 2) {
      sketch.question(name(i), answers);
    } else if (kind == 2) {
      answers.back().exclusive = true;
      sketch.many(name(i), anywhere(), answers);
    } else if (kind == 3) {
      sketch.action(name(i), anywhere(), any_mark(dice), {{Unit::hours, 24, "e0", any_mark(dice)}});
    } else if (kind == 4) {
      sketch.decision(name(i),
                      {{"w0", any_condition(dice), onwards()}, {"w1", any_condition(dice), onwards()}},
                      dice.one_in(4) ? "" : onwards());
    } else if (kind == 5) {
      std::vector<test::StrandSketch> strands;
      for (std::uint32_t s = 0; s < 2 + dice.below(2); ++s) {
        strands.push_back({"t" + std::to_string(s), "s" + std::to_string(called())});
      }
      sketch.parallel(name(i), onwards(), strands);
    } else {
      const std::string to = std::to_string(called());
      sketch.use(name(i), "s" + to, {{"out-" + to, onwards()}, {"off-" + to, onwards()}});
    }
  }
  if (scope == 0) {
    sketch.endpoint(name(nodes - 1));
  } else {
    sketch.decision(name(nodes - 2), {{"w0", "f0=yes", "out-" + std::to_string(scope)}},
                    "off-" + std::to_string(scope));
    sketch.decision(name(nodes - 1), {}, "out-" + std::to_string(scope));
    sketch.exit("out-" + std::to_string(scope)).exit("off-" + std::to_string(scope));
  }
}

Pathway any_pathway(Dice& dice) {
  Sketch sketch;
  for (std::uint32_t i = 0; i < kFacts; ++i) sketch.fact("f" + std::to_string(i), "yes no");
  for (std::uint32_t i = 0; i < kEvents; ++i) sketch.event("e" + std::to_string(i));
  const std::uint32_t scopes = 1 + dice.below(4);
  for (std::uint32_t scope = 0; scope < scopes; ++scope) add_scope(sketch, scope, scopes, dice);
  return sketch.build();
}

// An input for an open node: most often one that fits.
Input any_input(const Pathway& pathway, const OpenNode& open, Minute time, Dice& dice) {
  Input input{open.at, {}, time};
  const Node& node = pathway.nodes[open.node];
  if (node.kind == NodeKind::question) {
    input.answers.emplace_back(pathway.answers[node.answers.first + dice.below(node.answers.count)].id);
    if (dice.one_in(node.many ? 2 : 20)) input.answers.emplace_back("a" + std::to_string(dice.below(4)));
  }
  if (dice.one_in(20)) input.answers.clear();
  if (dice.one_in(20)) input.at += "x";
  if (dice.one_in(20)) input.time -= 5;
  return input;
}

void check_change(const Pathway& pathway, const std::vector<Input>& before, std::size_t index,
                  const Input& changed, const Change& change) {
  Journey journey(pathway);
  for (std::size_t i = 0; i < index; ++i) REQUIRE_FALSE(journey.apply(before[i]).has_value());
  const std::optional<Refused> refused = journey.apply(changed);
  REQUIRE(refused.has_value() == change.refused.has_value());
  if (refused) {
    CHECK(change.refused->refusal == refused->refusal);
    CHECK((change.inputs.empty() && change.kept.empty() && change.dropped.empty()));
    return;
  }
  // What was kept and dropped is what came later, each once and in order; each drop is one that had to be.
  std::size_t kept = 0;
  std::size_t dropped = 0;
  for (std::size_t i = index + 1; i < before.size(); ++i) {
    const std::optional<Refused> later = journey.apply(before[i]);
    if (later) {
      REQUIRE(dropped < change.dropped.size());
      CHECK(change.dropped[dropped].input == i);
      CHECK(change.dropped[dropped].refusal == later->refusal);
      CHECK(change.dropped[dropped++].detail == later->detail);
    } else {
      REQUIRE(kept < change.kept.size());
      CHECK(change.kept[kept++] == i);
    }
  }
  CHECK(kept == change.kept.size());
  CHECK(dropped == change.dropped.size());
  CHECK(change.inputs == journey.inputs());
}

void play(std::uint32_t seed, std::size_t& steps, std::size_t& refusals, std::size_t& endings) {
  Dice dice(seed);
  const Pathway pathway = any_pathway(dice);
  Journey journey(pathway);
  Minute time = 100;
  for (int operation = 0; operation < 60 && !journey.open().empty(); ++operation) {
    const std::uint32_t kind = dice.below(10);
    if (kind == 0 && !journey.inputs().empty()) {
      std::vector<Input> inputs = journey.inputs();
      inputs.pop_back();
      journey = replay(pathway, inputs).journey;
      CHECK(journey.inputs() == inputs);
    } else if (kind == 1 && !journey.inputs().empty()) {
      const std::vector<Input> before = journey.inputs();
      const std::size_t index = dice.below(before.size());
      Input changed = before[index];
      if (!changed.answers.empty()) changed.answers.assign(1, "a" + std::to_string(dice.below(4)));
      const Change change = llwybr::change(pathway, before, index, changed);
      check_change(pathway, before, index, changed, change);
      if (!change.refused) journey = replay(pathway, change.inputs).journey;
    } else {
      time += dice.below(3);
      const bool refused =
          journey.apply(any_input(pathway, journey.open()[dice.below(journey.open().size())], time, dice))
              .has_value();
      (refused ? refusals : steps) += 1;
    }
    const Replay fresh = replay(pathway, journey.inputs());
    INFO("seed " << seed << ", operation " << operation);
    REQUIRE_FALSE(fresh.refused.has_value());
    REQUIRE(described(pathway, journey.state()) == described(pathway, fresh.journey.state()));
    REQUIRE(journey.open().empty() == (journey.endpoint() != kNone));
  }
  if (journey.endpoint() != kNone) ++endings;
}

TEST_CASE("after any operations the state is that of a fresh replay of the inputs", "[journey]") {
  std::size_t steps = 0;
  std::size_t refusals = 0;
  std::size_t endings = 0;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) play(seed, steps, refusals, endings);
  // The pathways are not so odd that nothing happens in them.
  INFO(steps << " steps, " << refusals << " refusals, " << endings << " endings");
  CHECK(steps > 5000);
  CHECK(refusals > 1000);
  CHECK(endings > 50);
}

TEST_CASE("a replay stops at the first input that is refused and says which", "[journey]") {
  const Pathway pathway =
      Sketch().question("a", {{"yes", "b"}}).question("b", {{"yes", "end"}}).endpoint("end").build();
  const Replay whole = replay(pathway, {{"a", {"yes"}, 1}, {"b", {"yes"}, 2}});
  CHECK_FALSE(whole.refused.has_value());
  CHECK(whole.journey.endpoint() != kNone);
  const Replay part = replay(pathway, {{"a", {"yes"}, 1}, {"b", {"no"}, 2}, {"b", {"yes"}, 3}});
  REQUIRE(part.refused.has_value());
  CHECK(part.refused->input == 1);
  CHECK(part.refused->refusal == Refusal::unknown_answer);
  CHECK(part.refused->detail == "no");
  CHECK(part.journey.inputs().size() == 1);
}

Pathway for_changes() {
  return Sketch()
      .fact("age", "child adult")
      .question("age", {{"child", "told", "age=child"}, {"adult", "told", "age=adult"}})
      .question("told", {{"yes", "write"}, {"no", "write"}})
      .action("write", "route")
      .decision("route", {{"child", "age=child", "ring"}, {"adult", "age=adult", "consent"}})
      .action("ring", "both")
      .question("consent", {{"yes", "both"}, {"no", "end"}})
      .parallel("both", "close", {{"one", "work"}, {"two", "work"}})
      .question("close", {{"yes", "end"}})
      .endpoint("end")
      .subpathway("work")
      .action("act", "acted")
      .exit("acted")
      .build();
}

std::vector<Input> child_inputs() {
  return {{"age", {"child"}, 10},   {"told", {"yes"}, 20},    {"write", {}, 30},     {"ring", {}, 40},
          {"both/two/act", {}, 50}, {"both/one/act", {}, 60}, {"close", {"yes"}, 70}};
}

TEST_CASE("changing an answer that nothing hangs on keeps all that came later", "[journey]") {
  const Pathway pathway = for_changes();
  const std::vector<Input> before = child_inputs();
  const Change change = llwybr::change(pathway, before, 1, {"told", {"no"}, 20});
  CHECK_FALSE(change.refused.has_value());
  CHECK(change.kept == std::vector<std::size_t>{2, 3, 4, 5, 6});
  CHECK(change.dropped.empty());
  std::vector<Input> expected = before;
  expected[1].answers = {"no"};
  CHECK(change.inputs == expected);
}

TEST_CASE("changing an answer drops what no longer applies and says why, keeping the rest", "[journey]") {
  const Pathway pathway = for_changes();
  const Change change = llwybr::change(pathway, child_inputs(), 0, {"age", {"adult"}, 10});
  CHECK_FALSE(change.refused.has_value());
  // The question that now stands in the way is not answered: what lay behind it is not open.
  CHECK(change.kept == std::vector<std::size_t>{1, 2});
  REQUIRE(change.dropped.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(change.dropped[i].input == i + 3);
    CHECK(change.dropped[i].refusal == Refusal::not_open);
  }
  CHECK(change.dropped[0].detail == "ring");
  CHECK(change.dropped[1].detail == "both/two/act");
  CHECK(test::open_of(replay(pathway, change.inputs).journey) == "consent");
}

TEST_CASE("inputs behind a step that fell away are kept where they still apply", "[journey]") {
  const Pathway pathway = Sketch()
                              .question("a", {{"long", "b"}, {"short", "c"}})
                              .question("b", {{"yes", "c"}})
                              .question("c", {{"yes", "end"}})
                              .endpoint("end")
                              .build();
  const std::vector<Input> before{{"a", {"long"}, 1}, {"b", {"yes"}, 2}, {"c", {"yes"}, 3}};
  const Change change = llwybr::change(pathway, before, 0, {"a", {"short"}, 1});
  CHECK(change.kept == std::vector<std::size_t>{2});
  REQUIRE(change.dropped.size() == 1);
  CHECK(change.dropped[0].input == 1);
  CHECK(change.dropped[0].detail == "b");
  CHECK(replay(pathway, change.inputs).journey.endpoint() != kNone);
}

TEST_CASE("a change dated later than what follows drops it for its time", "[journey]") {
  const Pathway pathway = for_changes();
  const Change change = llwybr::change(pathway, child_inputs(), 1, {"told", {"no"}, 45});
  REQUIRE(change.dropped.size() >= 1);
  CHECK(change.dropped[0].input == 2);
  CHECK(change.dropped[0].refusal == Refusal::time_runs_back);
  CHECK(change.kept.size() + change.dropped.size() == 5);
}

TEST_CASE("a change that is itself refused changes nothing and says why", "[journey]") {
  const Pathway pathway = for_changes();
  const std::vector<Input> before = child_inputs();
  const auto refusal = [&](std::size_t index, const Input& changed) {
    const Change change = llwybr::change(pathway, before, index, changed);
    REQUIRE(change.refused.has_value());
    CHECK(change.inputs.empty());
    CHECK(change.refused->input == index);
    return change.refused->refusal;
  };
  CHECK(refusal(0, {"age", {"elder"}, 10}) == Refusal::unknown_answer);
  CHECK(refusal(1, {"write", {}, 20}) == Refusal::not_open);
  CHECK(refusal(1, {"told", {"no"}, 9}) == Refusal::time_runs_back);
  CHECK(refusal(7, {"close", {"yes"}, 80}) == Refusal::not_open);
}

// Printed for a person to see; a slow machine fails nothing.
TEST_CASE("a step costs the same at the start and at the end of a long journey", "[journey][bench]") {
  constexpr std::uint32_t kNodes = 100000;
  Sketch sketch;
  sketch.fact("f", "yes no").event("e");
  for (std::uint32_t i = 0; i < kNodes; i += 2) {
    const std::string next = i + 2 < kNodes ? "question-" + std::to_string(i + 2) : "end";
    sketch.question("question-" + std::to_string(i), {{"yes", "decision-" + std::to_string(i), "f=yes", "e"},
                                                      {"no", "decision-" + std::to_string(i), "f=no"}});
    sketch.decision("decision-" + std::to_string(i), {{"yes", "f=yes", next}, {"no", "f=no", next}});
  }
  sketch.endpoint("end");
  const Pathway pathway = sketch.build();
  Journey journey(pathway);
  std::vector<double> thousands;
  std::clock_t started = 0;
  for (std::uint32_t i = 0; i < kNodes / 2; ++i) {
    if (i % 1000 == 0) started = std::clock();
    const Input input{journey.open()[0].at, {i % 3 == 0 ? "no" : "yes"}, Minute{i}};
    if (journey.apply(input)) FAIL("refused at " << i);
    if (i % 1000 == 999)
      thousands.push_back(static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC * 1000);
  }
  CHECK(journey.endpoint() != kNone);
  // The first thousand pay for the heap that the sketch left in pieces.
  std::printf(
      "a question and a decision behind it, pathway of %u nodes: %.2f us a step in the second thousand, "
      "%.2f us in the last\n",
      kNodes, thousands[1], thousands.back());
}

}  // namespace
}  // namespace llwybr
