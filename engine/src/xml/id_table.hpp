// Ids to what they name: one open hash table a namespace. The views must outlive it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

inline constexpr std::size_t kIdsAtOnce = 16;

// What an id of the shared namespace names.
enum class NamedKind : std::uint8_t { node, subpathway, strand, event, fact, assertion, other };

struct Named {
  std::string_view id;
  std::uint32_t owner = 0;  // ids are unique within an owner: a question, a fact; 0 where there is none
  std::uint32_t index = kNone;
  NamedKind kind = NamedKind::other;
  Place place;
};

class IdTable {
 public:
  // Asks memory for what adding the id will need.
  void expect(std::string_view id) const;
  // Adds an entry. Where its id is taken, adds nothing and gives the entry that has it, until the next call.
  const Named* add(const Named& named);

  // Room for so many entries, in a table that has none yet.
  void reserve(std::size_t entries);

  // Forgets all entries, and the room of many.
  void clear();

  [[nodiscard]] const Named* find(std::string_view id, std::uint32_t owner = 0) const;
  // The same for several that have no owner. What they need is asked of memory before any of it is waited for: in a
  // large table that is most of the time.
  void find(std::span<const std::string_view> ids, std::span<const Named*> found) const;
  [[nodiscard]] const std::vector<Named>& entries() const { return entries_; }

 private:
  // The hash stands beside the index so that most strangers are told apart without a look at their entries.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  // index into entries_ + 1; 0 is empty
  };

  void grow();
  [[nodiscard]] std::size_t slot_for(std::string_view id, std::uint32_t owner, std::uint32_t hash) const;

  std::vector<Named> entries_;
  std::vector<Slot> slots_;  // a power of two of them
};

}  // namespace llwybr
