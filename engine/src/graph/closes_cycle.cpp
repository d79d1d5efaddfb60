// Edges that close a cycle.
#include <boost/graph/depth_first_search.hpp>

#include "graph/graph.hpp"
#include "graph/rows.hpp"

namespace llwybr {
namespace {

struct CycleCloser : boost::default_dfs_visitor {
  std::vector<bool>& closes;
  explicit CycleCloser(std::vector<bool>& found) : closes(found) {}
  void back_edge(CompressedRows::edge_descriptor edge, const CompressedRows& graph) { closes[graph[edge]] = true; }
};

}  // namespace

std::vector<bool> Graph::closes_cycle(std::uint32_t start) const {
  std::vector<bool> closes(edges_.size(), false);
  std::vector<boost::default_color_type> colors(vertices_, boost::white_color);
  const auto color_map = boost::make_iterator_property_map(colors.begin(), get(boost::vertex_index, rows_->graph));
  const auto visit = [&](std::uint32_t vertex) {
    if (colors[vertex] == boost::white_color) {
      boost::depth_first_visit(rows_->graph, vertex, CycleCloser(closes), color_map);
    }
  };
  if (start < vertices_) visit(start);
  for (std::uint32_t vertex = 0; vertex < vertices_; ++vertex) visit(vertex);
  return closes;
}

}  // namespace llwybr
