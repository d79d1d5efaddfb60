#include "report/json_text.hpp"

#include "report/names.hpp"

namespace llwybr {
namespace {

// Start and end tokens pair up as the writer's levels do, so that depth costs no stack.
void append_rich_tokens(JsonWriter& json, const Pathway& pathway, Range tokens) {
  json.begin_array();
  for (std::uint32_t index = tokens.first; index < tokens.end(); ++index) {
    const Token& token = pathway.tokens[index];
    if (token.kind == TokenKind::text) {
      json.string(token.text());
    } else if (token.end) {
      json.end_array();
      json.end_object();
    } else {
      json.begin_object();
      json.member("kind", name_of(token.kind));
      if (token.kind == TokenKind::link) json.member("href", token.text());
      if (token.mention() != kNone) json.member("ref", pathway.mentions[token.mention()].reference.id);
      json.open_array("content");
    }
  }
  json.end_array();
}

}  // namespace

void append_plain(JsonWriter& json, const Pathway& pathway, std::string_view name, const Bilingual& text) {
  if (!text.written()) return;
  json.open_object(name);
  for (const Language language : kLanguages) {
    if (text.in(language) != kNone) json.member(tag_of(language), plain_text(pathway, text.in(language)));
  }
  json.end_object();
}

void append_rich(JsonWriter& json, const Pathway& pathway, std::string_view name, const Bilingual& text) {
  if (!text.written()) return;
  json.key(name);
  append_rich_value(json, pathway, text);
}

void append_rich_value(JsonWriter& json, const Pathway& pathway, const Bilingual& text) {
  json.begin_object();
  for (const Language language : kLanguages) {
    if (text.in(language) == kNone) continue;
    json.key(tag_of(language));
    append_rich_tokens(json, pathway, pathway.texts[text.in(language)].tokens);
  }
  json.end_object();
}

void append_words(JsonWriter& json, std::string_view name, Words words) {
  append_words(json, name, words.english, words.welsh);
}

void append_words(JsonWriter& json, std::string_view name, std::string_view english, std::string_view welsh) {
  json.open_object(name);
  json.member(tag_of(Language::english), english);
  json.member(tag_of(Language::welsh), welsh);
  json.end_object();
}

}  // namespace llwybr
