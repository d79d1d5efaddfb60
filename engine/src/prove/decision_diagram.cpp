#include "prove/decision_diagram.hpp"

#include <algorithm>

namespace llwybr {

namespace {

constexpr std::size_t kFirstUniqueSlots = 1024;
constexpr std::size_t kCacheSlots = std::size_t{1} << 16;
// The leaves order after every variable.
constexpr Variable kLeaf = 0xffffffff;

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 31;
  value *= 0x9e3779b97f4a7c15ULL;
  value ^= value >> 29;
  return value;
}

// The number under which an entry is kept; that of the next entry where it is not.
template <typename Entry>
std::uint32_t known_number(const std::unordered_multimap<std::uint64_t, std::uint32_t>& numbers,
                           const std::vector<Entry>& kept, std::uint64_t hash, const Entry& wanted) {
  const auto [first, last] = numbers.equal_range(hash);
  const auto found =
      std::find_if(first, last, [&](const auto& candidate) { return kept[candidate.second] == wanted; });
  return found == last ? static_cast<std::uint32_t>(kept.size()) : found->second;
}

}  // namespace

Diagrams::Diagrams(std::vector<std::uint32_t> domains, std::size_t budget)
    : domains_(std::move(domains)), budget_(budget), unique_(kFirstUniqueSlots, kEmptySet), cache_(kCacheSlots) {
  nodes_.push_back({kLeaf, 0});
  nodes_.push_back({kLeaf, 0});
}

std::size_t Diagrams::slot_of(const Call& call) const {
  const std::uint64_t key = (std::uint64_t{call.left} << 32) | call.right;
  return mix(key + (static_cast<std::uint64_t>(call.operation) << 59)) & (cache_.size() - 1);
}

bool Diagrams::recall(const Call& call, Diagram& result) const {
  const CacheEntry& entry = cache_[slot_of(call)];
  if (entry.key != ((std::uint64_t{call.left} << 32) | call.right)) return false;
  if (entry.third != static_cast<std::uint32_t>(call.operation)) return false;
  result = entry.result;
  return true;
}

void Diagrams::remember(const Call& call, Diagram result) {
  cache_[slot_of(call)] = {(std::uint64_t{call.left} << 32) | call.right,
                           static_cast<std::uint32_t>(call.operation), result};
}

void Diagrams::grow_unique_table() {
  std::vector<Diagram> old(unique_.size() * 2, kEmptySet);
  old.swap(unique_);
  for (Diagram node = 2; node < nodes_.size(); ++node) {
    std::uint64_t hash = nodes_[node].variable;
    for (std::uint32_t value = 0; value < domains_[nodes_[node].variable]; ++value) {
      hash = mix(hash ^ children_[nodes_[node].first_child + value]);
    }
    std::size_t slot = hash & (unique_.size() - 1);
    while (unique_[slot] != kEmptySet) slot = (slot + 1) & (unique_.size() - 1);
    unique_[slot] = node;
  }
  // The results remembered are worth more the more nodes there are.
  if (cache_.size() < unique_.size() * 2) {
    cache_.assign(unique_.size() * 2, CacheEntry{});
  }
}

// The node whose children stand on the stack from `stack_base`; takes them off.
Diagram Diagrams::make(Variable variable, std::size_t stack_base) {
  const std::uint32_t count = domains_[variable];
  const Diagram first = stack_[stack_base];
  bool alike = true;
  std::uint64_t hash = variable;
  for (std::uint32_t value = 0; value < count; ++value) {
    alike = alike && stack_[stack_base + value] == first;
    hash = mix(hash ^ stack_[stack_base + value]);
  }
  if (alike || exhausted_) {
    stack_.resize(stack_base);
    return first;
  }
  std::size_t slot = hash & (unique_.size() - 1);
  while (unique_[slot] != kEmptySet) {
    const Node& node = nodes_[unique_[slot]];
    if (node.variable == variable &&
        std::equal(stack_.begin() + static_cast<std::ptrdiff_t>(stack_base), stack_.end(),
                   children_.begin() + static_cast<std::ptrdiff_t>(node.first_child),
                   children_.begin() + static_cast<std::ptrdiff_t>(node.first_child + count))) {
      stack_.resize(stack_base);
      return unique_[slot];
    }
    slot = (slot + 1) & (unique_.size() - 1);
  }
  if (children_.size() + count > budget_) {
    exhausted_ = true;
    stack_.resize(stack_base);
    return kEmptySet;
  }
  const auto made = static_cast<Diagram>(nodes_.size());
  nodes_.push_back({variable, static_cast<std::uint32_t>(children_.size())});
  children_.insert(children_.end(), stack_.begin() + static_cast<std::ptrdiff_t>(stack_base), stack_.end());
  stack_.resize(stack_base);
  unique_[slot] = made;
  if (nodes_.size() * 2 > unique_.size()) grow_unique_table();
  return made;
}

Diagram Diagrams::literal(Assignment assignment) {
  const std::size_t base = stack_.size();
  for (std::uint32_t value = 0; value < domains_[assignment.variable]; ++value) {
    stack_.push_back(value == assignment.value ? kFullSet : kEmptySet);
  }
  return make(assignment.variable, base);
}

Diagram Diagrams::intersection(Diagram left, Diagram right) {
  return combine(Operation::intersection, left, right);
}

Diagram Diagrams::either(Diagram left, Diagram right) { return combine(Operation::either, left, right); }

Diagram Diagrams::difference(Diagram left, Diagram right) {
  return combine(Operation::difference, left, right);
}

