#include "search/mutation.hpp"

#include <algorithm>
#include <array>

namespace llwybr {
namespace {

constexpr std::size_t kLeastLetters = 3;
// What a mutation does not have.
constexpr std::string_view kNone = "-";

// An initial of a dictionary's word, and what the soft, the nasal and the aspirate mutation make of it.
using Initials = std::array<std::string_view, 4>;
constexpr std::array<Initials, 9> kInitials{{{"p", "b", "mh", "ph"},
                                             {"t", "d", "nh", "th"},
                                             {"c", "g", "ngh", "ch"},
                                             {"b", "f", "m", kNone},
                                             {"d", "dd", "n", kNone},
                                             {"g", "", "ng", kNone},
                                             {"m", "f", kNone, kNone},
                                             {"ll", "l", kNone, kNone},
                                             {"rh", "r", kNone, kNone}}};

constexpr bool is_vowel(char letter) {
  return std::string_view("aeiouwy").find(letter) != std::string_view::npos;
}

// What a word begins with: a letter of the Welsh alphabet, which may be written with two, or the nasal of p,
// t or c.
std::string_view initial_of(std::string_view word) {
  constexpr std::array<std::string_view, 11> kWrittenWithMore{"ngh", "ch", "dd", "ff", "ng", "ll",
                                                              "ph",  "rh", "th", "mh", "nh"};
  for (const std::string_view letters : kWrittenWithMore) {
    if (word.starts_with(letters)) return letters;
  }
  return word.substr(0, 1);
}

// Where a soft mutation has taken the g away there is no initial left: what follows is a vowel, l, n or r.
bool may_have_lost_g(std::string_view word, std::string_view initial) {
  return is_vowel(word.front()) || initial == "l" || initial == "r" || initial == "n";
}

class Forms {
 public:
  explicit Forms(std::string_view word) : word_(word) {}

  void add(std::string_view initial, std::string_view rest) {
    if (initial == kNone || initial.size() + rest.size() < kLeastLetters) return;
    std::string form(initial);
    form += rest;
    if (form != word_ && std::find(forms_.begin(), forms_.end(), form) == forms_.end()) {
      forms_.push_back(std::move(form));
    }
  }

  std::vector<std::string> take() { return std::move(forms_); }

 private:
  std::string_view word_;
  std::vector<std::string> forms_;
};

}  // namespace

std::vector<std::string> other_forms(std::string_view word) {
  Forms forms(word);
  if (word.size() < kLeastLetters) return forms.take();
  const std::string_view initial = initial_of(word);
  for (const Initials& row : kInitials) {
    for (const std::string_view form : row) {
      const bool begins = form.empty() ? may_have_lost_g(word, initial) : initial == form;
      if (!begins) continue;
      const std::string_view rest = word.substr(form.size());
      for (const std::string_view other : row) forms.add(other, rest);
    }
  }
  if (is_vowel(word[0])) forms.add("h", word);
  if (word[0] == 'h' && is_vowel(word[1])) forms.add("", word.substr(1));
  return forms.take();
}

}  // namespace llwybr
