// Sorting words as a dictionary does: first by letters, then by accents, then by case.
#include <array>
#include <vector>

#include "language/language.hpp"
#include "language/letters.hpp"

namespace llwybr {
namespace {

// One letter of a word. In `letter`, spaces come before figures, figures before a to z, and those before all
// else; ten steps apart, so that a digraph can stand behind the letter that it follows in the alphabet.
struct Letter {
  std::uint32_t letter = 0;
  std::uint32_t accent = 0;
  bool capital = false;
};

constexpr std::uint32_t kDigitKey = 100;
constexpr std::uint32_t kLetterKey = 1000;
constexpr std::uint32_t kOtherKey = 10000;

constexpr std::uint32_t key_of(char base) { return kLetterKey + static_cast<std::uint32_t>(base - 'a') * 10; }

bool is_ignored(std::uint32_t code) {
  return code == '\'' || code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2018 ||
         code == 0x2019;
}

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t code = next_code_point(text, at);
    if (is_ignored(code)) continue;
    if (code >= 0x300 && code < 0x370) {
      // A combining accent.
      if (!letters.empty()) letters.back().accent = code;
      continue;
    }
    const char base = base_of(code);
    const bool capital = base >= 'A' && base <= 'Z';
    const char small = capital ? static_cast<char>(base - 'A' + 'a') : base;
    Letter letter{0, code < 0x80 ? 0 : code, capital};
    if (small >= 'a' && small <= 'z') {
      letter.letter = key_of(small);
    } else if (code >= '0' && code <= '9') {
      letter.letter = kDigitKey + code;
    } else if (code > ' ' && code != 0xA0) {
      letter.letter = (code < 0x80 ? 1 : kOtherKey) + code;
    }
    letters.push_back(letter);
  }
  return letters;
}

// Where two letters are one in Welsh, and after which letter that one stands.
struct Digraph {
  char first;
  char second;
  char after;
};
constexpr std::array<Digraph, 8> kDigraphs{{{'c', 'h', 'c'},
                                            {'d', 'd', 'd'},
                                            {'f', 'f', 'f'},
                                            {'n', 'g', 'g'},
                                            {'l', 'l', 'l'},
                                            {'p', 'h', 'p'},
                                            {'r', 'h', 'r'},
                                            {'t', 'h', 't'}}};

void join_digraphs(std::vector<Letter>& letters) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < letters.size(); ++i, ++kept) {
    letters[kept] = letters[i];
    for (const Digraph& digraph : kDigraphs) {
      if (i + 1 == letters.size() || letters[i].letter != key_of(digraph.first)) continue;
      if (letters[i + 1].letter != key_of(digraph.second)) continue;
      letters[kept].letter = key_of(digraph.after) + 1;
      ++i;
      break;
    }
  }
  letters.resize(kept);
}

template <typename Key>
int compare_by(const std::vector<Letter>& left, const std::vector<Letter>& right, Key key) {
  for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) {
    const auto mine = key(left[i]);
    const auto theirs = key(right[i]);
    if (mine != theirs) return mine < theirs ? -1 : 1;
  }
  return left.size() == right.size() ? 0 : left.size() < right.size() ? -1 : 1;
}

}  // namespace

int compare_words(std::string_view left, std::string_view right, Language language) {
  std::vector<Letter> mine = letters_of(left);
  std::vector<Letter> theirs = letters_of(right);
  if (language == Language::welsh) {
    join_digraphs(mine);
    join_digraphs(theirs);
  }
  int order = compare_by(mine, theirs, [](const Letter& letter) { return letter.letter; });
  if (order == 0) order = compare_by(mine, theirs, [](const Letter& letter) { return letter.accent; });
  if (order == 0) order = compare_by(mine, theirs, [](const Letter& letter) { return letter.capital; });
  return order == 0 ? left.compare(right) : order;
}

}  // namespace llwybr
