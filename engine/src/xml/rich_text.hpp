// Texts in one language: characters and inline elements to a flat list of tokens.
#pragma once

#include "xml/element.hpp"
#include "xml/gaps.hpp"

namespace llwybr {

class TextReader {
 public:
  TextReader(Pathway& pathway, ElementReader& elements) : pathway_(pathway), elements_(elements) {}

  // What a Welsh text of the file is that does not say how far it is.
  void set_default_state(TextState state) { default_state_ = state; }

  // Reads a text element into its language of `into`.
  void read(pugi::xml_node node, Element element, Bilingual& into);

 private:
  struct OpenInline {
    pugi::xml_node node;
    TokenKind kind;
    std::uint32_t start;  // its start token
    bool is_empty_tag;    // known where gaps are sought
  };

  void walk(pugi::xml_node holder, bool rich);
  bool open(pugi::xml_node node, bool rich);
  void close();
  void words(pugi::xml_node node);
  bool enter(pugi::xml_node node);
  void gap(const char* next);
  void leave_gap();
  void characters(const char* read);
  [[nodiscard]] bool holds_no_text() const;
  void add_text(std::string_view characters);
  void break_block();
  [[nodiscard]] bool seeks_gaps() const { return kSeeksGaps && seeks_gaps_; }
  [[nodiscard]] bool allowed_here(TokenKind kind) const;
  [[nodiscard]] std::string_view holder_name() const;

  Pathway& pathway_;
  ElementReader& elements_;
  TextState default_state_ = TextState::initial;
  pugi::xml_node holder_;
  Gaps gaps_;
  bool seeks_gaps_ = false;  // in this text: one without elements has none that count
  std::vector<OpenInline> open_;
  bool may_state_ = false;           // a digit or a contact, in this text
  std::uint32_t last_text_ = kNone;  // the last run of characters in this block
  bool after_space_ = true;          // white space here would be one too many
};

}  // namespace llwybr
