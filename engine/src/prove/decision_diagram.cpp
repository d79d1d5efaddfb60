#include "prove/decision_diagram.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace llwybr {

namespace {

constexpr std::size_t kFewestUniqueSlots = 4;
constexpr std::size_t kFirstCacheSlots = std::size_t{1} << 13;
// The leaves order after every variable.
constexpr std::uint32_t kLeaf = 0xffffffff;

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 31;
  value *= 0x9e3779b97f4a7c15ULL;
  value ^= value >> 29;
  return value;
}

}  // namespace

Diagrams::Diagrams(const std::vector<std::uint32_t>& domains, const std::vector<Variable>& order,
                   std::size_t budget)
    : variable_at_(order),
      level_of_variable_(order.size()),
      budget_(budget),
      cells_{kLeaf, kLeaf},
      unique_(order.size()),
      cache_(kFirstCacheSlots) {
  domains_.reserve(order.size());
  for (const Variable variable : order) {
    level_of_variable_[variable] = static_cast<Level>(domains_.size());
    domains_.push_back(domains[variable]);
  }
  add_list(std::span<const Variable>());
  add_list(std::span<const Assignment>());
}

std::size_t Diagrams::slot_of(const CacheEntry& entry) const {
  return mix(entry.key + (std::uint64_t{entry.third} << 59)) & (cache_.size() - 1);
}

bool Diagrams::recall(const Call& call, Diagram& result) {
  const CacheEntry wanted{(std::uint64_t{call.left} << 32) | call.right,
                          static_cast<std::uint32_t>(call.operation), 0};
  const CacheEntry& entry = cache_[slot_of(wanted)];
  if (entry.key != wanted.key || entry.third != wanted.third) return false;
  result = entry.result;
  ++recalled_;
  return true;
}

void Diagrams::remember(const Call& call, Diagram result) {
  const CacheEntry entry{(std::uint64_t{call.left} << 32) | call.right,
                         static_cast<std::uint32_t>(call.operation), result};
  cache_[slot_of(entry)] = entry;
  // More room is worth its memory only where results are asked for again.
  if (++remembered_ < cache_.size()) return;
  if (recalled_ * 2 > remembered_) grow_cache();
  recalled_ = remembered_ = 0;
}

void Diagrams::UniqueTable::grow() {
  std::vector<Slot> old(std::max(slots.size() * 2, kFewestUniqueSlots));
  old.swap(slots);
  for (const Slot& kept : old) {
    if (kept.node == kEmptySet) continue;
    std::size_t slot = kept.hash & (slots.size() - 1);
    while (slots[slot].node != kEmptySet) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = kept;
  }
}

void Diagrams::grow_cache() {
  std::vector<CacheEntry> old(cache_.size() * 2);
  old.swap(cache_);
  for (const CacheEntry& kept : old) {
    if (kept.key != CacheEntry{}.key) cache_[slot_of(kept)] = kept;
  }
}

// The node whose children stand on the stack from `stack_base`; takes them off.
Diagram Diagrams::make(Level level, std::size_t stack_base) {
  const Diagram made = node_of(level, stack_.data() + stack_base);
  stack_.resize(stack_base);
  return made;
}

Diagram Diagrams::node_of(Level level, const Diagram* children) {
  const std::uint32_t count = domains_[level];
  bool alike = true;
  std::uint64_t mixed = 0;
  for (std::uint32_t value = 0; value < count; ++value) {
    alike = alike && children[value] == children[0];
    mixed = (mixed ^ children[value]) * 0x9e3779b97f4a7c15ULL;
    mixed ^= mixed >> 32;
  }
  if (alike || exhausted_) return children[0];
  const auto hash = static_cast<std::uint32_t>(mixed);
  UniqueTable& table = unique_[level];
  if (std::size_t{2} * table.nodes >= table.slots.size()) table.grow();
  std::size_t slot = hash & (table.slots.size() - 1);
  for (; table.slots[slot].node != kEmptySet; slot = (slot + 1) & (table.slots.size() - 1)) {
    if (table.slots[slot].hash != hash) continue;
    const Diagram known = table.slots[slot].node;
    if (std::equal(children, children + count, cells_.data() + known + 1)) return known;
  }
  if (children_ + count > budget_) {
    exhausted_ = true;
    return kEmptySet;
  }
  const auto made = static_cast<Diagram>(cells_.size());
  cells_.push_back(level);
  cells_.insert(cells_.end(), children, children + count);
  children_ += count;
  table.slots[slot] = {made, hash};
  ++table.nodes;
  return made;
}

