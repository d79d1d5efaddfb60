// The fixed words of a picture, in both languages.
#pragma once

#include "report/words.hpp"

namespace llwybr::words {

inline constexpr Words kPictureDescription{
    "Nodes: {0}. Branches: {1}. Each column is what one agency leads; a step stands below those that lead to it. "
    "`llwybr outline` gives the same as text.",
    "Nodau: {0}. Canghennau: {1}. Mae pob colofn yn dangos yr hyn y mae un asiantaeth yn ei arwain; saif cam o dan "
    "y rhai sy’n arwain ato. Mae `llwybr outline` yn rhoi’r un peth fel testun."};
inline constexpr Words kHiddenBranches{"Not drawn: {0} before, {1} after", "Heb eu dangos: {0} cyn, {1} wedyn"};

// The word for a kind of node: one that runs a subpathway is called after what it runs.
[[nodiscard]] inline Words of_picture(NodeKind kind) { return kind == NodeKind::use ? kSubpathway : of(kind); }

}  // namespace llwybr::words
