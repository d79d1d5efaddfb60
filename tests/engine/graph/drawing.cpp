#include "engine/graph/drawing.hpp"

#include <cstdlib>
#include <unordered_map>

namespace llwybr {
namespace {

Reference named(const std::string& id) {
  Reference reference;
  reference.id = id;
  return reference;
}

std::uint32_t count(std::size_t size) { return static_cast<std::uint32_t>(size); }

}  // namespace

std::string numbered(std::string name, std::size_t number) { return name.append(std::to_string(number)); }

Drawing::Drawing(std::vector<DrawnScope> scopes) : scopes_(std::move(scopes)) {
  for (const DrawnScope& drawn : scopes_) {
    const ScopeIndex index = count(pathway_.scopes.size());
    Scope scope;
    scope.id = drawn.id;
    scope.start = named(drawn.nodes.front().id);
    scope.nodes = {count(pathway_.nodes.size()), count(drawn.nodes.size())};
    pathway_.scopes.push_back(scope);
    for (const DrawnNode& node : drawn.nodes) add_node(node, index);
  }
  resolve();
}

void Drawing::add_node(const DrawnNode& drawn, ScopeIndex scope) {
  Node node;
  node.kind = drawn.kind;
  node.scope = scope;
  node.id = drawn.id;
  node.place.offset = count(pathway_.nodes.size());
  node.branches = {count(pathway_.branches.size()), count(drawn.to.size())};
  for (std::size_t i = 0; i < drawn.to.size(); ++i) {
    Branch branch;
    branch.kind = drawn.kind == NodeKind::question   ? BranchKind::answer
                  : drawn.kind == NodeKind::decision ? BranchKind::when
                  : drawn.kind == NodeKind::use      ? BranchKind::on
                                                     : BranchKind::to;
    branch.node = count(pathway_.nodes.size());
    branch.target = named(drawn.to[i]);
    branch.id = drawn.to[i];
    if (drawn.kind == NodeKind::use) {
      branch.exit = named(drawn.exits[i]);
      branch.id = drawn.exits[i];
    }
    pathway_.branches.push_back(branch);
  }
  if (drawn.kind == NodeKind::use) node.subpathway = named(drawn.runs.front());
  if (drawn.kind == NodeKind::parallel) {
    node.strands = {count(pathway_.strands.size()), count(drawn.runs.size())};
    for (const std::string& run : drawn.runs) {
      Strand strand;
      strand.node = count(pathway_.nodes.size());
      strand.subpathway = named(run);
      pathway_.strands.push_back(strand);
    }
  }
  pathway_.nodes.push_back(node);
}

void Drawing::resolve() {
  std::unordered_map<std::string_view, std::uint32_t> nodes, scopes;
  for (NodeIndex i = 0; i < pathway_.nodes.size(); ++i) nodes[pathway_.nodes[i].id] = i;
  for (ScopeIndex i = 0; i < pathway_.scopes.size(); ++i) scopes[pathway_.scopes[i].id] = i;
  for (Scope& scope : pathway_.scopes) scope.start.index = nodes.at(scope.start.id);
  for (Strand& strand : pathway_.strands) strand.subpathway.index = scopes.at(strand.subpathway.id);
  for (Node& node : pathway_.nodes) {
    if (node.kind == NodeKind::use) node.subpathway.index = scopes.at(node.subpathway.id);
  }
  for (Branch& branch : pathway_.branches) {
    branch.target.index = nodes.at(branch.target.id);
    if (branch.kind == BranchKind::on) branch.exit.index = nodes.at(branch.exit.id);
  }
}

NodeIndex Drawing::node(std::string_view id) const {
  for (NodeIndex i = 0; i < pathway_.nodes.size(); ++i) {
    if (pathway_.nodes[i].id == id) return i;
  }
  std::abort();
}

ScopeIndex Drawing::scope(std::string_view id) const {
  for (ScopeIndex i = 0; i < pathway_.scopes.size(); ++i) {
    if (pathway_.scopes[i].id == id) return i;
  }
  std::abort();
}

}  // namespace llwybr
