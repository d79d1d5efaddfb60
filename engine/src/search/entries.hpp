// What can be found: nodes and terms, each with its texts.
#pragma once

#include <string>
#include <vector>

#include "llwybr/search.hpp"

namespace llwybr {

struct Entry {
  HitKind kind = HitKind::node;
  std::uint32_t index = 0;
  Bilingual title;
  bool only_routes = false;  // nobody reads or does it: a decision, or the exit of a subpathway
};

// A text of an entry besides its title.
struct EntryText {
  HitField field = HitField::help;
  TextIndex text = kNone;
};

// What is looked through of a text: its plain characters, a line feed between its blocks, no more than
// kMostTextBytes.
[[nodiscard]] std::string searched_text(const Pathway& pathway, TextIndex text);

// All that have a title of their own, in the order of the pathway, then the terms. Nodes that run a
// subpathway have its title and help: the first that runs it is an entry, the others would say the same.
[[nodiscard]] std::vector<Entry> entries_of(const Pathway& pathway);

// The texts of an entry that are written in the language, in the order in which a reader meets them.
[[nodiscard]] std::vector<EntryText> texts_of(const Pathway& pathway, const Entry& entry, Language language);

}  // namespace llwybr
