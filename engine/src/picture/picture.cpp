// The picture put together.
#include <algorithm>

#include "llwybr/picture.hpp"
#include "picture/content.hpp"
#include "picture/gutters.hpp"
#include "picture/plan.hpp"
#include "picture/setting.hpp"
#include "picture/wording.hpp"

namespace llwybr {
namespace picture {
namespace {

constexpr std::int32_t kTrack = 10;      // between level lines
constexpr std::int32_t kAboveTracks = 14;
constexpr std::int32_t kBelowTracks = 20;  // room for the head of an arrow
constexpr std::int32_t kMargin = 12;

// The upper and lower edges of rows, and where the tracks of gutters begin.
struct Levels {
  std::vector<std::int32_t> tracks;
  std::vector<std::int32_t> row_top;
  std::vector<std::int32_t> row_bottom;
};

std::vector<std::int32_t> row_heights(const Picture& made, const Plan& plan) {
  std::vector<std::int32_t> heights(plan.rows.size(), 0);
  for (std::uint32_t vertex = 0; vertex < plan.vertices(); ++vertex) {
    std::int32_t& height = heights[plan.row_of[vertex]];
    height = std::max(height, made.nodes[vertex].box.height);
  }
  return heights;
}

// Heads are repeated unless little follows.
Levels find_levels(Picture& made, const Plan& plan, const Gutters& gutters, std::int32_t heads_every) {
  const std::vector<std::int32_t> heights = row_heights(made, plan);
  const auto gutter_height = [&](std::uint32_t gutter) {
    return kAboveTracks + gutters.tracks(gutter) * kTrack + kBelowTracks;
  };
  std::int32_t left = 0;
  for (std::uint32_t row = 0; row < plan.rows.size(); ++row) left += gutter_height(row) + heights[row];
  Levels levels;
  std::int32_t y = made.head_height;
  made.heads.push_back(0);
  for (std::uint32_t row = 0; row < plan.rows.size(); ++row) {
    if (heads_every > 0 && y - made.heads.back() >= heads_every && left > heads_every / 2) {
      made.heads.push_back(y + kMargin);
      y += kMargin + made.head_height;
    }
    levels.tracks.push_back(y + kAboveTracks);
    levels.row_top.push_back(y + gutter_height(row));
    levels.row_bottom.push_back(levels.row_top.back() + heights[row]);
    left -= levels.row_bottom.back() - y;
    y = levels.row_bottom.back();
  }
  const auto last = static_cast<std::uint32_t>(plan.rows.size());
  levels.tracks.push_back(y + kAboveTracks);
  made.height = y + gutter_height(last) - kBelowTracks + kMargin;
  return levels;
}

// The points of a line from the first on, without those that lie on the way.
class Line {
 public:
  explicit Line(PicturePoint start) : points_{start} {}
  [[nodiscard]] std::int32_t x() const { return points_.back().x; }
  void level_to(std::int32_t x) { add({x, points_.back().y}); }
  void upright_to(std::int32_t y) { add({points_.back().x, y}); }
  // Level at `y` to `x`.
  void by(std::int32_t y, std::int32_t x) {
    if (x == points_.back().x) return;
    upright_to(y);
    level_to(x);
  }
  std::vector<PicturePoint> take() { return std::move(points_); }

 private:
  void add(PicturePoint point) {
    const PicturePoint last = points_.back();
    if (last.x == point.x && last.y == point.y) return;
    if (points_.size() > 1) {
      const PicturePoint before = points_[points_.size() - 2];
      if ((before.x == last.x && last.x == point.x) || (before.y == last.y && last.y == point.y)) points_.pop_back();
    }
    points_.push_back(point);
  }
  std::vector<PicturePoint> points_;
};

class Routes {
 public:
  Routes(const Picture& made, const Plan& plan, const Gutters& gutters, const Levels& levels)
      : made_(made), plan_(plan), gutters_(gutters), levels_(levels) {}

  std::vector<PicturePoint> route(std::uint32_t index) const {
    const PlanEdge& edge = plan_.edges[index];
    Line line(start_of(index));
    line.level_to(gutters_.leaves_at(index));
    if (edge.back) {
      go_back(line, edge);
    } else {
      go_on(line, edge);
    }
    line.upright_to(made_.nodes[edge.to].box.y);
    return line.take();
  }

