// How few paths can take all the edges that must be taken: a bound that any set of routes is measured against.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/graph.hpp"

namespace llwybr {

// The least number of paths that together take every edge marked in `wanted`; paths may begin and end anywhere
// and go round loops as often as they like. A least flow with lower bounds, got from a flow of one path an edge
// by taking away as much as can be joined (Ford and Fulkerson 1962).
[[nodiscard]] std::size_t fewest_paths(std::uint32_t vertices, const std::vector<Edge>& edges,
                                       const std::vector<bool>& wanted);

}  // namespace llwybr
