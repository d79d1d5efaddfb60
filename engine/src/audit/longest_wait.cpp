// The longest wait: the longest path over the components of each scope, subpathways before what calls them.
#include <algorithm>
#include <map>

#include "audit/feasible_graph.hpp"
#include "prove/deadlines.hpp"

namespace llwybr {
namespace {

// The longer of two ways to the same place; a loop on either can be gone round.
void keep_longer(LongestWait& kept, const LongestWait& other) {
  const NodeIndex loop = kept.loop != kNone ? kept.loop : other.loop;
  if (other.minutes > kept.minutes) kept = other;
  kept.loop = loop;
}

bool takes_time(const LongestWait& wait) { return wait.minutes > 0 || wait.loop != kNone; }

// By the time a branch is taken: the limits of the node it leaves, and what the node ran.
LongestWait wait_of(const Pathway& pathway, const FeasibleGraph& graph, const Branch& branch,
                    const std::vector<LongestWait>& arrival) {
  const LongestWait own = own_wait(pathway, branch.node);
  const Node& node = pathway.nodes[branch.node];
  if (node.kind == NodeKind::use) return sum(own, arrival[branch.exit.index]);
  LongestWait strands;
  for (const ScopeIndex scope : callees(pathway, node)) {
    const Range nodes = pathway.scopes[scope].nodes;
    for (NodeIndex exit = nodes.first; exit < nodes.end(); ++exit) {
      if (pathway.nodes[exit].kind != NodeKind::exit || !graph.reached[exit]) continue;
      keep_longer(strands, arrival[exit]);
    }
  }
  return sum(own, strands);
}

void settle_scope(const Pathway& pathway, const FeasibleGraph& graph, ScopeIndex scope,
                  std::vector<LongestWait>& arrival) {
  const ScopeGraph& within = graph.scopes[scope];
  const NodeIndex first = pathway.scopes[scope].nodes.first;
  const Components components = within.graph.components();
  const auto component_of = [&](NodeIndex node) { return components.of[node - first]; };
  std::vector<LongestWait> of_component(components.count);
  std::vector<std::pair<std::uint32_t, BranchIndex>> order;
  for (const BranchIndex branch : within.branches) {
    const NodeIndex from = pathway.branches[branch].node;
    if (graph.reached[from]) order.emplace_back(component_of(from), branch);
  }
  // An edge leads to the lower number: from the highest down, all that leads in is settled before.
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& left, const auto& right) { return left.first > right.first; });
  for (std::size_t begin = 0; begin < order.size();) {
    const std::uint32_t component = order[begin].first;
    std::size_t end = begin;
    NodeIndex loop = kNone;
    std::map<NodeIndex, LongestWait> once;
    for (; end < order.size() && order[end].first == component; ++end) {
      const Branch& branch = pathway.branches[order[end].second];
      const LongestWait wait = wait_of(pathway, graph, branch, arrival);
      keep_longer(once[branch.node], wait);
      const bool repeats = component_of(branch.target.index) == component && takes_time(wait);
      if (repeats && loop == kNone) loop = branch.node;
    }
    // Round a loop that takes time every node counts once, and is done with before the loop is left.
    if (loop != kNone) {
      for (const auto& [node, wait] : once) of_component[component] = sum(of_component[component], wait);
      of_component[component].loop = loop;
    }
    for (; begin < end; ++begin) {
      const Branch& branch = pathway.branches[order[begin].second];
      const std::uint32_t target = component_of(branch.target.index);
      if (target == component) continue;
      const LongestWait leaving = loop == kNone ? wait_of(pathway, graph, branch, arrival) : LongestWait{};
      keep_longer(of_component[target], sum(of_component[component], leaving));
    }
  }
  const Range nodes = pathway.scopes[scope].nodes;
  for (NodeIndex node = nodes.first; node < nodes.end(); ++node) arrival[node] = of_component[component_of(node)];
}

}  // namespace

LongestWait sum(LongestWait first, const LongestWait& second) {
  if (first.loop == kNone) first.loop = second.loop;
  for (std::size_t unit = 0; unit < first.units.size(); ++unit) first.units[unit] += second.units[unit];
  first.minutes += second.minutes;
  return first;
}

LongestWait own_wait(const Pathway& pathway, NodeIndex index) {
  LongestWait longest;
  const Range tasks = pathway.nodes[index].tasks;
  for (std::uint32_t i = tasks.first; i < tasks.end(); ++i) {
    const Task& task = pathway.tasks[i];
    if (!task.has_deadline) continue;
    LongestWait wait;
    wait.units[static_cast<std::size_t>(task.deadline.unit)] = task.deadline.count;
    wait.minutes = most_minutes(task.deadline.unit, task.deadline.count);
    keep_longer(longest, wait);
  }
  return longest;
}

std::vector<LongestWait> longest_waits(const Pathway& pathway, const FeasibleGraph& graph) {
  std::vector<LongestWait> arrival(pathway.nodes.size());
  for (const ScopeIndex scope : graph.callees_first) settle_scope(pathway, graph, scope, arrival);
  return arrival;
}

}  // namespace llwybr
