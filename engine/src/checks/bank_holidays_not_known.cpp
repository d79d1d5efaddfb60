#include <algorithm>

#include "checks/check.hpp"

namespace llwybr {
namespace {

// Bank holidays are published more than a year ahead.
constexpr Day kDaysAhead = 365;

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  const auto counted = std::find_if(pathway.tasks.begin(), pathway.tasks.end(), [](const Task& task) {
    return task.has_deadline && task.deadline.unit == Unit::working_days;
  });
  if (counted == pathway.tasks.end()) return;
  const Calendar& calendar = pathway.calendar;
  if (calendar.to == kNoDay) {
    findings.push_back({nullptr, counted->deadline.place, 0, {Phrase("at all", "o gwbl")}, {}, {}});
    return;
  }
  const Day today = context.options.today;
  if (today == kNoDay || std::int64_t{calendar.to} - today >= kDaysAhead) return;
  const std::string last = format_day(calendar.to);
  findings.push_back({nullptr, calendar.place, 0, {Phrase("after " + last, "ar ôl " + last)}, {}, {}});
}

}  // namespace

const Check check_bank_holidays_not_known{
    {"bank-holidays-not-known", Stage::content, Severity::warning,
     {"limits are counted in working days, but bank holidays are not known {0}",
      "cyfrifir terfynau mewn diwrnodau gwaith, ond nid yw gwyliau banc yn hysbys {0}"},
     {"add the calendar with the bank holidays of England and Wales for a year ahead and more",
      "ychwanegwch y calendr gyda gwyliau banc Cymru a Lloegr am flwyddyn i ddod a mwy"},
     {"A due date that takes a bank holiday for a working day comes too early, and people rely on it.",
      "Daw dyddiad sy'n cyfrif gŵyl banc yn ddiwrnod gwaith yn rhy gynnar, ac mae pobl yn dibynnu arno."}},
    run};

}  // namespace llwybr
