#include "prove/concrete.hpp"

namespace llwybr {

Concrete concrete_start(const ProofGraph& graph) {
  return {graph.start, std::vector<std::uint32_t>(graph.diagrams.variables(), 0)};
}

std::optional<Concrete> concrete_next(const ProofGraph& graph, const Concrete& state, std::uint32_t index) {
  const Arc& arc = graph.arcs[index];
  if (arc.from != state.vertex || !graph.diagrams.contains(arc.guard, state.values)) return std::nullopt;
  Concrete next{arc.to, state.values};
  for (const Variable variable : graph.diagrams.variables(arc.forgotten)) next.values[variable] = 0;
  for (const Assignment& made : graph.diagrams.assignments(arc.assignments)) next.values[made.variable] = made.value;
  return next;
}

WaysOut::WaysOut(ProofGraph& graph) : graph_(graph), rings_(graph.vertex_count) {
  std::vector<Diagram> reached(graph.vertex_count, kEmptySet);
  std::vector<Diagram> next(graph.vertex_count, kEmptySet);
  std::vector<Vertex> front;
  for (NodeIndex node = 0; node < graph.pathway->nodes.size(); ++node) {
    if (graph.pathway->nodes[node].kind != NodeKind::endpoint) continue;
    next[node] = kFullSet;
    front.push_back(node);
  }
  for (std::uint32_t steps = 0; !front.empty() && !graph.diagrams.exhausted(); ++steps) {
    std::vector<Vertex> kept;
    for (const Vertex vertex : front) {
      const Diagram found = graph.diagrams.difference(next[vertex], reached[vertex]);
      next[vertex] = kEmptySet;
      if (found == kEmptySet) continue;
      reached[vertex] = graph.diagrams.either(reached[vertex], found);
      rings_[vertex].push_back({steps, found});
      kept.push_back(vertex);
    }
    front.clear();
    for (const Vertex vertex : kept) {
      for (const std::uint32_t index : graph.arcs_into.of(vertex)) {
        const Arc& arc = graph.arcs[index];
        const Diagram before = graph.backward(arc, rings_[vertex].back().set);
        if (before == kEmptySet) continue;
        if (next[arc.from] == kEmptySet) front.push_back(arc.from);
        next[arc.from] = graph.diagrams.either(next[arc.from], before);
      }
    }
  }
}

std::optional<std::uint32_t> WaysOut::steps_from(const Concrete& state) const {
  for (const Ring& ring : rings_[state.vertex]) {
    if (graph_.diagrams.contains(ring.set, state.values)) return ring.steps;
  }
  return std::nullopt;
}

std::optional<ArcRoute> WaysOut::from(Concrete state) const {
  std::optional<std::uint32_t> left = steps_from(state);
  if (!left) return std::nullopt;
  ArcRoute route;
  while (*left > 0) {
    const std::uint32_t before = *left;
    for (std::uint32_t arc = graph_.first_out[state.vertex]; arc < graph_.first_out[state.vertex + 1]; ++arc) {
      std::optional<Concrete> next = concrete_next(graph_, state, arc);
      if (!next) continue;
      const std::optional<std::uint32_t> from_there = steps_from(*next);
      if (!from_there || *from_there >= *left) continue;
      route.push_back(arc);
      state = std::move(*next);
      left = from_there;
      break;
    }
    if (*left == before) return std::nullopt;
  }
  return route;
}

}  // namespace llwybr
