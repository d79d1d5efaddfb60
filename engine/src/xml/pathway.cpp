// What the tables of a Pathway answer by themselves.
#include "llwybr/pathway.hpp"

#include "xml/sha256.hpp"

namespace llwybr {

std::string_view tag_of(Language language) { return language == Language::english ? "en" : "cy"; }

std::string_view name_of(NodeKind kind) {
  constexpr std::array<std::string_view, 7> kNames{"question", "decision", "action", "parallel",
                                                   "use",      "endpoint", "exit"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Unit unit) {
  static constexpr std::array<std::string_view, 7> kNames{"immediately",  "minutes", "hours", "days",
                                                          "working-days", "weeks",   "months"};
  return kNames[static_cast<std::size_t>(unit)];
}

std::string within_of(const Deadline& deadline) {
  std::string_view unit = name_of(deadline.unit);
  if (deadline.unit == Unit::immediately) return std::string(unit);
  if (deadline.count == 1) unit.remove_suffix(1);
  return std::to_string(deadline.count).append(" ").append(unit);
}

std::string_view name_of(BranchKind kind) {
  constexpr std::array<std::string_view, 5> kNames{"answer", "when", "otherwise", "to", "on"};
  return kNames[static_cast<std::size_t>(kind)];
}

namespace {

bool is_block(TokenKind kind) {
  return kind == TokenKind::paragraph || kind == TokenKind::bullets || kind == TokenKind::numbers ||
         kind == TokenKind::item;
}

// The plain characters of the name of a term or contact: such names hold no markup.
void append_name(const Pathway& pathway, TextIndex text, std::string& plain) {
  if (text == kNone) return;
  const Range tokens = pathway.texts[text].tokens;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) plain += pathway.tokens[i].text();
}

}  // namespace

std::string plain_text(const Pathway& pathway, TextIndex text, char between_blocks) {
  std::string plain;
  if (text == kNone) return plain;
  const Language language = pathway.texts[text].language;
  const Range tokens = pathway.texts[text].tokens;
  bool new_block = false;
  const auto part_blocks = [&plain, &new_block, between_blocks] {
    if (new_block && !plain.empty()) plain += between_blocks;
    new_block = false;
  };
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const Token& token = pathway.tokens[i];
    if (token.kind == TokenKind::text) {
      part_blocks();
      plain += token.text();
    } else if (is_block(token.kind)) {
      new_block = true;
    } else if (token.mention() != kNone && pathway.mentions[token.mention()].reference.resolved() &&
               i + 1 < tokens.end() && pathway.tokens[i + 1].end) {
      part_blocks();
      const std::uint32_t index = pathway.mentions[token.mention()].reference.index;
      append_name(pathway,
                  token.kind == TokenKind::term ? pathway.terms[index].label.in(language)
                                                : pathway.contacts[index].name.in(language),
                  plain);
    }
  }
  return plain;
}

// For every file in order: its path, a NUL, its length in decimal, a NUL, its bytes. `sha256sum` over the
// same gives the same.
std::string content_hash(const Pathway& pathway) {
  if (!pathway.known_hash.empty()) return pathway.known_hash;
  Sha256 hash;
  for (const File& file : pathway.files) {
    hash.add(file.path);
    hash.add(std::string_view("\0", 1));
    hash.add(std::to_string(file.bytes.size()));
    hash.add(std::string_view("\0", 1));
    hash.add(file.bytes);
  }
  pathway.known_hash = "sha256:" + hash.digits();
  return pathway.known_hash;
}

std::string hash_of(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return "sha256:" + hash.digits();
}

}  // namespace llwybr
