// Where no fact matters an assertion can be judged by hand: delete what must be passed, and search.
#include <set>
#include <vector>

#include "catch.hpp"
#include "engine/prove/random_pathway.hpp"
#include "prove/proof.hpp"
#include "sanitized.hpp"

namespace llwybr {
namespace {

bool has_decisions(const Pathway& pathway) {
  for (const Node& node : pathway.nodes) {
    if (node.kind == NodeKind::decision) return true;
  }
  return false;
}

// The nodes that can be come to along branches without going through the deleted ones; with `deleted` itself a
// start, what lies behind it.
std::set<NodeIndex> search(const Pathway& pathway, std::vector<NodeIndex> from, const std::set<NodeIndex>& deleted) {
  std::set<NodeIndex> found;
  while (!from.empty()) {
    const NodeIndex node = from.back();
    from.pop_back();
    if (deleted.count(node) != 0 || !found.insert(node).second) continue;
    const Range branches = pathway.nodes[node].branches;
    for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
      from.push_back(pathway.branches[branch].target.index);
    }
  }
  return found;
}

std::set<NodeIndex> nodes_of(const Pathway& pathway, Range points) {
  std::set<NodeIndex> nodes;
  for (std::uint32_t i = points.first; i < points.end(); ++i) {
    if (pathway.points[i].kind == PointKind::node) nodes.insert(pathway.points[i].reference.index);
  }
  return nodes;
}

bool is_of_nodes(const Pathway& pathway, const Assertion& assertion) {
  const auto all = [&](Range points) {
    for (std::uint32_t i = points.first; i < points.end(); ++i) {
      if (pathway.points[i].kind != PointKind::node) return false;
    }
    return true;
  };
  return all(assertion.passes) && all(assertion.after) && all(assertion.before);
}

bool meets(const Pathway& pathway, const std::set<NodeIndex>& found, const std::set<NodeIndex>& wanted, bool or_end) {
  for (const NodeIndex node : found) {
    if (wanted.count(node) != 0 || (or_end && pathway.nodes[node].kind == NodeKind::endpoint)) return true;
  }
  return false;
}

// Whether the assertion breaks; for those with at most one of `after` and `before`.
bool is_broken(const Pathway& pathway, const Assertion& assertion) {
  const std::set<NodeIndex> passes = nodes_of(pathway, assertion.passes);
  const std::set<NodeIndex> after = nodes_of(pathway, assertion.after);
  const std::set<NodeIndex> before = nodes_of(pathway, assertion.before);
  const NodeIndex start = pathway.scopes[0].start.index;
  const std::set<NodeIndex> all = search(pathway, {start}, {});
  std::vector<NodeIndex> from{start};
  std::vector<NodeIndex> behind{start};
  if (!after.empty()) {
    from.clear();
    behind.clear();
    for (const NodeIndex node : after) {
      if (all.count(node) == 0) continue;
      from.push_back(node);
      const Range branches = pathway.nodes[node].branches;
      for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
        behind.push_back(pathway.branches[branch].target.index);
      }
    }
  }
  if (assertion.kind == AssertionKind::every_route) {
    return meets(pathway, search(pathway, from, passes), before, before.empty());
  }
  if (before.empty()) return meets(pathway, search(pathway, behind, {}), passes, false);
  for (const NodeIndex node : passes) {
    if (all.count(node) == 0) continue;
    std::vector<NodeIndex> next;
    const Range branches = pathway.nodes[node].branches;
    for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
      next.push_back(pathway.branches[branch].target.index);
    }
    if (meets(pathway, search(pathway, next, {}), before, false)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("where no fact matters an assertion is what deletion and a search say", "[oracle]") {
  std::size_t broken = 0;
  std::size_t kept = 0;
  for (std::uint32_t seed = 300000; seed < 300000 + share(20000u); ++seed) {
    const std::optional<Reading> reading = test::random_pathway(seed, {false, false, true, true});
    if (!reading || has_decisions(reading->pathway)) continue;
    const Pathway& pathway = reading->pathway;
    Proof proof(pathway, kProofCells);
    for (std::uint32_t index = 0; index < pathway.assertions.size(); ++index) {
      const Assertion& assertion = pathway.assertions[index];
      if (!is_of_nodes(pathway, assertion) || (!assertion.after.empty() && !assertion.before.empty())) continue;
      INFO("seed " << seed << ", assertion " << index);
      const bool breaks = is_broken(pathway, assertion);
      CHECK((proof.judgement(index).verdict == Verdict::broken) == breaks);
      ++(breaks ? broken : kept);
    }
  }
  CHECK(broken > share(300u));
  CHECK(kept > share(100u));
}

}  // namespace llwybr
