#include <algorithm>

#include "checks/check.hpp"
#include "checks/written_texts.hpp"

namespace llwybr {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

struct Shape {
  bool lower_case = false;   // some letter is
  bool common_word = false;  // four bytes or more, in lower case from the first: not a name
  std::size_t words = 0;
};

Shape shape_of(std::string_view text) {
  Shape shape;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (word.empty()) continue;
    ++shape.words;
    for (const char c : word) shape.lower_case = shape.lower_case || is_lower(c);
    shape.common_word = shape.common_word || (word.size() >= 4 && is_lower(word.front()));
  }
  return shape;
}

// Names stay as they are in both languages ("NSPCC", "Stop It Now", "Powys", "999"); sentences do not.
bool looks_untranslated(std::string_view element, const Shape& shape) {
  if (element == "name") return shape.common_word;
  if (element == "title" || element == "label") {
    return shape.common_word || (shape.lower_case && shape.words >= 3);
  }
  return shape.lower_case;
}

// Whether the texts can be told apart by their lengths, or the words they begin with: nearly all can.
bool begin_otherwise(const Pathway& pathway, Bilingual text) {
  const bool one_run = pathway.texts[text.english].tokens.count == 1 && pathway.texts[text.welsh].tokens.count == 1;
  const std::string_view english = opening_words(pathway, text.english);
  const std::string_view welsh = opening_words(pathway, text.welsh);
  if (one_run && english.size() != welsh.size()) return true;
  const std::size_t both = std::min(english.size(), welsh.size());
  return english.substr(0, both) != welsh.substr(0, both);
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  for_each_written_text(context.pathway, [&](const WrittenText& written) {
    if (written.text.english == kNone || written.text.welsh == kNone) return;
    if (begin_otherwise(context.pathway, written.text)) return;
    const std::string english = plain_text(context.pathway, written.text.english);
    if (english != plain_text(context.pathway, written.text.welsh)) return;
    if (!looks_untranslated(written.element, shape_of(english))) return;
    const Place welsh = context.pathway.texts[written.text.welsh].place;
    findings.push_back({nullptr,
                        welsh,
                        0,
                        {written.element},
                        {{written.place, {"the English is here", "mae'r Saesneg yma"}}},
                        {}});
  });
}

}  // namespace

const Check check_same_text_in_both_languages{
    {"same-text-in-both-languages",
     Stage::content,
     Severity::warning,
     {"the Welsh of this `{0}` is the English, letter for letter",
      "yr un yw Cymraeg y `{0}` hwn â'r Saesneg, lythyren am lythyren"},
     {"translate it; a short name that is alike in both languages is not reported",
      "cyfieithwch ef; ni roddir gwybod am enw byr sydd yr un fath yn y ddwy iaith"},
     {"Copied text hides that a translation is missing.",
      "Mae testun wedi'i gopïo yn cuddio bod cyfieithiad ar goll."}},
    run};

}  // namespace llwybr
