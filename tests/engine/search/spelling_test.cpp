#include "search/spelling.hpp"

#include "catch.hpp"
#include "llwybr/engine.hpp"

namespace llwybr {

TEST_CASE("one edit apart", "[search]") {
  for (const auto& [left, right] : {std::pair{"strategy", "stratgy"},
                                    {"strategy", "straetgy"},
                                    {"strategy", "strategey"},
                                    {"strategy", "strategi"},
                                    {"a", "ab"},
                                    {"ab", "ba"},
                                    {"", "a"}}) {
    INFO(left << " and " << right);
    CHECK(is_one_edit_apart(left, right));
    CHECK(is_one_edit_apart(right, left));
  }
  for (const auto& [left, right] : {std::pair{"strategy", "strategy"},
                                    {"", ""},
                                    {"strategy", "startgey"},
                                    {"strategy", "strat"},
                                    {"abc", "cba"},
                                    {"abcd", "badc"}}) {
    INFO(left << " and " << right);
    CHECK_FALSE(is_one_edit_apart(left, right));
    CHECK_FALSE(is_one_edit_apart(right, left));
  }
}

TEST_CASE("what is one edit apart is near for the spelling of names too", "[search]") {
  const std::string word = "cynhadledd";
  for (std::size_t at = 0; at < word.size(); ++at) {
    std::string changed = word;
    changed[at] = 'q';
    const std::string_view known[]{word};
    CHECK(is_one_edit_apart(word, changed));
    CHECK(nearest_word(changed, known) == word);
  }
}

}  // namespace llwybr
