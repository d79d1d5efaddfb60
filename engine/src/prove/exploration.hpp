// Which states a journey can be in, and the shortest routes to them: exploration of a ProofGraph by sets of
// valuations, with or without a monitor beside it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "prove/monitor.hpp"
#include "prove/proof_graph.hpp"

namespace llwybr {

class Waiting;

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

// From which states one of the targets can still be reached. More targets can be added later: only what they add is then
// looked for.
class Reaching {
 public:
  explicit Reaching(ProofGraph& graph);
  ~Reaching();

  // These valuations of the vertex count as there.
  void add(Vertex target, Diagram valuations);
  void explore();

  // What has been explored: by vertex, the valuations from which a target can be reached.
  [[nodiscard]] const std::vector<Diagram>& sets() const { return sets_; }

 private:
  ProofGraph& graph_;
  std::vector<Diagram> sets_;
  std::vector<Diagram> fresh_;
  std::unique_ptr<Waiting> waiting_;
};

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
