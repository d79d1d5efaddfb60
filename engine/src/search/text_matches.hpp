// What of a question stands in one text.
#pragma once

#include <array>
#include <vector>

#include "search/folded_text.hpp"
#include "search/query.hpp"

namespace llwybr {

class TextMatches {
 public:
  // A place where a word of the question stands.
  struct Spot {
    std::uint32_t word = 0;   // of the question
    std::uint32_t first = 0;  // words of the text
    std::uint32_t last = 0;
    Range bytes;
  };

  // Forgets what was read before.
  void read(const Query& query, std::string_view text, Language language);

  [[nodiscard]] const std::vector<Spot>& spots() const { return spots_; }
  [[nodiscard]] Closeness nearest(std::size_t word) const { return nearest_[word]; }

  // Whether all words of the question stand here one after another; small words may stand between.
  [[nodiscard]] bool in_a_row() const { return in_a_row_; }

  // How much of the text the words found are, small words aside: 0 to 100.
  [[nodiscard]] std::uint32_t share() const { return share_; }

  // The text's runs of bytes to be marked, in order, none over another.
  [[nodiscard]] std::vector<Range> marks() const;

 private:
  void look_at(const Query& query, const FoldedText::Word& word);
  void look_for_runs(const QueryWord& word, std::uint32_t index);
  void add(std::uint32_t word, const FoldedText::Word& first, const FoldedText::Word& last,
           Closeness closeness);
  [[nodiscard]] bool follow_from(std::size_t spot, std::size_t words, Language language) const;
  void compare_order(std::size_t words, Language language);
  void count_share(Language language);

  FoldedText folded_;
  std::vector<Spot> spots_;
  std::array<Closeness, kMostQueryWords> nearest_{};
  bool in_a_row_ = false;
  std::uint32_t share_ = 0;
};

}  // namespace llwybr
