// The columns of items: each as near as may be to what it is joined to, none upon another, all within their lanes.
#include <algorithm>
#include <cstdlib>

#include "picture/plan.hpp"

namespace llwybr::picture {
namespace {

constexpr int kSweeps = 10;
constexpr int kStraightenings = 4;
constexpr std::int32_t kLittle = 8;
constexpr std::int32_t kEdge = 1;  // cells along either edge of a lane
constexpr std::int32_t kPlay = 4;  // cells more than the fullest row needs, for straighter lines

// How strongly items want to stand below one another: a line that passes most of all.
std::int64_t strength(const Item& upper, const Item& lower) {
  return upper.is_box && lower.is_box ? 2 : upper.is_box || lower.is_box ? 3 : 8;
}

std::int64_t rounded_down(std::int64_t sum, std::int64_t count) {
  return sum >= 0 ? sum / count : -((-sum + count - 1) / count);
}

// The items of one lane in one row.
struct Segment {
  std::uint32_t lane = 0;
  std::vector<std::uint32_t> items;
  std::int32_t width = 0;  // cells they need
};

class Columns {
 public:
  explicit Columns(Plan& plan) : plan_(plan), above_(plan.items.size()), below_(plan.items.size()) {
    for (const Link& link : plan.links) {
      above_[link.lower].push_back(link.upper);
      below_[link.upper].push_back(link.lower);
    }
    for (const auto& row : plan.rows) segments_.push_back(segments_of(row));
  }

  void run() {
    find_lane_widths();
    for (const auto& row : segments_) {
      for (const Segment& segment : row) centre(segment);
    }
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      for (const auto& row : segments_) {
        for (const Segment& segment : row) draw_near(segment, above_);
      }
      for (auto row = segments_.rbegin(); row != segments_.rend(); ++row) {
        for (const Segment& segment : *row) draw_near(segment, below_);
      }
    }
    for (const auto& row : segments_) {
      for (const Segment& segment : row) draw_near(segment, above_);
    }
    for (int sweep = 0; sweep < kStraightenings; ++sweep) {
      for (const auto& row : segments_) {
        for (const Segment& segment : row) straighten(segment);
      }
    }
  }

 private:
  std::vector<Segment> segments_of(const std::vector<std::uint32_t>& row) const {
    std::vector<Segment> segments;
    for (const std::uint32_t index : row) {
      const Item& item = plan_.items[index];
      if (segments.empty() || segments.back().lane != item.lane) segments.push_back({item.lane, {}, 0});
      segments.back().items.push_back(index);
      segments.back().width += item.before + 1 + item.after;
    }
    return segments;
  }

  void find_lane_widths() {
    std::vector<std::int32_t> widths(plan_.agencies.size(), 2 * (kHalfBox + 1) + 1);
    for (const auto& row : segments_) {
      for (const Segment& segment : row) widths[segment.lane] = std::max(widths[segment.lane], segment.width);
    }
    plan_.lane_start.assign(1, 0);
    for (const std::int32_t width : widths) {
      plan_.lane_start.push_back(plan_.lane_start.back() + width + 2 * kEdge + kPlay);
    }
  }

  // The first cell for items, inside the edge of the lane, and how many cells more than needed there are.
  std::int32_t start(const Segment& segment) const { return plan_.lane_start[segment.lane] + kEdge; }
  std::int32_t slack(const Segment& segment) const {
    return plan_.lane_start[segment.lane + 1] - kEdge - start(segment) - segment.width;
  }

  void centre(const Segment& segment) {
    std::int32_t cell = start(segment) + slack(segment) / 2;
    for (const std::uint32_t index : segment.items) {
      Item& item = plan_.items[index];
      item.column = cell + item.before;
      cell += item.before + 1 + item.after;
    }
  }

  // Neighbouring items that stand shoulder to shoulder, as far to the left as they would wish on average.
  struct Block {
    std::int64_t weight = 0;
    std::int64_t wished = 0;
    std::size_t count = 0;
    [[nodiscard]] std::int64_t shift() const { return rounded_down(wished, weight); }
  };

