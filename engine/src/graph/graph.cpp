#include "graph/graph.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/pending/queue.hpp>
#include <utility>

#include "graph/rows.hpp"

namespace llwybr {
namespace {

struct Recorder : boost::default_bfs_visitor {
  Search& search;
  explicit Recorder(Search& found) : search(found) {}
  void tree_edge(CompressedRows::edge_descriptor edge, const CompressedRows& graph) {
    const std::uint32_t to = target(edge, graph);
    search.distance[to] = search.distance[source(edge, graph)] + 1;
    search.arrived_by[to] = graph[edge];
  }
};

}  // namespace

Graph::Graph(std::uint32_t vertices, std::vector<Edge> edges)
    : vertices_(vertices), edges_(std::move(edges)) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  pairs.reserve(edges_.size());
  for (const Edge& edge : edges_) pairs.emplace_back(edge.from, edge.to);
  // Only the constructor of several passes keeps the order in which a vertex's edges were given.
  rows_.reset(new Rows{CompressedRows(boost::edges_are_unsorted_multi_pass, pairs.begin(), pairs.end(),
                                      boost::counting_iterator<std::uint32_t>(0), vertices_)});
}

Graph::~Graph() = default;
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;

Graph Graph::reversed() const {
  std::vector<Edge> turned;
  turned.reserve(edges_.size());
  for (const Edge& edge : edges_) turned.push_back({edge.to, edge.from});
  return Graph(vertices_, std::move(turned));
}

Search Graph::search(std::span<const std::uint32_t> starts) const {
  Search found{std::vector<std::uint32_t>(vertices_, kNone), std::vector<std::uint32_t>(vertices_, kNone)};
  std::vector<std::uint32_t> distinct;
  for (const std::uint32_t start : starts) {
    if (found.distance[start] == kNone) distinct.push_back(start);
    found.distance[start] = 0;
  }
  std::vector<boost::default_color_type> colors(vertices_, boost::white_color);
  boost::queue<std::uint32_t> waiting;
  boost::breadth_first_visit(
      rows_->graph, distinct.begin(), distinct.end(), waiting, Recorder(found),
      boost::make_iterator_property_map(colors.begin(), get(boost::vertex_index, rows_->graph)));
  return found;
}

Components Graph::components() const {
  Components found{std::vector<std::uint32_t>(vertices_, 0), 0};
  if (vertices_ == 0) return found;
  const auto index = get(boost::vertex_index, rows_->graph);
  std::vector<boost::default_color_type> colors(vertices_, boost::white_color);
  // Tarjan's numbering is what the header promises: a component is closed after all that it leads to.
  // Boost's own map of colours would want a function that throws.
  found.count = boost::strong_components(
      rows_->graph, boost::make_iterator_property_map(found.of.begin(), index),
      boost::vertex_index_map(index).color_map(boost::make_iterator_property_map(colors.begin(), index)));
  return found;
}

std::vector<std::vector<std::uint32_t>> Graph::cycles() const {
  const Components components = this->components();
  std::vector<std::uint32_t> size(components.count, 0);
  for (const std::uint32_t component : components.of) ++size[component];
  std::vector<bool> cyclic(components.count, false);
  for (std::uint32_t component = 0; component < components.count; ++component) {
    cyclic[component] = size[component] > 1;
  }
  for (const Edge& edge : edges_) {
    if (edge.from == edge.to) cyclic[components.of[edge.from]] = true;
  }
  std::vector<std::vector<std::uint32_t>> found;
  std::vector<std::uint32_t> place(components.count, kNone);
  for (std::uint32_t vertex = 0; vertex < vertices_; ++vertex) {
    const std::uint32_t component = components.of[vertex];
    if (!cyclic[component]) continue;
    if (place[component] == kNone) {
      place[component] = static_cast<std::uint32_t>(found.size());
      found.emplace_back();
    }
    found[place[component]].push_back(vertex);
  }
  return found;
}

}  // namespace llwybr
