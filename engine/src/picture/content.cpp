#include "picture/content.hpp"

#include <algorithm>

#include "picture/setting.hpp"
#include "picture/wording.hpp"

namespace llwybr::picture {
namespace {

constexpr std::int32_t kPadding = 12;
constexpr std::int32_t kRowPadding = 5;
constexpr std::int32_t kGap = 4;

// Builds a node from its upper edge down.
class Box {
 public:
  Box(const Pathway& pathway, const Plan& plan, std::uint32_t vertex, Language language)
      : pathway_(pathway), plan_(plan), vertex_(vertex), node_(pathway.nodes[plan.nodes[vertex]]), language_(language) {
    made_.node = plan.nodes[vertex];
    made_.lane = plan.lane_of[vertex];
    made_.box = {(plan.items[vertex].column - kHalfBox) * kCell, 0, (2 * kHalfBox + 1) * kCell, 0};
  }

  PictureNode make() {
    put_title();
    for (std::uint32_t strand = node_.strands.first; strand < node_.strands.end(); ++strand) {
      put_row(label_of(pathway_, pathway_.strands[strand], language_)).strand = strand;
    }
    for (const std::uint32_t edge : plan_.leaving[vertex_]) {
      const BranchIndex branch = plan_.edges[edge].branch;
      std::string label = label_of(pathway_, pathway_.branches[branch], language_);
      if (!label.empty()) put_row(std::move(label)).branch = branch;
    }
    // The second line of a parallel must not touch the last row.
    if (node_.kind == NodeKind::parallel) lower_edge_ += kGap;
    put_hidden();
    made_.box.height = made_.rows.empty() || has_hidden() ? lower_edge_ + kPadding - kGap : lower_edge_;
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::int32_t left() const { return made_.box.x + kPadding; }
  [[nodiscard]] std::int32_t width() const { return made_.box.width - 2 * kPadding; }

  void put_title() {
    made_.kind = {left(), kPadding - 2 + kKindSize};
    made_.title.whole = title_of(pathway_, node_, language_);
    lower_edge_ = set_text(made_.title, left(), made_.kind.y + kGap, width(), kTitleFace) + kGap;
  }

  PictureRow& put_row(std::string label) {
    PictureRow row;
    row.label.whole = std::move(label);
    const std::int32_t top = lower_edge_;
    lower_edge_ = set_text(row.label, left(), top + kRowPadding, width(), kRowFace) + kRowPadding;
    row.box = {made_.box.x, top, made_.box.width, lower_edge_ - top};
    made_.rows.push_back(std::move(row));
    return made_.rows.back();
  }

  [[nodiscard]] bool has_hidden() const { return made_.hidden_before + made_.hidden_after > 0; }

  // Branches of the whole scope that are not drawn.
  void put_hidden() {
    const Range nodes = pathway_.scopes[node_.scope].nodes;
    if (plan_.nodes.size() == nodes.count) return;
    std::uint32_t before = 0;
    for (NodeIndex node = nodes.first; node < nodes.end(); ++node) {
      const Range branches = pathway_.nodes[node].branches;
      for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
        before += pathway_.branches[branch].target.index == made_.node ? 1 : 0;
      }
    }
    for (const PlanEdge& edge : plan_.edges) before -= edge.to == vertex_ ? 1 : 0;
    made_.hidden_before = before;
    made_.hidden_after = node_.branches.count - static_cast<std::uint32_t>(plan_.leaving[vertex_].size());
    if (!has_hidden()) return;
    made_.hidden = {left(), lower_edge_ + kGap + kKindSize};
    lower_edge_ = made_.hidden.y + kGap;
  }

  const Pathway& pathway_;
  const Plan& plan_;
  std::uint32_t vertex_;
  const Node& node_;
  Language language_;
  PictureNode made_;
  std::int32_t lower_edge_ = 0;
};

}  // namespace

PictureNode content_of(const Pathway& pathway, const Plan& plan, std::uint32_t vertex, Language language) {
  return Box(pathway, plan, vertex, language).make();
}

void move_down(PictureNode& node, std::int32_t by) {
  for (std::int32_t* y : {&node.box.y, &node.kind.y, &node.title.at.y, &node.hidden.y}) *y += by;
  for (PictureRow& row : node.rows) {
    row.box.y += by;
    row.label.at.y += by;
  }
}

std::int32_t set_heads(std::vector<PictureLane>& lanes, const Pathway& pathway, Language language) {
  std::int32_t height = 0;
  for (PictureLane& lane : lanes) {
    lane.name.whole = name_of_lane(pathway, lane.agency, language);
    height = std::max(height, set_text(lane.name, lane.x + kPadding, 9, lane.width - 2 * kPadding, kHeadFace) + 7);
  }
  return height;
}

}  // namespace llwybr::picture
