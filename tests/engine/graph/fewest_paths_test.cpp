// Fewest paths against every way to share out the edges of tiny graphs.
#include "graph/fewest_paths.hpp"

#include <algorithm>
#include <random>

#include "catch.hpp"

using namespace llwybr;

namespace {

// Whether one path can take both edges, in one order or the other.
bool go_together(const std::vector<std::vector<bool>>& reaches, const Edge& left, const Edge& right) {
  return reaches[left.to][right.from] || reaches[right.to][left.from];
}

// A path can take any number of edges of which it can take every two: one of them comes before all others.
std::size_t fewest_by_trying(std::uint32_t vertices, const std::vector<Edge>& edges, const std::vector<bool>& wanted) {
  std::vector<std::vector<bool>> reaches(vertices, std::vector<bool>(vertices));
  for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) reaches[vertex][vertex] = true;
  for (const Edge& edge : edges) reaches[edge.from][edge.to] = true;
  for (std::uint32_t middle = 0; middle < vertices; ++middle) {
    for (std::uint32_t from = 0; from < vertices; ++from) {
      for (std::uint32_t to = 0; to < vertices; ++to) {
        if (reaches[from][middle] && reaches[middle][to]) reaches[from][to] = true;
      }
    }
  }
  std::vector<Edge> asked;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (wanted[i]) asked.push_back(edges[i]);
  }
  const std::size_t sets = std::size_t{1} << asked.size();
  std::vector<bool> is_path(sets, true);
  for (std::size_t set = 0; set < sets; ++set) {
    for (std::size_t i = 0; i < asked.size(); ++i) {
      for (std::size_t j = i + 1; j < asked.size(); ++j) {
        if ((set >> i & set >> j & 1) != 0 && !go_together(reaches, asked[i], asked[j])) is_path[set] = false;
      }
    }
  }
  std::vector<std::size_t> fewest(sets, asked.size());
  fewest[0] = 0;
  for (std::size_t set = 1; set < sets; ++set) {
    for (std::size_t part = set; part != 0; part = (part - 1) & set) {
      if (is_path[part]) fewest[set] = std::min(fewest[set], fewest[set & ~part] + 1);
    }
  }
  return fewest.back();
}

}  // namespace

TEST_CASE("fewest paths agree with trying every way to share out the edges") {
  std::size_t most = 0;
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    std::mt19937 random(seed);
    const std::uint32_t vertices = 1 + static_cast<std::uint32_t>(random() % 7);
    std::vector<Edge> edges;
    std::vector<bool> wanted;
    const std::size_t count = random() % 12;
    std::size_t asked = 0;
    for (std::size_t i = 0; i < count; ++i) {
      auto from = static_cast<std::uint32_t>(random() % vertices);
      auto to = static_cast<std::uint32_t>(random() % vertices);
      if (random() % 4 != 0 && from > to) std::swap(from, to);
      edges.push_back({from, to});
      wanted.push_back(asked < 8 && random() % 4 != 0);
      if (wanted.back()) ++asked;
    }
    INFO("seed " << seed);
    const std::size_t fewest = fewest_by_trying(vertices, edges, wanted);
    CHECK(fewest_paths(vertices, edges, wanted) == fewest);
    most = std::max(most, fewest);
  }
  CHECK(most > 3);
}
