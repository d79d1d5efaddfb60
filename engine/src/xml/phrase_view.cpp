#include "xml/phrase_view.hpp"

namespace llwybr {
namespace {

std::string filled_text(std::string_view text, std::string_view first, std::string_view second) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') {
      result += text[at + 1] == '0' ? first : second;
      at += 2;
    } else {
      result += text[at];
    }
  }
  return result;
}

}  // namespace

std::vector<Phrase> kept(PhraseViews views) { return std::vector<Phrase>(views.begin(), views.end()); }

Phrase filled(Words words, std::string_view first, std::string_view second) {
  return Phrase(filled_text(words.english, first, second), filled_text(words.welsh, first, second));
}

}  // namespace llwybr
