#include "bench/written_xml.hpp"

#include <array>

namespace llwybr::bench {
namespace {

constexpr std::array<std::string_view, 48> kEnglish{
    "the",    "child",  "a",       "and",      "of",       "to",      "you",     "who",    "report",  "social",
    "worker", "police", "is",      "safe",     "plan",     "at",      "once",    "tell",   "write",   "down",
    "what",   "said",   "in",      "same",     "words",    "do",      "not",     "ask",    "again",   "with",
    "health", "school", "meeting", "decision", "protect",  "support", "family",  "home",   "concern", "risk",
    "agree",  "day",    "next",    "step",     "visit",    "child’s", "without", "delay"};
constexpr std::array<std::string_view, 48> kWelsh{
    "y",       "plentyn",  "a",       "ac",         "o",         "i",        "chi",      "pwy",     "adroddiad", "cymdeithasol",
    "gweithiwr", "heddlu", "yn",      "ddiogel",    "cynllun",   "ar",       "unwaith",  "dywedwch", "ysgrifennwch", "wrth",
    "beth",    "ddywedodd", "mewn",   "un",         "geiriau",   "gwnewch",  "peidiwch", "gofynnwch", "eto",     "gyda",
    "iechyd",  "ysgol",    "cyfarfod", "penderfyniad", "amddiffyn", "cymorth", "teulu",  "cartref", "pryder",    "risg",
    "cytuno",  "diwrnod",  "nesaf",   "cam",        "ymweliad",  "tŷ",       "heb",      "oedi"};

}  // namespace

void WrittenXml::line(std::string_view start, std::string_view middle, std::string_view end) {
  indent();
  bytes_.append(start).append(middle).append(end).append("\n");
}

void WrittenXml::start_text(std::string_view name, bool welsh) {
  indent();
  bytes_.append("<").append(name).append(welsh ? " xml:lang=\"cy\">" : " xml:lang=\"en\">");
}

void WrittenXml::end_text(std::string_view name) { bytes_.append("</").append(name).append(">\n"); }

// Ends with the word that reaches the length. Lines are broken as an editor would.
void WrittenXml::words(bool welsh, std::size_t length) {
  const auto& vocabulary = welsh ? kWelsh : kEnglish;
  const std::size_t from = bytes_.size();
  std::size_t line_start = from;
  bytes_ += welsh ? "Yn" : "So";
  while (bytes_.size() - from < length) {
    if (bytes_.size() - line_start > 100) {
      bytes_ += '\n';
      line_start = bytes_.size();
      indent();
    } else {
      bytes_ += ' ';
    }
    bytes_ += vocabulary[dice_.roll(static_cast<std::uint32_t>(vocabulary.size()))];
  }
  bytes_ += '.';
}

void WrittenXml::plain(std::string_view name, Length length) {
  for (const bool welsh : {false, true}) {
    start_text(name, welsh);
    words(welsh, welsh ? length.welsh : length.english);
    end_text(name);
  }
}

// In the shipped pathway 17 texts of 100 mention a term, 9 a contact and 8 have a strong word: the same in both languages.
void WrittenXml::mention(std::uint32_t text) {
  switch (text % 12) {
    case 0:
    case 6:
      bytes_ += " <term ref=\"term-";
      bytes_ += std::to_string(text / 6 % 40) + "\"/>";
      break;
    case 3:
      bytes_ += " <contact ref=\"contact-";
      bytes_ += std::to_string(text / 12 % 7) + "\"/>.";
      break;
    case 9:
      bytes_ += " <strong>999</strong>.";
      break;
    default:
      break;
  }
}

void WrittenXml::rich(std::string_view name, Length length) {
  const std::uint32_t text = mentions_++;
  for (const bool welsh : {false, true}) {
    start_text(name, welsh);
    words(welsh, welsh ? length.welsh : length.english);
    mention(text);
    end_text(name);
  }
}

void WrittenXml::blocks(std::string_view name, Length length) {
  const std::uint32_t text = mentions_++;
  for (const bool welsh : {false, true}) {
    const std::size_t part = (welsh ? length.welsh : length.english) / 4;
    start_text(name, welsh);
    bytes_ += '\n';
    ++depth_;
    indent();
    bytes_ += "<p>";
    words(welsh, part * 2);
    mention(text);
    bytes_ += "</p>\n";
    indent();
    bytes_ += "<ul>";
    for (int item = 0; item < 2; ++item) {
      bytes_ += "<li>";
      words(welsh, part);
      bytes_ += "</li>";
    }
    bytes_ += "</ul>\n";
    --depth_;
    indent();
    end_text(name);
  }
}

void WrittenXml::cite() {
  const std::uint32_t number = cites_++;
  std::string tag = "cite source=\"source-" + std::to_string(dice_.roll(43)) + "\"";
  if (number % 2 == 0) tag += " part=\"Section 2: The process following a report\"";
  tag += number % 3 == 0 ? " mark=\"general\"" : " mark=\"verified\"";
  if (number % 4 != 0) return empty(tag);
  open(tag);
  plain("note", {97, 107});
  close("cite");
}

}  // namespace llwybr::bench
