// Which lane each node stands in.
#include <algorithm>
#include <utility>

#include "picture/plan.hpp"

namespace llwybr::picture {
namespace {

// Who leads the first nodes that anyone leads, from the start of a scope on, looking into the subpathways it runs.
class FirstAgencies {
 public:
  explicit FirstAgencies(const Pathway& pathway)
      : pathway_(pathway), found_(pathway.scopes.size(), kNone), is_known_(pathway.scopes.size(), false) {}

  std::uint32_t of(const Node& node) {
    if (node.agency.resolved()) return node.agency.index;
    if (node.kind == NodeKind::use && node.subpathway.resolved()) return of_scope(node.subpathway.index);
    for (std::uint32_t strand = node.strands.first; strand < node.strands.end(); ++strand) {
      const std::uint32_t agency = of(pathway_.strands[strand]);
      if (agency != kNone) return agency;
    }
    return kNone;
  }

 private:
  std::uint32_t of(const Strand& strand) {
    if (strand.agency.resolved()) return strand.agency.index;
    return strand.subpathway.resolved() ? of_scope(strand.subpathway.index) : kNone;
  }

  std::uint32_t of_scope(ScopeIndex scope) {
    if (!is_known_[scope]) found_[scope] = search(scope);
    is_known_[scope] = true;
    return found_[scope];
  }

  // Breadth first, a subpathway's start beside the targets of the node that runs it.
  std::uint32_t search(ScopeIndex scope) const {
    std::vector<bool> is_met(pathway_.nodes.size(), false);
    std::vector<NodeIndex> met;
    const auto meet = [&](const Reference& node) {
      if (!node.resolved() || is_met[node.index]) return;
      is_met[node.index] = true;
      met.push_back(node.index);
    };
    const auto enter = [&](const Reference& subpathway) {
      if (subpathway.resolved()) meet(pathway_.scopes[subpathway.index].start);
    };
    meet(pathway_.scopes[scope].start);
    for (std::size_t next = 0; next < met.size(); ++next) {
      const Node& node = pathway_.nodes[met[next]];
      if (node.agency.resolved()) return node.agency.index;
      if (node.kind == NodeKind::use) enter(node.subpathway);
      for (std::uint32_t strand = node.strands.first; strand < node.strands.end(); ++strand) {
        if (pathway_.strands[strand].agency.resolved()) return pathway_.strands[strand].agency.index;
        enter(pathway_.strands[strand].subpathway);
      }
      for (BranchIndex branch = node.branches.first; branch < node.branches.end(); ++branch) {
        meet(pathway_.branches[branch].target);
      }
    }
    return kNone;
  }

  const Pathway& pathway_;
  std::vector<std::uint32_t> found_;
  std::vector<bool> is_known_;
};

// A node that nobody leads stands with the first node that leads to it, or else with the first it leads to.
void follow_neighbours(const Plan& plan, std::vector<std::uint32_t>& agency_of) {
  std::vector<std::uint32_t> waiting;
  std::vector<std::vector<std::uint32_t>> before(plan.vertices());
  for (const PlanEdge& edge : plan.edges) before[edge.to].push_back(edge.from);
  const auto pass_on = [&](auto&& neighbours) {
    std::vector<std::uint32_t> known;
    for (std::uint32_t vertex = 0; vertex < plan.vertices(); ++vertex) {
      if (agency_of[vertex] != kNone) known.push_back(vertex);
    }
    for (std::size_t next = 0; next < known.size(); ++next) {
      neighbours(known[next], [&](std::uint32_t neighbour) {
        if (agency_of[neighbour] != kNone) return;
        agency_of[neighbour] = agency_of[known[next]];
        known.push_back(neighbour);
      });
    }
  };
  pass_on([&](std::uint32_t vertex, auto&& take) {
    for (const std::uint32_t edge : plan.leaving[vertex]) take(plan.edges[edge].to);
  });
  pass_on([&](std::uint32_t vertex, auto&& take) {
    for (const std::uint32_t from : before[vertex]) take(from);
  });
}

}  // namespace

void put_in_lanes(Plan& plan, const Pathway& pathway) {
  FirstAgencies first(pathway);
  std::vector<std::uint32_t> agency_of;
  for (const NodeIndex node : plan.nodes) agency_of.push_back(first.of(pathway.nodes[node]));
  follow_neighbours(plan, agency_of);
  plan.agencies = agency_of;
  // kNone, being the greatest number, comes last.
  std::sort(plan.agencies.begin(), plan.agencies.end());
  plan.agencies.erase(std::unique(plan.agencies.begin(), plan.agencies.end()), plan.agencies.end());
  for (const std::uint32_t agency : agency_of) {
    const auto lane = std::lower_bound(plan.agencies.begin(), plan.agencies.end(), agency);
    plan.lane_of.push_back(static_cast<std::uint32_t>(lane - plan.agencies.begin()));
  }
}

}  // namespace llwybr::picture
