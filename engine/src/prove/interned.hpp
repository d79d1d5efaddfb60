// Lists kept once each under a number, so that results on them can be remembered.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace llwybr {

template <typename Entry>
class Interned {
 public:
  // Where the list under a number stands among all entries.
  struct Extent {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
  };

  // `hash` gives 64 bits for an entry.
  template <typename Hash>
  [[nodiscard]] std::uint32_t number_of(std::span<const Entry> list, Hash hash) {
    std::uint64_t mixed = list.size();
    for (const Entry& entry : list) {
      mixed = (mixed ^ hash(entry)) * 0x9e3779b97f4a7c15ULL;
      mixed ^= mixed >> 32;
    }
    const auto short_hash = static_cast<std::uint32_t>(mixed);
    std::size_t slot = short_hash & (slots_.size() - 1);
    for (; slots_[slot].number_and_one != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      if (slots_[slot].hash != short_hash) continue;
      const std::span<const Entry> kept = list_of(slots_[slot].number_and_one - 1);
      if (std::equal(kept.begin(), kept.end(), list.begin(), list.end()))
        return slots_[slot].number_and_one - 1;
    }
    entries_.insert(entries_.end(), list.begin(), list.end());
    first_.push_back(static_cast<std::uint32_t>(entries_.size()));
    slots_[slot] = {size(), short_hash};
    if (std::size_t{2} * size() > slots_.size()) grow();
    return size() - 1;
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(first_.size() - 1); }
  [[nodiscard]] Extent extent_of(std::uint32_t number) const { return {first_[number], first_[number + 1]}; }
  [[nodiscard]] std::span<const Entry> list_of(std::uint32_t number) const {
    return std::span(entries_).subspan(first_[number], first_[number + 1] - first_[number]);
  }

 private:
  struct Slot {
    std::uint32_t number_and_one = 0;  // 0 where free
    std::uint32_t hash = 0;
  };

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& kept : old) {
      if (kept.number_and_one == 0) continue;
      std::size_t slot = kept.hash & (slots_.size() - 1);
      while (slots_[slot].number_and_one != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = kept;
    }
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> first_{0};  // by number, into entries_
  std::vector<Slot> slots_ = std::vector<Slot>(64);
};

}  // namespace llwybr
