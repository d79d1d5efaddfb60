#include "report/paragraph.hpp"

#include <algorithm>

#include "llwybr/report.hpp"
#include "report/characters.hpp"
#include "report/words.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kWidth = 78;

class RichLines {
 public:
  RichLines(const Pathway& pathway, Language language, std::string_view margin)
      : pathway_(pathway), language_(language), margin_(margin) {}

  std::string set(Range tokens) {
    for (std::uint32_t index = tokens.first; index < tokens.end(); ++index) {
      const Token& token = pathway_.tokens[index];
      token.end ? end(token) : begin(token, index);
    }
    finish_block();
    return std::move(lines_);
  }

 private:
  void begin(const Token& token, std::uint32_t index) {
    switch (token.kind) {
      case TokenKind::text:
        block_ += token.text();
        break;
      case TokenKind::paragraph:
        finish_block();
        break;
      case TokenKind::bullets:
        finish_block(), number_ = 0;
        break;
      case TokenKind::numbers:
        finish_block(), number_ = 1;
        break;
      case TokenKind::item:
        finish_block();
        bullet_ = number_ == 0 ? "• " : std::to_string(number_++) + ". ";
        break;
      case TokenKind::link:
        href_ = token.text();
        break;
      case TokenKind::contact:
        append_contact(token);
        break;
      case TokenKind::term:
        append_term(token, index);
        break;
      case TokenKind::strong:
      case TokenKind::emphasis:
        break;
    }
  }

  void end(const Token& token) {
    if (token.kind == TokenKind::link) block_.append(" <").append(href_).append(">");
    const bool is_block = token.kind == TokenKind::paragraph || token.kind == TokenKind::bullets ||
                          token.kind == TokenKind::numbers || token.kind == TokenKind::item;
    if (is_block) finish_block();
  }

  void append_text(const Bilingual& text) {
    if (text.in(language_) != kNone) block_ += plain_text(pathway_, text.in(language_));
  }

  bool is_resolved(const Token& token) const {
    return token.mention() != kNone && pathway_.mentions[token.mention()].reference.resolved();
  }

  void append_contact(const Token& token) {
    if (!is_resolved(token)) return;
    const Contact& contact = pathway_.contacts[pathway_.mentions[token.mention()].reference.index];
    append_text(contact.name);
    for (const std::string_view way : {contact.phone, contact.text, contact.href}) {
      if (!way.empty()) block_.append(" <").append(way).append(">");
    }
  }

  // A term has words of its own, or shows its label.
  void append_term(const Token& token, std::uint32_t index) {
    const bool is_empty = index + 1 < pathway_.tokens.size() && pathway_.tokens[index + 1].end;
    if (is_empty && is_resolved(token)) append_text(pathway_.terms[pathway_.mentions[token.mention()].reference.index].label);
  }

  void finish_block() {
    if (block_.empty()) return;
    const std::string rest = std::string(margin_) + std::string(columns_of(std::string_view(bullet_)), ' ');
    lines_ += wrapped(printable(block_), std::string(margin_) + bullet_, rest);
    block_.clear();
    bullet_.clear();
  }

  const Pathway& pathway_;
  Language language_;
  std::string_view margin_;
  std::string lines_;
  std::string block_;
  std::string bullet_;
  std::string_view href_;
  std::uint32_t number_ = 0;
};

}  // namespace

std::string wrapped(std::string_view paragraph, std::string_view first, std::string_view rest) {
  std::string result(first);
  std::size_t column = columns_of(first);
  bool at_start = true;
  while (!paragraph.empty()) {
    const std::string_view word = paragraph.substr(0, paragraph.find(' '));
    paragraph.remove_prefix(std::min(paragraph.size(), word.size() + 1));
    const std::size_t columns = columns_of(word);
    if (at_start) {
      column += columns;
    } else if (column + 1 + columns <= kWidth) {
      result += ' ';
      column += 1 + columns;
    } else {
      result.append("\n").append(rest);
      column = columns_of(rest) + columns;
    }
    result += word;
    at_start = false;
  }
  return result + "\n";
}

std::string rich_lines(const Pathway& pathway, const Bilingual& text, Language language,
                       std::string_view margin) {
  if (text.in(language) == kNone) {
    return std::string(margin).append(words::kNotWritten.in(language)).append("\n");
  }
  return RichLines(pathway, language, margin).set(pathway.texts[text.in(language)].tokens);
}

std::string line_of(const Pathway& pathway, const Bilingual& text, Language language) {
  if (text.in(language) == kNone) return std::string(words::kNotWritten.in(language));
  return printable(plain_text(pathway, text.in(language)));
}

}  // namespace llwybr
