#include "xml/id_table.hpp"

namespace llwybr {
namespace {

std::uint64_t hash_of(std::string_view id, std::uint32_t owner) {
  std::uint64_t hash = 0xCBF29CE484222325u ^ (std::uint64_t{owner} * 0x9E3779B97F4A7C15u);
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return hash ^ hash >> 29;
}

}  // namespace

std::size_t IdTable::slot_for(std::string_view id, std::uint32_t owner) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = static_cast<std::size_t>(hash_of(id, owner)) & mask;
  while (slots_[slot] != 0) {
    const Named& entry = entries_[slots_[slot] - 1];
    if (entry.owner == owner && entry.id == id) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void IdTable::grow() {
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    slots_[slot_for(entries_[i].id, entries_[i].owner)] = static_cast<std::uint32_t>(i + 1);
  }
}

const Named* IdTable::add(const Named& named) {
  if ((entries_.size() + 1) * 2 > slots_.size()) grow();
  const std::size_t slot = slot_for(named.id, named.owner);
  if (slots_[slot] != 0) return &entries_[slots_[slot] - 1];
  entries_.push_back(named);
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  return nullptr;
}

const Named* IdTable::find(std::string_view id, std::uint32_t owner) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t entry = slots_[slot_for(id, owner)];
  return entry == 0 ? nullptr : &entries_[entry - 1];
}

}  // namespace llwybr
