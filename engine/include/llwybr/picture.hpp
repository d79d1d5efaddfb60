// A part of a pathway drawn: a lane for each agency, nodes in rows below one another, branches between them. What
// is said here is where everything stands; report.hpp writes it as SVG and JSON.
//
// All lengths are whole pixels from the top left corner, so that they are the same on every machine. Text is set by
// a table of the widths of characters, for a sans-serif as wide as DejaVu Sans: none in common use is wider.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// Sizes of letters: of the heading and of a node's title (bold), of a row and a lane's head (bold), of the word for a
// node's kind.
inline constexpr std::int32_t kHeadingSize = 18;
inline constexpr std::int32_t kTitleSize = 14;
inline constexpr std::int32_t kRowSize = 13;
inline constexpr std::int32_t kKindSize = 11;

struct PicturePoint {
  std::int32_t x = 0;
  std::int32_t y = 0;
};

struct PictureBox {
  std::int32_t x = 0;
  std::int32_t y = 0;
  std::int32_t width = 0;
  std::int32_t height = 0;
  [[nodiscard]] std::int32_t right() const { return x + width; }
  [[nodiscard]] std::int32_t bottom() const { return y + height; }
};

// Words broken into lines that fit. `at` is where the first line begins, on its base line; each next line is
// `leading` lower.
struct PictureText {
  std::string whole;
  std::vector<std::string> lines;
  PicturePoint at;
  std::int32_t leading = 0;
};

// A column of nodes that one agency leads. Its head stands above it, in the first `head_height` pixels.
struct PictureLane {
  std::uint32_t agency = kNone;  // kNone: nobody leads any of these nodes
  std::int32_t x = 0;
  std::int32_t width = 0;
  PictureText name;
};

// A line of a node: the label of a branch, which leaves from here, or a strand of a `parallel`.
struct PictureRow {
  BranchIndex branch = kNone;
  std::uint32_t strand = kNone;
  PictureBox box;
  PictureText label;
};

struct PictureNode {
  NodeIndex node = kNone;
  std::uint32_t lane = 0;
  PictureBox box;
  PicturePoint kind;             // where the word for its kind begins, on its base line
  PictureText title;
  std::vector<PictureRow> rows;
  std::uint32_t hidden_before = 0;  // branches to it and from it that lead out of the picture
  std::uint32_t hidden_after = 0;
  PicturePoint hidden;              // where words for these begin, on their base line
};

// A branch goes from its row, or from the lower edge of its node, by level and upright lines to the middle of the
// upper edge of its target. Branches to the same target join on the way. One that closes a loop goes `back`, by
// the right-hand side of the picture.
struct PictureBranch {
  BranchIndex branch = kNone;
  bool back = false;
  std::string label;
  std::vector<PicturePoint> points;
};

// What to draw: the nodes of one scope, or those of them that are at most two branches before or after one.
struct PictureSubject {
  ScopeIndex scope = 0;
  NodeIndex around = kNone;
};

// More nodes than this are not drawn at once: nobody could read them, and lines past one another take memory that
// grows with the square.
inline constexpr std::size_t kMostDrawn = 2000;

// The subject that ids name; both may be empty, which means the pathway's own nodes.
enum class SubjectFault : std::uint8_t { none, no_such_node, no_such_subpathway, node_elsewhere, too_many_nodes };
struct NamedSubject {
  SubjectFault fault = SubjectFault::none;
  PictureSubject subject;
};
[[nodiscard]] NamedSubject subject_of(const Pathway& pathway, std::string_view around,
                                      std::string_view subpathway);

struct PictureOptions {
  Language language = Language::english;
  std::int32_t heads_every = 0;  // repeat the lanes' heads after about so many pixels; 0: never
};

struct Picture {
  PictureSubject subject;
  Language language = Language::english;
  PictureText heading;              // above the picture: its first line's upper edge is at 0, as if it stood alone
  std::int32_t width = 0;
  std::int32_t height = 0;
  std::int32_t head_height = 0;
  std::vector<std::int32_t> heads;  // the upper edges of all heads, the first being 0
  std::vector<PictureLane> lanes;   // in the order of the register
  std::vector<PictureNode> nodes;   // in document order
  std::vector<PictureBranch> branches;
};

// The pathway must have passed the stages `document` and `references` without error.
[[nodiscard]] Picture picture_of(const Pathway& pathway, PictureSubject subject, const PictureOptions& options);

}  // namespace llwybr
