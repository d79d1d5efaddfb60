#include "engine/prove/agreement.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace llwybr::test {
namespace {

using Named = std::set<std::string>;

// What was found, by check: the arguments that name it, parted by spaces.
std::map<std::string, Named> findings_of(const Report& report) {
  static const std::map<std::string, std::size_t> kNaming{
      {"decision-gap", 1},      {"decision-overlap", 2}, {"fact-not-set", 2},
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
  const std::vector<bool> can_end = every.can_end();
  return std::any_of(can_end.begin(), can_end.end(), [](bool can) { return !can; });
}

class Comparison {
 public:
  Comparison(const Pathway& pathway, const EveryState& every, const Report& report)
      : pathway_(pathway), every_(every), found_(findings_of(report)) {
    for (const auto& [node, fact] : every.unset) {
      unset_.insert(named(pathway.nodes[node].id, pathway.facts[fact].id));
    }
    for (const auto& [node, event] : every.before_event) {
      before_event_.insert(named(pathway.nodes[node].id, pathway.events[event].id));
    }
  }

  void everything() {
    same("decision-gap", {});
    same("decision-overlap", {});
    same("fact-not-set", unset_);
    same("impossible-branch", impossible_branches(pathway_, every_));
    same("deadline-before-event", before_event_);
    if (found_["trapped-state"].empty() == has_trap(every_)) say("trapped-state: a trap and its finding");
  }

  // What comes after the refusal of an input is not seen by journeys, but by the prover.
  void what_journeys_see() {
    for (const NodeIndex node : every_.undecided) {
      const std::string id(pathway_.nodes[node].id);
      if (!is_reported(id)) say("nothing is found at " + id + ", which refuses a journey");
    }
    among("fact-not-set", unset_);
    among("deadline-before-event", before_event_);
  }

  std::vector<std::string> differences;

 private:
  void say(std::string what) { differences.push_back(std::move(what)); }

  void same(const std::string& check, const Named& done) {
    among(check, done);
    for (const std::string& name : found_[check]) {
      if (done.count(name) == 0) say(check + ": " + name + " is found and does not happen");
    }
  }

  void among(const std::string& check, const Named& done) {
    for (const std::string& name : done) {
      if (found_[check].count(name) == 0) say(check + ": " + name + " happens and is not found");
    }
  }

  // A decision that refuses journeys has a finding of its own.
  bool is_reported(const std::string& id) {
    if (found_["decision-gap"].count(id) > 0) return true;
    const auto is_named = [&](const std::string& check, bool last) {
      return std::any_of(found_[check].begin(), found_[check].end(), [&](const std::string& name) {
        const std::size_t space = name.find(' ');
        return (last ? name.substr(space + 1) : name.substr(0, space)) == id;
      });
    };
    return is_named("decision-overlap", true) || is_named("fact-not-set", false);
  }

  const Pathway& pathway_;
  const EveryState& every_;
  std::map<std::string, Named> found_;
  Named unset_;
  Named before_event_;
};

}  // namespace

// Past a fault that stops an earlier strand the prover does not look, and a journey can: strands come one after
// another there. The fault itself it must have found.
std::vector<std::string> disagreements(const Pathway& pathway, const EveryState& every, const Report& report) {
  if (!pathway.strands.empty() && (!every.undecided.empty() || has_trap(every))) {
    if (report.stages[static_cast<std::size_t>(Stage::data)] == StageResult::has_errors) return {};
    return {"journeys get stuck, and nothing is found"};
  }
  Comparison comparison(pathway, every, report);
  if (every.undecided.empty()) {
    comparison.everything();
  } else {
    comparison.what_journeys_see();
  }
  return comparison.differences;
}

}  // namespace llwybr::test
