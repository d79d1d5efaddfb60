#include "xml/spelling.hpp"

#include <algorithm>
#include <array>

#include "xml/phrase_view.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kMostBytes = 100;

// The distance of two words, or `limit` + 1 where it is larger.
std::size_t distance(std::string_view left, std::string_view right, std::size_t limit) {
  using Row = std::array<std::size_t, kMostBytes + 1>;
  std::array<Row, 3> rows;
  for (std::size_t j = 0; j <= right.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    Row& row = rows[i % 3];
    const Row& above = rows[(i + 2) % 3];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        row[j] = std::min(row[j], rows[(i + 1) % 3][j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
  }
  return rows[left.size() % 3][right.size()];
}

}  // namespace

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

Phrase did_you_mean(std::string_view word) {
  const std::string shown = quoted(word);
  return filled({"did you mean {0}?", "ai {0} oedd gennych mewn golwg?"}, shown);
}

NearestWord::NearestWord(std::string_view word)
    : word_(word), limit_(std::max<std::size_t>(word.size() / 3, 1)) {
  if (word.size() > kMostBytes) word_ = {};
}

void NearestWord::consider(std::string_view candidate) {
  if (word_.empty() || candidate.empty() || candidate.size() > kMostBytes) return;
  const std::size_t apart =
      word_.size() > candidate.size() ? word_.size() - candidate.size() : candidate.size() - word_.size();
  if (apart > limit_) return;
  const std::size_t found = distance(word_, candidate, limit_);
  if (found > limit_) return;
  found_ = candidate;
  // An exact match ends the search.
  if (found == 0) word_ = {};
  limit_ = found - (found > 0 ? 1 : 0);
}

}  // namespace llwybr
