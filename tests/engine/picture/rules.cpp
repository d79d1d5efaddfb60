#include "engine/picture/rules.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "picture/setting.hpp"

namespace llwybr::test {
namespace {

bool overlap(const PictureBox& one, const PictureBox& other) {
  return one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom();
}

bool holds(const PictureBox& outer, const PictureBox& inner) {
  return outer.x <= inner.x && inner.right() <= outer.right() && outer.y <= inner.y && inner.bottom() <= outer.bottom();
}

PictureBox box_of(const PictureText& text, picture::Face face) {
  std::int32_t width = 0;
  for (const std::string& line : text.lines) width = std::max(width, picture::width_of(line, face));
  const auto more = static_cast<std::int32_t>(text.lines.size()) - 1;
  return {text.at.x, text.at.y - face.size, width, face.size + more * text.leading + face.size / 4};
}

void require_texts_within(const PictureNode& node) {
  const PictureBox title = box_of(node.title, picture::kTitleFace);
  REQUIRE_FALSE(node.title.lines.empty());
  REQUIRE(holds(node.box, title));
  std::int32_t lower_edge = title.bottom();
  for (const PictureRow& row : node.rows) {
    REQUIRE(holds(node.box, row.box));
    REQUIRE(holds(row.box, box_of(row.label, picture::kRowFace)));
    REQUIRE(row.box.y >= lower_edge);
    lower_edge = row.box.bottom();
  }
}

struct Stretch {
  std::int32_t from = 0;
  std::int32_t to = 0;
  NodeIndex target = kNone;
};
using Stretches = std::map<std::int32_t, std::vector<Stretch>>;  // by the x or y that all points share

// Of each line only lines to one target lie upon one another, and no two to different ones touch.
void require_apart(Stretches& all) {
  for (auto& [place, stretches] : all) {
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch& left, const Stretch& right) { return left.from < right.from; });
    // The furthest end so far, and the furthest of those to another target than that one's.
    Stretch first{0, INT32_MIN, kNone};
    Stretch other{0, INT32_MIN, kNone};
    for (const Stretch& stretch : stretches) {
      const Stretch& foreign = first.target == stretch.target ? other : first;
      if (foreign.to >= stretch.from) {
        INFO("at " << place << ", " << stretch.from << " to " << stretch.to);
        REQUIRE(foreign.to < stretch.from);
      }
      if (stretch.target == first.target) {
        first.to = std::max(first.to, stretch.to);
      } else if (stretch.to > first.to) {
        other = first;
        first = stretch;
      } else if (stretch.to > other.to) {
        other = stretch;
      }
    }
  }
}

class Branches {
 public:
  Branches(const Pathway& pathway, const Picture& picture) : pathway_(pathway), picture_(picture) {
    for (const PictureNode& node : picture.nodes) node_of_[node.node] = &node;
    for (const PictureNode& node : picture.nodes) by_top_.push_back(&node);
    std::sort(by_top_.begin(), by_top_.end(),
              [](const PictureNode* left, const PictureNode* right) { return left->box.y < right->box.y; });
    for (const PictureNode* node : by_top_) tallest_ = std::max(tallest_, node->box.height);
  }

  void require() {
    require_each_once();
    for (const PictureBranch& branch : picture_.branches) {
      INFO(pathway_.nodes[pathway_.branches[branch.branch].node].id << "/" << pathway_.branches[branch.branch].id);
      require_ends(branch);
      for (std::size_t point = 1; point < branch.points.size(); ++point) {
        require_clear(branch.points[point - 1], branch.points[point]);
        note(branch, branch.points[point - 1], branch.points[point]);
      }
    }
    require_apart(upright_);
    require_apart(level_);
  }

