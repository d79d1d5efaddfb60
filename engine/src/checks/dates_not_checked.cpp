#include "checks/check.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  if (context.options.today != kNoDay) return;
  findings.push_back({nullptr, context.pathway.review_by_place, 0, {}, {}, {}});
}

}  // namespace

const Check check_dates_not_checked{
    {"dates-not-checked",
     Stage::content,
     Severity::note,
     {"whether the review is overdue, or contacts were checked long ago, was not looked at",
      "ni edrychwyd a yw'r adolygiad yn hwyr, nac a gafodd cysylltiadau eu gwirio amser maith yn ôl"},
     {"say which day it is when you run the checks", "nodwch pa ddiwrnod yw hi wrth redeg y gwiriadau"},
     {"The engine has no clock of its own, so that its answers are alike on every machine.",
      "Nid oes gan y peiriant gloc ei hun, fel bod ei atebion yr un fath ar bob cyfrifiadur."}},
    run};

}  // namespace llwybr
