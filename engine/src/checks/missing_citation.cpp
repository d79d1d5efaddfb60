#include <algorithm>

#include "checks/check.hpp"

namespace llwybr {
namespace {

bool needs_source(const Node& node) {
  return node.kind == NodeKind::question || node.kind == NodeKind::action || node.kind == NodeKind::endpoint;
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (const Node& node : pathway.nodes) {
    const std::string id = "`" + std::string(node.id) + "`";
    bool cited = !node.citations.empty();
    const auto report = [&](Place place, Phrase what) {
      findings.push_back({nullptr, place, 0, {std::move(what)}, {}, {}});
    };
    const std::size_t before = findings.size();
    for (std::uint32_t index = node.tasks.first; index < node.tasks.end(); ++index) {
      const Task& task = pathway.tasks[index];
      cited = cited || !task.citations.empty();
      if (!task.has_deadline || task.deadline.unit == Unit::immediately || !task.citations.empty()) continue;
      report(task.deadline.place, {"a deadline in " + id, "terfyn amser yn " + id});
    }
    if (cited || !needs_source(node)) continue;
    report(node.place, id);
    std::rotate(findings.begin() + static_cast<std::ptrdiff_t>(before), findings.end() - 1, findings.end());
  }
}

}  // namespace

const Check check_missing_citation{
    {"missing-citation",
     Stage::content,
     Severity::error,
     {"{0} cites no source", "nid yw {0} yn nodi ffynhonnell"},
     {"add a `cite`: to the node or a task of it, and for a deadline to its own task; where the source is "
      "not "
      "known, cite with the mark `open` and a note",
      "ychwanegwch `cite`: at y nod neu un o'i dasgau, ac ar gyfer terfyn amser at ei dasg ei hun; lle nad "
      "yw'r "
      "ffynhonnell yn hysbys, defnyddiwch y marc `open` a nodyn"},
     {"A practitioner is asked to act on this, and an auditor must be able to see on whose authority.",
      "Gofynnir i ymarferydd weithredu ar sail hyn, a rhaid i archwiliwr allu gweld ar awdurdod pwy."}},
    run};

}  // namespace llwybr