 private:
  void require_each_once() {
    std::set<BranchIndex> wanted;
    for (const PictureNode& node : picture_.nodes) {
      const Range branches = pathway_.nodes[node.node].branches;
      for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
        if (node_of_.contains(pathway_.branches[branch].target.index)) wanted.insert(branch);
      }
      std::set<BranchIndex> with_label;
      for (const PictureRow& row : node.rows) {
        if (row.branch != kNone) REQUIRE(with_label.insert(row.branch).second);
      }
      for (const BranchIndex branch : with_label) REQUIRE(wanted.contains(branch));
    }
    std::set<BranchIndex> drawn;
    for (const PictureBranch& branch : picture_.branches) REQUIRE(drawn.insert(branch.branch).second);
    REQUIRE(drawn == wanted);
  }

  void require_ends(const PictureBranch& drawn) {
    const Branch& branch = pathway_.branches[drawn.branch];
    const PictureNode& from = *node_of_.at(branch.node);
    const PictureBox& to = node_of_.at(branch.target.index)->box;
    REQUIRE(drawn.points.size() >= 2);
    const PicturePoint start = drawn.points.front();
    const PicturePoint end = drawn.points.back();
    REQUIRE(end.y == to.y);
    REQUIRE(end.x == to.x + to.width / 2);
    REQUIRE(drawn.points[drawn.points.size() - 2].y < end.y - 9);
    if (start.y == from.box.bottom()) {
      REQUIRE((start.x > from.box.x && start.x < from.box.right()));
    } else {
      REQUIRE((start.x == from.box.x || start.x == from.box.right()));
      const auto row = std::find_if(from.rows.begin(), from.rows.end(),
                                    [&](const PictureRow& one) { return one.branch == drawn.branch; });
      REQUIRE(row != from.rows.end());
      REQUIRE((start.y > row->box.y && start.y < row->box.bottom()));
    }
    REQUIRE((drawn.back ? to.y <= from.box.y : to.y >= from.box.bottom()));
  }

  void require_clear(PicturePoint from, PicturePoint to) {
    REQUIRE(((from.x == to.x) != (from.y == to.y)));
    const std::int32_t top = std::min(from.y, to.y);
    const std::int32_t bottom = std::max(from.y, to.y);
    const std::int32_t left = std::min(from.x, to.x);
    const std::int32_t right = std::max(from.x, to.x);
    REQUIRE((left >= 0 && right <= picture_.width && top >= 0 && bottom <= picture_.height));
    auto node = std::lower_bound(by_top_.begin(), by_top_.end(), top - tallest_,
                                 [](const PictureNode* one, std::int32_t y) { return one->box.y < y; });
    for (; node != by_top_.end() && (*node)->box.y < bottom; ++node) {
      const PictureBox& box = (*node)->box;
      const bool runs_through =
          left < box.right() && right > box.x && top < box.bottom() && bottom > box.y;
      if (runs_through) REQUIRE_FALSE(runs_through);
    }
    if (top != bottom) return;
    for (const std::int32_t head : picture_.heads) {
      REQUIRE((top < head || top >= head + picture_.head_height));
    }
  }

  void note(const PictureBranch& branch, PicturePoint from, PicturePoint to) {
    const NodeIndex target = pathway_.branches[branch.branch].target.index;
    if (from.x == to.x) {
      upright_[from.x].push_back({std::min(from.y, to.y), std::max(from.y, to.y), target});
    } else {
      level_[from.y].push_back({std::min(from.x, to.x), std::max(from.x, to.x), target});
    }
  }

  const Pathway& pathway_;
  const Picture& picture_;
  std::map<NodeIndex, const PictureNode*> node_of_;
  std::vector<const PictureNode*> by_top_;
  std::int32_t tallest_ = 0;
  Stretches upright_;
  Stretches level_;
};

}  // namespace

void require_boxes_apart(const Pathway& pathway, const Picture& picture) {
  std::int32_t right = 0;
  for (const PictureLane& lane : picture.lanes) {
    REQUIRE(lane.x == right);
    right = lane.x + lane.width;
    REQUIRE(holds({lane.x, 0, lane.width, picture.head_height}, box_of(lane.name, picture::kHeadFace)));
  }
  REQUIRE(right <= picture.width);
  for (std::size_t index = 0; index < picture.nodes.size(); ++index) {
    const PictureNode& node = picture.nodes[index];
    INFO(pathway.nodes[node.node].id);
    const PictureLane& lane = picture.lanes[node.lane];
    const Reference& agency = pathway.nodes[node.node].agency;
    if (agency.resolved()) REQUIRE(lane.agency == agency.index);
    REQUIRE((node.box.x > lane.x && node.box.right() < lane.x + lane.width));
    REQUIRE((node.box.y > picture.head_height && node.box.bottom() < picture.height));
    for (const std::int32_t head : picture.heads) {
      REQUIRE_FALSE(overlap(node.box, {0, head, picture.width, picture.head_height}));
    }
    for (std::size_t other = 0; other < index; ++other) {
      if (overlap(node.box, picture.nodes[other].box)) FAIL(pathway.nodes[picture.nodes[other].node].id);
    }
    require_texts_within(node);
  }
}

void require_branches_clear(const Pathway& pathway, const Picture& picture) { Branches(pathway, picture).require(); }

}  // namespace llwybr::test
