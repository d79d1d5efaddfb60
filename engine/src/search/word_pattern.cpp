#include "search/word_pattern.hpp"

#include <utility>

#include "search/mutation.hpp"

namespace llwybr {
namespace {

// A beginning of one letter is no beginning: half of all words have it.
constexpr std::size_t kLeastBeginning = 2;

// Whether the longer word is the shorter one in the plural, by the rules of English spelling.
bool is_plural_of(std::string_view plural, std::string_view word) {
  if (word.size() < 3 || !plural.ends_with('s')) return false;
  const std::string_view stem = plural.substr(0, plural.size() - 1);
  if (stem == word) return !word.ends_with('s');
  if (!stem.ends_with('e')) return false;
  const std::string_view without = stem.substr(0, stem.size() - 1);
  if (without == word)
    return word.ends_with('s') || word.ends_with('x') || word.ends_with("ch") || word.ends_with("sh");
  return word.ends_with('y') && without.ends_with('i') &&
         without.substr(0, without.size() - 1) == word.substr(0, word.size() - 1);
}

}  // namespace

WordPattern::WordPattern(std::string letters, Language language)
    : letters_(std::move(letters)), language_(language) {
  if (language == Language::welsh) forms_ = other_forms(letters_);
}

WordRun run_of(const FoldedText& text, Range words, Language language) {
  WordRun run;
  for (std::uint32_t at = words.first; at < words.end(); ++at) {
    run.emplace_back(std::string(text.letters_of(text.words()[at])), language);
  }
  return run;
}

Closeness WordPattern::closeness_of(std::string_view word, bool beginning) const {
  if (word == letters_) return Closeness::exact;
  if (language_ == Language::english && !word.empty() && word[0] == letters_[0] &&
      (is_plural_of(word, letters_) || is_plural_of(letters_, word))) {
    return Closeness::form;
  }
  for (const std::string& form : forms_) {
    if (word == form) return Closeness::form;
  }
  if (!beginning || letters_.size() < kLeastBeginning) return Closeness::none;
  if (word.starts_with(letters_)) return Closeness::begins;
  for (const std::string& form : forms_) {
    if (word.starts_with(form)) return Closeness::begins_as_form;
  }
  return Closeness::none;
}

}  // namespace llwybr
