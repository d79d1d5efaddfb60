// How Graph keeps its edges: Boost's compressed rows, seen by the sources of this folder alone.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "graph/graph.hpp"

namespace llwybr {

// What an edge carries: its place in Graph::edges().
using CompressedRows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, std::uint32_t,
                                                          boost::no_property, std::uint32_t, std::uint32_t>;

struct Graph::Rows {
  CompressedRows graph;
};

}  // namespace llwybr
