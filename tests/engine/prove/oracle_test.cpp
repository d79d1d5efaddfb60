// The prover's verdicts against every journey of small random pathways, both ways.
#include <map>
#include <set>
#include <string>

#include "catch.hpp"
#include "engine/prove/every_state.hpp"
#include "engine/prove/random_pathway.hpp"
#include "llwybr/engine.hpp"

namespace llwybr {
namespace {

using test::EveryState;
using test::random_pathway;
using test::StrandOrder;

using Named = std::set<std::string>;

// What was found, by check: the arguments that name it, parted by spaces.
std::map<std::string, Named> findings_of(const Report& report) {
  static const std::map<std::string, std::size_t> kNaming{
      {"decision-gap", 1},       {"decision-overlap", 2}, {"fact-not-set", 2},
      {"impossible-branch", 2}, {"trapped-state", 1},    {"deadline-before-event", 2}};
  std::map<std::string, Named> found;
  for (const Finding& finding : report.findings) {
    const auto naming = kNaming.find(std::string(finding.check->id));
    if (naming == kNaming.end()) continue;
    std::string name;
    for (std::size_t i = 0; i < naming->second; ++i) name += (i > 0 ? " " : "") + finding.arguments[i].english;
    found[naming->first].insert(name);
  }
  return found;
}

std::string named(std::string_view first, std::string_view second) {
  return std::string(first) + " " + std::string(second);
}

Named impossible_branches(const Pathway& pathway, const EveryState& every) {
  Named found;
  for (const NodeIndex node : every.passed) {
    const Range branches = pathway.nodes[node].branches;
    for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
      if (every.taken.count(branch) == 0) {
        found.insert(named(pathway.branches[branch].id, pathway.nodes[node].id));
      }
    }
  }
  return found;
}

// Whether some journey can come to a state without a way out.
bool has_trap(const EveryState& every) {
  for (const bool can : every.can_end()) {
    if (!can) return true;
  }
  return false;
}

// A decision that refuses journeys has a finding of its own.
void check_undecided(const Pathway& pathway, const EveryState& every, const std::map<std::string, Named>& found) {
  for (const NodeIndex node : every.undecided) {
    const std::string id(pathway.nodes[node].id);
    INFO("undecided at " << id);
    bool is_reported = false;
    for (const auto& [check, names] : found) {
      for (const std::string& name : names) {
        is_reported = is_reported || (check == "decision-gap" && name == id) ||
                      (check == "decision-overlap" && name.substr(name.find(' ') + 1) == id) ||
                      (check == "fact-not-set" && name.substr(0, name.find(' ')) == id);
      }
    }
    CHECK(is_reported);
  }
}

}  // namespace

// Past a fault that stops an earlier strand the prover does not look, and a journey can: strands come one after
// another there. The fault itself it must have found.
TEST_CASE("what the checks of data find is what journeys do", "[oracle]") {
  std::map<std::string, int> seen;
  for (std::uint32_t seed = 0; seed < 45000; ++seed) {
    const std::optional<Reading> reading = random_pathway(seed, {true, true, false, seed % 2 == 0});
    if (!reading) continue;
    const Pathway& pathway = reading->pathway;
    const EveryState every(pathway, StrandOrder::any, 400);
    if (!every.complete) continue;
    INFO("seed " << seed);
    const Report report = check(*reading, {});
    std::map<std::string, Named> found = findings_of(report);
    ++seen["pathways"];
    for (const auto& [check, names] : found) ++seen[check];
    if (!pathway.strands.empty()) {
      ++seen["strands"];
      if (!every.undecided.empty() || has_trap(every)) {
        CHECK(report.stages[static_cast<std::size_t>(Stage::data)] == StageResult::has_errors);
        continue;
      }
    }
    Named unset;
    for (const auto& [node, fact] : every.unset) unset.insert(named(pathway.nodes[node].id, pathway.facts[fact].id));
    Named before_event;
    for (const auto& [node, event] : every.before_event) {
      before_event.insert(named(pathway.nodes[node].id, pathway.events[event].id));
    }
    if (every.undecided.empty()) {
      CHECK(found["decision-gap"] == Named{});
      CHECK(found["decision-overlap"] == Named{});
      CHECK(found["fact-not-set"] == unset);
      CHECK(found["impossible-branch"] == impossible_branches(pathway, every));
      CHECK(found["deadline-before-event"] == before_event);
      CHECK(found["trapped-state"].empty() == !has_trap(every));
    } else {
      // What comes after the refusal of an input is not seen by journeys, but by the prover.
      ++seen["undecided"];
      check_undecided(pathway, every, found);
      for (const std::string& name : unset) CHECK(found["fact-not-set"].count(name) == 1);
      for (const std::string& name : before_event) CHECK(found["deadline-before-event"].count(name) == 1);
    }
  }
  // Enough of each kind, or the agreement means little.
  CHECK(seen["pathways"] > 3000);
  CHECK(seen["strands"] > 300);
  CHECK(seen["undecided"] > 300);
  for (const char* check : {"decision-gap", "decision-overlap", "fact-not-set", "impossible-branch", "trapped-state",
                            "deadline-before-event"}) {
    INFO(check);
    CHECK(seen[check] > 30);
  }
}

}  // namespace llwybr
