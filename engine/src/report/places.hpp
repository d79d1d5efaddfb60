// Places of a pathway's files, for reports: also those of a reading that broke off.
#pragma once

#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// Answers what line_column answers, but remembers where each stretch of a file begins: a report with very
// many findings in a very large file costs the size of the file, not their product.
class Places {
 public:
  explicit Places(const Pathway& pathway);

  // The path of the file a place is in; empty where there is no such file.
  [[nodiscard]] std::string_view path_of(Place place) const;

  // Line and column; the first of both where there is no such file.
  [[nodiscard]] LineColumn at(Place place);

  // `length` bytes from a place on: where they end, and how many characters they are.
  [[nodiscard]] LineColumn end_of(Place place, std::uint32_t length);
  [[nodiscard]] std::uint32_t characters_in(Place place, std::uint32_t length) const;

 private:
  [[nodiscard]] bool is_in_file(Place place) const { return place.file < pathway_.files.size(); }
  [[nodiscard]] std::string_view run_of(Place place, std::uint32_t length) const;

  const Pathway& pathway_;
  // By file: line and column at the start of each stretch; empty until somebody asks.
  std::vector<std::vector<LineColumn>> stretches_;
};

}  // namespace llwybr
