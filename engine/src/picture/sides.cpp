// Where branches leave their nodes.
#include <algorithm>

#include "picture/plan.hpp"

namespace llwybr::picture {
namespace {

// The branches of a node to one target. They leave it by one line.
struct Bundle {
  std::uint32_t to = 0;
  bool back = false;
  Side side = Side::below;
  std::vector<std::uint32_t> edges;
};

std::vector<Bundle> bundles_of(const Plan& plan, std::uint32_t vertex) {
  std::vector<Bundle> bundles;
  for (const std::uint32_t index : plan.leaving[vertex]) {
    const PlanEdge& edge = plan.edges[index];
    const auto same = [&](const Bundle& bundle) { return bundle.to == edge.to && bundle.back == edge.back; };
    auto found = std::find_if(bundles.begin(), bundles.end(), same);
    if (found == bundles.end()) found = bundles.insert(found, {edge.to, edge.back, Side::below, {}});
    found->edges.push_back(index);
  }
  return bundles;
}

// To the side of where it goes on; straight down counts for the side that has less.
void choose_sides(std::vector<Bundle>& bundles, const Plan& plan, std::uint32_t vertex) {
  std::int32_t more_to_the_left = 0;
  const auto leave = [&](Bundle& bundle, Side side) {
    bundle.side = side;
    more_to_the_left += side == Side::left ? 1 : -1;
  };
  const auto where = [&](const Bundle& bundle) {
    if (bundle.back) return std::int32_t{1};
    return plan.items[plan.arriving(bundle.to, plan.row_of[vertex] + 1)].column - plan.items[vertex].column;
  };
  for (Bundle& bundle : bundles) {
    if (where(bundle) != 0) leave(bundle, where(bundle) < 0 ? Side::left : Side::right);
  }
  for (Bundle& bundle : bundles) {
    if (bundle.side == Side::below) leave(bundle, more_to_the_left > 0 ? Side::right : Side::left);
  }
}

// Lines of one side lie within one another, the first outermost, and answers how many there are.
std::int32_t nest(Plan& plan, const std::vector<Bundle>& bundles, Side side) {
  std::int32_t count = 0;
  for (const Bundle& bundle : bundles) count += bundle.side == side ? 1 : 0;
  std::int32_t cells = count;
  for (const Bundle& bundle : bundles) {
    if (bundle.side != side) continue;
    for (const std::uint32_t edge : bundle.edges) plan.leaves[edge] = {side, cells};
    --cells;
  }
  return count;
}

}  // namespace

void choose_sides(Plan& plan) {
  plan.leaves.assign(plan.edges.size(), {});
  for (std::uint32_t vertex = 0; vertex < plan.vertices(); ++vertex) {
    std::vector<Bundle> bundles = bundles_of(plan, vertex);
    if (bundles.size() < 2) continue;
    choose_sides(bundles, plan, vertex);
    plan.items[vertex].before = kHalfBox + 1 + nest(plan, bundles, Side::left);
    plan.items[vertex].after = kHalfBox + 1 + nest(plan, bundles, Side::right);
  }
}

}  // namespace llwybr::picture
