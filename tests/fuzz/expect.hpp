// What must hold of every input: where it does not, the fuzzer keeps the input that shows it.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

namespace llwybr::fuzz {

inline void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

// The same where what does not hold can say so itself.
inline void expect_none(const std::optional<std::string>& fault, const char* what) {
  if (fault) std::fprintf(stderr, "%s\n", fault->c_str());
  expect(!fault.has_value(), what);
}

}  // namespace llwybr::fuzz
