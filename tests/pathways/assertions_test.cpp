// The assertions of the shipped pathway: each is proved, and each breaks when the pathway loses what it rests
// on.
#include <algorithm>
#include <map>

#include "catch.hpp"
#include "engine/prove/trace.hpp"
#include "pathways/mutation/mutants.hpp"
#include "prove/proof.hpp"
#include "prove/route.hpp"

namespace llwybr {
namespace {

using test::Stay;

// The element is out of the range, and another in its place.
template <typename Entry>
void take_out(std::vector<Entry>& entries, Range& range, std::uint32_t at) {
  --range.count;
  std::swap(entries[at], entries[range.end()]);
}

// First with nothing in its stead; then with one and another of the fact's values, as a decision may have no
// way on for a fact that is not set.
void replace_setting(Pathway& pathway, Range& settings, ValueIndex value, std::uint32_t choice) {
  const Range values = pathway.facts[pathway.values[value].fact].values;
  for (std::uint32_t i = settings.end(); i-- > settings.first;) {
    if (pathway.settings[i].value.index != value) continue;
    if (choice == 0) {
      take_out(pathway.settings, settings, i);
    } else {
      pathway.settings[i].value.index = values.first + (value - values.first + choice) % values.count;
    }
  }
}

void take_out_mark(Pathway& pathway, Range& marks, EventIndex event) {
  for (std::uint32_t i = marks.end(); i-- > marks.first;) {
    if (pathway.references[i].index == event) take_out(pathway.references, marks, i);
  }
}

// The way on from a node: its branches in turn, for different values of `choice`.
NodeIndex way_on(const Pathway& pathway, NodeIndex node, std::uint32_t choice) {
  const Range branches = pathway.nodes[node].branches;
  return branches.count == 0 ? node : pathway.branches[branches.first + choice % branches.count].target.index;
}

// What leads to the nodes leads past them.
void lead_past(Pathway& pathway, const std::vector<NodeIndex>& nodes, std::uint32_t choice) {
  const auto is_led_past = [&](NodeIndex node) {
    return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
  };
  const auto resolved = [&](NodeIndex node) {
    for (std::size_t i = 0; i <= nodes.size() && is_led_past(node); ++i) node = way_on(pathway, node, choice);
    return node;
  };
  std::vector<NodeIndex> targets;
  for (const Branch& branch : pathway.branches) targets.push_back(resolved(branch.target.index));
  for (Scope& scope : pathway.scopes) scope.start.index = resolved(scope.start.index);
  for (BranchIndex branch = 0; branch < targets.size(); ++branch)
    pathway.branches[branch].target.index = targets[branch];
}

// The pathway without what an `every-route` asks for: no route passes the nodes, the other answers to a
// question do what the one asked for does, and nothing marks the event or sets the value.
void take_away(Pathway& pathway, const Assertion& assertion, std::uint32_t choice) {
  std::vector<NodeIndex> nodes;
  for (std::uint32_t i = assertion.passes.first; i < assertion.passes.end(); ++i) {
    const Point& point = pathway.points[i];
    const std::uint32_t index = point.reference.index;
    if (point.kind == PointKind::node) nodes.push_back(index);
    if (point.kind == PointKind::value) {
      for (Answer& answer : pathway.answers) {
        replace_setting(pathway, answer.sets, index, choice);
        replace_setting(pathway, answer.sets_if_not, index, choice);
      }
    }
    if (point.kind == PointKind::event) {
      for (Answer& answer : pathway.answers) take_out_mark(pathway, answer.marks, index);
      for (Node& node : pathway.nodes) take_out_mark(pathway, node.marks, index);
      for (Task& task : pathway.tasks) take_out_mark(pathway, task.marks, index);
    }
    if (point.kind == PointKind::branch) {
      const Branch& wanted = pathway.branches[index];
      // Of a decision, whose branches may each do something else that is needed, every other time only the rest is taken.
      if (wanted.answer == kNone && choice % 2 == 0) continue;
      const Range branches = pathway.nodes[wanted.node].branches;
      for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
        const AnswerIndex answer = pathway.branches[branch].answer;
        pathway.branches[branch].target.index = wanted.target.index;
        if (wanted.answer != kNone && answer != kNone)
          pathway.answers[answer].sets = pathway.answers[wanted.answer].sets;
      }
    }
  }
  lead_past(pathway, nodes, choice);
}

// The answer sets the value as well.
void add_setting(Pathway& pathway, Answer& answer, ValueIndex value) {
  const auto first = static_cast<std::uint32_t>(pathway.settings.size());
  for (std::uint32_t i = answer.sets.first; i < answer.sets.end(); ++i) pathway.settings.push_back(Setting(pathway.settings[i]));
  Setting added;
  added.fact.index = pathway.values[value].fact;
  added.value.index = value;
  pathway.settings.push_back(added);
  answer.sets = {first, answer.sets.count + 1};
}

// Whether the answer stands where one of the nodes does that an assertion speaks of.
bool is_beside(const Pathway& pathway, const Answer& answer, Range points) {
  for (std::uint32_t i = points.first; i < points.end(); ++i) {
    const Point& point = pathway.points[i];
    const bool is_node = point.kind == PointKind::node;
    if (is_node && pathway.nodes[point.reference.index].scope == pathway.nodes[answer.node].scope) return true;
  }
  return false;
}

// The same of a `no-route`, which rests on what keeps things apart: one branch after another leads to what is
// never to be passed, one answer after another sets it, and answers that exclude others do so no more. False when
// there is no further way.
bool bring_together(Pathway& pathway, const Assertion& assertion, std::uint32_t choice) {
  for (std::uint32_t i = assertion.passes.first; i < assertion.passes.end(); ++i) {
    const Point& point = pathway.points[i];
    if (point.kind == PointKind::value) {
      for (Answer& answer : pathway.answers) {
        if (!is_beside(pathway, answer, assertion.after) || choice-- != 0) continue;
        add_setting(pathway, answer, point.reference.index);
        return true;
      }
    }
    if (point.kind != PointKind::node) continue;
    for (Branch& branch : pathway.branches) {
      if (pathway.nodes[branch.node].scope != pathway.nodes[point.reference.index].scope || choice-- != 0)
        continue;
      branch.target.index = point.reference.index;
      return true;
    }
  }
  for (Answer& answer : pathway.answers) answer.exclusive = false;
  return choice == 0;
}

// Whether the journey breaks the assertion, be it by what it has come to and not yet done.
bool breaks(const Pathway& pathway, const Assertion& assertion, const JourneyState& state) {
  std::vector<std::vector<RouteStep>> routes{test::route_of(state)};
  for (const OpenNode& open : state.open) {
    routes.push_back(routes.front());
    routes.back().push_back({open.at, open.node, kNone, {}});
  }
  return std::any_of(routes.begin(), routes.end(), [&](const std::vector<RouteStep>& route) {
    const std::vector<Stay> stays = test::stays_of(pathway, assertion, route);
    return std::any_of(stays.begin(), stays.end(),
                       [&](const Stay& stay) { return test::breaks(assertion, stay); });
  });
}

// Whether the prover breaks the assertion, with a route that does as a journey.
bool is_broken(const Pathway& pathway, std::uint32_t index) {
  Proof proof(pathway, kProofCells);
  if (!proof.shared().empty()) return false;
  const Judgement& judgement = proof.judgement(index);
  if (judgement.verdict != Verdict::broken) return false;
  const Replay replayed =
      replay(pathway, inputs_of(pathway, steps_of(proof.graph(), judgement.counter_example)));
  CHECK_FALSE(replayed.refused.has_value());
  CHECK(breaks(pathway, pathway.assertions[index], replayed.journey.state()));
  return true;
}

// In some of the ways to take away what it rests on, tried in turn.
bool breaks_without(const test::Files& files, std::uint32_t index) {
  constexpr std::uint32_t kMostWays = 200;
  constexpr std::uint32_t kMostValues = 20;
  for (std::uint32_t choice = 0; choice < kMostWays; ++choice) {
    Reading reading = test::read_files(files);
    Pathway& pathway = reading.pathway;
    const Assertion& assertion = pathway.assertions[index];
    if (assertion.kind == AssertionKind::no_route) {
      if (!bring_together(pathway, assertion, choice)) return false;
    } else {
      if (choice == kMostValues) return false;
      take_away(pathway, assertion, choice);
    }
    if (is_broken(pathway, index)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every assertion of the shipped pathway is proved, and has something to guard", "[assertions]") {
  const Reading reading = test::read_files(test::shipped_files());
  Proof proof(reading.pathway, kProofCells);
  REQUIRE(proof.decided());
  REQUIRE_FALSE(reading.pathway.assertions.empty());
  for (std::uint32_t index = 0; index < reading.pathway.assertions.size(); ++index) {
    INFO(reading.pathway.assertions[index].id);
    CHECK(name_of(proof.judgement(index).verdict) == name_of(Verdict::holds));
  }
}

TEST_CASE("every assertion breaks where the pathway loses what it rests on, with a route to show it",
          "[assertions]") {
  const test::Files files = test::shipped_files();
  const Reading reading = test::read_files(files);
  for (std::uint32_t index = 0; index < reading.pathway.assertions.size(); ++index) {
    INFO(reading.pathway.assertions[index].id);
    CHECK(breaks_without(files, index));
  }
}

}  // namespace llwybr
