// One word that is searched for, and how near a word of a text comes to it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"
#include "search/folded_text.hpp"

namespace llwybr {

// In order of worth.
enum class Closeness : std::uint8_t { none, begins_as_form, begins, form, exact };

class WordPattern {
 public:
  // The letters are folded.
  WordPattern(std::string letters, Language language);

  [[nodiscard]] const std::string& letters() const { return letters_; }

  // What else it may look like by its mutation.
  [[nodiscard]] const std::vector<std::string>& forms() const { return forms_; }

  // `beginning`: whether a word that only begins with this one counts too.
  [[nodiscard]] Closeness closeness_of(std::string_view word, bool beginning) const;

 private:
  std::string letters_;
  Language language_;
  std::vector<std::string> forms_;
};

// Words that must follow one another.
using WordRun = std::vector<WordPattern>;

// Of some of the words of a text.
[[nodiscard]] WordRun run_of(const FoldedText& text, Range words, Language language);

}  // namespace llwybr
