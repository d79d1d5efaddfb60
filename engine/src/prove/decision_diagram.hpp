// Sets of valuations of finite variables, as reduced ordered decision diagrams with one child a value
// (Bryant 1986; Kam, Villa, Brayton and Sangiovanni-Vincentelli 1998 for more than two values).
//
// A diagram is an index into its store, and equal sets have equal indices. Operations recurse as deep as a diagram has
// variables, never on the size of a pathway; kMostVariables bounds those live at one point. Memory is bounded by a budget of
// nodes: once it is spent, exhausted() is true and every further answer is meaningless, so callers must ask.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

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
  // One entry a variable, in order: how many values it has (at least one). `budget` is the most cells
  // (children of nodes) the store may hold.
  Diagrams(std::vector<std::uint32_t> domains, std::size_t budget);

  [[nodiscard]] bool exhausted() const { return exhausted_; }
  [[nodiscard]] std::size_t cells() const { return children_.size(); }
  [[nodiscard]] std::size_t variables() const { return domains_.size(); }
  [[nodiscard]] std::uint32_t domain(Variable variable) const { return domains_[variable]; }

  // Valuations in which the variable has the value.
  [[nodiscard]] Diagram literal(Assignment assignment);
  [[nodiscard]] Diagram intersection(Diagram left, Diagram right);
  [[nodiscard]] Diagram either(Diagram left, Diagram right);
  [[nodiscard]] Diagram difference(Diagram left, Diagram right);
  [[nodiscard]] Diagram complement(Diagram set) { return difference(kFullSet, set); }

  // A set of variables, ascending, kept under a number so that results on it can be remembered.
  [[nodiscard]] std::uint32_t intern(const std::vector<Variable>& variables);
  // Assignments, by ascending variable, likewise.
  [[nodiscard]] std::uint32_t intern(const std::vector<Assignment>& assignments);

  [[nodiscard]] const std::vector<Variable>& variables(std::uint32_t number) const { return variable_sets_[number]; }
  [[nodiscard]] const std::vector<Assignment>& assignments(std::uint32_t number) const {
    return assignment_lists_[number];
  }

  // Valuations that differ from one of the set only in those variables: they may have any value.
  [[nodiscard]] Diagram forget(Diagram set, std::uint32_t variables);
  // The set after the assignments have been made in each of its valuations.
  [[nodiscard]] Diagram after(Diagram set, std::uint32_t assignments);
  // Valuations that are in the set once the assignments have been made.
  [[nodiscard]] Diagram before(Diagram set, std::uint32_t assignments);

  // Whether a valuation, one value a variable, is in the set.
  [[nodiscard]] bool contains(Diagram set, std::span<const std::uint32_t> valuation) const;
  // One valuation of a set that is not empty: the least values first, and only the variables that matter.
  [[nodiscard]] std::vector<Assignment> any_of(Diagram set) const;

 private:
  enum class Operation : std::uint32_t { intersection, either, difference, forget, after, before };

  struct Node {
    Variable variable = 0;
    std::uint32_t first_child = 0;   // into children_, domain(variable) of them
  };

  struct CacheEntry {
    std::uint64_t key = ~std::uint64_t{0};
    std::uint32_t third = 0;
    Diagram result = kEmptySet;
  };

  // The fields of a cache key for one call.
  struct Call { Operation operation; std::uint32_t left; std::uint32_t right; };

  [[nodiscard]] Diagram make(Variable variable, std::size_t stack_base);
  [[nodiscard]] Diagram combine(Operation operation, Diagram left, Diagram right);
  [[nodiscard]] Diagram forget_from(Diagram set, std::uint32_t variables, std::size_t position);
  [[nodiscard]] Diagram before_from(Diagram set, std::uint32_t assignments, std::size_t position);
  [[nodiscard]] bool recall(const Call& call, Diagram& result) const;
  void remember(const Call& call, Diagram result);
  [[nodiscard]] std::size_t slot_of(const Call& call) const;
  void grow_unique_table();

  std::vector<std::uint32_t> domains_;
  std::size_t budget_;
  bool exhausted_ = false;
  std::vector<Node> nodes_;
  std::vector<Diagram> children_;
  std::vector<Diagram> unique_;             // open addressing over nodes_, kEmptySet where free
  std::vector<CacheEntry> cache_;
  std::vector<Diagram> stack_;              // children under construction
  std::vector<std::vector<Variable>> variable_sets_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> number_of_variables_;     // by hash
  std::vector<std::vector<Assignment>> assignment_lists_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> number_of_assignments_;   // by hash
  std::vector<std::uint32_t> variables_of_assignments_;
  std::vector<Diagram> cube_of_assignments_;
};

}  // namespace llwybr
