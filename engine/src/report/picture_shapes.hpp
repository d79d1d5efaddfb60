// The shapes of a picture as what the attribute `d` of an SVG path holds.
#pragma once

#include <string>

#include "llwybr/pathway.hpp"
#include "llwybr/picture.hpp"

namespace llwybr {

// The outline of a node, by its kind: a question is rounded, a decision has its corners cut off, an endpoint and an
// exit are rounder still, anything else is a rectangle.
[[nodiscard]] std::string outline_of(NodeKind kind, const PictureBox& box);

// The lines within it: above each row, and what tells kinds of one outline apart: a second upright line at either
// side of a `use`, a second level line above and below in a `parallel`, a second line all round an exit.
[[nodiscard]] std::string detail_of(NodeKind kind, const PictureNode& node);

// A branch with its corners rounded, and the head of its arrow.
[[nodiscard]] std::string path_of(const PictureBranch& branch);
[[nodiscard]] std::string arrow_of(const PictureBranch& branch);

}  // namespace llwybr
