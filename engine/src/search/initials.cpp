#include "search/initials.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "search/folded_text.hpp"
#include "search/function_words.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kMostLetters = 8;
constexpr std::size_t kMostRuns = 8;

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// How many letters have been spelt, as a set: bit n for n of them.
using Spelt = std::uint32_t;

Spelt and_then(Spelt spelt, std::string_view letters, std::string_view initial) {
  Spelt further = 0;
  for (std::size_t count = 0; count + initial.size() <= letters.size(); ++count) {
    if ((spelt >> count & 1U) != 0 && letters.substr(count, initial.size()) == initial) {
      further |= Spelt{1} << (count + initial.size());
    }
  }
  return further;
}

Spelt and_initials_of(Spelt spelt, std::string_view letters, std::string_view word) {
  if (is_digit(word[0])) return and_then(spelt, letters, word);
  Spelt further = and_then(spelt, letters, word.substr(0, 1));
  constexpr std::array<std::string_view, 8> kWrittenWithTwo{"ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"};
  for (const std::string_view two : kWrittenWithTwo) {
    if (word.starts_with(two)) further |= and_then(spelt, letters, two);
  }
  return further;
}

// The words of a label that the letters stand for; none where they stand for none.
Range part_shortened(const FoldedText& label, std::string_view letters, Language language) {
  const auto words = static_cast<std::uint32_t>(label.words().size());
  for (std::uint32_t first = 0; first < words; ++first) {
    Spelt spelt = 1;
    std::uint32_t counted = 0;
    bool number = false;
    for (std::uint32_t at = first; at < words && spelt != 0; ++at) {
      const std::string_view word = label.letters_of(label.words()[at]);
      const bool small = is_function_word(word, language);
      if (small && at == first) break;
      const Spelt with = and_initials_of(spelt, letters, word);
      counted += small ? 0 : 1;
      number = number || is_digit(word[0]);
      if ((with >> letters.size() & 1U) != 0 && counted >= (number ? 2U : 3U)) return {first, at - first + 1};
      spelt = small ? spelt | with : with;
    }
  }
  return {};
}

std::size_t words_that_count(const FoldedText& text, Language language) {
  return static_cast<std::size_t>(std::count_if(
      text.words().begin(), text.words().end(),
      [&](const FoldedText::Word& word) { return !is_function_word(text.letters_of(word), language); }));
}

// The words by which texts speak of a term otherwise than by its label: "designated officer". One word alone
// may mean anything, and is left out.
void add_mentions(const Pathway& pathway, Language language, std::uint32_t term, std::vector<WordRun>& runs) {
  std::set<std::string> known;
  FoldedText folded;
  for (const Text& text : pathway.texts) {
    if (text.language != language) continue;
    for (std::uint32_t at = text.tokens.first; at < text.tokens.end() && runs.size() < kMostRuns; ++at) {
      const Token& token = pathway.tokens[at];
      if (token.kind != TokenKind::term || token.mention() == kNone) continue;
      if (pathway.mentions[token.mention()].reference.index != term) continue;
      std::string wording;
      for (++at; at < text.tokens.end() && pathway.tokens[at].kind != TokenKind::term; ++at) {
        wording += pathway.tokens[at].text();
      }
      if (wording.empty() || !known.insert(wording).second) continue;
      folded.read(wording);
      if (words_that_count(folded, language) < 2) continue;
      runs.push_back(run_of(folded, {0, static_cast<std::uint32_t>(folded.words().size())}, language));
    }
  }
}

}  // namespace

std::vector<WordRun> labels_shortened(const Pathway& pathway, Language language, std::string_view letters) {
  std::vector<WordRun> runs;
  if (letters.size() < kLeastLetters || letters.size() > kMostLetters) return runs;
  const Language other = language == Language::english ? Language::welsh : Language::english;
  FoldedText own;
  FoldedText foreign;
  for (std::uint32_t index = 0; index < pathway.terms.size() && runs.size() < kMostRuns; ++index) {
    const Term& term = pathway.terms[index];
    own.read(plain_text(pathway, term.label.in(language)));
    Range words = part_shortened(own, letters, language);
    if (words.empty()) {
      foreign.read(plain_text(pathway, term.label.in(other)));
      if (!part_shortened(foreign, letters, other).empty())
        words = {0, static_cast<std::uint32_t>(own.words().size())};
    }
    if (words.empty()) continue;
    runs.push_back(run_of(own, words, language));
    add_mentions(pathway, language, index, runs);
  }
  return runs;
}

}  // namespace llwybr
