#include "picture/gutters.hpp"

#include <algorithm>

namespace llwybr::picture {
namespace {

// The middle of a cell, and its border on the right.
constexpr std::int32_t middle(std::int32_t cell) { return cell * kCell + kCell / 2; }
constexpr std::int32_t border(std::int32_t cell) { return (cell + 1) * kCell; }

// Tracks of a gutter or of the channel: each holds stretches that do not touch one another.
class Tracks {
 public:
  // The first track with room.
  std::int32_t put(std::int32_t from, std::int32_t to) {
    std::size_t track = 0;
    while (track < taken_.size() && !has_room(taken_[track], from, to)) ++track;
    if (track == taken_.size()) taken_.emplace_back();
    taken_[track].emplace_back(from, to);
    return static_cast<std::int32_t>(track);
  }
  [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(taken_.size()); }

 private:
  using Stretch = std::pair<std::int32_t, std::int32_t>;
  static bool has_room(const std::vector<Stretch>& taken, std::int32_t from, std::int32_t to) {
    return std::none_of(taken.begin(), taken.end(),
                        [&](const Stretch& one) { return from <= one.second && one.first <= to; });
  }
  std::vector<std::vector<Stretch>> taken_;
};

}  // namespace

Gutters::Gutters(const Plan& plan) : plan_(plan) {
  find_leaving(plan);
  find_rising(plan);
  find_nets(plan);
  find_tracks();
}

std::int32_t Gutters::arrives_at(std::uint32_t item) const { return middle(plan_.items[item].column); }

// Where the line comes down in a middle that another line comes down to in the next row, it goes on a border.
void Gutters::find_leaving(const Plan& plan) {
  std::vector<std::map<std::int32_t, std::uint32_t>> by_column(plan.rows.size() + 1);
  for (std::uint32_t index = 0; index < plan.items.size(); ++index) {
    by_column[plan.items[index].row][plan.items[index].column] = index;
  }
  const auto down_from = [&](const Item& item, std::uint32_t goes_to) {
    const auto& next = by_column[item.row + 1];
    const auto found = next.find(item.column);
    return found == next.end() || found->second == goes_to ? middle(item.column) : border(item.column);
  };
  goes_on_at_.assign(plan.items.size(), 0);
  for (std::uint32_t index = plan.vertices(); index < plan.items.size(); ++index) {
    const Item& item = plan.items[index];
    goes_on_at_[index] = down_from(item, plan.arriving(item.vertex, item.row + 1));
  }
  for (std::size_t index = 0; index < plan.edges.size(); ++index) {
    const PlanEdge& edge = plan.edges[index];
    const Item& item = plan.items[edge.from];
    const Leaving& leaving = plan.leaves[index];
    if (leaving.side == Side::below) {
      leaves_at_.push_back(down_from(item, edge.back ? kNone : plan.arriving(edge.to, item.row + 1)));
    } else if (leaving.side == Side::left) {
      leaves_at_.push_back(border(item.column - kHalfBox - 1 - leaving.cells));
    } else {
      leaves_at_.push_back(border(item.column + kHalfBox + leaving.cells));
    }
  }
}

void Gutters::find_rising(const Plan& plan) {
  // By vertex: the lowest gutter from which a back branch rises to it.
  std::vector<std::int32_t> lowest(plan.vertices(), -1);
  std::vector<std::uint32_t> targets;
  for (const PlanEdge& edge : plan.edges) {
    if (!edge.back) continue;
    if (lowest[edge.to] < 0) targets.push_back(edge.to);
    lowest[edge.to] = std::max(lowest[edge.to], static_cast<std::int32_t>(plan.row_of[edge.from]) + 1);
  }
  const auto rise = [&](std::uint32_t vertex) {
    return lowest[vertex] - static_cast<std::int32_t>(plan.row_of[vertex]);
  };
  std::stable_sort(targets.begin(), targets.end(),
                   [&](std::uint32_t left, std::uint32_t right) { return rise(left) < rise(right); });
  Tracks tracks;
  rises_at_.assign(plan.vertices(), 0);
  const std::int32_t edge_of_lanes = plan.lane_start.back() * kCell;
  for (const std::uint32_t vertex : targets) {
    const std::int32_t track = tracks.put(static_cast<std::int32_t>(plan.row_of[vertex]), lowest[vertex]);
    rises_at_[vertex] = edge_of_lanes + (track + 1) * kCell;
  }
  width_ = edge_of_lanes + (tracks.count() == 0 ? 0 : (tracks.count() + 1) * kCell);
}

void Gutters::find_nets(const Plan& plan) {
  const auto add = [this](std::uint32_t gutter, std::uint32_t vertex, bool up, std::int32_t from, std::int32_t to) {
    Net& one = net(gutter, vertex, up);
    one.touch(from);
    one.touch(to);
    one.arrives = to;
  };
  for (std::size_t index = 0; index < plan.edges.size(); ++index) {
    const PlanEdge& edge = plan.edges[index];
    const std::uint32_t below = plan.row_of[edge.from] + 1;
    if (edge.back) {
      add(below, edge.to, true, leaves_at_[index], rises_at_[edge.to]);
      add(plan.row_of[edge.to], edge.to, false, rises_at_[edge.to], arrives_at(edge.to));
    } else {
      add(below, edge.to, false, leaves_at_[index], arrives_at(plan.arriving(edge.to, below)));
    }
  }
  for (std::uint32_t index = plan.vertices(); index < plan.items.size(); ++index) {
    const Item& item = plan.items[index];
    add(item.row + 1, item.vertex, false, goes_on_at_[index], arrives_at(plan.arriving(item.vertex, item.row + 1)));
  }
}

// Lines that go to the right lie the higher the further right they are, the others the other way round: so the
// fewest cross.
void Gutters::find_tracks() {
  std::vector<std::vector<Net*>> by_gutter(plan_.rows.size() + 1);
  for (auto& [key, one] : nets_) {
    if (one.is_level()) by_gutter[key.first].push_back(&one);
  }
  for (std::vector<Net*>& level : by_gutter) {
    const auto goes_right = [](const Net* one) { return one->arrives - one->left > one->right - one->arrives; };
    std::stable_sort(level.begin(), level.end(), [&](const Net* left, const Net* right) {
      if (goes_right(left) != goes_right(right)) return goes_right(left);
      return goes_right(left) ? left->left > right->left : left->right < right->right;
    });
    Tracks tracks;
    for (Net* one : level) one->track = tracks.put(one->left, one->right);
    tracks_.push_back(tracks.count());
  }
}

const Net& Gutters::net_down(std::uint32_t gutter, std::uint32_t vertex) const {
  return nets_.find({gutter, {vertex, false}})->second;
}

const Net& Gutters::net_up(std::uint32_t gutter, std::uint32_t vertex) const {
  return nets_.find({gutter, {vertex, true}})->second;
}

}  // namespace llwybr::picture
