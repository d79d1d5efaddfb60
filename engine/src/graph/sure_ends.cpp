#include "graph/sure_ends.hpp"

#include "graph/lists.hpp"
#include "graph/pathway_graph.hpp"

namespace llwybr {

namespace {

Lists branches_into(const Pathway& pathway) {
  return Lists(pathway.nodes.size(), [&](auto add) {
    for (const Branch& branch : pathway.branches) add(branch.target.index, branch.node);
  });
}

Lists callers_of_scopes(const Pathway& pathway) {
  return Lists(pathway.scopes.size(), [&](auto add) {
    for (NodeIndex index = 0; index < pathway.nodes.size(); ++index) {
      for (const ScopeIndex callee : callees(pathway, pathway.nodes[index])) add(callee, index);
    }
  });
}

}  // namespace

std::vector<bool> surely_ending(const Pathway& pathway) {
  const Lists into = branches_into(pathway);
  const Lists callers = callers_of_scopes(pathway);
  // By node, how much more it waits for: its branches, or one of a question's; the subpathways that it runs.
  std::vector<std::uint32_t> waits_for(pathway.nodes.size(), 0);
  std::vector<bool> ends(pathway.nodes.size(), false);
  std::vector<NodeIndex> open;
  for (NodeIndex index = 0; index < pathway.nodes.size(); ++index) {
    const Node& node = pathway.nodes[index];
    if (node.kind == NodeKind::endpoint || node.kind == NodeKind::exit) {
      ends[index] = true;
      open.push_back(index);
    }
    waits_for[index] = node.kind == NodeKind::question ? 1 : node.branches.count;
    waits_for[index] += static_cast<std::uint32_t>(callees(pathway, node).size());
  }
  const auto tell = [&](NodeIndex node) {
    if (waits_for[node] > 0) --waits_for[node];
    if (waits_for[node] > 0 || ends[node]) return;
    ends[node] = true;
    open.push_back(node);
  };
  while (!open.empty()) {
    const NodeIndex node = open.back();
    open.pop_back();
    for (const NodeIndex before : into.of(node)) tell(before);
    const ScopeIndex scope = pathway.nodes[node].scope;
    if (pathway.scopes[scope].start.index != node) continue;
    for (const NodeIndex caller : callers.of(scope)) tell(caller);
  }
  return ends;
}

}  // namespace llwybr
