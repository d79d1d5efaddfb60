#include "prove/exploration.hpp"

#include <algorithm>

namespace llwybr {

// Vertices that wait to be looked at, the first in the graph's order first: a bit for each place in the order, and
// above it, for each word of bits, a bit that says whether it holds any. Most is done within one word.
class Waiting {
 public:
  explicit Waiting(const ProofGraph& graph, bool backwards)
      : graph_(graph), backwards_(backwards) {
    for (std::size_t words = graph.vertex_count / 64 + 1;; words = words / 64 + 1) {
      levels_.emplace_back(words, 0);
      if (words == 1) break;
    }
  }

  void add(Vertex vertex) {
    std::size_t place = place_of(vertex);
    for (std::vector<std::uint64_t>& level : levels_) {
      std::uint64_t& word = level[place / 64];
      const bool had_any = word != 0;
      word |= std::uint64_t{1} << (place % 64);
      if (had_any) return;
      place /= 64;
    }
  }

  [[nodiscard]] bool empty() const { return levels_.back().front() == 0; }

  [[nodiscard]] Vertex take() {
    std::size_t place = 0;
    for (std::size_t level = levels_.size(); level-- > 0;) {
      place = place * 64 + static_cast<std::size_t>(__builtin_ctzll(levels_[level][place]));
    }
    std::size_t bit = place;
    for (std::vector<std::uint64_t>& level : levels_) {
      std::uint64_t& word = level[bit / 64];
      word &= ~(std::uint64_t{1} << (bit % 64));
      if (word != 0) break;
      bit /= 64;
    }
    return graph_.vertex_at[turned(place)];
  }

 private:
  [[nodiscard]] std::uint32_t place_of(Vertex vertex) const {
    return static_cast<std::uint32_t>(turned(graph_.order[vertex]));
  }
  [[nodiscard]] std::size_t turned(std::size_t place) const {
    return backwards_ ? graph_.vertex_count - 1 - place : place;
  }

  const ProofGraph& graph_;
  bool backwards_;
  std::vector<std::vector<std::uint64_t>> levels_;
};

namespace {

Monitor::State start_state(const ProofGraph& graph, const Monitor* monitor) {
  return monitor == nullptr ? Monitor::State{0} : monitor->arrive(monitor->initial(), graph.start);
}

Monitor::State next_state(const Monitor* monitor, Monitor::State state, std::uint32_t arc) {
  return monitor == nullptr ? Monitor::State{0} : monitor->next(state, arc);
}

}  // namespace

Reached::Reached(ProofGraph& graph, const Monitor* monitor)
    : states_(monitor == nullptr ? 1 : monitor->states()), sets_(graph.vertex_count * states_, kEmptySet) {
  if (monitor != nullptr) broken_.resize(graph.arcs.size());
  std::vector<Diagram> fresh(sets_.size(), kEmptySet);
  Waiting waiting(graph, false);
  const Monitor::State first = start_state(graph, monitor);
  if (first == Monitor::kBroken) return;
  fresh[graph.start * states_ + first] = graph.initial();
  waiting.add(graph.start);
  while (!waiting.empty() && !graph.diagrams.exhausted()) {
    const Vertex vertex = waiting.take();
    for (std::size_t state = 0; state < states_; ++state) {
      const std::size_t index = vertex * states_ + state;
      const Diagram found = graph.diagrams.difference(fresh[index], sets_[index]);
      fresh[index] = kEmptySet;
      if (found == kEmptySet) continue;
      sets_[index] = graph.diagrams.either(sets_[index], found);
      for (std::uint32_t arc = graph.first_out[vertex]; arc < graph.first_out[vertex + 1]; ++arc) {
        const Diagram image = graph.forward(graph.arcs[arc], found);
        if (image == kEmptySet) continue;
        const Monitor::State next = next_state(monitor, static_cast<Monitor::State>(state), arc);
        if (next == Monitor::kBroken) {
          broken_[arc] = true;
          continue;
        }
        Diagram& there = fresh[graph.arcs[arc].to * states_ + next];
        there = graph.diagrams.either(there, image);
        waiting.add(graph.arcs[arc].to);
      }
    }
  }
}

Reaching::Reaching(ProofGraph& graph)
    : graph_(graph),
      sets_(graph.vertex_count, kEmptySet),
      fresh_(graph.vertex_count, kEmptySet),
      waiting_(std::make_unique<Waiting>(graph, true)) {}

Reaching::~Reaching() = default;

void Reaching::add(Vertex target, Diagram valuations) {
  if (valuations == kEmptySet) return;
  fresh_[target] = graph_.diagrams.either(fresh_[target], valuations);
  waiting_->add(target);
}

void Reaching::explore() {
  Diagrams& diagrams = graph_.diagrams;
  while (!waiting_->empty() && !diagrams.exhausted()) {
    const Vertex vertex = waiting_->take();
    const Diagram found = diagrams.difference(fresh_[vertex], sets_[vertex]);
    fresh_[vertex] = kEmptySet;
    if (found == kEmptySet) continue;
    sets_[vertex] = diagrams.either(sets_[vertex], found);
    for (const std::uint32_t index : graph_.arcs_into.of(vertex)) {
      const Arc& arc = graph_.arcs[index];
      add(arc.from, graph_.backward(arc, found));
    }
  }
}

ShortestRoutes::ShortestRoutes(ProofGraph& graph, const Monitor* monitor)
    : graph_(graph),
      monitor_(monitor),
      states_(monitor == nullptr ? 1 : monitor->states()),
      rings_(graph.vertex_count * states_) {
  const Monitor::State first = start_state(graph, monitor);
  if (first == Monitor::kBroken) return;
  std::vector<Diagram> reached(rings_.size(), kEmptySet);
  std::vector<Diagram> next(rings_.size(), kEmptySet);
  std::vector<std::uint32_t> front{graph.start * static_cast<std::uint32_t>(states_) + first};
  next[front.front()] = graph.initial();
  for (std::uint32_t steps = 0; !front.empty() && !graph.diagrams.exhausted(); ++steps) {
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t index : front) {
      const Diagram found = graph.diagrams.difference(next[index], reached[index]);
      next[index] = kEmptySet;
      if (found == kEmptySet) continue;
      reached[index] = graph.diagrams.either(reached[index], found);
      rings_[index].push_back({steps, found});
      kept.push_back(index);
    }
    front.clear();
    for (const std::uint32_t index : kept) {
      const auto vertex = static_cast<Vertex>(index / states_);
      for (std::uint32_t arc = graph.first_out[vertex]; arc < graph.first_out[vertex + 1]; ++arc) {
        const Diagram image = graph.forward(graph.arcs[arc], rings_[index].back().set);
        if (image == kEmptySet) continue;
        const Monitor::State state = next_state(monitor, static_cast<Monitor::State>(index % states_), arc);
        if (state == Monitor::kBroken) continue;
        const auto there = static_cast<std::uint32_t>(graph.arcs[arc].to * states_ + state);
        if (next[there] == kEmptySet) front.push_back(there);
        next[there] = graph.diagrams.either(next[there], image);
      }
    }
  }
}

