#include <algorithm>

#include "checks/check.hpp"

namespace llwybr {
namespace {

constexpr Words kDeadline{"a deadline in", "terfyn amser yn"};

// What to call a node that needs a source; nothing for one that needs none.
Words called(NodeKind kind) {
  switch (kind) {
    case NodeKind::question:
      return {"the question", "y cwestiwn"};
    case NodeKind::action:
      return {"the action", "y weithred"};
    case NodeKind::endpoint:
      return {"the endpoint", "y diweddbwynt"};
    default:
      return {};
  }
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (const Node& node : pathway.nodes) {
    const auto* const first = pathway.tasks.data() + node.tasks.first;
    const auto* const last = first + node.tasks.count;
    const bool cited = !node.citations.empty() ||
                       std::any_of(first, last, [](const Task& task) { return !task.citations.empty(); });
    const Words words = called(node.kind);
    if (!cited && !words.english.empty()) {
      findings.push_back({nullptr, node.place, 0, {words, node.id}, {}, {}});
    }
    for (const Task* task = first; task != last; ++task) {
      if (!task->has_deadline || task->deadline.unit == Unit::immediately) continue;
      if (!task->citations.empty()) continue;
      findings.push_back({nullptr, task->deadline.place, 0, {kDeadline, node.id}, {}, {}});
    }
  }
}

}  // namespace

const Check check_missing_citation{
    {"missing-citation",
     Stage::content,
     Severity::error,
     {"{0} `{1}` cites no source", "ni nodir ffynhonnell ar gyfer {0} `{1}`"},
     {"add a `cite`: to the node or a task of it, and for a deadline to its own task; where the source is "
      "not "
      "known, cite with the mark `open` and a note",
      "ychwanegwch `cite`: at y nod neu un o'i dasgau, ac ar gyfer terfyn amser at ei dasg ei hun; lle nad "
      "yw'r "
      "ffynhonnell yn hysbys, defnyddiwch y marc `open` a nodyn"},
     {"A practitioner is asked to act on this, and an auditor must be able to see on whose authority.",
      "Gofynnir i ymarferydd weithredu ar sail hyn, a rhaid i archwilydd allu gweld ar awdurdod pwy."}},
    run};

}  // namespace llwybr
