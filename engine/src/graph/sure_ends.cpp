#include "graph/sure_ends.hpp"

#include "graph/pathway_graph.hpp"

namespace llwybr {

namespace {

// Runs of entries, one for each of several things.
class Lists {
 public:
  struct Pair { std::uint32_t thing = 0; std::uint32_t entry = 0; };

  Lists(std::size_t things, const std::vector<Pair>& pairs) : first_(things + 1, 0), entries_(pairs.size()) {
    for (const Pair& pair : pairs) ++first_[pair.thing];
    for (std::size_t i = 0; i < things; ++i) first_[i + 1] += first_[i];
    for (const Pair& pair : pairs) entries_[--first_[pair.thing]] = pair.entry;
  }

  template <typename Act>
  void for_each(std::uint32_t thing, Act act) const {
    for (std::uint32_t i = first_[thing]; i < first_[thing + 1]; ++i) act(entries_[i]);
  }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> entries_;
};

Lists branches_into(const Pathway& pathway) {
  std::vector<Lists::Pair> branches;
  branches.reserve(pathway.branches.size());
  for (const Branch& branch : pathway.branches) branches.push_back({branch.target.index, branch.node});
  return Lists(pathway.nodes.size(), branches);
}

Lists callers_of_scopes(const Pathway& pathway) {
  std::vector<Lists::Pair> calls;
  for (NodeIndex index = 0; index < pathway.nodes.size(); ++index) {
    for (const ScopeIndex callee : callees(pathway, pathway.nodes[index])) calls.push_back({callee, index});
  }
  return Lists(pathway.scopes.size(), calls);
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
    into.for_each(node, tell);
    const ScopeIndex scope = pathway.nodes[node].scope;
    if (pathway.scopes[scope].start.index == node) callers.for_each(scope, tell);
  }
  return ends;
}

}  // namespace llwybr
