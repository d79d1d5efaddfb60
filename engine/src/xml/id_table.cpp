#include "xml/id_table.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "xml/eight_bytes.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kFewestSlots = 64;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t part) {
  hash = (hash ^ part) * kSpread;
  return hash ^ hash >> 29;
}

// All bytes of an id of at least four in few steps: the last ones overlap those before.
std::uint64_t mixed_in_eights(std::uint64_t hash, std::string_view id) {
  if (id.size() < sizeof(EightBytes)) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, id.data(), sizeof first);
    std::memcpy(&last, id.data() + id.size() - sizeof last, sizeof last);
    return mixed(hash, std::uint64_t{last} << 32 | first);
  }
  const std::size_t last = id.size() - sizeof(EightBytes);
  for (std::size_t at = 0; at < last; at += sizeof(EightBytes)) hash = mixed(hash, load_eight(id.data() + at));
  return mixed(hash, load_eight(id.data() + last));
}

// The ids of a file are short: comparing them is sooner done than a call. The last bytes overlap those before.
bool same_id(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  if (!kEightAtOnce || left.size() < sizeof(EightBytes)) return left == right;
  const std::size_t last = left.size() - sizeof(EightBytes);
  for (std::size_t at = 0; at < last; at += sizeof(EightBytes)) {
    if (load_eight(left.data() + at) != load_eight(right.data() + at)) return false;
  }
  return load_eight(left.data() + last) == load_eight(right.data() + last);
}

std::uint32_t hash_of(std::string_view id, std::uint32_t owner) {
  std::uint64_t hash = 0xCBF29CE484222325u ^ owner;
  if (kEightAtOnce && id.size() >= sizeof(std::uint32_t)) {
    hash = mixed_in_eights(hash ^ id.size() << 32, id);
  } else {
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  }
  // The low bits of such products are poor: the table takes the high ones.
  return static_cast<std::uint32_t>(hash * kSpread >> 32);
}

}  // namespace

std::size_t IdTable::slot_for(std::string_view id, std::uint32_t owner, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].entry != 0) {
    if (slots_[slot].hash == hash) {
      const Named& entry = entries_[slots_[slot].entry - 1];
      if (entry.owner == owner && same_id(entry.id, id)) break;
    }
    slot = (slot + 1) & mask;
  }
  return slot;
}

void IdTable::reserve(std::size_t entries) {
  entries_.reserve(entries);
  std::size_t slots = kFewestSlots;
  while (slots < entries * 2) slots *= 2;
  slots_.resize(slots);
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

void IdTable::expect(std::string_view id) const {
  if (!slots_.empty()) __builtin_prefetch(&slots_[hash_of(id, 0) & (slots_.size() - 1)]);
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

void IdTable::find(std::span<const std::string_view> ids, std::span<const Named*> found) const {
  std::array<std::uint32_t, kIdsAtOnce> hashes;
  if (!slots_.empty()) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      hashes[i] = hash_of(ids[i], 0);
      __builtin_prefetch(&slots_[hashes[i] & mask]);
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const std::uint32_t entry = slots_[hashes[i] & mask].entry;
      if (entry != 0) __builtin_prefetch(&entries_[entry - 1]);
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const std::uint32_t entry = slots_[hashes[i] & mask].entry;
      if (entry != 0) __builtin_prefetch(entries_[entry - 1].id.data());
    }
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::uint32_t entry = slots_.empty() ? 0 : slots_[slot_for(ids[i], 0, hashes[i])].entry;
    found[i] = entry == 0 ? nullptr : &entries_[entry - 1];
  }
}

}  // namespace llwybr
