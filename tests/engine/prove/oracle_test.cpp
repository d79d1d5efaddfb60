// The prover's verdicts against every journey of small random pathways, both ways.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "catch.hpp"
#include "engine/prove/agreement.hpp"
#include "engine/prove/every_state.hpp"
#include "engine/prove/random_pathway.hpp"
#include "llwybr/engine.hpp"
#include "sanitized.hpp"

namespace llwybr {
namespace {

using test::disagreements;
using test::EveryState;
using test::random_pathway;
using test::StrandOrder;

// A route as it is shown, done as a journey.
struct Shown {
  Journey journey;
  std::optional<Refused> refused;        // of the last input
  bool is_done = false;                  // every input but the last applied
};

std::vector<std::string> parted(const std::string& list, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = list.find(separator); end != std::string::npos; end = list.find(separator, begin)) {
    parts.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.push_back(list.substr(begin));
  return parts;
}

// The branches that a person takes, as inputs; the others the engine takes by itself.
Shown follow(const Pathway& pathway, const std::vector<std::string>& route) {
  Shown shown{Journey(pathway), std::nullopt, true};
  for (const std::string& name : route) {
    const std::vector<std::string> parts = parted(name, '/');
    const auto node = std::find_if(pathway.nodes.begin(), pathway.nodes.end(),
                                   [&](const Node& candidate) { return candidate.id == parts[0]; });
    if (node->kind != NodeKind::question && node->kind != NodeKind::action) continue;
    if (shown.refused) shown.is_done = false;
    Input input;
    for (const OpenNode& open : shown.journey.open()) {
      if (pathway.nodes[open.node].id == parts[0]) input.at = open.at;
    }
    if (node->kind == NodeKind::question) input.answers = parted(parts[1], '+');
    shown.refused = shown.journey.apply(input);
  }
  if (shown.journey.stuck()) shown.refused = shown.journey.stuck();
  return shown;
}

bool has_step(const Journey& journey, const Pathway& pathway, const std::string& id) {
  const std::vector<Step> steps = journey.state().steps;
  return std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return pathway.nodes[step.node].id == id; });
}

bool is_at(const Journey& journey, const Pathway& pathway, const std::string& id) {
  if (journey.endpoint() != kNone) return pathway.nodes[journey.endpoint()].id == id;
  return std::any_of(journey.open().begin(), journey.open().end(),
                     [&](const OpenNode& open) { return pathway.nodes[open.node].id == id; });
}

// The route of a finding leads to what it says.
void check_route(const Pathway& pathway, const EveryState& every, const Finding& finding) {
  const std::string check(finding.check->id);
  if (finding.check->stage != Stage::data || check == "impossible-branch" || check == "deadline-impossible") return;
  INFO(check << " " << finding.arguments[0].english);
  const Shown shown = follow(pathway, finding.route);
  REQUIRE(shown.is_done);
  const std::string node = finding.arguments[check == "decision-overlap" ? 1 : 0].english;
  if (check == "decision-gap" || check == "decision-overlap") {
    REQUIRE(shown.refused.has_value());
    CHECK(shown.refused->refusal == Refusal::undecided);
    CHECK(shown.refused->detail == node);
  } else if (check == "fact-not-set") {
    CHECK((has_step(shown.journey, pathway, node) || (shown.refused && shown.refused->detail == node)));
  } else if (check == "deadline-before-event") {
    CHECK(is_at(shown.journey, pathway, node));
  } else if (check == "trapped-state") {
    CHECK_FALSE(shown.refused.has_value());
    CHECK_FALSE(every.can_end()[every.find(shown.journey.state())]);
  }
}

// Routes that are shown are followed where no other decision may refuse a journey on the way, and where strands do
// not make one name stand for two places.
bool shows_plainly(const Pathway& pathway, const EveryState& every, const Report& report) {
  if (!pathway.strands.empty() || every.undecided.size() > 1) return false;
  return every.undecided.empty() || std::all_of(report.findings.begin(), report.findings.end(), [](const Finding& one) {
           return one.check->stage != Stage::data || one.check->id == "decision-gap" ||
                  one.check->id == "decision-overlap";
         });
}

std::set<std::string> checks_of(const Report& report) {
  std::set<std::string> checks;
  for (const Finding& finding : report.findings) checks.insert(std::string(finding.check->id));
  return checks;
}

}  // namespace

TEST_CASE("what the checks of data find is what journeys do", "[oracle]") {
  std::map<std::string, int> seen;
  for (std::uint32_t seed = 0; seed < share(80000u); ++seed) {
    const std::optional<Reading> reading = random_pathway(seed, {true, true, false, seed % 2 == 0});
    if (!reading) continue;
    const Pathway& pathway = reading->pathway;
    const EveryState every(pathway, StrandOrder::any, 400);
    if (!every.complete) continue;
    INFO("seed " << seed);
    const Report report = check(*reading, {});
    ++seen["pathways"];
    for (const std::string& check : checks_of(report)) ++seen[check];
    if (shows_plainly(pathway, every, report)) {
      for (const Finding& finding : report.findings) check_route(pathway, every, finding);
      ++seen["routes followed"];
    }
    if (!pathway.strands.empty()) ++seen["strands"];
    if (!every.undecided.empty()) ++seen["undecided"];
    CHECK(disagreements(pathway, every, report) == std::vector<std::string>{});
  }
  // Enough of each kind, or the agreement means little.
  CHECK(seen["pathways"] > share(3000));
  CHECK(seen["strands"] > share(300));
  CHECK(seen["undecided"] > share(300));
  CHECK(seen["routes followed"] > share(2000));
  for (const char* check : {"decision-gap", "decision-overlap", "fact-not-set", "impossible-branch", "trapped-state",
                            "deadline-before-event"}) {
    INFO(check);
    CHECK(seen[check] > share(30));
  }
}

}  // namespace llwybr
