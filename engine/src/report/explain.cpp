#include "llwybr/report.hpp"
#include "report/ink.hpp"
#include "report/paragraph.hpp"
#include "report/words.hpp"

namespace llwybr {
std::string explain_text(const CheckInfo& check, Language language, bool color) {
  const auto section = [&](Words heading, std::string_view body) {
    return "\n" + inked(heading.in(language), Ink::strong, color) + "\n" + wrapped(body, "  ", "  ");
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

}  // namespace llwybr
