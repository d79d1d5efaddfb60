// "Did you mean …?": the known word nearest to a misspelt one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "llwybr/finding.hpp"

namespace llwybr {

// With small letters of A to Z; other letters stay as they are.
[[nodiscard]] std::string in_lower_case(std::string_view text);

// "did you mean `word`?", and in Welsh.
[[nodiscard]] Phrase did_you_mean(std::string_view word);

// Looks at candidates one by one and keeps the nearest, by the distance of Damerau and Levenshtein with
// adjacent swaps (optimal string alignment). Further than a third of the word is not near. The first of
// equals wins.
class NearestWord {
 public:
  explicit NearestWord(std::string_view word);
  void consider(std::string_view candidate);

  // Empty where none was near.
  [[nodiscard]] std::string_view found() const { return found_; }

 private:
  std::string_view word_;
  std::size_t limit_;  // the largest distance still of interest
  std::string_view found_;
};

}  // namespace llwybr
