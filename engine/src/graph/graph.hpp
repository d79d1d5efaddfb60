// A directed graph of plain numbers. What a pathway means is not known here; see pathway_graph.hpp.
//
// Every function is linear in vertices and edges, unless it says otherwise, and none recurses.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

struct Edge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

// A breadth-first search: how each vertex is reached from the starts by the fewest edges. Among equally
// short ways the one whose edges were given first is taken.
struct Search {
  std::vector<std::uint32_t> distance;    // by vertex; kNone where it is not reached
  std::vector<std::uint32_t> arrived_by;  // by vertex: the edge it is reached by; kNone at a start
  [[nodiscard]] bool reached(std::uint32_t vertex) const { return distance[vertex] != kNone; }
};

// The strongly connected components. They are numbered so that an edge between two leads to the lower
// number: counting down is a topological order of the condensation.
struct Components {
  std::vector<std::uint32_t> of;  // by vertex
  std::uint32_t count = 0;
};

// Vertices are 0 … vertices-1. An edge is named by its place in the list given; parallel edges are kept.
class Graph {
 public:
  Graph(std::uint32_t vertices, std::vector<Edge> edges);
  ~Graph();
  Graph(Graph&&) noexcept;
  Graph& operator=(Graph&&) noexcept;

  [[nodiscard]] std::uint32_t vertices() const { return vertices_; }
  [[nodiscard]] const std::vector<Edge>& edges() const { return edges_; }

  // The same with every edge turned round; edges keep their names.
  [[nodiscard]] Graph reversed() const;

  [[nodiscard]] Search search(std::span<const std::uint32_t> starts) const;

  [[nodiscard]] Components components() const;

  // The components that hold a cycle, each with its vertices ascending, in the order of their first.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> cycles() const;

  // The edges, by name, that close a cycle in a depth-first search from `start` and then from each vertex not yet
  // found, in ascending order. Without them there is no cycle.
  [[nodiscard]] std::vector<bool> closes_cycle(std::uint32_t start) const;

  // For each vertex the last other one that every way to it from `start` must pass; kNone for `start` and
  // for what it does not reach. Following the answers back gives all of them. O(edges · log vertices).
  [[nodiscard]] std::vector<std::uint32_t> must_pass(std::uint32_t start) const;

 private:
  struct Rows;
  std::uint32_t vertices_;
  std::vector<Edge> edges_;
  std::unique_ptr<Rows> rows_;
};

}  // namespace llwybr
