#include "xml/rich_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "xml/characters.hpp"
#include "xml/eight_bytes.hpp"
#include "xml/plain_run.hpp"
#include "xml/values.hpp"

namespace llwybr {
namespace {

bool is_block(TokenKind kind) {
  return kind == TokenKind::paragraph || kind == TokenKind::bullets || kind == TokenKind::numbers ||
         kind == TokenKind::item;
}
bool is_list(TokenKind kind) { return kind == TokenKind::bullets || kind == TokenKind::numbers; }

bool is_pressed(TokenKind kind) {
  return kind == TokenKind::link || kind == TokenKind::term || kind == TokenKind::contact;
}

// The element of an inline token and back; `text` for an element that is none.
TokenKind token_kind(Element element) {
  switch (element) {
    case Element::paragraph:
      return TokenKind::paragraph;
    case Element::bullets:
      return TokenKind::bullets;
    case Element::numbers:
      return TokenKind::numbers;
    case Element::item:
      return TokenKind::item;
    case Element::strong:
      return TokenKind::strong;
    case Element::emphasis:
      return TokenKind::emphasis;
    case Element::link:
      return TokenKind::link;
    case Element::term:
      return TokenKind::term;
    case Element::contact:
      return TokenKind::contact;
    default:
      return TokenKind::text;
  }
}
Element inline_element(TokenKind kind) {
  switch (kind) {
    case TokenKind::link:
      return Element::link;
    case TokenKind::term:
      return Element::term_use;
    case TokenKind::contact:
      return Element::contact_use;
    case TokenKind::paragraph:
      return Element::paragraph;
    case TokenKind::bullets:
      return Element::bullets;
    case TokenKind::numbers:
      return Element::numbers;
    case TokenKind::item:
      return Element::item;
    case TokenKind::strong:
      return Element::strong;
    default:
      return Element::emphasis;
  }
}

// Whether eight characters stay as they are: no white space but single spaces, and not the end. The parser's buffer
// has eight bytes behind its text.
bool is_joined(EightBytes eight, bool after_space) {
  const EightBytes spaces = equal_bytes(eight, ' ');
  const EightBytes before = spaces << 8 | (after_space ? 0x80u : 0u);
  return (bytes_below(eight, ' ') | (spaces & before)) == 0;
}

// Of a text that begins with these characters: so that texts are told apart without another look at them.
std::uint16_t opening_of(std::string_view characters) {
  if (!kEightAtOnce || characters.size() < sizeof(EightBytes)) return 0;
  return static_cast<std::uint16_t>(load_eight(characters.data()) * kSpread >> 49 | 1);
}

// Many bytes at a time, while they are in the cache. Not asked in the modules.
[[maybe_unused]] bool holds_digit(std::string_view characters) {
  unsigned char found = 0;
  for (const char c : characters) found |= static_cast<unsigned char>(static_cast<unsigned char>(c - '0') < 10 ? 1 : 0);
  return found != 0;
}

}  // namespace

void TextReader::read(pugi::xml_node node, Element element, Bilingual& into) {
  const Attributes values = elements_.attributes(node, element);
  const bool welsh = values[Attribute::language] == "cy";
  Text text;
  text.language = welsh ? Language::welsh : Language::english;
  text.place = elements_.place(node);
  if (values.has(Attribute::state)) {
    text.state = text_state(values[Attribute::state]);
  } else if (welsh) {
    text.state = default_state_;
  }
  text.tokens.first = static_cast<std::uint32_t>(pathway_.tokens.size());
  walk(node, shape_of(element).content == Content::rich_text);
  text.tokens.count = static_cast<std::uint32_t>(pathway_.tokens.size()) - text.tokens.first;
  if constexpr (kEightAtOnce) text.may_state = may_state_ ? 1 : 0;
  if (!values.has(Attribute::language)) return;
  for (std::size_t i = text.tokens.first; kEightAtOnce && i < pathway_.tokens.size(); ++i) {
    const Token& token = pathway_.tokens[i];
    if (token.kind == TokenKind::text) text.opening = opening_of(token.text()) & 0x7fff;
    // The names that these stand for would come before other words.
    if (token.kind == TokenKind::text || token.kind == TokenKind::term || token.kind == TokenKind::contact) break;
  }
  TextIndex& slot = welsh ? into.welsh : into.english;
  if (slot != kNone) {
    elements_.report(welsh ? Flaw::duplicate_welsh : Flaw::duplicate_english, text.place,
                     std::strlen(node.name()) + 1,
                     {.names = {node.name()}, .first = pathway_.texts[slot].place});
    return;
  }
  slot = static_cast<TextIndex>(pathway_.texts.size());
  pathway_.texts.push_back(text);
}

// Through the tree below a text, without recursion.
void TextReader::walk(pugi::xml_node holder, bool rich) {
  holder_ = holder;
  open_.clear();
  last_text_ = kNone;
  after_space_ = true;
  if constexpr (kEightAtOnce) may_state_ = false;
  pugi::xml_node node = holder.first_child();
  seeks_gaps_ = !node.empty();
  static_cast<void>(enter(holder));
  while (true) {
    while (!node) {
      if (open_.empty()) return break_block();
      leave_gap();
      node = open_.back().node.next_sibling();
      close();
    }
    if (node.type() != pugi::node_element) {
      words(node);
    } else if (open(node, rich)) {
      node = node.first_child();
      continue;
    }
    node = node.next_sibling();
  }
}

// The characters before the first child of an element, which it holds itself. True for an empty tag, if that is sought.
bool TextReader::enter(pugi::xml_node node) {
  const bool is_empty_tag = seeks_gaps() && gaps_.pass_start_tag(elements_.given(node.name()));
  if (!kSeeksGaps || *node.value() != 0) words(node);
  return is_empty_tag;
}

void TextReader::words(pugi::xml_node node) {
  const char* const value = node.value();
  if (!seeks_gaps()) return characters(value);
  const char* const first = elements_.given(value);
  const bool is_data = node.type() == pugi::node_cdata;
  gap(is_data ? first - std::strlen("<![CDATA[") : first);
  characters(value);
  is_data ? gaps_.pass_character_data(first) : gaps_.pass_characters(first);
}

// White space before what comes next: a space, unless one is there.
void TextReader::gap(const char* next) {
  const char* const space = gaps_.white_space(next);
  if (space == nullptr || after_space_) return;
  after_space_ = true;
  if (!holds_no_text()) add_text(" ");
}

// Before the end of the element that is open.
void TextReader::leave_gap() {
  if (!seeks_gaps() || open_.back().is_empty_tag) return;
  gap(nullptr);
  gaps_.pass_end_tag();
}

std::string_view TextReader::holder_name() const {
  return open_.empty() ? holder_.name() : open_.back().node.name();
}

// Blocks stand in no other block, list items in lists, and nothing but items there. What a reader can press
// or open, `a`, `term` and `contact`, stands in nothing of the kind.
bool TextReader::allowed_here(TokenKind kind) const {
  if (open_.empty()) return kind != TokenKind::item;
  if (is_list(open_.back().kind)) return kind == TokenKind::item;
  if (is_block(kind)) return false;
  return !is_pressed(kind) || std::none_of(open_.begin(), open_.end(),
                                           [](const OpenInline& open) { return is_pressed(open.kind); });
}

bool TextReader::open(pugi::xml_node node, bool rich) {
  if (seeks_gaps()) gap(elements_.given(node.name()) - 1);
  const Element element = element_in_buffer(node.name());
  const TokenKind kind = token_kind(element);
  if (element == Element::none) {
    elements_.report_unknown(node, holder_name());
    if (seeks_gaps()) gaps_.pass_element(elements_.given(node.name()));
    return false;
  }
  const bool in_contact = !open_.empty() && open_.back().kind == TokenKind::contact;
  if (kind == TokenKind::text || !rich || in_contact || !allowed_here(kind)) {
    elements_.report_misplaced(rich ? Flaw::misplaced_inline : Flaw::element_in_plain_text, node,
                               holder_name());
    if (seeks_gaps()) gaps_.pass_element(elements_.given(node.name()));
    return false;
  }
  const Attributes values = elements_.attributes(node, inline_element(kind));
  if constexpr (kEightAtOnce) may_state_ = may_state_ || kind == TokenKind::contact;
  if (is_block(kind)) break_block();
  open_.push_back({node, kind, static_cast<std::uint32_t>(pathway_.tokens.size()), false});
  const auto mention = static_cast<std::uint32_t>(pathway_.mentions.size());
  const bool mentions = values.has(Attribute::ref);
  pathway_.tokens.push_back(kind < TokenKind::term ? Token(kind, values[Attribute::href])
                                                   : Token(kind, mentions ? mention : kNone, false));
  if (mentions) {
    const std::string_view id = values[Attribute::ref];
    pathway_.mentions.push_back({kind, {id, elements_.place(id.data())}});
  }
  open_.back().is_empty_tag = enter(node);
  return true;
}

void TextReader::close() {
  const OpenInline last = open_.back();
  if (is_block(last.kind)) break_block();
  open_.pop_back();
  const bool empty = last.start + 1 == pathway_.tokens.size();
  if (empty && is_list(last.kind)) {
    elements_.report(Flaw::missing_item, elements_.place(last.node), 3, {.names = {last.node.name()}});
  }
  // A term or a contact without words shows its name: white space behind it counts.
  if (empty && !is_block(last.kind)) {
    after_space_ = false;
    last_text_ = kNone;
  }
  pathway_.tokens.push_back(Token(last.kind, kNone, true));
}

// Joins white space in the copy that was parsed, which is ours.
void TextReader::characters(const char* read) {
  char* const first = const_cast<char*>(read);
  char* write = first;
  for (; *read != 0; ++read) {
    // Until white space has been left out, most of a text stands where it is to be.
    if (const std::size_t run = write == read ? joined_run(read, after_space_) : 0; run > 0) {
      after_space_ = read[run - 1] == ' ';
      read += run;
      write += run;
    }
    while (kEightAtOnce && is_joined(load_eight(read), after_space_)) {
      const EightBytes eight = load_eight(read);
      std::memcpy(write, &eight, sizeof eight);
      after_space_ = eight >> 56 == ' ';
      read += sizeof eight;
      write += sizeof eight;
    }
    if (*read == 0) break;
    if (!is(*read, kSpace)) {
      *write++ = *read;
      after_space_ = false;
    } else if (!after_space_) {
      *write++ = ' ';
      after_space_ = true;
    }
  }
  if (write == first) return;
  const std::string_view joined(first, static_cast<std::size_t>(write - first));
  if constexpr (kEightAtOnce) may_state_ = may_state_ || holds_digit(joined);
  if (!holds_no_text()) return add_text(elements_.kept(joined));
  if (joined == " ") return;
  elements_.report(Flaw::text_not_allowed, elements_.place(first), 1, {.names = {holder_name()}});
}

bool TextReader::holds_no_text() const {
  return !open_.empty() && (is_list(open_.back().kind) || open_.back().kind == TokenKind::contact);
}

void TextReader::add_text(std::string_view characters) {
  last_text_ = static_cast<std::uint32_t>(pathway_.tokens.size());
  pathway_.tokens.push_back(Token(TokenKind::text, characters));
}

// The start or end of a block: no white space before it, none after it.
void TextReader::break_block() {
  if (last_text_ != kNone && after_space_) {
    Token& text = pathway_.tokens[last_text_];
    text.shorten(1);
    if (text.text().empty()) {
      pathway_.tokens.erase(pathway_.tokens.begin() + static_cast<std::ptrdiff_t>(last_text_));
      for (OpenInline& open : open_) {
        if (open.start > last_text_) --open.start;
      }
    }
  }
  last_text_ = kNone;
  after_space_ = true;
}

}  // namespace llwybr
