#include "prove/deadlines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "graph/graph.hpp"

namespace llwybr {

namespace {

constexpr std::uint64_t kDay = 1440;
constexpr std::size_t kUnits = 7;

// A sum of limits: how many of each unit.
using Length = std::array<std::uint64_t, kUnits>;

Length length_of(const Deadline& deadline) {
  Length length{};
  length[static_cast<std::size_t>(deadline.unit)] = deadline.count;
  return length;
}

Length sum(Length left, const Length& right) {
  for (std::size_t unit = 0; unit < kUnits; ++unit) left[unit] += right[unit];
  return left;
}

// The fewest minutes that so many of a unit can be, from whatever day they are counted.
std::uint64_t fewest_minutes(Unit unit, std::uint64_t count) {
  switch (unit) {
    case Unit::immediately: return 0;
    case Unit::minutes: return count;
    case Unit::hours: return count * 60;
    case Unit::days: case Unit::working_days: return count * kDay;
    case Unit::weeks: return count * 7 * kDay;
    case Unit::months: return count * 28 * kDay;
  }
  return 0;
}

}  // namespace

std::uint64_t most_minutes(Unit unit, std::uint64_t count) {
  switch (unit) {
    case Unit::days: return (count + 1) * kDay;
    case Unit::weeks: return (count * 7 + 1) * kDay;
    case Unit::working_days: return (count + 2 * (count / 5 + 1) + 4 * (count / 60 + 1) + 1) * kDay;
    case Unit::months: return (count * 31 + 1) * kDay;
    default: return fewest_minutes(unit, count);
  }
}

namespace {

// Whether `left` is longer than `right` on every calendar: certain where one unit is enough to tell, else by
// the fewest minutes of one against the most of the other.
bool certainly_longer(const Length& left, const Length& right) {
  bool one_unit = true;
  std::uint64_t fewest = 0;
  std::uint64_t most = 0;
  std::optional<std::size_t> only;
  for (std::size_t unit = 0; unit < kUnits; ++unit) {
    if (left[unit] != 0 || right[unit] != 0) {
      one_unit = one_unit && !only;
      only = unit;
    }
    fewest += fewest_minutes(static_cast<Unit>(unit), left[unit]);
    most += most_minutes(static_cast<Unit>(unit), right[unit]);
  }
  if (!only) return false;
  return one_unit ? left[*only] > right[*only] : fewest > most;
}

bool counts_from_event(const Task& task) { return task.has_deadline && task.deadline.from.resolved(); }

// How late, counted from an event, something passed on the way may be.
struct Limit {
  EventIndex from = kNone;
  Length length{};
  std::uint32_t task = kNone;
  NodeIndex node = kNone;
};

// Walks the tree of must-pass nodes from the start, with what holds on the way down.
class Descent {
 public:
  Descent(const Pathway& pathway, const ProofGraph& graph)
      : pathway_(pathway),
        passed_from_(pathway.events.size()),
        by_event_(pathway.events.size()),
        is_limited_(graph.vertex_count, false),
        first_child_(graph.vertex_count, kNone),
        next_sibling_(graph.vertex_count, kNone) {
    for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
      const Range tasks = pathway.nodes[node].tasks;
      for (std::uint32_t task = tasks.first; task < tasks.end(); ++task) {
        if (counts_from_event(pathway.tasks[task])) is_limited_[node] = true;
      }
    }
    std::vector<Edge> edges;
    edges.reserve(graph.arcs.size());
    for (const Arc& arc : graph.arcs) edges.push_back({arc.from, arc.to});
    const auto vertices = static_cast<std::uint32_t>(graph.vertex_count);
    const std::vector<std::uint32_t> parent = Graph(vertices, std::move(edges)).must_pass(graph.start);
    // From the last on, so that children are visited as they stand in the document, and in memory.
    for (Vertex vertex = vertices; vertex-- > 0;) {
      if (parent[vertex] != kNone) next_sibling_[vertex] = std::exchange(first_child_[parent[vertex]], vertex);
    }
  }

