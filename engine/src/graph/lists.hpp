// Lists of numbers, one for each of several things, in one table: counted out once, then only looked at.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace llwybr {

class Lists {
 public:
  Lists() = default;

  // `each_pair` is called twice, with what is to be called with every thing and an entry of its list, and must do so
  // alike both times. A list has its entries in that order.
  template <typename EachPair>
  Lists(std::size_t things, EachPair each_pair) : first_(things + 2, 0) {
    each_pair([this](std::uint32_t thing, std::uint32_t) { ++first_[thing + 2]; });
    for (std::size_t i = 2; i < first_.size(); ++i) first_[i] += first_[i - 1];
    entries_.resize(first_.back());
    // Where a list begins goes on to where it ends, which is where the next begins.
    each_pair([this](std::uint32_t thing, std::uint32_t entry) { entries_[first_[thing + 1]++] = entry; });
  }

  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t thing) const {
    return std::span(entries_).subspan(first_[thing], first_[thing + 1] - first_[thing]);
  }

 private:
  std::vector<std::uint32_t> first_;  // by thing, into entries_
  std::vector<std::uint32_t> entries_;
};

}  // namespace llwybr
