#include "checks/check.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void report(const CheckContext& context, NodeIndex index, const Task& task, std::vector<Finding>& findings) {
  Proof& proof = context.derived.proof();
  const EventIndex event = task.deadline.from.index;
  const Diagram not_passed =
      proof.graph().diagrams.intersection(proof.at(index), proof.graph().diagrams.literal(
                                                               {proof.graph().variable_of_event(event), 0}));
  if (!proof.is_found(not_passed)) return;
  Finding finding;
  finding.place = task.deadline.from.place;
  finding.length = static_cast<std::uint32_t>(task.deadline.from.id.size());
  finding.arguments = {std::string(context.pathway.nodes[index].id), std::string(task.deadline.from.id)};
  finding.related.push_back({context.pathway.events[event].place, Phrase("the event", "y digwyddiad")});
  finding.route = proof.names(proof.route_to(index, not_passed));
  findings.push_back(std::move(finding));
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  if (!context.derived.proof().decided()) return;
  for (NodeIndex index = 0; index < context.pathway.nodes.size(); ++index) {
    const Range tasks = context.pathway.nodes[index].tasks;
    for (std::uint32_t i = tasks.first; i < tasks.end(); ++i) {
      const Task& task = context.pathway.tasks[i];
      if (task.has_deadline && task.deadline.from.resolved()) report(context, index, task, findings);
    }
  }
}

}  // namespace

const Check check_deadline_before_event{
    {"deadline-before-event", Stage::data, Severity::error,
     {"a deadline at `{0}` counts from `{1}`, which has not happened on this route",
      "cyfrifir y terfyn amser yn `{0}` o `{1}`, nad yw wedi digwydd ar y trywydd hwn"},
     {"mark the event earlier on this route with `marks`, or count from an event that has happened",
      "nodwch y digwyddiad yn gynharach ar y trywydd hwn gyda `marks`, neu cyfrifwch o ddigwyddiad sydd wedi digwydd"},
     {"A deadline that counts from nothing has no date, and nobody can be held to it.",
      "Nid oes dyddiad i derfyn amser a gyfrifir o ddim byd, ac ni ellir disgwyl i neb gadw ato."}},
    run};

}  // namespace llwybr
