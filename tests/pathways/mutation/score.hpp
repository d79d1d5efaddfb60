// How many mutants of each fault were caught, and the page that says so.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pathways/mutation/trial.hpp"

namespace llwybr::test {

struct Score {
  std::string_view fault;
  FaultKind kind = FaultKind::structural;
  std::size_t mutants = 0;
  std::map<CaughtBy, std::size_t> by{};
  std::map<std::string, std::size_t> checks{};  // those that caught one first
  std::vector<std::string> missed{};

  void add(const Mutant& mutant, const Discovery& discovery);
  [[nodiscard]] std::size_t count(CaughtBy what) const;
  [[nodiscard]] std::size_t caught() const {
    return mutants - count(CaughtBy::no_difference) - missed.size();
  }
  // Those that make a difference.
  [[nodiscard]] std::size_t real() const { return mutants - count(CaughtBy::no_difference); }
};

// Why a mutant that the machine takes for different is not; empty where nobody has argued so.
[[nodiscard]] std::string_view argued_alike(std::string_view fault, const std::string& where);

// The part of tests/README.md between its two comments, for the content that has this hash.
[[nodiscard]] std::string page_of(const std::vector<Score>& scores, std::string_view hash);

}  // namespace llwybr::test
