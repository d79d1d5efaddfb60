// Which variables are still read after a point, before they are set anew: the classic backward data-flow
// analysis. What is not live need not be told apart, and is not.
//
// What is read behind one call of a subpathway is live in the subpathway, but not before its other calls. So it is
// followed in two phases (Horwitz, Reps and Binkley, Interprocedural slicing using dependence graphs, 1990): out of
// where it is read to whatever calls that; and, behind a call, through what is called as far back as its start.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/lists.hpp"
#include "llwybr/pathway.hpp"
#include "prove/decision_diagram.hpp"

namespace llwybr {

// Each variable is followed by itself, backwards from where it is read: so the cost is that of the stretches on which
// variables are live, however many variables there are in all.
class LiveVariables {
 public:
  // An arc, and what it sets.
  struct Flow {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::span<const Assignment> assigned;
    ScopeIndex enters = kNone;
    std::uint32_t caller = kNone;  // of an arc that leaves a subpathway: the vertex that called it
    ScopeIndex passed = kNone;     // with it: what lies between the two; kNone where that is more than one subpathway
  };

  LiveVariables(std::size_t vertices, std::size_t variables, std::size_t scopes)
      : vertices_(vertices), variables_(variables), scopes_(scopes) {}

  // The variable is read at the vertex.
  void read(std::uint32_t vertex, Variable variable) { read_.emplace_back(variable, vertex); }

  // Completes the answers; false where they would be more than `most`, counted over all vertices.
  [[nodiscard]] bool spread(std::span<const Flow> flows, std::size_t most);

  // The variables live at a vertex, ascending.
  [[nodiscard]] std::span<const Variable> at(std::uint32_t vertex) const {
    return live_.of(vertex);
  }
  [[nodiscard]] bool is_live(std::uint32_t vertex, Variable variable) const {
    const std::span<const Variable> live = at(vertex);
    return std::binary_search(live.begin(), live.end(), variable);
  }
  // The most variables that are live at one vertex.
  [[nodiscard]] std::size_t most_at_once() const;

 private:
  std::size_t vertices_;
  std::size_t variables_;
  std::size_t scopes_;
  std::vector<std::pair<Variable, std::uint32_t>> read_;
  Lists live_;  // by vertex
};

}  // namespace llwybr
