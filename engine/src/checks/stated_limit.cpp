#include "checks/stated_limit.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "checks/written_texts.hpp"
#include "xml/spelling.hpp"

namespace llwybr {
namespace {

using List = std::span<const std::string_view>;

bool holds(List words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

struct UnitWord {
  std::string_view word;
  Unit unit;
};

struct NumberWord {
  std::string_view word;
  std::uint32_t number;
};

// How a language writes a duration, in lower case.
struct Manner {
  std::span<const NumberWord> numbers;
  std::span<const UnitWord> units;
  std::string_view working;  // beside a day: before it in English, behind it in Welsh
  std::string_view within;
  List fillers;                         // between that and the number
  List opens_condition;                 // at the start of a sentence
  List before_another, behind_another;  // working days that are not a limit
};

constexpr NumberWord kEnglishNumbers[] = {
    {"one", 1},      {"two", 2},     {"three", 3},        {"four", 4},    {"five", 5},       {"six", 6},
    {"seven", 7},    {"eight", 8},   {"nine", 9},         {"ten", 10},    {"eleven", 11},    {"twelve", 12},
    {"fifteen", 15}, {"twenty", 20}, {"twenty-four", 24}, {"thirty", 30}, {"forty-two", 42}, {"forty-eight", 48}};
constexpr NumberWord kWelshNumbers[] = {
    {"un", 1},       {"dau", 2},       {"ddau", 2},      {"dwy", 2},        {"ddwy", 2},       {"tri", 3},
    {"dri", 3},      {"tair", 3},      {"dair", 3},      {"pedwar", 4},     {"bedwar", 4},     {"pedair", 4},
    {"bedair", 4},   {"pum", 5},       {"bum", 5},       {"pump", 5},       {"bump", 5},       {"chwe", 6},
    {"chwech", 6},   {"saith", 7},     {"wyth", 8},      {"naw", 9},        {"deg", 10},       {"ddeg", 10},
    {"deng", 10},    {"ddeng", 10},    {"deuddeg", 12},  {"ddeuddeg", 12},  {"deuddeng", 12},  {"ddeuddeng", 12},
    {"pymtheg", 15}, {"bymtheg", 15},  {"pymtheng", 15}, {"bymtheng", 15},  {"ugain", 20}};
constexpr UnitWord kEnglishUnits[] = {{"minute", Unit::minutes}, {"minutes", Unit::minutes}, {"hour", Unit::hours},
                                      {"hours", Unit::hours},    {"day", Unit::days},        {"days", Unit::days},
                                      {"week", Unit::weeks},     {"weeks", Unit::weeks},     {"month", Unit::months},
                                      {"months", Unit::months}};
constexpr UnitWord kWelshUnits[] = {
    {"munud", Unit::minutes}, {"funud", Unit::minutes},  {"munudau", Unit::minutes}, {"funudau", Unit::minutes},
    {"awr", Unit::hours},     {"oriau", Unit::hours},    {"diwrnod", Unit::days},    {"ddiwrnod", Unit::days},
    {"niwrnod", Unit::days},  {"diwrnodau", Unit::days}, {"ddiwrnodau", Unit::days}, {"dyddiau", Unit::days},
    {"ddyddiau", Unit::days}, {"wythnos", Unit::weeks},  {"wythnosau", Unit::weeks}, {"mis", Unit::months},
    {"fis", Unit::months},    {"misoedd", Unit::months}, {"fisoedd", Unit::months}};
constexpr std::string_view kEnglishFillers[] = {"the", "next", "these"};
constexpr std::string_view kWelshFillers[] = {"y", "yr"};
constexpr std::string_view kEnglishConditions[] = {"if", "when", "once", "unless", "where"};
constexpr std::string_view kWelshConditions[] = {"os", "pan", "unwaith", "oni", "lle"};
constexpr std::string_view kEnglishBefore[] = {"after",   "every", "for",   "last", "past",  "previous",
                                               "next",    "than",  "least", "over", "first", "each",
                                               "another", "or",    "to",    "and",  "about"};
constexpr std::string_view kEnglishBehind[] = {"before", "after", "ago",  "later", "earlier",
                                               "apart",  "or",    "have", "has"};
constexpr std::string_view kWelshBefore[] = {"ôl",  "wedi", "bob", "am", "dros", "ers", "na",     "leiaf", "lleiaf",
                                             "cyn", "neu",  "i",   "a",  "ac",   "tua", "cyntaf", "pob"};
constexpr std::string_view kWelshBehind[] = {"cyn", "ar", "yn", "wedi", "ynghynt", "neu", "rhwng", "arall"};

constexpr Manner kEnglish{kEnglishNumbers, kEnglishUnits,      "working",      "within",
                          kEnglishFillers, kEnglishConditions, kEnglishBefore, kEnglishBehind};
constexpr Manner kWelsh{kWelshNumbers, kWelshUnits,      "gwaith",     "fewn",
                        kWelshFillers, kWelshConditions, kWelshBefore, kWelshBehind};

// A word of a text, in lower case, and the mark behind it.
struct Word {
  std::string_view text;
  char mark = ' ';  // `,` or what ends a sentence
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    char mark = ' ';
    while (!word.empty() && std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos) {
      mark = word.back() == ',' || word.back() == ')' ? ',' : '.';
      word.remove_suffix(1);
    }
    if (word.starts_with('(')) word.remove_prefix(1);
    if (!word.empty()) words.push_back({word, mark});
  }
  return words;
}

struct Duration {
  std::uint32_t count = 0;
  Unit unit = Unit::hours;
  std::size_t first = 0;  // of its words
  std::size_t last = 0;
};

// In figures, or in words as far as limits go.
std::optional<std::uint32_t> number_of(const Manner& manner, std::string_view word) {
  for (const NumberWord& number : manner.numbers) {
    if (number.word == word) return number.number;
  }
  if (word.size() > 4 || !std::all_of(word.begin(), word.end(), is_digit)) return std::nullopt;
  std::uint32_t number = 0;
  for (const char digit : word) number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  return number;
}

std::optional<Unit> unit_of(const Manner& manner, std::string_view word) {
  for (const UnitWord& unit : manner.units) {
    if (unit.word == word) return unit.unit;
  }
  return std::nullopt;
}

// The duration that begins with a word, if one does: “24 hours”, “ten working days”, “15 o ddiwrnodau gwaith”.
std::optional<Duration> duration_at(const Manner& manner, const std::vector<Word>& words, std::size_t first) {
  const std::optional<std::uint32_t> count = number_of(manner, words[first].text);
  std::size_t at = first + 1;
  const auto is = [&](std::string_view word) {
    return at < words.size() && words[at - 1].mark == ' ' && words[at].text == word;
  };
  if (!count) return std::nullopt;
  if (is("o")) ++at;
  const bool is_working = is(manner.working);
  if (is_working) ++at;
  if (at >= words.size() || words[at - 1].mark != ' ') return std::nullopt;
  std::optional<Unit> unit = unit_of(manner, words[at].text);
  if (!unit || (is_working && *unit != Unit::days)) return std::nullopt;
  ++at;
  if (*unit == Unit::days && (is_working || is(manner.working))) {
    if (!is_working) ++at;
    unit = Unit::working_days;
  }
  return Duration{*count, *unit, first, at - 1};
}

// Whether a duration is what the text asks for: said to be so, or of working days and not said to be something else.
bool is_limit(const Manner& manner, const std::vector<Word>& words, const Duration& duration) {
  std::size_t start = duration.first;
  bool has_comma = false;
  while (start > 0 && words[start - 1].mark != '.') has_comma = words[--start].mark == ',' || has_comma;
  if (holds(manner.opens_condition, words[start].text) && !has_comma) return false;
  std::size_t at = duration.first;
  while (at > start && holds(manner.fillers, words[at - 1].text)) --at;
  if (at > start && words[at - 1].text == manner.within) return true;
  const std::string_view before = duration.first > start ? words[duration.first - 1].text : std::string_view();
  const bool is_last = duration.last + 1 == words.size() || words[duration.last].mark != ' ';
  const std::string_view behind = is_last ? std::string_view() : words[duration.last + 1].text;
  return duration.unit == Unit::working_days && !holds(manner.before_another, before) &&
         !holds(manner.behind_another, behind);
}

// The one duration of a text, where there is but one and it is a limit.
std::optional<Duration> limit_in(const Manner& manner, const std::vector<Word>& words) {
  std::optional<Duration> only;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::optional<Duration> found = duration_at(manner, words, i);
    if (found && only) return std::nullopt;
    if (found) only = found;
  }
  return only && is_limit(manner, words, *only) ? only : std::nullopt;
}

}  // namespace

