#include "graph/graph.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <random>

#include "catch.hpp"

namespace llwybr {
namespace {

struct RandomGraph {
  std::uint32_t vertices;
  std::vector<Edge> edges;
};

std::uint32_t below(std::mt19937& random, std::uint32_t bound) {
  return static_cast<std::uint32_t>(random() % bound);
}

RandomGraph random_graph(std::mt19937& random) {
  RandomGraph made{1 + below(random, 12), {}};
  const std::uint32_t edges = below(random, 3 * made.vertices);
  for (std::uint32_t i = 0; i < edges; ++i) {
    made.edges.push_back({below(random, made.vertices), below(random, made.vertices)});
  }
  return made;
}

// By definition: distances by relaxing until nothing changes, leaving one vertex out.
std::vector<std::uint32_t> distances(const RandomGraph& graph, std::uint32_t start,
                                     std::uint32_t without = kNone) {
  std::vector<std::uint32_t> distance(graph.vertices, kNone);
  if (start != without) distance[start] = 0;
  for (std::uint32_t round = 0; round < graph.vertices; ++round) {
    for (const Edge& edge : graph.edges) {
      if (distance[edge.from] == kNone || edge.to == without) continue;
      distance[edge.to] = std::min(distance[edge.to], distance[edge.from] + 1);
    }
  }
  return distance;
}

}  // namespace

TEST_CASE("a search takes the first of equally short ways, among parallel edges too") {
  // Given out of order, as only the constructor of several passes bears.
  const Graph graph(4, {{2, 3}, {0, 2}, {1, 3}, {0, 1}, {0, 1}});
  const std::vector<std::uint32_t> start{0};
  const Search search = graph.search(start);
  CHECK(search.arrived_by == std::vector<std::uint32_t>{kNone, 3, 1, 0});
  CHECK(search.distance == std::vector<std::uint32_t>{0, 1, 1, 2});
}

TEST_CASE("a search starts from several vertices, or from none") {
  const Graph graph(3, {{0, 1}});
  CHECK(graph.search(std::vector<std::uint32_t>{0, 2, 2}).distance == std::vector<std::uint32_t>{0, 1, 0});
  CHECK_FALSE(graph.search(std::vector<std::uint32_t>{}).reached(0));
}

TEST_CASE("a graph without vertices has no components and no cycles") {
  const Graph graph(0, {});
  CHECK(graph.components().count == 0);
  CHECK(graph.cycles().empty());
}

TEST_CASE("cycles are the components with an edge inside, in the order of their first vertices") {
  const Graph graph(6, {{4, 4}, {3, 1}, {1, 3}, {0, 1}, {3, 5}});
  CHECK(graph.cycles() == std::vector<std::vector<std::uint32_t>>{{1, 3}, {4}});
}

TEST_CASE("searches, components and must-pass vertices agree with their definitions on random graphs") {
  std::mt19937 random(20260105);
  for (int round = 0; round < 3000; ++round) {
    const RandomGraph made = random_graph(random);
    const Graph graph(made.vertices, made.edges);
    std::vector<std::vector<std::uint32_t>> distance;
    for (std::uint32_t v = 0; v < made.vertices; ++v) distance.push_back(distances(made, v));

    const std::vector<std::uint32_t> start{0};
    const Search search = graph.search(start);
    REQUIRE(search.distance == distance[0]);
    for (std::uint32_t v = 0; v < made.vertices; ++v) {
      const std::uint32_t by = search.arrived_by[v];
      REQUIRE((by != kNone) == (v != 0 && search.reached(v)));
      if (by == kNone) continue;
      REQUIRE(made.edges[by].to == v);
      REQUIRE(distance[0][made.edges[by].from] + 1 == distance[0][v]);
    }

    const Search back = graph.reversed().search(start);
    const Components components = graph.components();
    for (std::uint32_t v = 0; v < made.vertices; ++v) {
      REQUIRE(back.distance[v] == distance[v][0]);
      for (std::uint32_t w = 0; w < made.vertices; ++w) {
        const bool together = distance[v][w] != kNone && distance[w][v] != kNone;
        REQUIRE((components.of[v] == components.of[w]) == together);
        if (distance[v][w] != kNone) REQUIRE(components.of[v] >= components.of[w]);
      }
    }

    const std::vector<std::uint32_t> last = graph.must_pass(0);
    for (std::uint32_t target = 0; target < made.vertices; ++target) {
      std::vector<std::uint32_t> passed, expected;
      for (std::uint32_t v = last[target]; v != kNone; v = last[v]) passed.push_back(v);
      std::sort(passed.begin(), passed.end());
      for (std::uint32_t v = 0; v < made.vertices && distance[0][target] != kNone; ++v) {
        if (v != target && distances(made, 0, v)[target] == kNone) expected.push_back(v);
      }
      REQUIRE(passed == expected);
    }
  }
}

TEST_CASE("must-pass vertices agree with Boost's dominator tree") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const RandomGraph made = random_graph(random);
    using List = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
    List list(made.vertices);
    for (const Edge& edge : made.edges) add_edge(edge.from, edge.to, list);
    const auto index = get(boost::vertex_index, list);
    const std::size_t none = boost::graph_traits<List>::null_vertex();
    // Unreached vertices need a number past all others, or Boost's answers are wrong.
    std::vector<std::size_t> number(made.vertices, std::numeric_limits<std::size_t>::max());
    std::vector<std::size_t> parent(made.vertices, none), order(made.vertices, none),
        dominator(made.vertices, none);
    boost::lengauer_tarjan_dominator_tree(list, 0, index,
                                          boost::make_iterator_property_map(number.begin(), index),
                                          boost::make_iterator_property_map(parent.begin(), index), order,
                                          boost::make_iterator_property_map(dominator.begin(), index));
    const std::vector<std::uint32_t> last = Graph(made.vertices, made.edges).must_pass(0);
    for (std::uint32_t v = 0; v < made.vertices; ++v) {
      REQUIRE((last[v] == kNone ? none : std::size_t{last[v]}) == dominator[v]);
    }
  }
}

TEST_CASE("a long chain with a way back and joins from both ends is no trouble") {
  constexpr std::uint32_t kChain = 300'000;
  std::vector<Edge> edges;
  for (std::uint32_t v = 0; v + 1 < kChain; ++v) edges.push_back({v, v + 1});
  edges.push_back({kChain - 1, 0});
  for (std::uint32_t join = kChain; join < 2 * kChain; ++join) {
    edges.push_back({0, join});
    edges.push_back({kChain - 1, join});
  }
  const Graph graph(2 * kChain, std::move(edges));
  const std::vector<std::uint32_t> start{0};
  CHECK(graph.search(start).distance[kChain - 1] == kChain - 1);
  CHECK(graph.components().count == kChain + 1);
  const std::vector<std::uint32_t> last = graph.must_pass(0);
  CHECK(last[kChain - 1] == kChain - 2);
  CHECK(last[2 * kChain - 1] == 0);
}

}  // namespace llwybr
