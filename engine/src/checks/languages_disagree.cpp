#include <algorithm>
#include <iterator>
#include <set>

#include "checks/check.hpp"
#include "checks/written_texts.hpp"

namespace llwybr {
namespace {

constexpr std::array<Words, 2> kOnlyIn{Words{"English", "Saesneg"}, Words{"Welsh", "Cymraeg"}};

// Numbers of one digit are as often written in words.
constexpr std::size_t kFewestDigits = 2;

using Facts = std::set<std::string, std::less<>>;

void add_numbers(std::string_view text, Facts& facts) {
  const auto is_no_digit = [](char c) { return !is_digit(c); };
  for (auto at = std::find_if(text.begin(), text.end(), is_digit); at != text.end();) {
    const auto end = std::find_if(at, text.end(), is_no_digit);
    if (static_cast<std::size_t>(end - at) >= kFewestDigits) facts.emplace(at, end);
    at = std::find_if(end, text.end(), is_digit);
  }
}

// The numbers that a text states, and the contacts that it gives.
Facts facts_of(const Pathway& pathway, TextIndex text) {
  Facts facts;
  const Range tokens = pathway.texts[text].tokens;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const Token& token = pathway.tokens[i];
    if (token.kind == TokenKind::text) add_numbers(token.text(), facts);
    if (token.kind == TokenKind::contact && !token.end) facts.emplace(pathway.mentions[token.mention()].reference.id);
  }
  return facts;
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (const WrittenText& written : context.derived.texts().of_numbers) {
    const std::array<Facts, 2> facts{facts_of(pathway, written.text.english), facts_of(pathway, written.text.welsh)};
    for (const Language language : kLanguages) {
      const Facts& here = facts[static_cast<std::size_t>(language)];
      const Facts& there = facts[1 - static_cast<std::size_t>(language)];
      const auto alone = std::find_if(here.begin(), here.end(), [&](const std::string& fact) { return !there.contains(fact); });
      if (alone == here.end()) continue;
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