Diagram Diagrams::combine(Operation operation, Diagram left, Diagram right) {
  if (exhausted_) return kEmptySet;
  switch (operation) {
    case Operation::intersection:
      if (left == kEmptySet || right == kEmptySet) return kEmptySet;
      if (left == kFullSet || left == right) return right;
      if (right == kFullSet) return left;
      if (left > right) std::swap(left, right);
      break;
    case Operation::either:
      if (left == kFullSet || right == kFullSet) return kFullSet;
      if (left == kEmptySet || left == right) return right;
      if (right == kEmptySet) return left;
      if (left > right) std::swap(left, right);
      break;
    default:
      if (left == kEmptySet || right == kFullSet || left == right) return kEmptySet;
      if (right == kEmptySet) return left;
      break;
  }
  const Call call{operation, left, right};
  Diagram result = kEmptySet;
  if (recall(call, result)) return result;

  const Variable variable = std::min(nodes_[left].variable, nodes_[right].variable);
  const bool in_left = nodes_[left].variable == variable;
  const bool in_right = nodes_[right].variable == variable;
  const std::size_t base = stack_.size();
  for (std::uint32_t value = 0; value < domains_[variable]; ++value) {
    const Diagram left_child = in_left ? children_[nodes_[left].first_child + value] : left;
    const Diagram right_child = in_right ? children_[nodes_[right].first_child + value] : right;
    const Diagram child = combine(operation, left_child, right_child);
    stack_.push_back(child);
  }
  result = make(variable, base);
  remember(call, result);
  return result;
}

std::uint32_t Diagrams::intern(const std::vector<Variable>& variables) {
  std::uint64_t hash = variables.size();
  for (const Variable variable : variables) hash = mix(hash ^ variable);
  const auto number = known_number(number_of_variables_, variable_sets_, hash, variables);
  if (number != variable_sets_.size()) return number;
  number_of_variables_.emplace(hash, number);
  variable_sets_.push_back(variables);
  return number;
}

std::uint32_t Diagrams::intern(const std::vector<Assignment>& assignments) {
  std::uint64_t hash = assignments.size();
  for (const Assignment& assignment : assignments) {
    hash = mix(hash ^ (std::uint64_t{assignment.variable} << 32 | assignment.value));
  }
  const auto number = known_number(number_of_assignments_, assignment_lists_, hash, assignments);
  if (number != assignment_lists_.size()) return number;
  number_of_assignments_.emplace(hash, number);
  std::vector<Variable> variables;
  Diagram cube = kFullSet;
  for (const Assignment& assignment : assignments) {
    variables.push_back(assignment.variable);
    cube = intersection(cube, literal(assignment));
  }
  assignment_lists_.push_back(assignments);
  variables_of_assignments_.push_back(intern(variables));
  cube_of_assignments_.push_back(cube);
  return number;
}

Diagram Diagrams::forget(Diagram set, std::uint32_t variables) { return forget_from(set, variables, 0); }

Diagram Diagrams::forget_from(Diagram set, std::uint32_t variables, std::size_t position) {
  if (exhausted_ || set <= kFullSet) return exhausted_ ? kEmptySet : set;
  const std::vector<Variable>& forgotten = variable_sets_[variables];
  const Variable variable = nodes_[set].variable;
  while (position < forgotten.size() && forgotten[position] < variable) ++position;
  if (position == forgotten.size()) return set;
  const Call call{Operation::forget, set, variables};
  Diagram result = kEmptySet;
  if (recall(call, result)) return result;

  const bool is_forgotten = forgotten[position] == variable;
  const std::size_t base = stack_.size();
  for (std::uint32_t value = 0; value < domains_[variable]; ++value) {
    const Diagram child = forget_from(children_[nodes_[set].first_child + value], variables, position);
    if (is_forgotten) {
      result = either(result, child);
      if (result == kFullSet) break;
    } else {
      stack_.push_back(child);
    }
  }
  if (!is_forgotten) result = make(variable, base);
  remember(call, result);
  return result;
}

Diagram Diagrams::after(Diagram set, std::uint32_t assignments) {
  return intersection(forget(set, variables_of_assignments_[assignments]), cube_of_assignments_[assignments]);
}

Diagram Diagrams::before(Diagram set, std::uint32_t assignments) {
  return before_from(set, assignments, 0);
}

Diagram Diagrams::before_from(Diagram set, std::uint32_t assignments, std::size_t position) {
  if (exhausted_ || set <= kFullSet) return exhausted_ ? kEmptySet : set;
  const std::vector<Assignment>& made = assignment_lists_[assignments];
  const Variable variable = nodes_[set].variable;
  while (position < made.size() && made[position].variable < variable) ++position;
  if (position == made.size()) return set;
  if (made[position].variable == variable) {
    return before_from(children_[nodes_[set].first_child + made[position].value], assignments, position + 1);
  }
  const Call call{Operation::before, set, assignments};
  Diagram result = kEmptySet;
  if (recall(call, result)) return result;

  const std::size_t base = stack_.size();
  for (std::uint32_t value = 0; value < domains_[variable]; ++value) {
    const Diagram child = before_from(children_[nodes_[set].first_child + value], assignments, position);
    stack_.push_back(child);
  }
  result = make(variable, base);
  remember(call, result);
  return result;
}

bool Diagrams::contains(Diagram set, std::span<const std::uint32_t> valuation) const {
  while (set > kFullSet) set = children_[nodes_[set].first_child + valuation[nodes_[set].variable]];
  return set == kFullSet;
}

std::vector<Assignment> Diagrams::any_of(Diagram set) const {
  std::vector<Assignment> chosen;
  while (set > kFullSet) {
    std::uint32_t value = 0;
    while (children_[nodes_[set].first_child + value] == kEmptySet) ++value;
    chosen.push_back({nodes_[set].variable, value});
    set = children_[nodes_[set].first_child + value];
  }
  return chosen;
}

}  // namespace llwybr
