#include <algorithm>

#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"add `<exit id=\"…\">` to the subpathway, or write one of its exits",
                           "ychwanegwch `<exit id=\"…\">` at yr is-lwybr, neu ysgrifennwch un o'i allanfeydd"};

struct Exit {
  std::string_view id;
  Place place;
  NodeIndex node;
};

// All of a pathway, those of a subpathway beside each other.
std::vector<Exit> all_exits(const Pathway& pathway) {
  std::vector<Exit> exits;
  for (NodeIndex i = 0; i < pathway.nodes.size(); ++i) {
    if (pathway.nodes[i].kind == NodeKind::exit) exits.push_back({pathway.nodes[i].id, pathway.nodes[i].place, i});
  }
  return exits;
}

// How many stand before a node.
std::uint32_t count_before(NodeIndex node, const std::vector<Exit>& exits) {
  const auto first = std::lower_bound(exits.begin(), exits.end(), node,
                                      [](const Exit& exit, NodeIndex other) { return exit.node < other; });
  return static_cast<std::uint32_t>(first - exits.begin());
}

}  // namespace

const Check check_unknown_exit{
    {.id = "unknown-exit",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"the subpathway `{2}` has no exit `{0}`", "nid oes gan yr is-lwybr `{2}` allanfa `{0}`"},
     .hint = {"{1}", "{1}"},
     .why = {"The branch would never be taken, and the exit that was meant may lead nowhere.",
             "Ni fyddai'r gangen byth yn cael ei chymryd, a gallai'r allanfa a olygwyd arwain i unman."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      const Pathway& pathway = context.pathway;
      std::vector<Exit> exits;
      UnknownNames unknown(kOtherwise, findings);
      for (const Branch& branch : pathway.branches) {
        if (!branch.exit.written() || branch.exit.resolved()) continue;
        const ScopeIndex scope = pathway.nodes[branch.node].subpathway.index;
        if (scope == kNone) continue;
        if (exits.empty()) exits = all_exits(pathway);
        const std::uint32_t first = count_before(pathway.scopes[scope].nodes.first, exits);
        const std::uint32_t count = count_before(pathway.scopes[scope].nodes.end(), exits) - first;
        unknown.look_at(branch.exit, std::span<const Exit>(exits).subspan(first, count), first);
        findings.back().arguments.push_back(pathway.scopes[scope].id);
      }
      // An exit is referred to by those who use its subpathway, and by the branches that lead there within it.
      unknown.look_at_definitions(exits, [&](const auto& look_at) {
        for (const Branch& branch : pathway.branches) {
          for (Reference reference : {branch.exit, branch.target}) {
            if (!reference.resolved() || pathway.nodes[reference.index].kind != NodeKind::exit) continue;
            reference.index = count_before(reference.index, exits);
            look_at(reference);
          }
        }
      });
    }};

}  // namespace llwybr
