// Every text of a pathway, wherever it stands: what the checks of translations go through.
#pragma once

#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// A text written in one language or both.
struct WrittenText {
  std::string_view element;  // its name in the XML
  Bilingual text;
  Place place;  // of the English, or of the Welsh where there is no English
};

// Calls `each` with all of them: a register after the other, then the nodes and what stands in them.
template <typename Each>
void for_each_written_text(const Pathway& pathway, Each each) {
  const auto add = [&](std::string_view element, Bilingual text) {
    if (!text.written()) return;
    const TextIndex first = text.english != kNone ? text.english : text.welsh;
    each(WrittenText{element, text, pathway.texts[first].place});
  };
  const auto add_all = [&add](std::string_view element, const auto& entries, auto text) {
    for (const auto& entry : entries) add(element, entry.*text);
  };
  add("title", pathway.title);
  add("notice", pathway.notice);
  add_all("name", pathway.agencies, &Agency::name);
  add_all("title", pathway.sources, &Source::title);
  add_all("label", pathway.terms, &Term::label);
  add_all("meaning", pathway.terms, &Term::meaning);
  add_all("name", pathway.contacts, &Contact::name);
  add_all("note", pathway.contacts, &Contact::note);
  add_all("name", pathway.areas, &Area::name);
  add_all("name", pathway.holidays, &Holiday::name);
  add_all("label", pathway.outcomes, &Outcome::label);
  add_all("label", pathway.facts, &Fact::label);
  add_all("label", pathway.values, &FactValue::label);
  add_all("label", pathway.events, &Event::label);
  // The title of scope 0 is the pathway's own.
  for (std::size_t scope = 1; scope < pathway.scopes.size(); ++scope) {
    add("title", pathway.scopes[scope].title);
    add("help", pathway.scopes[scope].help);
  }
  for (const Node& node : pathway.nodes) {
    add(node.kind == NodeKind::question ? "ask" : "title", node.title);
    add("why", node.why);
    add("help", node.help);
  }
  add_all("label", pathway.answers, &Answer::label);
  add_all("hint", pathway.answers, &Answer::hint);
  add_all("title", pathway.strands, &Strand::title);
  add_all("text", pathway.tasks, &Task::text);
  add_all("text", pathway.avoids, &Avoid::text);
  add_all("note", pathway.citations, &Citation::note);
  add_all("title", pathway.assertions, &Assertion::title);
  add_all("why", pathway.assertions, &Assertion::why);
}

[[nodiscard]] inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What the checks of translations need to look at, of all texts in their order: nearly all can be passed over.
struct DoubtfulTexts {
  std::vector<WrittenText> in_one_language;
  std::vector<WrittenText> perhaps_empty;  // in a language
  std::vector<WrittenText> perhaps_alike;  // in both languages
  std::vector<WrittenText> of_numbers;     // in both languages: numbers or contacts in either

  explicit DoubtfulTexts(const Pathway& pathway) {
    for_each_written_text(pathway, [&](const WrittenText& written) {
      const auto opening_in = [&](Language language) -> std::uint16_t {
        const TextIndex text = written.text.in(language);
        return text == kNone ? 0 : pathway.texts[text].opening;
      };
      const bool is_translated = written.text.english != kNone && written.text.welsh != kNone;
      const auto may_state = [&](TextIndex text) { return pathway.texts[text].may_state != 0; };
      if (is_translated && (may_state(written.text.english) || may_state(written.text.welsh))) {
        of_numbers.push_back(written);
      }
      const std::uint16_t english = opening_in(Language::english);
      const std::uint16_t welsh = opening_in(Language::welsh);
      if (english != 0 && welsh != 0) {
        if (english == welsh) perhaps_alike.push_back(written);
        return;
      }
      perhaps_empty.push_back(written);
      (is_translated ? perhaps_alike : in_one_language).push_back(written);
    });
  }
};

// The characters a text begins with, as far as its first run of them; none where it begins with an inline element.
// Only white space between blocks, and the names that terms and contacts stand for, would come before others.
[[nodiscard]] inline std::string_view opening_words(const Pathway& pathway, TextIndex text) {
  const Range tokens = pathway.texts[text].tokens;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const Token& token = pathway.tokens[i];
    if (token.kind == TokenKind::text) return token.text();
    if (token.kind == TokenKind::term || token.kind == TokenKind::contact) break;
  }
  return {};
}

}  // namespace llwybr
