// What stands in a box.
#pragma once

#include "picture/plan.hpp"

namespace llwybr::picture {

// The node of a vertex at its column, the upper edge of its box at 0.
[[nodiscard]] PictureNode content_of(const Pathway& pathway, const Plan& plan, std::uint32_t vertex,
                                     Language language);

void move_down(PictureNode& node, std::int32_t by);

// The heads of the lanes, and how high they are.
[[nodiscard]] std::int32_t set_heads(std::vector<PictureLane>& lanes, const Pathway& pathway, Language language);

}  // namespace llwybr::picture
