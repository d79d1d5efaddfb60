// What is searched for, taken apart once for all texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "llwybr/search.hpp"
#include "search/word_pattern.hpp"

namespace llwybr {

// One word of the question, and runs of words that stand for it: the parts of "multi-agency", or what "s47"
// is short for.
struct QueryWord {
  std::string written;
  WordPattern pattern;
  std::vector<WordRun> runs;
  bool beginning = false;  // whether longer words that begin so count
};

struct Query {
  std::vector<QueryWord> words;
  bool cut = false;
};

[[nodiscard]] Query read_query(const Pathway& pathway, Language language, std::string_view text);

}  // namespace llwybr