Diagram Diagrams::literal(Assignment assignment) {
  const Level level = level_of_variable_[assignment.variable];
  const std::size_t base = stack_.size();
  for (std::uint32_t value = 0; value < domains_[level]; ++value) {
    stack_.push_back(value == assignment.value ? kFullSet : kEmptySet);
  }
  return make(level, base);
}

Diagram Diagrams::intersection(Diagram left, Diagram right) {
  return combine<Operation::intersection>(left, right);
}

Diagram Diagrams::either(Diagram left, Diagram right) { return combine<Operation::either>(left, right); }

Diagram Diagrams::difference(Diagram left, Diagram right) {
  return combine<Operation::difference>(left, right);
}

template <Diagrams::Operation operation>
Diagram Diagrams::combine(Diagram left, Diagram right) {
  if (exhausted_) return kEmptySet;
  if constexpr (operation == Operation::intersection) {
    if (left == kEmptySet || right == kEmptySet) return kEmptySet;
    if (left == kFullSet || left == right) return right;
    if (right == kFullSet) return left;
  } else if constexpr (operation == Operation::either) {
    if (left == kFullSet || right == kFullSet) return kFullSet;
    if (left == kEmptySet || left == right) return right;
    if (right == kEmptySet) return left;
  } else {
    if (left == kEmptySet || right == kFullSet || left == right) return kEmptySet;
    if (right == kEmptySet) return left;
  }
  if (operation != Operation::difference && left > right) std::swap(left, right);
  const Call call{operation, left, right};
  Diagram result = kEmptySet;
  if (recall(call, result)) return result;

  const Level level = std::min(level_of(left), level_of(right));
  const bool in_left = level_of(left) == level;
  const bool in_right = level_of(right) == level;
  const std::size_t base = stack_.size();
  for (std::uint32_t value = 0; value < domains_[level]; ++value) {
    stack_.push_back(
        combine<operation>(in_left ? child(left, value) : left, in_right ? child(right, value) : right));
  }
  result = make(level, base);
  remember(call, result);
  return result;
}

std::uint32_t Diagrams::intern(std::span<const Variable> variables) {
  return variables.empty() ? kNothing : add_list(variables);
}

std::uint32_t Diagrams::intern(std::span<const Assignment> assignments) {
  return assignments.empty() ? kNothing : add_list(assignments);
}

std::uint32_t Diagrams::add_list(std::span<const Variable> variables) {
  const std::uint32_t known = variable_sets_.size();
  const std::uint32_t number =
      variable_sets_.number_of(variables, [](Variable variable) { return std::uint64_t{variable}; });
  if (number != known) return number;
  for (const Variable variable : variables) forgotten_.push_back(level_of_variable_[variable]);
  std::sort(forgotten_.end() - static_cast<std::ptrdiff_t>(variables.size()), forgotten_.end());
  return number;
}

std::uint32_t Diagrams::add_list(std::span<const Assignment> assignments) {
  const std::uint32_t known = assignment_lists_.size();
  const std::uint32_t number = assignment_lists_.number_of(assignments, [](const Assignment& assignment) {
    return std::uint64_t{assignment.variable} << 32 | assignment.value;
  });
  if (number != known) return number;
  std::vector<Variable> variables;
  for (const Assignment& assignment : assignments) {
    variables.push_back(assignment.variable);
    made_.push_back({level_of_variable_[assignment.variable], assignment.value});
  }
  const auto first = made_.end() - static_cast<std::ptrdiff_t>(assignments.size());
  std::sort(first, made_.end(), [](const Made& left, const Made& right) { return left.level < right.level; });
  // From the bottom up, so that each adds one node.
  Diagram cube = kFullSet;
  for (auto made = made_.end(); made != first;) {
    --made;
    cube = intersection(literal({variable_at_[made->level], made->value}), cube);
  }
  variables_of_assignments_.push_back(intern(variables));
  cube_of_assignments_.push_back(cube);
  return number;
}