const ShortestRoutes::Ring* ShortestRoutes::ring_of(Vertex vertex, Monitor::State state,
                                                    std::uint32_t steps) const {
  const std::vector<Ring>& rings = rings_[vertex * states_ + state];
  const auto found = std::lower_bound(rings.begin(), rings.end(), steps,
                                      [](const Ring& ring, std::uint32_t wanted) { return ring.steps < wanted; });
  return found != rings.end() && found->steps == steps ? &*found : nullptr;
}

ArcRoute ShortestRoutes::back_from(Vertex vertex, Monitor::State state, std::uint32_t steps, Diagram set) {
  ArcRoute route;
  while (steps > 0) {
    --steps;
    bool found = false;
    for (const std::uint32_t index : graph_.arcs_into.of(vertex)) {
      if (found) break;
      const Arc& arc = graph_.arcs[index];
      for (std::size_t before = 0; before < states_ && !found; ++before) {
        const auto earlier = static_cast<Monitor::State>(before);
        if (next_state(monitor_, earlier, index) != state) continue;
        const Ring* ring = ring_of(arc.from, earlier, steps);
        if (ring == nullptr) continue;
        const Diagram from = graph_.diagrams.intersection(graph_.backward(arc, set), ring->set);
        if (from == kEmptySet) continue;
        route.push_back(index);
        vertex = arc.from;
        state = earlier;
        set = from;
        found = true;
      }
    }
    if (!found) return {};
  }
  std::reverse(route.begin(), route.end());
  return route;
}

std::optional<ArcRoute> ShortestRoutes::to(Vertex vertex, Monitor::State state, Diagram wanted) {
  for (const Ring& ring : rings_[vertex * states_ + state]) {
    const Diagram set = graph_.diagrams.intersection(ring.set, wanted);
    if (set != kEmptySet) return back_from(vertex, state, ring.steps, set);
  }
  return std::nullopt;
}

std::optional<ArcRoute> ShortestRoutes::through(std::uint32_t arc, Monitor::State state, Diagram wanted) {
  const Arc& last = graph_.arcs[arc];
  std::optional<ArcRoute> route = to(last.from, state, graph_.diagrams.intersection(wanted, last.guard));
  if (route) route->push_back(arc);
  return route;
}

}  // namespace llwybr
