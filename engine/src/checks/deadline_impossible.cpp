#include "checks/check.hpp"
#include "prove/deadlines.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  if (!context.derived.proof().decided()) return;
  for (const ImpossibleDeadline& found : impossible_deadlines(context.pathway, context.derived.proof().graph())) {
    const Task& task = context.pathway.tasks[found.task];
    const Task& earlier = context.pathway.tasks[found.earlier_task];
    Finding finding;
    finding.place = task.deadline.place;
    finding.arguments = {std::string(context.pathway.nodes[found.node].id),
                         std::string(context.pathway.events[found.event].id),
                         std::string(context.pathway.nodes[found.earlier_node].id)};
    finding.related.push_back({earlier.deadline.place, Phrase("this step comes first and may take until later",
                                                              "daw'r cam hwn yn gyntaf a gall gymryd tan yn hwyrach")});
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_deadline_impossible{
    {"deadline-impossible", Stage::data, Severity::error,
     {"the deadline at `{0}`, counted from `{1}`, is over before the one at `{2}` that must come first",
      "mae'r terfyn amser yn `{0}`, o gyfrif o `{1}`, ar ben cyn yr un yn `{2}` y mae'n rhaid iddo ddod yn gyntaf"},
     {"lengthen this limit, shorten the earlier one, or count this one from an event that comes after it",
      "estynnwch y terfyn hwn, byrhewch yr un cynharach, neu cyfrifwch hwn o ddigwyddiad sy'n dod ar ei ôl"},
     {"A duty that can be broken by everybody keeping to theirs is no duty.",
      "Nid yw dyletswydd y gellir ei thorri wrth i bawb gadw at eu dyletswydd eu hunain yn ddyletswydd."}},
    run};

}  // namespace llwybr
