#include "graph/fewest_paths.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/edmonds_karp_max_flow.hpp>

namespace llwybr {

namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
using Network = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS,
    boost::property<boost::vertex_color_t, boost::default_color_type,
                    boost::property<boost::vertex_distance_t, long,
                                    boost::property<boost::vertex_predecessor_t, Traits::edge_descriptor>>>,
    boost::property<boost::edge_capacity_t, long,
                    boost::property<boost::edge_residual_capacity_t, long,
                                    boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>>;

void connect(Network& network, std::size_t from, std::size_t to, long capacity) {
  const auto edge = boost::add_edge(from, to, network).first;
  const auto back = boost::add_edge(to, from, network).first;
  boost::put(boost::edge_capacity, network, edge, capacity);
  boost::put(boost::edge_capacity, network, back, 0);
  boost::put(boost::edge_reverse, network, edge, back);
  boost::put(boost::edge_reverse, network, back, edge);
}

}  // namespace

std::size_t fewest_paths(std::uint32_t vertices, const std::vector<Edge>& edges, const std::vector<bool>& wanted) {
  // Loops are one place: a path can go round one at will. Each place has a way in and a way out, so that what is
  // wanted inside it is one passage.
  const Components components = Graph(vertices, edges).components();
  const auto in_of = [&](std::uint32_t place) { return std::size_t{2} * place; };
  const auto out_of = [&](std::uint32_t place) { return std::size_t{2} * place + 1; };
  const std::size_t source = std::size_t{2} * components.count;
  const std::size_t sink = source + 1;
  std::vector<long> ending(source, 0);
  std::vector<long> beginning(source, 0);
  std::vector<bool> is_wanted_inside(components.count);
  std::size_t paths = 0;
  const auto want = [&](std::size_t from, std::size_t to) {
    ++beginning[from];
    ++ending[to];
    ++paths;
  };

  Network network(sink + 1);
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    const std::uint32_t from = components.of[edges[edge].from];
    const std::uint32_t to = components.of[edges[edge].to];
    if (from == to) {
      if (wanted[edge]) is_wanted_inside[from] = true;
      continue;
    }
    connect(network, out_of(from), in_of(to), static_cast<long>(edges.size()));
    if (wanted[edge]) want(out_of(from), in_of(to));
  }
  for (std::uint32_t place = 0; place < components.count; ++place) {
    connect(network, in_of(place), out_of(place), static_cast<long>(edges.size()));
    if (is_wanted_inside[place]) want(in_of(place), out_of(place));
  }
  for (std::size_t vertex = 0; vertex < source; ++vertex) {
    if (ending[vertex] > 0) connect(network, source, vertex, ending[vertex]);
    if (beginning[vertex] > 0) connect(network, vertex, sink, beginning[vertex]);
  }
  const long joined = boost::edmonds_karp_max_flow(network, source, sink);
  return paths - static_cast<std::size_t>(joined);
}

}  // namespace llwybr
