#include "checks/check.hpp"

namespace llwybr {
namespace {

constexpr Day kDaysAhead = 60;

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  const Day today = context.options.today;
  if (today == kNoDay || pathway.review_by == kNoDay) return;
  if (today > pathway.review_by || std::int64_t{pathway.review_by} - today > kDaysAhead) return;
  findings.push_back({nullptr, pathway.review_by_place, 0, {format_day(pathway.review_by)}, {}, {}});
}

}  // namespace

const Check check_review_due_soon{
    {"review-due-soon",
     Stage::content,
     Severity::warning,
     {"the pathway is to be reviewed by {0}, within 60 days",
      "mae'r llwybr i'w adolygu erbyn {0}, o fewn 60 diwrnod"},
     {"begin the review, then set `review-by` to the next date",
      "dechreuwch yr adolygiad, yna newidiwch `review-by` i'r dyddiad nesaf"},
     {"A review by several agencies takes weeks; once the date has passed, this is an error.",
      "Mae adolygiad gan sawl asiantaeth yn cymryd wythnosau; unwaith i'r dyddiad fynd heibio, bydd hyn yn "
      "wall."}},
    run};

}  // namespace llwybr
