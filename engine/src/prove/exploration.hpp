// Which states a journey can be in, and the shortest routes to them: exploration of a ProofGraph by sets of
// valuations, with or without a monitor beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "prove/monitor.hpp"
#include "prove/proof_graph.hpp"

namespace llwybr {

// A route as the arcs it takes from the start.
using ArcRoute = std::vector<std::uint32_t>;

// Every state a journey can reach: a set of valuations for each vertex and state of the monitor.
class Reached {
 public:
  // Without a monitor there is one state, 0.
  Reached(ProofGraph& graph, const Monitor* monitor);

  [[nodiscard]] Diagram at(Vertex vertex, Monitor::State state = 0) const { return sets_[vertex * states_ + state]; }
  [[nodiscard]] std::size_t states() const { return states_; }
  // Whether a route breaks the monitor with that arc.
  [[nodiscard]] bool breaks(std::uint32_t arc) const { return !broken_.empty() && broken_[arc]; }

 private:
  std::size_t states_;
  std::vector<Diagram> sets_;
  std::vector<bool> broken_;
};

// From which states one of the targets can still be reached: by vertex, the valuations from which it can.
// `targets` holds the valuations that count as there, by vertex. `known` is what is known to reach them, by vertex, as
// answered for fewer targets; or empty.
[[nodiscard]] std::vector<Diagram> reaching(ProofGraph& graph, std::vector<Diagram> targets,
                                            std::vector<Diagram> known = {});

// Exploration by the number of steps, which knows the shortest route to everything. Costs more than Reached,
// and is made only once something has to be shown.
class ShortestRoutes {
 public:
  ShortestRoutes(ProofGraph& graph, const Monitor* monitor);

  // The shortest route that ends at the vertex in one of the valuations; nothing where there is none.
  [[nodiscard]] std::optional<ArcRoute> to(Vertex vertex, Monitor::State state, Diagram wanted);
  // The shortest route that ends by taking the arc from one of the valuations at its start.
  [[nodiscard]] std::optional<ArcRoute> through(std::uint32_t arc, Monitor::State state, Diagram wanted);

 private:
  // What is first reached at a vertex with so many steps.
  struct Ring { std::uint32_t steps = 0; Diagram set = kEmptySet; };

  [[nodiscard]] const Ring* ring_of(Vertex vertex, Monitor::State state, std::uint32_t steps) const;
  [[nodiscard]] ArcRoute back_from(Vertex vertex, Monitor::State state, std::uint32_t steps, Diagram set);

  ProofGraph& graph_;
  const Monitor* monitor_;
  std::size_t states_;
  std::vector<std::vector<Ring>> rings_;       // by vertex and state, by ascending steps
};

}  // namespace llwybr
