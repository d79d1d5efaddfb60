// The gutters between rows, in which level lines run, and the channel at the right-hand side, in which back
// branches run up. Gutter 0 lies above row 0, gutter g above row g, and one more below the last row.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "picture/plan.hpp"

namespace llwybr::picture {

// All lines that go on together through one gutter, to the same target.
struct Net {
  std::int32_t left = INT32_MAX;
  std::int32_t right = INT32_MIN;
  std::int32_t arrives = 0;  // x; for lines that turn up the channel, the channel's
  std::int32_t track = 0;    // from the top
  [[nodiscard]] bool is_level() const { return left < right; }
  void touch(std::int32_t x) {
    left = x < left ? x : left;
    right = x > right ? x : right;
  }
};

class Gutters {
 public:
  explicit Gutters(const Plan& plan);

  // The x at which a branch goes down beside or below its node.
  [[nodiscard]] std::int32_t leaves_at(std::uint32_t edge) const { return leaves_at_[edge]; }
  // The x at which an item's line comes down into its row, and leaves it.
  [[nodiscard]] std::int32_t arrives_at(std::uint32_t item) const;
  [[nodiscard]] std::int32_t goes_on_at(std::uint32_t item) const { return goes_on_at_[item]; }
  // The x at which back branches to a vertex go up.
  [[nodiscard]] std::int32_t rises_at(std::uint32_t vertex) const { return rises_at_[vertex]; }
  // The nets of a gutter: of lines to a vertex below, and of lines to a vertex above it.
  [[nodiscard]] const Net& net_down(std::uint32_t gutter, std::uint32_t vertex) const;
  [[nodiscard]] const Net& net_up(std::uint32_t gutter, std::uint32_t vertex) const;
  [[nodiscard]] std::int32_t tracks(std::uint32_t gutter) const { return tracks_[gutter]; }
  [[nodiscard]] std::int32_t width() const { return width_; }

 private:
  void find_leaving(const Plan& plan);
  void find_rising(const Plan& plan);
  void find_nets(const Plan& plan);
  void find_tracks();
  Net& net(std::uint32_t gutter, std::uint32_t vertex, bool up) { return nets_[{gutter, {vertex, up}}]; }

  const Plan& plan_;
  std::vector<std::int32_t> leaves_at_;
  std::vector<std::int32_t> goes_on_at_;
  std::vector<std::int32_t> rises_at_;
  std::map<std::pair<std::uint32_t, std::pair<std::uint32_t, bool>>, Net> nets_;
  std::vector<std::int32_t> tracks_;
  std::int32_t width_ = 0;
};

}  // namespace llwybr::picture
