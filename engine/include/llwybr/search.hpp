// Finds nodes and terms of a pathway by words. Nothing is built beforehand: the texts of one language are read once
// through for each question, in time linear in their bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// How much of a question is read: what stands behind that is left out, and the answer says so.
inline constexpr std::size_t kMostQueryBytes = 400;
inline constexpr std::size_t kMostQueryWords = 12;

// How much of one text is looked through: nobody reads more of a page, and words take more memory than their letters.
inline constexpr std::size_t kMostTextBytes = std::size_t{64} << 10;

// How many hits are listed unless told otherwise.
inline constexpr std::size_t kMostHits = 50;

// A text with the runs of bytes in it that were searched for, in order.
struct MarkedText {
  std::string text;
  std::vector<Range> marks;
};

enum class HitKind : std::uint8_t { node, term };

// Where an excerpt stands; `meaning` is a term's, all others a node's.
enum class HitField : std::uint8_t { why, help, answer, strand, task, avoid, meaning };
[[nodiscard]] std::string_view name_of(HitKind kind);
[[nodiscard]] std::string_view name_of(HitField field);

// An excerpt begins where a sentence or a list does, and never leaves out how that begins: "Do not" must not be cut
// from what is not to be done. It is empty where nothing but a title is written.
struct Hit {
  HitKind kind = HitKind::node;
  std::uint32_t index = 0;  // of Pathway::nodes or Pathway::terms
  MarkedText title;         // a term's label; of a `use`, the title of its subpathway
  HitField field = HitField::help;
  MarkedText excerpt;
};

// A word that is nowhere in the texts, and the one that was searched for in its place.
struct Correction {
  std::string word;
  std::string nearest;
};

struct SearchResult {
  std::vector<Hit> hits;          // the best first
  std::size_t found = 0;          // how many there are, listed or not
  std::vector<Correction> corrections;
  bool cut = false;               // the question was longer than what is read of one
};

// The nodes and terms whose texts hold every word of `query`: each somewhere in the texts of one of them, the last as
// the beginning of a word too. Small words ("the", "yn") do not count where there are others. Case, accents, hyphens
// and the kind of an apostrophe make no difference; nor, in English, a plural `s`; nor, in Welsh, the mutation of an
// initial, in words of three letters or more. The initials of a term's label, of either language, find what speaks of
// it ("MARF", "s47").
//
// Titles come before texts, the form that was asked for before others, whole words before beginnings; equals stand in
// the order of the pathway, nodes before terms. Only where nothing is found is a word of five letters or more taken
// for a misspelling of one that differs by a letter changed, left out, put in or swapped. Any bytes may be asked for.
[[nodiscard]] SearchResult search(const Pathway& pathway, Language language, std::string_view query,
                                  std::size_t most = kMostHits);

}  // namespace llwybr
