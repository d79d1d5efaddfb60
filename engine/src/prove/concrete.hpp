// One state of a journey at a time: the prover's graph walked with one valuation instead of a set.
#pragma once

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "prove/exploration.hpp"
#include "prove/proof_graph.hpp"

namespace llwybr {

// A vertex and a value for every variable; those that are not live there are 0.
struct Concrete {
  Vertex vertex = 0;
  std::vector<std::uint32_t> values;
  // libc++ 13 has no <=> of vectors.
  friend bool operator<(const Concrete& one, const Concrete& other) {
    return std::tie(one.vertex, one.values) < std::tie(other.vertex, other.values);
  }
};

[[nodiscard]] Concrete concrete_start(const ProofGraph& graph);

// The state after an arc, or nothing where its guard does not hold.
[[nodiscard]] std::optional<Concrete> concrete_next(const ProofGraph& graph, const Concrete& state, std::uint32_t arc);

// The shortest ways to an endpoint from every state that has one.
class WaysOut {
 public:
  explicit WaysOut(ProofGraph& graph);

  // The arcs from the state to an endpoint; nothing where there is no way.
  [[nodiscard]] std::optional<ArcRoute> from(Concrete state) const;

 private:
  // The states of a vertex that are so many steps from an endpoint.
  struct Ring { std::uint32_t steps = 0; Diagram set = kEmptySet; };

  [[nodiscard]] std::optional<std::uint32_t> steps_from(const Concrete& state) const;

  ProofGraph& graph_;
  std::vector<std::vector<Ring>> rings_;   // by vertex, by ascending steps
};

}  // namespace llwybr
