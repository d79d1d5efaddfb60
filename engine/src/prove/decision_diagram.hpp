// Sets of valuations of finite variables, as reduced ordered decision diagrams with one child a value
// (Bryant 1986; Kam, Villa, Brayton and Sangiovanni-Vincentelli 1998 for more than two values; a unique table a level, and
// a cache that grows with its hits, after Somenzi's CUDD).
//
// A diagram is a place in its store, and equal sets have equal places. Operations recurse as deep as a
// diagram has variables, never on the size of a pathway; kMostVariables bounds those live at one point.
// Memory is bounded by a budget of nodes: once it is spent, exhausted() is true and every further answer is
// meaningless, so callers must ask.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "prove/interned.hpp"

namespace llwybr {

using Diagram = std::uint32_t;
using Variable = std::uint32_t;

inline constexpr Diagram kEmptySet = 0;
inline constexpr Diagram kFullSet = 1;
inline constexpr std::size_t kMostVariables = 2000;

// `variable` has `value`.
struct Assignment {
  Variable variable = 0;
  std::uint32_t value = 0;
  friend auto operator<=>(const Assignment&, const Assignment&) = default;
};

class Diagrams {
 public:
  // One entry a variable: how many values it has (at least one). `order` names every variable once, the one
  // at the top of all diagrams first: it decides how large they become, and no answer. `budget` is the most
  // cells (children of nodes) the store may hold.
  Diagrams(const std::vector<std::uint32_t>& domains, const std::vector<Variable>& order, std::size_t budget);

  [[nodiscard]] bool exhausted() const { return exhausted_; }
  [[nodiscard]] std::size_t cells() const { return children_; }
  [[nodiscard]] std::size_t variables() const { return variable_at_.size(); }

  // Valuations in which the variable has the value.
  [[nodiscard]] Diagram literal(Assignment assignment);
  [[nodiscard]] Diagram intersection(Diagram left, Diagram right);
  [[nodiscard]] Diagram either(Diagram left, Diagram right);
  [[nodiscard]] Diagram difference(Diagram left, Diagram right);
  [[nodiscard]] Diagram complement(Diagram set) { return difference(kFullSet, set); }

  // A set of variables, ascending, kept under a number so that results on it can be remembered.
  [[nodiscard]] std::uint32_t intern(std::span<const Variable> variables);
  // Assignments, by ascending variable, likewise.
  [[nodiscard]] std::uint32_t intern(std::span<const Assignment> assignments);

  [[nodiscard]] std::span<const Variable> variables(std::uint32_t number) const {
    return variable_sets_.list_of(number);
  }
  [[nodiscard]] std::span<const Assignment> assignments(std::uint32_t number) const {
    return assignment_lists_.list_of(number);
  }

  // Valuations that differ from one of the set only in those variables: they may have any value.
  [[nodiscard]] Diagram forget(Diagram set, std::uint32_t variables);
  // The set after the assignments have been made in each of its valuations.
  [[nodiscard]] Diagram after(Diagram set, std::uint32_t assignments);
  // Valuations that are in the set once the assignments have been made.
  [[nodiscard]] Diagram before(Diagram set, std::uint32_t assignments);

  // Whether a valuation, one value a variable, is in the set.
  [[nodiscard]] bool contains(Diagram set, std::span<const std::uint32_t> valuation) const;
  // One valuation of a set that is not empty: by ascending variable the least value, and only the variables
  // that matter. It may go beyond the budget.
  [[nodiscard]] std::vector<Assignment> any_of(Diagram set);

 private:
  // The number of a list of none: most arcs set nothing.
  static constexpr std::uint32_t kNothing = 0;

  // How far down in all diagrams a variable stands.
  using Level = std::uint32_t;
  enum class Operation : std::uint32_t { intersection, either, difference, forget, before };

  // A node as a unique table knows it: most that are not the one wanted are told by the hash alone.
  struct Slot {
    Diagram node = kEmptySet;  // kEmptySet where free
    std::uint32_t hash = 0;
  };

  // The nodes of one level, by open addressing. Those near one another in a pathway so stand near one another here.
  struct UniqueTable {
    std::vector<Slot> slots;   // none, or a power of two of them
    std::uint32_t nodes = 0;

    void grow();
  };

  struct CacheEntry {
    std::uint64_t key = ~std::uint64_t{0};
    std::uint32_t third = 0;
    Diagram result = kEmptySet;
  };

  // The fields of a cache key for one call.
  struct Call {
    Operation operation;
    std::uint32_t left;
    std::uint32_t right;
  };

  // An assignment by level.
  struct Made {
    Level level = 0;
    std::uint32_t value = 0;
  };

  std::uint32_t add_list(std::span<const Variable> variables);
  std::uint32_t add_list(std::span<const Assignment> assignments);
  [[nodiscard]] Level level_of(Diagram node) const { return cells_[node]; }
  [[nodiscard]] Diagram child(Diagram node, std::uint32_t value) const { return cells_[node + 1 + value]; }
  [[nodiscard]] Diagram make(Level level, std::size_t stack_base);
  [[nodiscard]] Diagram node_of(Level level, const Diagram* children);
  template <Operation operation>
  [[nodiscard]] Diagram combine(Diagram left, Diagram right);
  [[nodiscard]] Diagram forget_from(Diagram set, std::uint32_t variables, std::uint32_t position);
  [[nodiscard]] Diagram before_from(Diagram set, std::uint32_t assignments, std::uint32_t position);
  [[nodiscard]] std::vector<Variable> read_by(Diagram set) const;
  [[nodiscard]] bool recall(const Call& call, Diagram& result);
  void remember(const Call& call, Diagram result);
  [[nodiscard]] std::size_t slot_of(const CacheEntry& entry) const;
  void grow_cache();

  std::vector<Variable> variable_at_;  // by level
  std::vector<Level> level_of_variable_;
  std::vector<std::uint32_t> domains_;  // by level
  std::size_t budget_;
  std::size_t children_ = 0;
  bool exhausted_ = false;
  std::vector<std::uint32_t> cells_;  // of a node its level, then its children; a diagram is where that begins
  std::vector<UniqueTable> unique_;  // by level
  std::vector<CacheEntry> cache_;
  std::size_t recalled_ = 0;  // since the cache grew, or could have
  std::size_t remembered_ = 0;
  std::vector<Diagram> stack_;  // children under construction
  Interned<Variable> variable_sets_;
  std::vector<Level> forgotten_;  // by extent of variable_sets_
  Interned<Assignment> assignment_lists_;
  std::vector<Made> made_;  // by extent of assignment_lists_
  std::vector<std::uint32_t> variables_of_assignments_;
  std::vector<Diagram> cube_of_assignments_;
};

}  // namespace llwybr
