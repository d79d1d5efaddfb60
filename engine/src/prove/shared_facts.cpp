#include "prove/shared_facts.hpp"

#include <algorithm>
#include <set>

namespace llwybr {

namespace {

// The facts that a subpathway, with all it calls, reads and writes.
struct Touched {
  std::set<FactIndex> read;
  std::set<FactIndex> written;
};

class TouchedFacts {
 public:
  // Collects for the subpathways that are strands, and all that they call.
  explicit TouchedFacts(const Pathway& pathway)
      : pathway_(pathway), calls_(pathway.scopes.size()), by_scope_(pathway.scopes.size()) {
    for (const Node& node : pathway.nodes) {
      if (node.kind == NodeKind::use) calls_[node.scope].push_back(node.subpathway.index);
      for (std::uint32_t strand = node.strands.first; strand < node.strands.end(); ++strand) {
        calls_[node.scope].push_back(pathway.strands[strand].subpathway.index);
      }
    }
    const std::vector<ScopeIndex> order = callers_first();
    std::vector<bool> wanted(pathway.scopes.size(), false);
    for (const Strand& strand : pathway.strands) wanted[strand.subpathway.index] = true;
    for (const ScopeIndex scope : order) {
      for (const ScopeIndex callee : calls_[scope]) wanted[callee] = wanted[callee] || wanted[scope];
    }
    for (auto scope = order.rbegin(); scope != order.rend(); ++scope) {
      if (wanted[*scope]) collect(*scope);
    }
  }

  // Of a subpathway that is a strand.
  [[nodiscard]] const Touched& of(ScopeIndex scope) const { return by_scope_[scope]; }

 private:
  // Subpathways never call themselves, so they can be put in such an order that each comes before those it calls:
  // taken from the front are those that nothing left calls.
  [[nodiscard]] std::vector<ScopeIndex> callers_first() const {
    std::vector<std::size_t> callers(pathway_.scopes.size(), 0);
    for (const std::vector<ScopeIndex>& callees : calls_) {
      for (const ScopeIndex callee : callees) ++callers[callee];
    }
    std::vector<ScopeIndex> order;
    for (ScopeIndex scope = 0; scope < pathway_.scopes.size(); ++scope) {
      if (callers[scope] == 0) order.push_back(scope);
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
      for (const ScopeIndex callee : calls_[order[next]]) {
        if (--callers[callee] == 0) order.push_back(callee);
      }
    }
    return order;
  }

  void collect(ScopeIndex scope) {
    Touched& touched = by_scope_[scope];
    const Range nodes = pathway_.scopes[scope].nodes;
    for (NodeIndex index = nodes.first; index < nodes.end(); ++index) {
      const Node& node = pathway_.nodes[index];
      for (AnswerIndex answer = node.answers.first; answer < node.answers.end(); ++answer) {
        write(pathway_.answers[answer].sets, touched);
        write(pathway_.answers[answer].sets_if_not, touched);
      }
      for (BranchIndex branch = node.branches.first; branch < node.branches.end(); ++branch) {
        if (pathway_.branches[branch].condition != kNone) read(pathway_.branches[branch].condition, touched);
      }
    }
    for (const ScopeIndex callee : calls_[scope]) {
      touched.read.insert(by_scope_[callee].read.begin(), by_scope_[callee].read.end());
      touched.written.insert(by_scope_[callee].written.begin(), by_scope_[callee].written.end());
    }
  }

  void write(Range settings, Touched& touched) const {
    for (std::uint32_t setting = settings.first; setting < settings.end(); ++setting) {
      touched.written.insert(pathway_.settings[setting].fact.index);
    }
  }

  void read(std::uint32_t condition, Touched& touched) const {
    const Range terms = pathway_.conditions[condition].terms;
    for (std::uint32_t term = terms.first; term < terms.end(); ++term) {
      if (pathway_.condition_terms[term].op == ConditionOp::equals) {
        touched.read.insert(pathway_.condition_terms[term].fact.index);
      }
    }
  }

  const Pathway& pathway_;
  std::vector<std::vector<ScopeIndex>> calls_;  // by scope: what it calls, once for each call
  std::vector<Touched> by_scope_;
};

}  // namespace

std::vector<SharedFact> shared_facts(const Pathway& pathway) {
  std::vector<SharedFact> shared;
  if (pathway.strands.empty()) return shared;
  const TouchedFacts touched(pathway);
  for (NodeIndex index = 0; index < pathway.nodes.size(); ++index) {
    const Range strands = pathway.nodes[index].strands;
    for (std::uint32_t writer = strands.first; writer < strands.end(); ++writer) {
      const Touched& by_writer = touched.of(pathway.strands[writer].subpathway.index);
      for (std::uint32_t other = strands.first; other < strands.end(); ++other) {
        if (other == writer) continue;
        const Touched& by_other = touched.of(pathway.strands[other].subpathway.index);
        const auto fact = std::find_if(by_writer.written.begin(), by_writer.written.end(), [&](FactIndex candidate) {
          // Two writers are one pair: the earlier strand tells of it.
          return by_other.read.contains(candidate) || (writer < other && by_other.written.contains(candidate));
        });
        if (fact != by_writer.written.end()) shared.push_back({index, writer, other, *fact});
      }
    }
  }
  return shared;
}

}  // namespace llwybr
