#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{
    "add `<exit id=\"…\">` to the subpathway, or write one of its exits",
    "ychwanegwch `<exit id=\"…\">` at yr is-lwybr, neu ysgrifennwch un o'i allanfeydd"};

struct Exit {
  std::string_view id;
};

// The exits of a subpathway, the one asked for last.
class Exits {
 public:
  explicit Exits(const Pathway& pathway) : pathway_(pathway) {}

  const std::vector<Exit>& of(ScopeIndex scope) {
    if (scope == scope_) return exits_;
    scope_ = scope;
    exits_.clear();
    const Range nodes = pathway_.scopes[scope].nodes;
    if (budget_ < nodes.count) return exits_;
    budget_ -= nodes.count;
    for (NodeIndex i = nodes.first; i < nodes.end(); ++i) {
      if (pathway_.nodes[i].kind == NodeKind::exit) exits_.push_back({pathway_.nodes[i].id});
    }
    return exits_;
  }

 private:
  const Pathway& pathway_;
  ScopeIndex scope_ = kNone;
  std::vector<Exit> exits_;
  std::size_t budget_ = kMostComparisons;
};

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
      Exits exits(context.pathway);
      std::size_t budget = kMostComparisons;
      for (const Branch& branch : context.pathway.branches) {
        if (!branch.exit.written() || branch.exit.resolved()) continue;
        const ScopeIndex scope = context.pathway.nodes[branch.node].subpathway.index;
        if (scope == kNone) continue;
        UnknownNames<Exit>(exits.of(scope), kOtherwise, findings, budget).look_at(branch.exit);
        findings.back().arguments.push_back(context.pathway.scopes[scope].id);
      }
    }};

}  // namespace llwybr
