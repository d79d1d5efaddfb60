#include "llwybr/search.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "search/entries.hpp"
#include "search/query.hpp"
#include "search/sentences.hpp"
#include "search/spelling.hpp"
#include "search/text_matches.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kLeastMisspelt = 5;

// What a word is worth by how near it comes, in a title and in a text: the least in a title is more than the
// most in a text. What follows adds up to less than the least difference between two of them, and so decides
// only among equals.
constexpr std::array<std::uint32_t, 5> kInTitle{0, 208, 240, 288, 320};
constexpr std::array<std::uint32_t, 5> kInText{0, 64, 96, 128, 160};
constexpr std::uint32_t kRowInTitle = 8;  // all words one after another
constexpr std::uint32_t kRowInText = 4;
constexpr std::uint32_t kShareOfTitle = 7;  // as much of it as the words are of the title
constexpr std::uint32_t kWholeTitle = 5;    // the words, whole and in their order, and nothing else
constexpr std::uint32_t kReadOrDone = 10;   // not what only routes

std::uint32_t worth_of(const std::array<std::uint32_t, 5>& worth, Closeness closeness) {
  return worth[static_cast<std::size_t>(closeness)];
}

// An entry in which every word was found.
struct Candidate {
  Entry entry;
  std::uint32_t worth = 0;
};

class Search {
 public:
  Search(const Pathway& pathway, Language language, Query query)
      : pathway_(pathway), language_(language), query_(std::move(query)), entries_(entries_of(pathway)) {}

  SearchResult result(std::size_t most) {
    SearchResult result;
    result.cut = query_.cut;
    if (query_.words.empty()) return result;
    look_through();
    if (candidates_.empty()) {
      std::vector<Correction> corrections = correct();
      if (!corrections.empty()) look_through();
      if (candidates_.empty()) return result;
      result.corrections = std::move(corrections);
    }
    result.found = candidates_.size();
    const std::size_t listed = std::min(most, candidates_.size());
    std::partial_sort(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(listed),
                      candidates_.end(),
                      [](const Candidate& one, const Candidate& other) { return is_before(one, other); });
    for (std::size_t at = 0; at < listed; ++at) result.hits.push_back(hit_of(candidates_[at].entry));
    return result;
  }

 private:
  static bool is_before(const Candidate& one, const Candidate& other) {
    if (one.worth != other.worth) return one.worth > other.worth;
    if (one.entry.kind != other.entry.kind) return one.entry.kind < other.entry.kind;
    return one.entry.index < other.entry.index;
  }

  void look_through() {
    met_.assign(query_.words.size(), false);
    for (const Entry& entry : entries_) {
      if (const std::uint32_t worth = worth_of(entry)) candidates_.push_back({entry, worth});
    }
  }

  // Nothing where a word is missing.
  std::uint32_t worth_of(const Entry& entry) {
    std::array<std::uint32_t, kMostQueryWords> best{};
    matches_.read(query_, searched_text(pathway_, entry.title.in(language_)), language_);
    std::uint32_t row = matches_.in_a_row() ? kRowInTitle : 0;
    note(best, kInTitle);
    std::uint32_t said = matches_.share() * kShareOfTitle / 100;
    if (matches_.share() == 100 && matches_.in_a_row() && are_whole_words()) said += kWholeTitle;
    for (const EntryText& text : texts_of(pathway_, entry, language_)) {
      matches_.read(query_, searched_text(pathway_, text.text), language_);
      if (matches_.in_a_row()) row = std::max(row, kRowInText);
      note(best, kInText);
    }
    std::uint32_t worth = row + said + (entry.only_routes ? 0 : kReadOrDone);
    for (std::size_t word = 0; word < query_.words.size(); ++word) {
      if (best[word] == 0) return 0;
      worth += best[word];
    }
    return worth;
  }

  bool are_whole_words() const {
    for (std::size_t word = 0; word < query_.words.size(); ++word) {
      if (matches_.nearest(word) < Closeness::form) return false;
    }
    return true;
  }

  void note(std::array<std::uint32_t, kMostQueryWords>& best, const std::array<std::uint32_t, 5>& worth) {
    for (std::size_t word = 0; word < query_.words.size(); ++word) {
      best[word] = std::max(best[word], llwybr::worth_of(worth, matches_.nearest(word)));
      if (best[word] > 0) met_[word] = true;
    }
  }

