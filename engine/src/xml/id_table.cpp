#include "xml/id_table.hpp"

#include <algorithm>
#include <utility>

#include "xml/eight_bytes.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kFewestSlots = 64;

std::uint32_t hash_of(std::string_view id, std::uint32_t owner) {
  std::uint64_t hash = 0xCBF29CE484222325u ^ owner;
  std::size_t at = 0;
  if constexpr (kEightAtOnce) {
    for (; at + sizeof(EightBytes) <= id.size(); at += sizeof(EightBytes)) {
      hash = (hash ^ load_eight(id.data() + at)) * 0x9E3779B97F4A7C15u;
      hash ^= hash >> 29;
    }
  }
  for (; at < id.size(); ++at) hash = (hash ^ static_cast<unsigned char>(id[at])) * 0x100000001B3u;
  // The low bits of such products are poor: the table takes the high ones.
  return static_cast<std::uint32_t>(hash * 0x9E3779B97F4A7C15u >> 32);
}

}  // namespace

std::size_t IdTable::slot_for(std::string_view id, std::uint32_t owner, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].entry != 0) {
    if (slots_[slot].hash == hash) {
      const Named& entry = entries_[slots_[slot].entry - 1];
      if (entry.owner == owner && entry.id == id) break;
    }
    slot = (slot + 1) & mask;
  }
  return slot;
}

void IdTable::grow() {
  const std::vector<Slot> before = std::move(slots_);
  slots_.assign(before.empty() ? kFewestSlots : before.size() * 2, Slot());
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& old : before) {
    if (old.entry == 0) continue;
    std::size_t slot = old.hash & mask;
    while (slots_[slot].entry != 0) slot = (slot + 1) & mask;
    slots_[slot] = old;
  }
}

void IdTable::clear() {
  entries_.clear();
  if (slots_.size() > kFewestSlots) slots_.resize(kFewestSlots);
  std::fill(slots_.begin(), slots_.end(), Slot());
}

const Named* IdTable::add(const Named& named) {
  if ((entries_.size() + 1) * 2 > slots_.size()) grow();
  const std::uint32_t hash = hash_of(named.id, named.owner);
  const std::size_t slot = slot_for(named.id, named.owner, hash);
  if (slots_[slot].entry != 0) return &entries_[slots_[slot].entry - 1];
  entries_.push_back(named);
  slots_[slot] = {hash, static_cast<std::uint32_t>(entries_.size())};
  return nullptr;
}

const Named* IdTable::find(std::string_view id, std::uint32_t owner) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t entry = slots_[slot_for(id, owner, hash_of(id, owner))].entry;
  return entry == 0 ? nullptr : &entries_[entry - 1];
}

}  // namespace llwybr
