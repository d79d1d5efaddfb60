// A text as search compares it: its words in small letters without accents, each with its place in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

class FoldedText {
 public:
  struct Word {
    Range letters;            // of the folded letters
    Range bytes;              // of the text
    std::uint32_t first = 0;  // of the words of which a compound is made
    std::uint32_t last = 0;
  };

  // Forgets what was read before. An apostrophe or a hyphen between letters parts two words.
  void read(std::string_view text);

  [[nodiscard]] const std::vector<Word>& words() const { return words_; }

  // Words that a hyphen or an apostrophe joins, as one: "camdrin" for "cam-drin".
  [[nodiscard]] const std::vector<Word>& compounds() const { return compounds_; }

  [[nodiscard]] std::string_view letters_of(const Word& word) const {
    return std::string_view(letters_).substr(word.letters.first, word.letters.count);
  }

 private:
  void end_word(std::size_t at);
  void end_compound();

  std::string letters_;
  std::vector<Word> words_;
  std::vector<Word> compounds_;
  std::uint32_t letters_begin_ = 0;  // of the word being read
  std::uint32_t bytes_begin_ = 0;
  std::uint32_t compound_begin_ = 0;  // its first word
};

}  // namespace llwybr
