#include "search/text_matches.hpp"

#include <algorithm>

#include "search/function_words.hpp"

namespace llwybr {
namespace {

// More small words than this part what stands on both sides.
constexpr std::uint32_t kMostBetween = 3;

}  // namespace

void TextMatches::read(const Query& query, std::string_view text, Language language) {
  folded_.read(text);
  spots_.clear();
  nearest_.fill(Closeness::none);
  for (const FoldedText::Word& word : folded_.words()) look_at(query, word);
  for (const FoldedText::Word& word : folded_.compounds()) look_at(query, word);
  for (std::uint32_t index = 0; index < query.words.size(); ++index) look_for_runs(query.words[index], index);
  const auto earlier = [](const Spot& one, const Spot& other) {
    return one.first != other.first ? one.first < other.first : one.last > other.last;
  };
  std::stable_sort(spots_.begin(), spots_.end(), earlier);
  compare_order(query.words.size(), language);
  count_share(language);
}

void TextMatches::look_at(const Query& query, const FoldedText::Word& word) {
  const std::string_view letters = folded_.letters_of(word);
  for (std::uint32_t index = 0; index < query.words.size(); ++index) {
    const QueryWord& wanted = query.words[index];
    const Closeness closeness = wanted.pattern.closeness_of(letters, wanted.beginning);
    if (closeness != Closeness::none) add(index, word, word, closeness);
  }
}

void TextMatches::look_for_runs(const QueryWord& wanted, std::uint32_t index) {
  const std::vector<FoldedText::Word>& words = folded_.words();
  for (const WordRun& run : wanted.runs) {
    for (std::size_t first = 0; first + run.size() <= words.size(); ++first) {
      Closeness closeness = Closeness::exact;
      for (std::size_t at = 0; at < run.size() && closeness != Closeness::none; ++at) {
        const std::string_view letters = folded_.letters_of(words[first + at]);
        closeness =
            std::min(closeness, run[at].closeness_of(letters, wanted.beginning && at + 1 == run.size()));
      }
      if (closeness != Closeness::none) add(index, words[first], words[first + run.size() - 1], closeness);
    }
  }
}

void TextMatches::add(std::uint32_t word, const FoldedText::Word& first, const FoldedText::Word& last,
                      Closeness closeness) {
  nearest_[word] = std::max(nearest_[word], closeness);
  spots_.push_back({word, first.first, last.last, {first.bytes.first, last.bytes.end() - first.bytes.first}});
}

void TextMatches::compare_order(std::size_t words, Language language) {
  in_a_row_ = false;
  for (std::size_t spot = 0; spot < spots_.size() && !in_a_row_; ++spot) {
    in_a_row_ = spots_[spot].word == 0 && follow_from(spot, words, language);
  }
}

void TextMatches::count_share(Language language) {
  share_ = 0;
  if (spots_.empty()) return;
  std::size_t found = 0;
  std::size_t all = 0;
  auto spot = spots_.begin();
  std::uint32_t covered = 0;  // the words before this one
  for (std::uint32_t at = 0; at < folded_.words().size(); ++at) {
    for (; spot != spots_.end() && spot->first <= at; ++spot) covered = std::max(covered, spot->last + 1);
    const bool is_found = at < covered;
    if (!is_found && is_function_word(folded_.letters_of(folded_.words()[at]), language)) continue;
    ++all;
    found += is_found ? 1 : 0;
  }
  share_ = static_cast<std::uint32_t>(found * 100 / all);
}

bool TextMatches::follow_from(std::size_t spot, std::size_t words, Language language) const {
  std::uint32_t last = spots_[spot].last;
  std::size_t at = spot + 1;
  for (std::uint32_t word = 1; word < words; ++word) {
    for (; at < spots_.size() && (spots_[at].word != word || spots_[at].first <= last); ++at) {
      if (spots_[at].first > last + kMostBetween + 1) return false;
    }
    if (at == spots_.size() || spots_[at].first > last + kMostBetween + 1) return false;
    for (std::uint32_t between = last + 1; between < spots_[at].first; ++between) {
      if (!is_function_word(folded_.letters_of(folded_.words()[between]), language)) return false;
    }
    last = spots_[at++].last;
  }
  return true;
}

std::vector<Range> TextMatches::marks() const {
  std::vector<Range> marks;
  for (const Spot& spot : spots_) {
    if (!marks.empty() && spot.bytes.first < marks.back().end()) {
      marks.back().count = std::max(marks.back().end(), spot.bytes.end()) - marks.back().first;
    } else {
      marks.push_back(spot.bytes);
    }
  }
  return marks;
}

}  // namespace llwybr
