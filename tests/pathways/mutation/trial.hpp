// What tells a mutant from the pathway as it is shipped.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pathways/mutation/mutants.hpp"

namespace llwybr::test {

enum class CaughtBy {
  finding,        // an error or a warning of `llwybr check` that was not there, other than of an assertion
  assertion,      // no other finding, but an assertion broken, or left with nothing to guard
  walk,           // no finding, but `llwybr test` fails: a walk, or a branch that none takes
  no_difference,  // none of these, and nobody who follows it meets anything else
  nothing
};

struct Discovery {
  CaughtBy by = CaughtBy::nothing;
  std::string name;  // of the first such check, or the walk
};

class Trial {
 public:
  Trial(Files files, std::vector<Walk> walks);

  [[nodiscard]] Discovery as_shipped() const { return caught(files_); }
  [[nodiscard]] Discovery caught(const Mutant& mutant);

 private:
  [[nodiscard]] Discovery caught(const Files& files) const;

  Files files_;
  std::vector<Walk> walks_;
  std::string meaning_;
  std::set<std::pair<std::string, std::string>>
      known_;  // findings of the pathway as shipped: check and message
};

}  // namespace llwybr::test
