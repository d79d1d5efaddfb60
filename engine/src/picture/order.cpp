// The order of the items of a row: lane by lane, and within a lane by the mean place of what they are joined to in
// the row above, then below, a number of times (Sugiyama, Tagawa and Toda 1981).
#include <algorithm>

#include "picture/plan.hpp"

namespace llwybr::picture {
namespace {

constexpr int kSweeps = 12;
constexpr std::int64_t kLaneWidth = std::int64_t{1} << 20;

class Ordering {
 public:
  explicit Ordering(Plan& plan)
      : plan_(plan), above_(plan.items.size()), below_(plan.items.size()), place_(plan.items.size(), 0) {
    for (const Link& link : plan.links) {
      above_[link.lower].push_back(link.upper);
      below_[link.upper].push_back(link.lower);
    }
  }

  void run() {
    for (auto& row : plan_.rows) sort(row);
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      for (auto& row : plan_.rows) arrange(row, above_);
      if (sweep + 1 == kSweeps) break;
      for (auto row = plan_.rows.rbegin(); row != plan_.rows.rend(); ++row) arrange(*row, below_);
    }
  }

 private:
  void arrange(std::vector<std::uint32_t>& row, const std::vector<std::vector<std::uint32_t>>& neighbours) {
    for (const std::uint32_t item : row) {
      if (neighbours[item].empty()) continue;
      std::int64_t sum = 0;
      for (const std::uint32_t neighbour : neighbours[item]) sum += place_[neighbour];
      place_[item] = sum / static_cast<std::int64_t>(neighbours[item].size());
    }
    sort(row);
  }

  // Sorts a row by lane and place, then spreads its items evenly over their lanes.
  void sort(std::vector<std::uint32_t>& row) {
    std::stable_sort(row.begin(), row.end(), [this](std::uint32_t left, std::uint32_t right) {
      const std::uint32_t left_lane = plan_.items[left].lane;
      const std::uint32_t right_lane = plan_.items[right].lane;
      return left_lane != right_lane ? left_lane < right_lane : place_[left] < place_[right];
    });
    for (std::size_t first = 0; first < row.size();) {
      std::size_t end = first;
      const std::uint32_t lane = plan_.items[row[first]].lane;
      while (end < row.size() && plan_.items[row[end]].lane == lane) ++end;
      const auto count = static_cast<std::int64_t>(end - first);
      for (std::size_t at = first; at < end; ++at) {
        const auto index = static_cast<std::int64_t>(at - first);
        place_[row[at]] = lane * kLaneWidth + (2 * index + 1) * kLaneWidth / (2 * count);
      }
      first = end;
    }
  }

  Plan& plan_;
  std::vector<std::vector<std::uint32_t>> above_;
  std::vector<std::vector<std::uint32_t>> below_;
  std::vector<std::int64_t> place_;  // by item
};

}  // namespace

void put_in_order(Plan& plan) { Ordering(plan).run(); }

}  // namespace llwybr::picture
