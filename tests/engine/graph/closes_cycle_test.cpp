// Without the edges that close a cycle there is none, and each of them is in one.
#include <random>

#include "catch.hpp"
#include "graph/graph.hpp"

using namespace llwybr;

TEST_CASE("edges that lead back to where the search came from close a cycle", "[graph]") {
  const Graph graph(4, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 3}, {0, 2}});
  REQUIRE(graph.closes_cycle(0) == std::vector<bool>{false, false, true, false, true, false});
  REQUIRE(graph.closes_cycle(1) == std::vector<bool>{true, false, false, false, true, true});
}

TEST_CASE("edges that close cycles, in graphs made at random", "[graph]") {
  std::mt19937 random(20);
  for (int round = 0; round < 300; ++round) {
    const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); };
    const std::uint32_t vertices = 1 + below(30);
    std::vector<Edge> edges;
    for (std::uint32_t count = below(60); count > 0; --count) edges.push_back({below(vertices), below(vertices)});
    const Graph graph(vertices, edges);
    const std::vector<bool> closes = graph.closes_cycle(below(vertices));
    const Components components = graph.components();
    std::vector<Edge> rest;
    for (std::size_t edge = 0; edge < edges.size(); ++edge) {
      if (!closes[edge]) rest.push_back(edges[edge]);
      if (closes[edge]) REQUIRE(components.of[edges[edge].from] == components.of[edges[edge].to]);
    }
    REQUIRE(Graph(vertices, rest).cycles().empty());
  }
}
