#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "checks/check.hpp"
#include "checks/written_texts.hpp"

namespace llwybr {
namespace {

constexpr std::array<Words, 2> kOnlyIn{Words{"English", "Saesneg"}, Words{"Welsh", "Cymraeg"}};

// Numbers of one digit are as often written in words.
constexpr std::size_t kFewestDigits = 2;

// The numbers that a text states and the contacts that it gives, each once, in order.
using Facts = std::vector<std::string_view>;

void add_numbers(std::string_view text, Facts& facts) {
  const auto is_no_digit = [](char c) { return !is_digit(c); };
  for (auto at = std::find_if(text.begin(), text.end(), is_digit); at != text.end();) {
    const auto end = std::find_if(at, text.end(), is_no_digit);
    const auto digits = static_cast<std::size_t>(end - at);
    if (digits >= kFewestDigits) facts.push_back(text.substr(static_cast<std::size_t>(at - text.begin()), digits));
    at = std::find_if(end, text.end(), is_digit);
  }
}

void collect(const Pathway& pathway, TextIndex text, Facts& facts) {
  facts.clear();
  const Range tokens = pathway.texts[text].tokens;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const Token& token = pathway.tokens[i];
    if (token.kind == TokenKind::text) add_numbers(token.text(), facts);
    if (token.kind == TokenKind::contact && !token.end) facts.push_back(pathway.mentions[token.mention()].reference.id);
  }
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  const std::size_t before = findings.size();
  std::array<Facts, 2> facts;
  for (const WrittenText& written : context.derived.texts().of_numbers) {
    for (const Language language : kLanguages) collect(pathway, written.text.in(language), facts[static_cast<std::size_t>(language)]);
    if (facts[0] == facts[1]) continue;
    for (const Language language : kLanguages) {
      const Facts& here = facts[static_cast<std::size_t>(language)];
      const Facts& there = facts[1 - static_cast<std::size_t>(language)];
      const auto alone = std::find_if(here.begin(), here.end(), [&](std::string_view fact) { return !std::binary_search(there.begin(), there.end(), fact); });
      if (alone == here.end()) continue;
      // What is counted and not listed needs no words: of such texts there is room for many.
      if (findings.size() - before >= kMostFindings) {
        findings.push_back({nullptr, pathway.texts[written.text.in(language)].place, 0, {}, {}, {}});
        break;
      }
      const Language other = language == Language::english ? Language::welsh : Language::english;
      findings.push_back({nullptr, pathway.texts[written.text.in(language)].place, 0,
                          {*alone, written.element, kOnlyIn[static_cast<std::size_t>(language)]},
                          {{pathway.texts[written.text.in(other)].place, {"the other language is here", "mae'r iaith arall yma"}}}, {}});
      break;
    }
  }
}

}  // namespace

const Check check_languages_disagree{
    {"languages-disagree", Stage::content, Severity::warning,
     {"`{0}` stands in one language of this `{1}` ({2}), and not in the other",
      "mae `{0}` mewn un iaith yn y `{1}` hwn ({2}), ac nid yn y llall"},
     {"give both languages the same numbers and contacts",
      "rhowch yr un rhifau a'r un cysylltiadau yn y ddwy iaith"},
     {"A telephone number or a limit that is right in one language alone sends the readers of the other wrong.",
      "Mae rhif ffôn neu derfyn sy'n gywir mewn un iaith yn unig yn camarwain darllenwyr y llall."}},
    run};

}  // namespace llwybr
