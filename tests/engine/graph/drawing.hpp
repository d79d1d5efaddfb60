// Draws a pathway as a graph and nothing more: nodes with their kinds and where they lead.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// A node of a drawing. `to` names the targets of its branches, in order; for a `use` the exits stand in
// `exits`, alike in number. `runs` names the subpathway of a use or those of a parallel's strands.
struct DrawnNode {
  std::string id;
  NodeKind kind = NodeKind::action;
  std::vector<std::string> to = {};
  std::vector<std::string> runs = {};
  std::vector<std::string> exits = {};
};

// A scope of a drawing; it starts at its first node. The first scope is the pathway.
struct DrawnScope {
  std::string id;
  std::vector<DrawnNode> nodes;
};

// "n7" of "n" and 7.
[[nodiscard]] std::string numbered(std::string name, std::size_t number);

class Drawing {
 public:
  explicit Drawing(std::vector<DrawnScope> scopes);
  [[nodiscard]] const Pathway& pathway() const { return pathway_; }
  [[nodiscard]] NodeIndex node(std::string_view id) const;
  [[nodiscard]] ScopeIndex scope(std::string_view id) const;

 private:
  void add_node(const DrawnNode& drawn, ScopeIndex scope);
  void resolve();
  std::vector<DrawnScope> scopes_;
  Pathway pathway_;
};

}  // namespace llwybr
