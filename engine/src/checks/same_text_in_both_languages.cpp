#include <algorithm>
#include <set>

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

// Of words with a letter in lower case. Names stay as they are in both languages ("Stop It Now", "Powys"); sentences do
// not.
bool looks_untranslated(std::string_view element, const Shape& shape) {
  if (element == "name") return shape.common_word;
  if (element == "title" || element == "label") return shape.common_word || shape.words >= 3;
  return true;
}

// The text without the names of terms and contacts, which are in the text's own language whatever else is
// not; and without what is strong in it or leads elsewhere, which one language may mark alone.
std::string own_words(const Pathway& pathway, TextIndex text) {
  std::string words;
  const Range tokens = pathway.texts[text].tokens;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const Token& token = pathway.tokens[i];
    const bool is_mark = token.kind == TokenKind::strong || token.kind == TokenKind::emphasis || token.kind == TokenKind::link;
    if (!is_mark) words += token.kind == TokenKind::text ? token.text() : std::string_view(" ");
  }
  return words;
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

struct AlikeText {
  WrittenText written;
  std::string words;
  Shape shape;
};

std::vector<AlikeText> alike_texts(const Pathway& pathway, const std::vector<WrittenText>& perhaps_alike) {
  std::vector<AlikeText> alike;
  for (const WrittenText& written : perhaps_alike) {
    if (begin_otherwise(pathway, written.text)) continue;
    std::string words = own_words(pathway, written.text.english);
    if (words != own_words(pathway, written.text.welsh)) continue;
    const Shape shape = shape_of(words);
    if (shape.lower_case) alike.push_back({written, std::move(words), shape});
  }
  return alike;
}

// Those words that have a translation elsewhere: they are no name.
std::set<std::string> translated_elsewhere(const Pathway& pathway, const std::vector<AlikeText>& alike) {
  std::set<std::string> asked;
  for (const AlikeText& text : alike) asked.insert(text.words);
  std::set<std::string> translated;
  if (asked.empty()) return translated;
  for_each_written_text(pathway, [&](const WrittenText& written) {
    if (written.text.english == kNone || written.text.welsh == kNone) return;
    std::string english = own_words(pathway, written.text.english);
    if (asked.count(english) == 0 || english == own_words(pathway, written.text.welsh)) return;
    translated.insert(std::move(english));
  });
  return translated;
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const std::vector<AlikeText> alike = alike_texts(context.pathway, context.derived.texts().perhaps_alike);
  const std::set<std::string> translated = translated_elsewhere(context.pathway, alike);
  for (const auto& [written, words, shape] : alike) {
    if (translated.count(words) == 0 && !looks_untranslated(written.element, shape)) continue;
    const Place welsh = context.pathway.texts[written.text.welsh].place;
    findings.push_back({nullptr,
                        welsh,
                        0,
                        {written.element},
                        {{written.place, {"the English is here", "mae'r Saesneg yma"}}},
                        {}});
  }
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
