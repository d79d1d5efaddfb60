// What a journey can do, found by trying every one: slow, and without any graph of the engine's. A
// state is the stack of nodes a journey is in; each strand of a parallel is a run of its own.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "graph/pathway_graph.hpp"

namespace llwybr {

using State = std::vector<NodeIndex>;

struct Run {
  std::map<State, std::set<State>> next;
  std::map<State, std::set<State>> next_by_itself;
  std::set<State> ended;
};

class EveryJourney {
 public:
  explicit EveryJourney(const Pathway& pathway) : pathway_(pathway) {}

  // Every state of a journey that begins in the scope; strands are runs of their own.
  const Run& run(ScopeIndex scope) {
    if (const auto known = runs_.find(scope); known != runs_.end()) return known->second;
    Run made;
    std::vector<State> waiting{{pathway_.scopes[scope].start.index}};
    while (!waiting.empty()) {
      const State state = waiting.back();
      waiting.pop_back();
      if (made.next.count(state) != 0) continue;
      made.next[state];
      step(state, made);
      for (const State& after : made.next[state]) waiting.push_back(after);
    }
    return runs_.emplace(scope, std::move(made)).first->second;
  }

  // The scopes that a journey comes to as its whole self or as a strand, and those inside uses.
  std::set<ScopeIndex> runs_of_a_journey() {
    std::set<ScopeIndex> found;
    std::vector<ScopeIndex> waiting{0};
    while (!waiting.empty()) {
      const ScopeIndex scope = waiting.back();
      waiting.pop_back();
      if (!found.insert(scope).second) continue;
      for (const auto& [state, after] : run(scope).next) {
        if (pathway_.nodes[state.back()].kind != NodeKind::parallel) continue;
        for (const ScopeIndex strand : callees(pathway_, pathway_.nodes[state.back()]))
          waiting.push_back(strand);
      }
    }
    return found;
  }

  static bool reaches_end(const Run& run, const std::map<State, std::set<State>>& next, const State& from) {
    std::set<State> seen;
    std::vector<State> waiting{from};
    while (!waiting.empty()) {
      const State state = waiting.back();
      waiting.pop_back();
      if (run.ended.count(state) != 0) return true;
      if (!seen.insert(state).second || next.count(state) == 0) continue;
      for (const State& after : next.at(state)) waiting.push_back(after);
    }
    return false;
  }

  static bool comes_round(const std::map<State, std::set<State>>& next, const State& from) {
    std::set<State> seen;
    std::vector<State> waiting{from};
    while (!waiting.empty()) {
      const State state = waiting.back();
      waiting.pop_back();
      if (next.count(state) == 0) continue;
      for (const State& after : next.at(state)) {
        if (after == from) return true;
        if (seen.insert(after).second) waiting.push_back(after);
      }
    }
    return false;
  }

 private:
  void step(const State& state, Run& result) {
    const Node& node = pathway_.nodes[state.back()];
    const auto go = [&](State after, bool by_itself) {
      if (by_itself) result.next_by_itself[state].insert(after);
      result.next[state].insert(std::move(after));
    };
    const auto along = [&](State after, BranchIndex branch) {
      after.back() = pathway_.branches[branch].target.index;
      return after;
    };
    if (node.kind == NodeKind::endpoint || (node.kind == NodeKind::exit && state.size() == 1)) {
      result.ended.insert(state);
    } else if (node.kind == NodeKind::exit) {
      State caller(state.begin(), state.end() - 1);
      const Range branches = pathway_.nodes[caller.back()].branches;
      for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
        if (pathway_.branches[branch].exit.index == state.back()) go(along(caller, branch), true);
      }
    } else if (node.kind == NodeKind::use) {
      State inside = state;
      inside.push_back(pathway_.scopes[node.subpathway.index].start.index);
      go(inside, true);
    } else if (node.kind == NodeKind::parallel) {
      bool all_end = true, all_by_themselves = true;
      for (const ScopeIndex strand : callees(pathway_, node)) {
        const Run& inside = run(strand);
        const State start{pathway_.scopes[strand].start.index};
        all_end = all_end && reaches_end(inside, inside.next, start);
        all_by_themselves = all_by_themselves && reaches_end(inside, inside.next_by_itself, start);
      }
      if (all_end) go(along(state, node.branches.first), all_by_themselves);
    } else {
      for (BranchIndex branch = node.branches.first; branch < node.branches.end(); ++branch) {
        go(along(state, branch), node.kind == NodeKind::decision);
      }
    }
  }

  const Pathway& pathway_;
  std::map<ScopeIndex, Run> runs_;
};

}  // namespace llwybr