 private:
  PicturePoint start_of(std::uint32_t index) const {
    const PlanEdge& edge = plan_.edges[index];
    const PictureNode& node = made_.nodes[edge.from];
    const Side side = plan_.leaves[index].side;
    if (side == Side::below) return {gutters_.leaves_at(index), node.box.bottom()};
    const auto row = std::find_if(node.rows.begin(), node.rows.end(),
                                  [&](const PictureRow& one) { return one.branch == edge.branch; });
    return {side == Side::left ? node.box.x : node.box.right(), row->box.y + row->box.height / 2};
  }

  std::int32_t level(std::uint32_t gutter, const Net& net) const {
    return levels_.tracks[gutter] + net.track * kTrack;
  }

  void go_on(Line& line, const PlanEdge& edge) const {
    for (std::uint32_t row = plan_.row_of[edge.from] + 1; row <= plan_.row_of[edge.to]; ++row) {
      const std::uint32_t item = plan_.arriving(edge.to, row);
      line.by(level(row, gutters_.net_down(row, edge.to)), gutters_.arrives_at(item));
      if (row < plan_.row_of[edge.to]) line.by(levels_.row_bottom[row], gutters_.goes_on_at(item));
    }
  }

  void go_back(Line& line, const PlanEdge& edge) const {
    const std::uint32_t below = plan_.row_of[edge.from] + 1;
    const std::uint32_t above = plan_.row_of[edge.to];
    line.by(level(below, gutters_.net_up(below, edge.to)), gutters_.rises_at(edge.to));
    line.by(level(above, gutters_.net_down(above, edge.to)), gutters_.arrives_at(edge.to));
  }

  const Picture& made_;
  const Plan& plan_;
  const Gutters& gutters_;
  const Levels& levels_;
};

Plan plan_of(const Pathway& pathway, PictureSubject subject) {
  Plan plan = planned(pathway, subject);
  put_in_lanes(plan, pathway);
  put_in_rows(plan);
  put_in_order(plan);
  plan.leaves.assign(plan.edges.size(), {});
  put_in_columns(plan);
  // Sides follow from columns; and the room that lines beside a box need moves the columns again.
  choose_sides(plan);
  put_in_columns(plan);
  return plan;
}

std::string heading_of(const Pathway& pathway, PictureSubject subject, Language language) {
  std::string heading = title_of(pathway, pathway.scopes.front(), language);
  if (subject.scope > 0) heading += ": " + title_of(pathway, pathway.scopes[subject.scope], language);
  if (subject.around != kNone) heading += " – " + title_of(pathway, pathway.nodes[subject.around], language);
  return heading;
}

}  // namespace
}  // namespace picture

Picture picture_of(const Pathway& pathway, PictureSubject subject, const PictureOptions& options) {
  const picture::Plan plan = picture::plan_of(pathway, subject);
  Picture made;
  made.subject = subject;
  made.language = options.language;
  for (std::size_t lane = 0; lane < plan.agencies.size(); ++lane) {
    const std::int32_t start = plan.lane_start[lane] * picture::kCell;
    made.lanes.push_back({plan.agencies[lane], start, plan.lane_start[lane + 1] * picture::kCell - start, {}});
  }
  made.head_height = picture::set_heads(made.lanes, pathway, options.language);
  for (std::uint32_t vertex = 0; vertex < plan.vertices(); ++vertex) {
    made.nodes.push_back(picture::content_of(pathway, plan, vertex, options.language));
  }
  const picture::Gutters gutters(plan);
  const picture::Levels levels = picture::find_levels(made, plan, gutters, options.heads_every);
  made.width = gutters.width();
  made.heading.whole = picture::heading_of(pathway, subject, options.language);
  picture::set_text(made.heading, picture::kMargin, 0, made.width - 2 * picture::kMargin, picture::kHeadingFace);
  for (std::uint32_t vertex = 0; vertex < plan.vertices(); ++vertex) {
    picture::move_down(made.nodes[vertex], levels.row_top[plan.row_of[vertex]]);
  }
  const picture::Routes routes(made, plan, gutters, levels);
  for (std::uint32_t edge = 0; edge < plan.edges.size(); ++edge) {
    const BranchIndex branch = plan.edges[edge].branch;
    std::string label = picture::label_of(pathway, pathway.branches[branch], options.language);
    made.branches.push_back({branch, plan.edges[edge].back, std::move(label), routes.route(edge)});
  }
  return made;
}

}  // namespace llwybr
