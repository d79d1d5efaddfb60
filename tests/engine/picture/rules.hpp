// What must be so in every picture.
#pragma once

#include "llwybr/picture.hpp"

namespace llwybr::test {

// Boxes stand in their lanes, none upon another or under a head; texts lie within their boxes.
void require_boxes_apart(const Pathway& pathway, const Picture& picture);

// Every branch between two nodes of the picture is drawn once, from its box to the upper edge of its target's,
// downwards unless it goes back; no line runs through a box, and none upon a line to another target.
void require_branches_clear(const Pathway& pathway, const Picture& picture);

}  // namespace llwybr::test