  // Least squares under the order (pool adjacent violators): each item says by how many cells it wishes to stand
  // right of where it would be if all were packed to the left; these wishes must not fall from left to right.
  void draw_near(const Segment& segment, const std::vector<std::vector<std::uint32_t>>& neighbours) {
    std::vector<Block> blocks;
    std::int32_t packed = start(segment);
    for (const std::uint32_t index : segment.items) {
      const Item& item = plan_.items[index];
      Block block = wish(index, neighbours[index], packed + item.before);
      packed += item.before + 1 + item.after;
      while (!blocks.empty() && blocks.back().shift() >= block.shift()) {
        block.weight += blocks.back().weight;
        block.wished += blocks.back().wished;
        block.count += blocks.back().count;
        blocks.pop_back();
      }
      blocks.push_back(block);
    }
    place(segment, blocks);
  }

  Block wish(std::uint32_t index, const std::vector<std::uint32_t>& neighbours, std::int32_t packed) const {
    const Item& item = plan_.items[index];
    Block block{0, 0, 1};
    for (const std::uint32_t neighbour : neighbours) {
      const std::int64_t weight = strength(item, plan_.items[neighbour]);
      block.weight += weight;
      block.wished += weight * (plan_.items[neighbour].column - packed);
    }
    if (neighbours.empty()) block = {1, item.column - packed, 1};
    return block;
  }

  void place(const Segment& segment, const std::vector<Block>& blocks) {
    std::int32_t packed = start(segment);
    auto next = segment.items.begin();
    for (const Block& block : blocks) {
      const auto shift = static_cast<std::int32_t>(std::clamp<std::int64_t>(block.shift(), 0, slack(segment)));
      for (std::size_t count = 0; count < block.count; ++count, ++next) {
        Item& item = plan_.items[*next];
        item.column = packed + item.before + shift;
        packed += item.before + 1 + item.after;
      }
    }
  }

  // Moves items by a little where more of their lines become straight by it and no other item is in the way.
  void straighten(const Segment& segment) {
    for (std::size_t at = 0; at < segment.items.size(); ++at) {
      Item& item = plan_.items[segment.items[at]];
      const Item* left = at == 0 ? nullptr : &plan_.items[segment.items[at - 1]];
      const Item* right = at + 1 == segment.items.size() ? nullptr : &plan_.items[segment.items[at + 1]];
      const std::int32_t first = (left ? left->column + left->after + 1 : start(segment)) + item.before;
      const std::int32_t last =
          (right ? right->column - right->before : plan_.lane_start[segment.lane + 1] - kEdge) - item.after - 1;
      std::int64_t most = straight_at(segment.items[at], item.column);
      for (const auto* neighbours : {&above_[segment.items[at]], &below_[segment.items[at]]}) {
        for (const std::uint32_t neighbour : *neighbours) {
          const std::int32_t column = plan_.items[neighbour].column;
          if (column < first || column > last || std::abs(column - item.column) > kLittle) continue;
          const std::int64_t straight = straight_at(segment.items[at], column);
          if (straight > most) item.column = column;
          most = std::max(most, straight);
        }
      }
    }
  }

  std::int64_t straight_at(std::uint32_t index, std::int32_t column) const {
    std::int64_t sum = 0;
    for (const auto* neighbours : {&above_[index], &below_[index]}) {
      for (const std::uint32_t neighbour : *neighbours) {
        if (plan_.items[neighbour].column == column) sum += strength(plan_.items[index], plan_.items[neighbour]);
      }
    }
    return sum;
  }

  Plan& plan_;
  std::vector<std::vector<std::uint32_t>> above_;
  std::vector<std::vector<std::uint32_t>> below_;
  std::vector<std::vector<Segment>> segments_;  // by row
};

}  // namespace

void put_in_columns(Plan& plan) { Columns(plan).run(); }

}  // namespace llwybr::picture
