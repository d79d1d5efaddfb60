// A journey's state as text that a person can compare.
#pragma once

#include <string>

#include "llwybr/journey.hpp"

namespace llwybr::test {

// One line a step, then what is open, set and passed: "0 q/yes [yes] @10", "- d/adult @10", "open a@10 b@12",
// "facts age=adult", "events told@10", "ended safe". Times are in minutes.
[[nodiscard]] inline std::string described(const Pathway& pathway, const JourneyState& state) {
  std::string text;
  for (const Step& step : state.steps) {
    text += step.input == kNone ? "-" : std::to_string(step.input);
    text += " " + step.at;
    if (step.branch != kNone) text += " > " + std::string(pathway.branches[step.branch].id);
    for (const AnswerIndex answer : step.answers)
      text += " [" + std::string(pathway.answers[answer].id) + "]";
    text += " @" + std::to_string(step.time) + "\n";
  }
  text += "open";
  for (const OpenNode& open : state.open) text += " " + open.at + "@" + std::to_string(open.since);
  text += "\nfacts";
  for (const FactState& fact : state.facts) {
    text += " " + std::string(pathway.facts[fact.fact].id) + "=" + std::string(pathway.values[fact.value].id);
  }
  text += "\nevents";
  for (const EventState& event : state.events) {
    text += " " + std::string(pathway.events[event.event].id) + "@" + std::to_string(event.time);
  }
  if (state.endpoint != kNone) text += "\nended " + std::string(pathway.nodes[state.endpoint].id);
  return text + "\n";
}

[[nodiscard]] inline std::string open_of(const Journey& journey) {
  std::string text;
  for (const OpenNode& open : journey.open()) text += (text.empty() ? "" : " ") + open.at;
  return text;
}

}  // namespace llwybr::test
