#include "search/sentences.hpp"

#include <algorithm>

#include "language/letters.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kWanted = 220;  // bytes to fill with further sentences
constexpr std::size_t kMost = 440;    // bytes of one sentence

struct Slice {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

// Behind a closing quotation mark or bracket, if one stands at `at`.
std::size_t behind_closing(std::string_view text, std::size_t at) {
  for (const std::string_view closing : {"’", "”", ")", "\"", "'"}) {
    if (text.substr(at).starts_with(closing)) return at + closing.size();
  }
  return at;
}

// Whether the full stop, or what stands for one, before `at` ends a sentence: not in "e.g. this".
bool ends_sentence(std::string_view text, std::size_t at) {
  if (at == text.size() || text[at] == '\n') return true;
  if (text[at] != ' ') return false;
  return at + 1 == text.size() || text[at + 1] < 'a' || text[at + 1] > 'z';
}

std::vector<Slice> sentences_of(std::string_view text) {
  std::vector<Slice> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '.' && text[at] != '?' && text[at] != '!') continue;
    const std::size_t end = behind_closing(text, at + 1);
    if (!ends_sentence(text, end)) continue;
    sentences.push_back({begin, end});
    begin = std::min(end + 1, text.size());
  }
  if (begin < text.size()) sentences.push_back({begin, text.size()});
  return sentences;
}

// The first of those that hold most marks.
std::size_t best_of(const std::vector<Slice>& sentences, const std::vector<Range>& marks) {
  std::size_t best = 0;
  std::size_t most = 0;
  std::size_t mark = 0;
  for (std::size_t index = 0; index < sentences.size(); ++index) {
    std::size_t count = 0;
    for (; mark < marks.size() && marks[mark].first < sentences[index].end; ++mark) ++count;
    if (count > most) best = index, most = count;
  }
  return best;
}

// The end of the last whole word before `end`.
std::size_t word_end(std::string_view text, Slice slice) {
  std::size_t end = slice.end;
  while (end > slice.begin && text[end] != ' ' && text[end] != '\n') --end;
  return end > slice.begin ? end : start_of_character(text, slice.end);
}

Slice shortened(std::string_view text, Slice slice) {
  if (slice.size() > kMost) slice.end = word_end(text, {slice.begin, slice.begin + kMost});
  return slice;
}

class Excerpt {
 public:
  Excerpt(std::string_view text, const std::vector<Range>& marks) : text_(text), marks_(marks) {}

  void add(Slice slice) {
    if (slice.begin > end_) excerpt_.text += excerpt_.text.empty() ? "… " : " … ";
    auto mark = std::lower_bound(marks_.begin(), marks_.end(), slice.begin,
                                 [](const Range& range, std::size_t begin) { return range.end() <= begin; });
    for (std::size_t at = slice.begin; at < slice.end; ++at) {
      if (mark != marks_.end() && at == std::max<std::size_t>(mark->first, slice.begin)) {
        excerpt_.marks.push_back({static_cast<std::uint32_t>(excerpt_.text.size()), 0});
      }
      add_character(at);
      if (mark == marks_.end() || at < mark->first) continue;
      Range& marked = excerpt_.marks.back();
      marked.count = static_cast<std::uint32_t>(excerpt_.text.size()) - marked.first;
      if (at + 1 == mark->end()) ++mark;
    }
    end_ = slice.end;
  }

  MarkedText take() {
    if (end_ < text_.size()) excerpt_.text += " …";
    return std::move(excerpt_);
  }

 private:
  // Blocks that end as sentences do follow one another; others are set apart.
  void add_character(std::size_t at) {
    if (text_[at] != '\n') {
      excerpt_.text += text_[at];
    } else {
      const bool ended = at > 0 && std::string_view(".?!:").find(text_[at - 1]) != std::string_view::npos;
      excerpt_.text += ended ? " " : " · ";
    }
  }

  std::string_view text_;
  const std::vector<Range>& marks_;
  MarkedText excerpt_;
  std::size_t end_ = 0;
};

// A sentence that is too long: how it begins, and the block in which the first mark stands.
void add_in_part(Excerpt& excerpt, std::string_view text, Slice sentence, const std::vector<Range>& marks) {
  const std::size_t lead_end = std::min(text.find('\n', sentence.begin), sentence.end);
  const Slice lead = shortened(text, {sentence.begin, lead_end});
  const auto mark = std::find_if(marks.begin(), marks.end(),
                                 [&](const Range& range) { return range.first >= sentence.begin; });
  if (mark == marks.end() || mark->first >= sentence.end || mark->first < lead_end) {
    excerpt.add(lead_end < sentence.end && lead.end == lead_end ? shortened(text, sentence) : lead);
    return;
  }
  const std::size_t block_begin = text.rfind('\n', mark->first) + 1;
  if (block_begin - sentence.begin + 1 < kMost / 2) return excerpt.add(shortened(text, sentence));
  excerpt.add(lead);
  excerpt.add(shortened(text, {block_begin, std::min(text.find('\n', block_begin), sentence.end)}));
}

}  // namespace

MarkedText sentences_with(std::string_view text, const std::vector<Range>& marks, bool in_one) {
  Excerpt excerpt(text, marks);
  std::vector<Slice> sentences{{0, text.size()}};
  if (!in_one) sentences = sentences_of(text);
  if (sentences.empty()) return excerpt.take();
  std::size_t index = best_of(sentences, marks);
  Slice shown = sentences[index];
  if (shown.size() > kMost) {
    add_in_part(excerpt, text, shown, marks);
    return excerpt.take();
  }
  for (++index; index < sentences.size() && sentences[index].end - shown.begin <= kWanted; ++index) {
    shown.end = sentences[index].end;
  }
  excerpt.add(shown);
  return excerpt.take();
}

}  // namespace llwybr