  std::vector<ImpossibleDeadline> from(Vertex start) {
    std::vector<Visit> open{enter(start)};
    while (!open.empty()) {
      Visit& visit = open.back();
      if (visit.next_child != kNone) {
        const Vertex child = std::exchange(visit.next_child, next_sibling_[visit.next_child]);
        open.push_back(enter(child));
        continue;
      }
      leave(visit);
      open.pop_back();
    }
    std::sort(found_.begin(), found_.end(), [](const ImpossibleDeadline& left, const ImpossibleDeadline& right) {
      return left.task < right.task;
    });
    return std::move(found_);
  }

 private:
  struct Visit {
    Vertex vertex = 0;
    Vertex next_child = kNone;
    std::size_t passed = 0;              // limits on the way before this vertex
    std::vector<std::pair<EventIndex, std::vector<Limit>>> replaced;
  };

  Visit enter(Vertex vertex) {
    Visit visit;
    visit.vertex = vertex;
    visit.next_child = first_child_[vertex];
    visit.passed = passed_.size();
    if (!is_limited_[vertex]) return visit;
    const Range tasks = pathway_.nodes[vertex].tasks;
    for (std::uint32_t task = tasks.first; task < tasks.end(); ++task) compare(vertex, task);
    for (std::uint32_t task = tasks.first; task < tasks.end(); ++task) pass(vertex, task, visit);
    return visit;
  }

  void leave(Visit& visit) {
    for (; passed_.size() > visit.passed; passed_.pop_back()) passed_from_[passed_.back()].pop_back();
    for (std::size_t i = visit.replaced.size(); i-- > 0;) {
      by_event_[visit.replaced[i].first] = std::move(visit.replaced[i].second);
    }
  }

  void compare(NodeIndex node, std::uint32_t index) {
    const Task& task = pathway_.tasks[index];
    if (!counts_from_event(task)) return;
    const Length length = length_of(task.deadline);
    const std::vector<Limit>& passed = passed_from_[task.deadline.from.index];
    for (std::size_t i = passed.size(); i-- > 0;) {
      const Limit& limit = passed[i];
      if (!certainly_longer(limit.length, length)) continue;
      found_.push_back({node, index, limit.node, limit.task, limit.from});
      return;
    }
  }

  // The task's own limit, and what follows for it from the limits of the event it counts from.
  void pass(NodeIndex node, std::uint32_t index, Visit& visit) {
    const Task& task = pathway_.tasks[index];
    if (!counts_from_event(task)) return;
    const EventIndex from = task.deadline.from.index;
    std::vector<Limit> limits{{from, length_of(task.deadline), index, node}};
    for (const Limit& limit : by_event_[from]) {
      limits.push_back({limit.from, sum(limit.length, length_of(task.deadline)), index, node});
    }
    for (const Limit& limit : limits) {
      passed_.push_back(limit.from);
      passed_from_[limit.from].push_back(limit);
    }
    for (std::uint32_t mark = task.marks.first; mark < task.marks.end(); ++mark) {
      const EventIndex event = pathway_.references[mark].index;
      if (event == from) continue;
      visit.replaced.emplace_back(event, std::move(by_event_[event]));
      by_event_[event] = limits;
    }
  }

  const Pathway& pathway_;
  std::vector<EventIndex> passed_;                // on the way from the start: the events that limits count from
  std::vector<std::vector<Limit>> passed_from_;   // those limits, by event
  std::vector<std::vector<Limit>> by_event_;      // how late each event may be, counted from others
  std::vector<bool> is_limited_;                  // by vertex: whether a task of it counts from an event
  std::vector<Vertex> first_child_;               // in the tree of must-pass nodes
  std::vector<Vertex> next_sibling_;
  std::vector<ImpossibleDeadline> found_;
};

}  // namespace

std::vector<ImpossibleDeadline> impossible_deadlines(const Pathway& pathway, const ProofGraph& graph) {
  if (std::none_of(pathway.tasks.begin(), pathway.tasks.end(), counts_from_event)) return {};
  return Descent(pathway, graph).from(graph.start);
}

}  // namespace llwybr
