#include "prove/side_by_side.hpp"

#include <algorithm>

namespace llwybr {

namespace {

constexpr std::uint8_t kAfter = 1;
constexpr std::uint8_t kBefore = 2;
constexpr std::uint8_t kPasses = 4;

bool is_one_role(std::uint8_t roles) { return (roles & (roles - 1)) == 0; }

}  // namespace

SideBySide::SideBySide(const Pathway& pathway)
    : pathway_(pathway),
      within_(pathway.scopes.size()),
      found_for_(pathway.scopes.size(), kNone),
      matters_(pathway.nodes.size()) {
  for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
    if (pathway.nodes[node].kind == NodeKind::parallel) parallels_.push_back(node);
  }
  if (parallels_.empty()) return;
  for (const Strand& strand : pathway.strands) {
    std::vector<ScopeIndex>& within = within_[strand.subpathway.index];
    if (within.empty()) within = scopes_within(strand.subpathway.index);
  }
  for (const Assertion& assertion : pathway.assertions) {
    if (!assertion.scope.resolved()) continue;
    std::vector<ScopeIndex>& within = within_[assertion.scope.index];
    if (within.empty()) within = scopes_within(assertion.scope.index);
  }
  find_point_scopes();
  for (const NodeIndex parallel : parallels_) matters_[parallel] = deadlines_meet(parallel);
  for (const Assertion& assertion : pathway.assertions) {
    if (assertion.after.empty() && assertion.before.empty()) continue;
    const std::vector<Roles> roles = roles_of(assertion);
    for (const NodeIndex parallel : parallels_) {
      if (!matters_[parallel]) matters_[parallel] = parts(assertion, parallel, roles);
    }
  }
}

// The scope itself, and all that it calls.
std::vector<ScopeIndex> SideBySide::scopes_within(ScopeIndex scope) {
  std::vector<ScopeIndex> within;
  const auto call = [&](ScopeIndex callee) {
    if (found_for_[callee] == scope) return;
    found_for_[callee] = scope;
    within.push_back(callee);
  };
  call(scope);
  for (std::size_t next = 0; next < within.size(); ++next) {
    const Range nodes = pathway_.scopes[within[next]].nodes;
    for (NodeIndex index = nodes.first; index < nodes.end(); ++index) {
      const Node& node = pathway_.nodes[index];
      if (node.kind == NodeKind::use) call(node.subpathway.index);
      for (std::uint32_t strand = node.strands.first; strand < node.strands.end(); ++strand) {
        call(pathway_.strands[strand].subpathway.index);
      }
    }
  }
  return within;
}

void SideBySide::find_point_scopes() {
  value_set_in_.resize(pathway_.values.size());
  event_marked_in_.resize(pathway_.events.size());
  has_deadline_.resize(pathway_.scopes.size());
  marks_.resize(pathway_.scopes.size());
  // Only assertions ask where in particular.
  const bool asks_where = !pathway_.assertions.empty();
  for (const Node& node : pathway_.nodes) {
    const auto mark = [&](Range marks) {
      for (std::uint32_t i = marks.first; i < marks.end(); ++i) {
        if (asks_where) event_marked_in_[pathway_.references[i].index].push_back(node.scope);
        marks_[node.scope] = true;
      }
    };
    const auto set = [&](Range settings) {
      for (std::uint32_t i = settings.first; asks_where && i < settings.end(); ++i) {
        value_set_in_[pathway_.settings[i].value.index].push_back(node.scope);
      }
    };
    mark(node.marks);
    for (AnswerIndex answer = node.answers.first; answer < node.answers.end(); ++answer) {
      mark(pathway_.answers[answer].marks);
      set(pathway_.answers[answer].sets);
      set(pathway_.answers[answer].sets_if_not);
    }
    for (std::uint32_t task = node.tasks.first; task < node.tasks.end(); ++task) {
      mark(pathway_.tasks[task].marks);
      if (pathway_.tasks[task].deadline.from.resolved()) has_deadline_[node.scope] = true;
    }
  }
}

std::vector<SideBySide::Roles> SideBySide::roles_of(const Assertion& assertion) const {
  std::vector<Roles> roles(pathway_.scopes.size());
  const auto watch = [&](Range points, Roles role) {
    for (std::uint32_t i = points.first; i < points.end(); ++i) {
      const std::uint32_t index = pathway_.points[i].reference.index;
      const auto add = [&](ScopeIndex scope) { roles[scope] = static_cast<Roles>(roles[scope] | role); };
      switch (pathway_.points[i].kind) {
        case PointKind::node: add(pathway_.nodes[index].scope); break;
        case PointKind::branch: add(pathway_.nodes[pathway_.branches[index].node].scope); break;
        case PointKind::event: std::for_each(event_marked_in_[index].begin(), event_marked_in_[index].end(), add); break;
        case PointKind::value: std::for_each(value_set_in_[index].begin(), value_set_in_[index].end(), add); break;
      }
    }
  };
  watch(assertion.after, kAfter);
  watch(assertion.before, kBefore);
  watch(assertion.passes, kPasses);
  return roles;
}

// Points of one role alone may come in any order.
bool SideBySide::parts(const Assertion& assertion, NodeIndex parallel, const std::vector<Roles>& roles) const {
  const Node& node = pathway_.nodes[parallel];
  // A stay in a subpathway is looked at by itself: strands beside it are no part of it.
  if (assertion.scope.resolved() && assertion.scope.index != 0) {
    const std::vector<ScopeIndex>& within = within_[assertion.scope.index];
    if (std::find(within.begin(), within.end(), node.scope) == within.end()) return false;
  }
  Roles all = 0;
  std::size_t strands = 0;
  for (std::uint32_t strand = node.strands.first; strand < node.strands.end(); ++strand) {
    Roles here = 0;
    for (const ScopeIndex scope : within_[pathway_.strands[strand].subpathway.index]) {
      here = static_cast<Roles>(here | roles[scope]);
    }
    all = static_cast<Roles>(all | here);
    if (here != 0) ++strands;
  }
  return strands > 1 && !is_one_role(all);
}

bool SideBySide::deadlines_meet(NodeIndex parallel) const {
  const Range strands = pathway_.nodes[parallel].strands;
  std::size_t with_deadlines = 0;
  std::size_t with_any = 0;
  for (std::uint32_t strand = strands.first; strand < strands.end(); ++strand) {
    bool has_deadline = false;
    bool marks = false;
    for (const ScopeIndex scope : within_[pathway_.strands[strand].subpathway.index]) {
      has_deadline = has_deadline || has_deadline_[scope];
      marks = marks || marks_[scope];
    }
    if (has_deadline) ++with_deadlines;
    if (has_deadline || marks) ++with_any;
  }
  return with_deadlines > 0 && with_any > 1;
}

bool SideBySide::is_entangled(const Assertion& assertion) const {
  if (assertion.after.empty() || assertion.before.empty() || parallels_.empty()) return false;
  const std::vector<Roles> roles = roles_of(assertion);
  return std::any_of(parallels_.begin(), parallels_.end(),
                     [&](NodeIndex parallel) { return parts(assertion, parallel, roles); });
}

}  // namespace llwybr
