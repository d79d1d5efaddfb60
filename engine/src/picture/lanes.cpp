// Which lane each node stands in.
#include <algorithm>

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

// A node that nobody leads stands where most of its neighbours stand that are placed before it; among equally many,
// with those whose lane is the first. Neighbours of nodes that are led come first, then theirs, and so on.
class Following {
 public:
  Following(const Plan& plan, std::vector<std::uint32_t>& agency_of)
      : neighbours_(plan.vertices()), agency_of_(agency_of) {
    for (const PlanEdge& edge : plan.edges) {
      neighbours_[edge.from].push_back(edge.to);
      neighbours_[edge.to].push_back(edge.from);
    }
  }

  void run() {
    std::vector<std::uint32_t> placed;
    for (std::uint32_t vertex = 0; vertex < agency_of_.size(); ++vertex) {
      if (agency_of_[vertex] != kNone) placed.push_back(vertex);
    }
    for (std::size_t next = 0; next < placed.size(); ++next) {
      for (const std::uint32_t neighbour : neighbours_[placed[next]]) {
        if (agency_of_[neighbour] != kNone) continue;
        agency_of_[neighbour] = most_common_near(neighbour);
        placed.push_back(neighbour);
      }
    }
  }

 private:
  [[nodiscard]] std::uint32_t most_common_near(std::uint32_t vertex) const {
    std::vector<std::uint32_t> agencies;
    for (const std::uint32_t neighbour : neighbours_[vertex]) {
      if (agency_of_[neighbour] != kNone) agencies.push_back(agency_of_[neighbour]);
    }
    std::sort(agencies.begin(), agencies.end());
    std::uint32_t best = kNone;
    std::ptrdiff_t most = 0;
    for (auto first = agencies.begin(); first != agencies.end();) {
      const auto end = std::upper_bound(first, agencies.end(), *first);
      if (end - first > most) best = *first;
      most = std::max(most, end - first);
      first = end;
    }
    return best;
  }

  std::vector<std::vector<std::uint32_t>> neighbours_;
  std::vector<std::uint32_t>& agency_of_;
};

}  // namespace

void put_in_lanes(Plan& plan, const Pathway& pathway) {
  FirstAgencies first(pathway);
  std::vector<std::uint32_t> agency_of;
  for (const NodeIndex node : plan.nodes) agency_of.push_back(first.of(pathway.nodes[node]));
  Following(plan, agency_of).run();
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