  Hit hit_of(const Entry& entry) {
    Hit hit;
    hit.kind = entry.kind;
    hit.index = entry.index;
    hit.title = marked(searched_text(pathway_, entry.title.in(language_)));
    const std::vector<EntryText> texts = texts_of(pathway_, entry, language_);
    const std::optional<EntryText> shown = best_of(texts);
    if (!shown) return hit;
    hit.field = shown->field;
    const std::string text = searched_text(pathway_, shown->text);
    matches_.read(query_, text, language_);
    hit.excerpt = sentences_with(text, matches_.marks(), hit.field == HitField::avoid);
    return hit;
  }

  MarkedText marked(std::string text) {
    matches_.read(query_, text, language_);
    return {std::move(text), matches_.marks()};
  }

  // The text that says most of what was asked for. Where only the title does, the first; but what is not to
  // be done, what may be answered and one of several strands do not say what the node is about.
  std::optional<EntryText> best_of(const std::vector<EntryText>& texts) {
    std::optional<EntryText> best;
    std::uint32_t most = 0;
    for (const EntryText& text : texts) {
      matches_.read(query_, searched_text(pathway_, text.text), language_);
      std::uint32_t worth = matches_.in_a_row() ? kRowInText : 0;
      for (std::size_t word = 0; word < query_.words.size(); ++word) {
        worth += llwybr::worth_of(kInText, matches_.nearest(word));
      }
      const bool speaks_for_all =
          text.field != HitField::avoid && text.field != HitField::answer && text.field != HitField::strand;
      if (worth > most || (!best && speaks_for_all)) best = text, most = worth;
    }
    return best;
  }

  // Puts the nearest word of the texts in the place of each that is nowhere in them.
  std::vector<Correction> correct() {
    std::vector<Correction> corrections;
    for (std::size_t word = 0; word < query_.words.size(); ++word) {
      if (met_[word]) continue;
      if (query_.words[word].pattern.letters().size() < kLeastMisspelt) return {};
      const std::optional<std::pair<std::string, std::string>> nearest =
          nearest_to(query_.words[word].pattern);
      if (!nearest) return {};
      corrections.push_back({query_.words[word].written, nearest->second});
      query_.words[word].pattern = WordPattern(nearest->first, language_);
      query_.words[word].runs.clear();
    }
    return corrections;
  }

  // The commonest word one letter away, folded and as it is first written; the first of equals.
  std::optional<std::pair<std::string, std::string>> nearest_to(const WordPattern& pattern) {
    struct Found {
      std::string written;
      std::size_t count = 0;
      std::size_t order = 0;
    };
    std::map<std::string, Found, std::less<>> found;
    FoldedText folded;
    const auto look_at = [&](const std::string& text) {
      folded.read(text);
      for (const auto* words : {&folded.words(), &folded.compounds()}) {
        for (const FoldedText::Word& word : *words) {
          const std::string_view letters = folded.letters_of(word);
          if (!is_near(pattern, letters)) continue;
          Found& one = found[std::string(letters)];
          if (one.count++ == 0)
            one.written = text.substr(word.bytes.first, word.bytes.count), one.order = found.size();
        }
      }
    };
    for (const Entry& entry : entries_) {
      look_at(searched_text(pathway_, entry.title.in(language_)));
      for (const EntryText& text : texts_of(pathway_, entry, language_))
        look_at(searched_text(pathway_, text.text));
    }
    const auto best = std::max_element(found.begin(), found.end(), [](const auto& one, const auto& other) {
      return one.second.count != other.second.count ? one.second.count < other.second.count
                                                    : one.second.order > other.second.order;
    });
    if (best == found.end()) return std::nullopt;
    return std::pair(best->first, best->second.written);
  }

  static bool is_near(const WordPattern& pattern, std::string_view word) {
    if (word.size() + 1 < kLeastMisspelt) return false;
    if (is_one_edit_apart(pattern.letters(), word)) return true;
    return std::any_of(pattern.forms().begin(), pattern.forms().end(),
                       [&](const std::string& form) { return is_one_edit_apart(form, word); });
  }

  const Pathway& pathway_;
  Language language_;
  Query query_;
  std::vector<Entry> entries_;
  TextMatches matches_;
  std::vector<bool> met_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::string_view name_of(HitKind kind) { return kind == HitKind::node ? "node" : "term"; }

std::string_view name_of(HitField field) {
  constexpr std::array<std::string_view, 7> kNames{"why",  "help",  "answer", "strand",
                                                   "task", "avoid", "meaning"};
  return kNames[static_cast<std::size_t>(field)];
}

SearchResult search(const Pathway& pathway, Language language, std::string_view query, std::size_t most) {
  return Search(pathway, language, read_query(pathway, language, query)).result(most);
}

}  // namespace llwybr
