// What must hold of every input: where it does not, the fuzzer keeps the input that shows it.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace llwybr::fuzz {

inline void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace llwybr::fuzz
