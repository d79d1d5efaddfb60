#include <algorithm>

#include "llwybr/walk.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kMostNamed = 5;

// What is open instead, in words.
Phrase open_words(const Pathway& pathway, const Journey& journey) {
  if (journey.endpoint() != kNone) {
    const std::string end = quoted(pathway.nodes[journey.endpoint()].id);
    return {"the journey has ended at " + end, "mae'r daith wedi gorffen yn " + end};
  }
  const std::vector<OpenNode>& open = journey.open();
  if (open.empty()) return {"nothing is open", "nid oes dim ar agor"};
  std::string names;
  for (std::size_t i = 0; i < open.size() && i < kMostNamed; ++i) {
    names += (i == 0 ? "" : ", ") + quoted(open[i].at);
  }
  if (open.size() > kMostNamed) names += ", …";
  return {"open here: " + names, "ar agor yma: " + names};
}

// The answers a question has, in words; for another node nothing.
Phrase answer_words(const Pathway& pathway, const Journey& journey, const std::string& at) {
  std::string names;
  for (const OpenNode& open : journey.open()) {
    if (open.at != at) continue;
    const Range answers = pathway.nodes[open.node].answers;
    for (AnswerIndex answer = answers.first; answer < answers.end(); ++answer) {
      names += (names.empty() ? "" : ", ") + quoted(pathway.answers[answer].id);
    }
  }
  if (names.empty()) return "";
  return {"; its answers are " + names, "; ei atebion yw " + names};
}

Phrase joined(const Phrase& first, const Phrase& second) {
  return {first.english + second.english, first.welsh + second.welsh};
}

Phrase refusal_words(const Pathway& pathway, const Journey& journey, const Input& input,
                     const Refused& refused) {
  const std::string at = quoted(input.at);
  if (refused.refusal == Refusal::not_open) {
    return joined({at + " is not open; ", "nid yw " + at + " ar agor; "}, open_words(pathway, journey));
  }
  Phrase words = joined(at + ": ", words_of(refused.refusal));
  if (!refused.detail.empty()) words = joined(words, " (" + quoted(refused.detail) + ")");
  const bool of_answers = refused.refusal != Refusal::undecided && refused.refusal != Refusal::time_runs_back;
  return of_answers ? joined(words, answer_words(pathway, journey, input.at)) : words;
}

// `done` stands for an action done; but a question may have an answer of that id.
Input meant(const Pathway& pathway, const Journey& journey, Input input) {
  if (!input.answers.empty()) return input;
  for (const OpenNode& open : journey.open()) {
    if (open.at != input.at) continue;
    const Range answers = pathway.nodes[open.node].answers;
    for (AnswerIndex answer = answers.first; answer < answers.end(); ++answer) {
      if (pathway.answers[answer].id == "done") input.answers.assign(1, "done");
    }
  }
  return input;
}

std::vector<BranchIndex> branches_of(const Journey& journey) {
  std::vector<BranchIndex> branches;
  for (const Step& step : journey.state().steps) {
    if (step.branch != kNone) branches.push_back(step.branch);
  }
  std::sort(branches.begin(), branches.end());
  branches.erase(std::unique(branches.begin(), branches.end()), branches.end());
  return branches;
}

bool apply_steps(const Pathway& pathway, const Walk& walk, Journey& journey, WalkResult& result) {
  for (const WalkStep& step : walk.steps) {
    const Input input = meant(pathway, journey, step.input);
    const std::optional<Refused> refused = journey.apply(input);
    if (!refused) continue;
    result.line = step.line;
    result.message = refusal_words(pathway, journey, input, *refused);
    return false;
  }
  return true;
}

}  // namespace

WalkResult run_walk(const Pathway& pathway, const Walk& walk) {
  WalkResult result;
  Journey journey(pathway);
  const bool applied = apply_steps(pathway, walk, journey, result);
  result.branches = branches_of(journey);
  if (!applied) return result;
  result.passed = journey.endpoint() != kNone && pathway.nodes[journey.endpoint()].id == walk.ends;
  if (!result.passed) {
    const std::string ends = quoted(walk.ends);
    result.line = walk.ends_line;
    result.message = joined({"does not end at " + ends + "; ", "nid yw'n gorffen yn " + ends + "; "},
                            open_words(pathway, journey));
  }
  return result;
}

std::vector<BranchIndex> branches_not_walked(const Pathway& pathway, const std::vector<WalkResult>& results) {
  std::vector<char> walked(pathway.branches.size(), 0);
  for (const WalkResult& result : results) {
    for (const BranchIndex branch : result.branches) walked[branch] = 1;
  }
  std::vector<BranchIndex> missing;
  for (BranchIndex branch = 0; branch < walked.size(); ++branch) {
    if (!walked[branch]) missing.push_back(branch);
  }
  return missing;
}

}  // namespace llwybr
