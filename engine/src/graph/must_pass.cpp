// Dominators after Lengauer and Tarjan, "A fast algorithm for finding dominators in a flowgraph", TOPLAS
// 1(1), 1979: the simple version, with the compression of paths done by a loop. Boost's own recurses. The
// iterative scheme of Cooper, Harvey and Kennedy is shorter, but quadratic where many nodes are reached both
// from the head and from the foot of a long chain.
#include <algorithm>
#include <boost/graph/depth_first_search.hpp>
#include <utility>

#include "graph/lists.hpp"
#include "graph/rows.hpp"

namespace llwybr {
namespace {

// The vertices reached, numbered in the order of a depth-first search, and the number each was found from.
struct Numbering {
  std::vector<std::uint32_t> number;  // by vertex; kNone where it is not reached
  std::vector<std::uint32_t> vertex;  // by number
  std::vector<std::uint32_t> parent;  // by number
};

struct Numberer : boost::default_dfs_visitor {
  Numbering& numbering;
  std::uint32_t& from;
  Numberer(Numbering& result, std::uint32_t& parent) : numbering(result), from(parent) {}
  void tree_edge(CompressedRows::edge_descriptor edge, const CompressedRows& graph) {
    from = numbering.number[source(edge, graph)];
  }
  void discover_vertex(std::uint32_t vertex, const CompressedRows&) {
    numbering.number[vertex] = static_cast<std::uint32_t>(numbering.vertex.size());
    numbering.vertex.push_back(vertex);
    numbering.parent.push_back(from);
  }
};

Numbering numbered(const CompressedRows& graph, std::uint32_t start) {
  Numbering numbering;
  numbering.number.assign(num_vertices(graph), kNone);
  std::uint32_t from = kNone;
  std::vector<boost::default_color_type> colors(num_vertices(graph), boost::white_color);
  boost::depth_first_visit(
      graph, start, Numberer(numbering, from),
      boost::make_iterator_property_map(colors.begin(), get(boost::vertex_index, graph)));
  return numbering;
}

// The forest of vertices already dealt with; answers which of the vertices on the way up to its root has
// the least semidominator. All are numbers of the search.
class Forest {
 public:
  Forest(std::uint32_t size, const std::vector<std::uint32_t>& semi)
      : semi_(semi), ancestor_(size, kNone), best_(size) {
    for (std::uint32_t v = 0; v < size; ++v) best_[v] = v;
  }
  void link(std::uint32_t parent, std::uint32_t child) { ancestor_[child] = parent; }
  std::uint32_t best(std::uint32_t v) {
    if (ancestor_[v] == kNone) return v;
    for (std::uint32_t u = v; ancestor_[ancestor_[u]] != kNone; u = ancestor_[u]) way_.push_back(u);
    for (; !way_.empty(); way_.pop_back()) {
      const std::uint32_t u = way_.back();
      const std::uint32_t above = ancestor_[u];
      if (semi_[best_[above]] < semi_[best_[u]]) best_[u] = best_[above];
      ancestor_[u] = ancestor_[above];
    }
    return best_[v];
  }

 private:
  const std::vector<std::uint32_t>& semi_;
  std::vector<std::uint32_t> ancestor_;
  std::vector<std::uint32_t> best_;
  std::vector<std::uint32_t> way_;
};

// By number: the numbers that lead to it.
Lists predecessors(const std::vector<Edge>& edges, const Numbering& numbering) {
  return Lists(numbering.vertex.size(), [&](auto add) {
    for (const Edge& edge : edges) {
      const std::uint32_t from = numbering.number[edge.from];
      if (from != kNone) add(numbering.number[edge.to], from);
    }
  });
}

// By number: the immediate dominator's number.
std::vector<std::uint32_t> dominators(const Numbering& numbering, const Lists& before) {
  const auto size = static_cast<std::uint32_t>(numbering.vertex.size());
  std::vector<std::uint32_t> semi(size), dominator(size, 0), bucket(size, kNone), next(size, kNone);
  for (std::uint32_t v = 0; v < size; ++v) semi[v] = v;
  Forest forest(size, semi);
  for (std::uint32_t w = size - 1; w > 0; --w) {
    for (const std::uint32_t v : before.of(w)) semi[w] = std::min(semi[w], semi[forest.best(v)]);
    next[w] = std::exchange(bucket[semi[w]], w);
    const std::uint32_t parent = numbering.parent[w];
    forest.link(parent, w);
    for (std::uint32_t v = std::exchange(bucket[parent], kNone); v != kNone; v = next[v]) {
      const std::uint32_t u = forest.best(v);
      dominator[v] = semi[u] < semi[v] ? u : parent;
    }
  }
  for (std::uint32_t w = 1; w < size; ++w) {
    if (dominator[w] != semi[w]) dominator[w] = dominator[dominator[w]];
  }
  return dominator;
}

}  // namespace

std::vector<std::uint32_t> Graph::must_pass(std::uint32_t start) const {
  const Numbering numbering = numbered(rows_->graph, start);
  const std::vector<std::uint32_t> dominator = dominators(numbering, predecessors(edges_, numbering));
  std::vector<std::uint32_t> found(vertices_, kNone);
  for (std::uint32_t w = 1; w < dominator.size(); ++w) {
    found[numbering.vertex[w]] = numbering.vertex[dominator[w]];
  }
  return found;
}

}  // namespace llwybr
