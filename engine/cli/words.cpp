#include "words.hpp"

#include "llwybr/engine.hpp"

namespace llwybr::cli::words {

Words of(AuditVerdict verdict) {
  switch (verdict) {
    case AuditVerdict::proved:
      return {"Proved: no errors in any stage.", "Wedi’i brofi: dim gwallau mewn unrhyw gam."};
    case AuditVerdict::has_errors:
      return {"This pathway has errors and must not be used.",
              "Mae gwallau yn y llwybr hwn ac ni ddylid ei ddefnyddio."};
    case AuditVerdict::not_decided:
      return {"Not decided: not everything could be proved.", "Heb ei benderfynu: ni ellid profi popeth."};
  }
  return {};
}

std::string filled(Words words, Language language, std::string_view first, std::string_view second) {
  std::string text(words.in(language));
  for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos;) {
    const std::string_view argument = text.compare(at, 3, "{0}") == 0 ? first : second;
    text.replace(at, 3, argument);
    at += argument.size();
  }
  return text;
}

std::string did_you_mean(std::string_view name, std::span<const std::string_view> known, Language language) {
  const std::string_view nearest = nearest_word(name, known);
  return nearest.empty() ? std::string() : filled(kDidYouMean, language, nearest);
}

}  // namespace llwybr::cli::words