Diagram Diagrams::forget(Diagram set, std::uint32_t variables) {
  return forget_from(set, variables, variable_sets_.extent_of(variables).first);
}

Diagram Diagrams::forget_from(Diagram set, std::uint32_t variables, std::uint32_t position) {
  if (exhausted_ || set <= kFullSet) return exhausted_ ? kEmptySet : set;
  const std::uint32_t end = variable_sets_.extent_of(variables).end;
  const Level level = level_of(set);
  while (position < end && forgotten_[position] < level) ++position;
  if (position == end) return set;
  const Call call{Operation::forget, set, variables};
  Diagram result = kEmptySet;
  if (recall(call, result)) return result;

  const bool is_forgotten = forgotten_[position] == level;
  const std::size_t base = stack_.size();
  for (std::uint32_t value = 0; value < domains_[level]; ++value) {
    const Diagram left = forget_from(child(set, value), variables, position);
    if (is_forgotten) {
      result = either(result, left);
      if (result == kFullSet) break;
    } else {
      stack_.push_back(left);
    }
  }
  if (!is_forgotten) result = make(level, base);
  remember(call, result);
  return result;
}

Diagram Diagrams::after(Diagram set, std::uint32_t assignments) {
  return intersection(forget(set, variables_of_assignments_[assignments]), cube_of_assignments_[assignments]);
}

Diagram Diagrams::before(Diagram set, std::uint32_t assignments) {
  return before_from(set, assignments, assignment_lists_.extent_of(assignments).first);
}

Diagram Diagrams::before_from(Diagram set, std::uint32_t assignments, std::uint32_t position) {
  if (exhausted_ || set <= kFullSet) return exhausted_ ? kEmptySet : set;
  const std::uint32_t end = assignment_lists_.extent_of(assignments).end;
  const Level level = level_of(set);
  while (position < end && made_[position].level < level) ++position;
  if (position == end) return set;
  if (made_[position].level == level) {
    return before_from(child(set, made_[position].value), assignments, position + 1);
  }
  const Call call{Operation::before, set, assignments};
  Diagram result = kEmptySet;
  if (recall(call, result)) return result;

  const std::size_t base = stack_.size();
  for (std::uint32_t value = 0; value < domains_[level]; ++value) {
    stack_.push_back(before_from(child(set, value), assignments, position));
  }
  result = make(level, base);
  remember(call, result);
  return result;
}

bool Diagrams::contains(Diagram set, std::span<const std::uint32_t> valuation) const {
  while (set > kFullSet) set = child(set, valuation[variable_at_[level_of(set)]]);
  return set == kFullSet;
}

// The variables that decide whether a valuation is in the set, ascending.
std::vector<Variable> Diagrams::read_by(Diagram set) const {
  std::vector<Variable> variables;
  std::vector<Diagram> open{set};
  std::unordered_set<Diagram> seen{set};
  for (; !open.empty();) {
    const Diagram node = open.back();
    open.pop_back();
    if (node <= kFullSet) continue;
    variables.push_back(variable_at_[level_of(node)]);
    for (std::uint32_t value = 0; value < domains_[level_of(node)]; ++value) {
      if (seen.insert(child(node, value)).second) open.push_back(child(node, value));
    }
  }
  std::sort(variables.begin(), variables.end());
  variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
  return variables;
}

std::vector<Assignment> Diagrams::any_of(Diagram set) {
  const std::size_t budget = std::exchange(budget_, SIZE_MAX);
  std::vector<Assignment> chosen;
  for (const Variable variable : read_by(set)) {
    const auto with = [&](std::uint32_t value) {
      return before(set, intern(std::array{Assignment{variable, value}}));
    };
    if (with(0) == set) continue;
    std::uint32_t value = 0;
    while (with(value) == kEmptySet) ++value;
    set = with(value);
    chosen.push_back({variable, value});
  }
  budget_ = budget;
  return chosen;
}

}  // namespace llwybr
