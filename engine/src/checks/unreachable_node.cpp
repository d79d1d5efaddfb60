#include <algorithm>
#include <utility>

#include "checks/check.hpp"
#include "graph/pathway_graph.hpp"

namespace llwybr {
namespace {

using Shut = std::pair<NodeIndex, BranchIndex>;

// Branches from reached nodes that no journey can take, by the nodes they would lead to.
std::vector<Shut> shut_branches(const Pathway& pathway, const PathwayGraph& graph) {
  std::vector<Shut> found;
  for (BranchIndex index = 0; index < pathway.branches.size(); ++index) {
    const Branch& branch = pathway.branches[index];
    if (!graph.open[index] && graph.reached[branch.node]) found.emplace_back(branch.target.index, index);
  }
  std::sort(found.begin(), found.end());
  return found;
}

RelatedPlace shut_place(const Branch& branch) {
  if (branch.kind != BranchKind::on) {
    return {branch.place,
            {"this branch leads here, but a strand before it never ends",
             "mae'r gangen hon yn arwain yma, ond nid yw un o'r llinynnau o'i blaen byth yn dod i ben"}};
  }
  return {branch.place,
          {"this branch leads here, but its exit is never reached",
           "mae'r gangen hon yn arwain yma, ond nid yw ei hallanfa byth yn cael ei chyrraedd"}};
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  const PathwayGraph& graph = *context.graph;
  const std::vector<Shut> shut = shut_branches(pathway, graph);
  for (NodeIndex index = 0; index < pathway.nodes.size(); ++index) {
    const Node& node = pathway.nodes[index];
    if (graph.reached[index] || !graph.called[node.scope]) continue;
    std::vector<RelatedPlace> related;
    for (auto it = std::lower_bound(shut.begin(), shut.end(), Shut(index, 0));
         it != shut.end() && it->first == index; ++it) {
      related.push_back(shut_place(pathway.branches[it->second]));
    }
    findings.push_back(
        {nullptr, node.place, 0, {node.id, pathway.scopes[node.scope].id}, std::move(related), {}});
  }
}

}  // namespace

const Check check_unreachable_node{
    {"unreachable-node",
     Stage::graph,
     Severity::error,
     {"no route from the start of `{1}` reaches `{0}`",
      "nid oes unrhyw drywydd o ddechrau `{1}` yn cyrraedd `{0}`"},
     {"lead a branch to it from a node that is reached, or take it out",
      "arweiniwch gangen ato o nod sy'n cael ei gyrraedd, neu dilëwch ef"},
     {"What nobody can come to protects nobody. Most often a branch was meant to lead here and leads "
      "elsewhere.",
      "Nid yw'r hyn na all neb ei gyrraedd yn diogelu neb. Gan amlaf, roedd cangen i fod i arwain yma ond "
      "mae'n arwain i rywle arall."}},
    run};

}  // namespace llwybr
