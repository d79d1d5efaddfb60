// Walks: scripted journeys kept beside the content, as text a writer can read.
//
//   # a comment
//   walk child-tells-a-teacher
//   en: A child tells a teacher about abuse at home and is afraid to go back.
//   cy: Mae plentyn yn dweud wrth athro am gam-drin gartref ac yn ofni mynd yn ôl.
//   immediate-danger > no
//   report-it/what-is-known > told, seen
//   report-it/make-report > done
//   ends care-and-support-plan
//
// A step names the open node by its address and the answers chosen, parted by commas; `done` for an action.
// Steps are one minute apart, from 2026-01-05T09:00Z; a line `time 2026-03-01T10:00Z` sets the clock forward.
// `ends` names the endpoint reached. Blank lines part walks for the eye only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "llwybr/journey.hpp"

namespace llwybr {

struct WalkStep { Input input; std::uint32_t line = 0; };

struct Walk {
  std::string id;
  std::string english;                   // what it shows, in a sentence
  std::string welsh;
  std::string file;
  std::uint32_t line = 0;
  std::vector<WalkStep> steps;
  std::string ends;                      // id of the endpoint
  std::uint32_t ends_line = 0;
};

struct WalkFault { std::string file; std::uint32_t line = 0; Phrase message; };

struct ReadWalks { std::vector<Walk> walks; std::vector<WalkFault> faults; };

// Reads a file of walks; strict, and every fault is named with its line.
[[nodiscard]] ReadWalks read_walks(std::string_view file, std::string_view bytes);

struct WalkResult {
  bool passed = false;
  std::uint32_t line = 0;                // of the step or `ends` that failed
  Phrase message{""};                    // why it failed: what was expected, what was open instead
  std::vector<BranchIndex> branches;     // taken, each once, ascending
};

[[nodiscard]] WalkResult run_walk(const Pathway& pathway, const Walk& walk);

// The branches that none of the results took, ascending.
[[nodiscard]] std::vector<BranchIndex> branches_not_walked(const Pathway& pathway,
                                                           const std::vector<WalkResult>& results);

}  // namespace llwybr
