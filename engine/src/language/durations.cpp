#include <array>

#include "language/language.hpp"

namespace llwybr {
namespace {

// After a figure Welsh keeps the singular, and softens it after 2; "saith niwrnod" and the like belong to
// numerals written as words.
struct UnitWords {
  std::string_view english_one;
  std::string_view english;
  std::string_view welsh;
  std::string_view welsh_two;
};

constexpr std::array<UnitWords, 7> kUnits{
    {{"immediately", "immediately", "ar unwaith", "ar unwaith"},
     {"minute", "minutes", "munud", "funud"},
     {"hour", "hours", "awr", "awr"},
     {"day", "days", "diwrnod", "ddiwrnod"},
     {"working day", "working days", "diwrnod gwaith", "ddiwrnod gwaith"},
     {"week", "weeks", "wythnos", "wythnos"},
     {"month", "months", "mis", "fis"}}};

}  // namespace

std::string duration_words(Unit unit, std::uint32_t count, Language language) {
  const UnitWords& words = kUnits[static_cast<std::size_t>(unit)];
  std::string_view word;
  switch (plural_of(count, language)) {
    case Plural::one:
      word = language == Language::english ? words.english_one : words.welsh;
      break;
    case Plural::two:
      word = words.welsh_two;
      break;
    default:
      word = language == Language::english ? words.english : words.welsh;
      break;
  }
  if (unit == Unit::immediately) return std::string(word);
  return std::to_string(count) + ' ' + std::string(word);
}

}  // namespace llwybr
