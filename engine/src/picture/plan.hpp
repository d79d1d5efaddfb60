// A picture while it is planned: which nodes, in which lane, row and column. Columns are counted in cells of
// kCell pixels. Lines that come down to a node run in the middle of a cell, lines that go down beside one on the
// border between two: so the two never lie upon one another.
#pragma once

#include <vector>

#include "llwybr/picture.hpp"

namespace llwybr::picture {

inline constexpr std::int32_t kCell = 12;
inline constexpr std::int32_t kHalfBox = 10;  // cells of a box on either side of its middle cell

// A branch between two vertices of the plan.
struct PlanEdge {
  BranchIndex branch = kNone;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  bool back = false;  // it closes a loop
};

// What takes up cells in a row: the box of a vertex, or one cell where the line to a vertex further down passes.
struct Item {
  std::uint32_t vertex = 0;
  bool is_box = false;
  std::uint32_t lane = 0;
  std::uint32_t row = 0;
  std::int32_t before = 0;  // cells it needs on either side of its middle cell
  std::int32_t after = 0;
  std::int32_t column = 0;  // its middle cell
};

// Two items of neighbouring rows, by index, that a line joins.
struct Link {
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
};

// How the branches of a vertex leave it: all from the middle of the lower edge, or each from its row to one side
// and down beside the box, those to the same target together.
enum class Side : std::uint8_t { below, left, right };
struct Leaving {
  Side side = Side::below;
  std::int32_t cells = 0;  // beside: how many cells from the edge of the box
};

struct Plan {
  std::vector<NodeIndex> nodes;         // by vertex
  std::vector<PlanEdge> edges;          // by vertex they start at, in document order
  std::vector<std::vector<std::uint32_t>> leaving;  // by vertex: edges
  std::vector<std::uint32_t> agencies;  // by lane
  std::vector<std::uint32_t> lane_of;   // by vertex
  std::vector<std::uint32_t> row_of;    // by vertex
  std::vector<Item> items;              // first the boxes, by vertex
  std::vector<std::vector<std::uint32_t>> rows;  // items from left to right
  std::vector<std::uint32_t> first_passing_row;  // by vertex: the row below which lines to it begin
  std::vector<std::uint32_t> first_passing;      // by vertex: the item of the row after that
  std::vector<Link> links;
  std::vector<Leaving> leaves;          // by edge
  std::vector<std::int32_t> lane_start; // by lane, and one more: first cells
  [[nodiscard]] std::uint32_t vertices() const { return static_cast<std::uint32_t>(nodes.size()); }

  // The item by which lines to a vertex come down into a row.
  [[nodiscard]] std::uint32_t arriving(std::uint32_t vertex, std::uint32_t row) const {
    return row == row_of[vertex] ? vertex : first_passing[vertex] + (row - first_passing_row[vertex] - 1);
  }
};

// The nodes and branches of a subject; back branches told apart; `nodes` in document order.
[[nodiscard]] Plan planned(const Pathway& pathway, PictureSubject subject);

// Rows and lanes.
void put_in_lanes(Plan& plan, const Pathway& pathway);
void put_in_rows(Plan& plan);

// The items of each row, in an order with few crossings; the sides on which branches leave; the columns.
void put_in_order(Plan& plan);
void choose_sides(Plan& plan);
void put_in_columns(Plan& plan);

}  // namespace llwybr::picture