bool may_state_in_words(const Pathway& pathway, TextIndex text, Language language) {
  // “Within” may begin a sentence, `fewn` does not.
  const std::string_view within = language == Language::english ? "ithin" : "fewn";
  const Range tokens = pathway.texts[text].tokens;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const Token& token = pathway.tokens[i];
    if (token.kind == TokenKind::text && token.text().find(within) != std::string_view::npos) return true;
  }
  return false;
}

std::optional<StatedLimit> stated_limit(std::string_view written, Language language) {
  // What a task says is short; words of a long text would take many times its bytes.
  constexpr std::size_t kMostBytes = 4000;
  if (written.size() > kMostBytes) return std::nullopt;
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  std::string text = in_lower_case(written);
  for (std::size_t at = text.find(kNoBreakSpace); at != std::string::npos; at = text.find(kNoBreakSpace, at)) {
    text[at] = text[at + 1] = ' ';
  }
  const std::vector<Word> words = words_of(text);
  const std::optional<Duration> limit = limit_in(language == Language::english ? kEnglish : kWelsh, words);
  if (!limit) return std::nullopt;
  StatedLimit stated{limit->count, limit->unit, std::string(words[limit->first].text)};
  for (std::size_t i = limit->first + 1; i <= limit->last; ++i) stated.words.append(" ").append(words[i].text);
  return stated;
}

}  // namespace llwybr
