#include <algorithm>

#include "llwybr/report.hpp"
#include "report/ink.hpp"
#include "report/paragraph.hpp"
#include "report/words.hpp"

namespace llwybr {
std::string explain_text(const CheckInfo& check, Language language, bool color) {
  const auto section = [&](Words heading, std::string_view body) {
    return std::string("\n").append(inked(heading.in(language), Ink::strong, color)) + "\n" +
           wrapped(body, "  ", "  ");
  };
  std::string text = inked(check.id, Ink::strong, color) + "\n";
  text.append("  ").append(words::kSeverity.in(language)).append(": ");
  text += inked(words::of(check.severity).in(language), ink_of(check.severity), color);
  text.append("\n  ").append(words::kStage.in(language)).append(": ");
  text.append(words::of(check.stage).in(language)).append(" (");
  text.append(words::subject_of(check.stage).in(language)).append(")\n");
  text += section(words::kWhatIsFound, words::without_arguments(check.message.in(language)));
  text += section(words::kWhyItMatters, check.why.in(language));
  text += section(words::kWhatToDo, words::without_arguments(check.hint.in(language)));
  return text;
}

std::string checks_text(Language language, bool color) {
  std::size_t widest = 0;
  for (const CheckInfo* check : all_checks()) widest = std::max(widest, check->id.size());
  std::string text;
  const CheckInfo* last = nullptr;
  for (const CheckInfo* check : all_checks()) {
    if (last == nullptr || last->stage != check->stage) {
      text += last == nullptr ? "" : "\n";
      text += inked(words::of(check->stage).in(language), Ink::strong, color) + "\n";
    }
    last = check;
    text.append("  ").append(check->id).append(widest - check->id.size() + 2, ' ');
    text += inked(words::of(check->severity).in(language), ink_of(check->severity), color) + ": ";
    text += words::without_arguments(check->message.in(language)) + "\n";
  }
  return text;
}

}  // namespace llwybr
