#include "words.hpp"

namespace llwybr::cli::words {

std::string filled(Words words, Language language, std::string_view first, std::string_view second) {
  std::string text(words.in(language));
  for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos;) {
    const std::string_view argument = text.compare(at, 3, "{0}") == 0 ? first : second;
    text.replace(at, 3, argument);
    at += argument.size();
  }
  return text;
}

}  // namespace llwybr::cli::words
