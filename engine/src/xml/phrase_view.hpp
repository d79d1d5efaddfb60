// The words of a fault on their way to it: copied only once, where they are kept.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/finding.hpp"

namespace llwybr {

// What a Phrase is made of; lives no longer than what it was made from.
struct PhraseView {
  std::string_view english;
  std::string_view welsh;
  PhraseView(std::string_view both) : english(both), welsh(both) {}
  PhraseView(const char* both) : english(both), welsh(both) {}
  PhraseView(const std::string& both) : english(both), welsh(both) {}
  PhraseView(std::string_view in_english, std::string_view in_welsh) : english(in_english), welsh(in_welsh) {}
  PhraseView(Words words) : english(words.english), welsh(words.welsh) {}
  PhraseView(const Phrase& phrase) : english(phrase.english), welsh(phrase.welsh) {}
  operator Phrase() const { return Phrase(english, welsh); }
};

using PhraseViews = std::initializer_list<PhraseView>;

[[nodiscard]] std::vector<Phrase> kept(PhraseViews views);

// The words with `{0}` and `{1}` filled in.
[[nodiscard]] Phrase filled(Words words, std::string_view first, std::string_view second = {});

}  // namespace llwybr
