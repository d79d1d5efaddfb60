#include "checks/check.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  const Day today = context.options.today;
  if (today == kNoDay || pathway.review_by == kNoDay || today <= pathway.review_by) return;
  findings.push_back({nullptr, pathway.review_by_place, 0, {format_day(pathway.review_by)}, {}, {}});
}

}  // namespace

const Check check_review_overdue{
    {"review-overdue",
     Stage::content,
     Severity::error,
     {"the pathway was to be reviewed by {0}", "roedd y llwybr i'w adolygu erbyn {0}"},
     {"review the pathway, then set `review-by` to the next date",
      "adolygwch y llwybr, yna newidiwch `review-by` i'r dyddiad nesaf"},
     {"Procedures, contacts and law change; a pathway past its review may send people the wrong way.",
      "Mae gweithdrefnau, cysylltiadau a'r gyfraith yn newid; gall llwybr sydd heb ei adolygu mewn pryd "
      "anfon "
      "pobl i'r cyfeiriad anghywir."}},
    run};

}  // namespace llwybr
