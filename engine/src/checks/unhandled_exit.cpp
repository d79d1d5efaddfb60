#include "checks/check.hpp"

namespace llwybr {
namespace {

// So many are named of one use: whoever misses more has written the wrong subpathway.
constexpr std::size_t kMostOfOneUse = 20;

// The exits of every scope.
std::vector<std::vector<NodeIndex>> exits_of(const Pathway& pathway) {
  std::vector<std::vector<NodeIndex>> exits(pathway.scopes.size());
  for (NodeIndex i = 0; i < pathway.nodes.size(); ++i) {
    if (pathway.nodes[i].kind == NodeKind::exit) exits[pathway.nodes[i].scope].push_back(i);
  }
  return exits;
}

Finding unhandled(const Node& use, const Node& exit, const Scope& scope) {
  Finding finding;
  finding.place = use.place;
  finding.length = static_cast<std::uint32_t>(std::string_view("<use").size());
  finding.arguments = {exit.id, scope.id};
  finding.related.push_back({exit.place, Phrase("the exit", "yr allanfa")});
  return finding;
}

}  // namespace

const Check check_unhandled_exit{
    {.id = "unhandled-exit",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"the exit `{0}` of the subpathway `{1}` leads nowhere from here",
                 "nid yw'r allanfa `{0}` o'r is-lwybr `{1}` yn arwain i unman o'r fan hon"},
     .hint = {"add `<on exit=\"{0}\" to=\"…\"/>`", "ychwanegwch `<on exit=\"{0}\" to=\"…\"/>`"},
     .why = {"A person who leaves the subpathway by this exit would be stuck.",
             "Byddai rhywun sy'n gadael yr is-lwybr drwy'r allanfa hon yn sownd."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      const Pathway& pathway = context.pathway;
      const std::vector<std::vector<NodeIndex>> exits = exits_of(pathway);
      std::vector<NodeIndex> handled_by(pathway.nodes.size(), kNone);
      for (NodeIndex use = 0; use < pathway.nodes.size(); ++use) {
        const Node& node = pathway.nodes[use];
        if (!node.subpathway.resolved()) continue;
        std::size_t unknown = 0;
        for (BranchIndex i = node.branches.first; i < node.branches.end(); ++i) {
          const Reference& exit = pathway.branches[i].exit;
          if (exit.resolved()) {
            handled_by[exit.index] = use;
          } else if (exit.written()) {
            ++unknown;
          }
        }
        // Where a name is misspelt, the exit it means seems open: `unknown-exit` tells the cause.
        const std::vector<NodeIndex>& all = exits[node.subpathway.index];
        const auto is_open = [&](NodeIndex exit) { return handled_by[exit] != use; };
        std::size_t open = 0;
        for (std::size_t i = 0; i < all.size() && open <= unknown; ++i) open += is_open(all[i]) ? 1 : 0;
        if (open <= unknown) continue;
        std::size_t count = 0;
        for (const NodeIndex exit : all) {
          if (!is_open(exit)) continue;
          if (++count > kMostOfOneUse) break;
          findings.push_back(unhandled(node, pathway.nodes[exit], pathway.scopes[node.subpathway.index]));
        }
      }
    }};

}  // namespace llwybr
