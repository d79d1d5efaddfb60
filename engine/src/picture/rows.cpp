// Which row each node stands in, and what passes through the rows between.
#include <algorithm>

#include "graph/graph.hpp"
#include "picture/plan.hpp"

namespace llwybr::picture {
namespace {

// How many boxes of a row each lane holds beside one another: the lanes share kMostInRow by the number of their
// nodes, each having one at least. So a picture stays about as wide as a page.
constexpr std::uint32_t kMostInRow = 4;

std::vector<std::uint32_t> most_in_row(const Plan& plan) {
  std::vector<std::uint32_t> nodes(plan.agencies.size(), 0);
  for (const std::uint32_t lane : plan.lane_of) ++nodes[lane];
  std::vector<std::uint32_t> most;
  for (const std::uint32_t count : nodes) {
    most.push_back(std::max((kMostInRow * count + plan.vertices() / 2) / plan.vertices(), std::uint32_t{1}));
  }
  return most;
}

// Vertices so that every branch but the back ones leads from an earlier to a later one.
std::vector<std::uint32_t> forward_order(const Plan& plan) {
  std::vector<Edge> forward;
  for (const PlanEdge& edge : plan.edges) {
    if (!edge.back) forward.push_back({edge.from, edge.to});
  }
  // Without cycles each vertex is a component of its own, and an edge leads to the lower number.
  const Components components = Graph(plan.vertices(), std::move(forward)).components();
  std::vector<std::uint32_t> order(plan.vertices());
  for (std::uint32_t vertex = 0; vertex < plan.vertices(); ++vertex) {
    order[plan.vertices() - 1 - components.of[vertex]] = vertex;
  }
  return order;
}

// The longest way to each vertex, in branches.
std::vector<std::uint32_t> depths(const Plan& plan, const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> depth(plan.vertices(), 0);
  for (const std::uint32_t vertex : order) {
    for (const std::uint32_t leaving : plan.leaving[vertex]) {
      const PlanEdge& edge = plan.edges[leaving];
      if (!edge.back) depth[edge.to] = std::max(depth[edge.to], depth[vertex] + 1);
    }
  }
  return depth;
}

// Gives each vertex the first row, from one on, in which its lane has room. From a full row a pointer leads on
// towards the next with room, so that a long full lane is not searched again and again.
class RowFinder {
 public:
  explicit RowFinder(const Plan& plan)
      : most_(most_in_row(plan)),
        used_(plan.agencies.size(), std::vector<std::uint32_t>(plan.vertices() + 1, 0)),
        next_(plan.agencies.size()) {
    for (auto& next : next_) {
      for (std::uint32_t row = 0; row <= plan.vertices(); ++row) next.push_back(row);
    }
  }

  std::uint32_t find(std::uint32_t lane, std::uint32_t from) {
    std::vector<std::uint32_t>& next = next_[lane];
    while (next[from] != from) from = next[from] = next[next[from]];
    if (++used_[lane][from] == most_[lane]) next[from] = from + 1;
    return from;
  }

 private:
  std::vector<std::uint32_t> most_;
  std::vector<std::vector<std::uint32_t>> used_;
  std::vector<std::vector<std::uint32_t>> next_;
};

void find_rows(Plan& plan) {
  std::vector<std::uint32_t> order = forward_order(plan);
  const std::vector<std::uint32_t> depth = depths(plan, order);
  // A branch leads to a greater depth, so this order is still a forward one.
  std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    return depth[left] != depth[right] ? depth[left] < depth[right] : left < right;
  });
  plan.row_of.assign(plan.vertices(), 0);
  RowFinder finder(plan);
  for (const std::uint32_t vertex : order) {
    const std::uint32_t row = plan.row_of[vertex] = finder.find(plan.lane_of[vertex], plan.row_of[vertex]);
    for (const std::uint32_t leaving : plan.leaving[vertex]) {
      const PlanEdge& edge = plan.edges[leaving];
      if (!edge.back) plan.row_of[edge.to] = std::max(plan.row_of[edge.to], row + 1);
    }
  }
}

void add_passing_items(Plan& plan) {
  plan.first_passing_row = plan.row_of;
  for (const PlanEdge& edge : plan.edges) {
    if (edge.back) continue;
    std::uint32_t& first = plan.first_passing_row[edge.to];
    first = std::min(first, plan.row_of[edge.from]);
  }
  plan.first_passing.assign(plan.vertices(), kNone);
  for (std::uint32_t vertex = 0; vertex < plan.vertices(); ++vertex) {
    plan.first_passing[vertex] = static_cast<std::uint32_t>(plan.items.size());
    for (std::uint32_t row = plan.first_passing_row[vertex] + 1; row < plan.row_of[vertex]; ++row) {
      plan.items.push_back({vertex, false, plan.lane_of[vertex], row});
    }
  }
}

void link_items(Plan& plan) {
  for (const PlanEdge& edge : plan.edges) {
    if (!edge.back) plan.links.push_back({edge.from, plan.arriving(edge.to, plan.row_of[edge.from] + 1)});
  }
  for (std::uint32_t index = plan.vertices(); index < plan.items.size(); ++index) {
    const Item& item = plan.items[index];
    plan.links.push_back({index, plan.arriving(item.vertex, item.row + 1)});
  }
}

}  // namespace

void put_in_rows(Plan& plan) {
  find_rows(plan);
  for (std::uint32_t vertex = 0; vertex < plan.vertices(); ++vertex) {
    plan.items.push_back({vertex, true, plan.lane_of[vertex], plan.row_of[vertex], kHalfBox + 1, kHalfBox + 1});
  }
  add_passing_items(plan);
  std::uint32_t last = 0;
  for (const std::uint32_t row : plan.row_of) last = std::max(last, row);
  plan.rows.resize(last + 1);
  for (std::uint32_t index = 0; index < plan.items.size(); ++index) plan.rows[plan.items[index].row].push_back(index);
  link_items(plan);
}

}  // namespace llwybr::picture
