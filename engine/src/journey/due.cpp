// When things are due.
#include <algorithm>

#include "journey/calendar.hpp"

namespace llwybr {
namespace {

Due end_of(Day day) { return {last_minute_of(day), true, false}; }

Day months_after(Day day, std::uint32_t count) {
  CivilDate date = civil_of(day);
  const std::int32_t months = date.month - 1 + static_cast<std::int32_t>(count);
  date.year += months / 12;
  date.month = months % 12 + 1;
  date.day = std::min(date.day, days_of_month(date.year, date.month));
  return day_of(date);
}

bool is_holiday(const Calendar& calendar, const std::vector<Holiday>& holidays, Day day) {
  for (std::uint32_t i = calendar.holidays.first; i < calendar.holidays.end() && i < holidays.size(); ++i) {
    if (holidays[i].day == day) return true;
  }
  return false;
}

Due working_days_after(const Calendar& calendar, const std::vector<Holiday>& holidays, Day day,
                       std::uint32_t count) {
  bool beyond = calendar.from == kNoDay;
  while (count > 0) {
    ++day;
    const std::int32_t weekday = weekday_of(day);
    if (weekday == 0 || weekday == 6) continue;
    beyond = beyond || day < calendar.from || day > calendar.to;
    if (!is_holiday(calendar, holidays, day)) --count;
  }
  Due due = end_of(day);
  due.beyond_calendar = beyond;
  return due;
}

DueTask due_task(const Pathway& pathway, std::uint32_t task, const std::vector<EventState>& events) {
  const Deadline& deadline = pathway.tasks[task].deadline;
  DueTask due;
  due.task = task;
  due.immediately = deadline.unit == Unit::immediately;
  for (const EventState& event : events) {
    if (!deadline.from.resolved() || event.event != deadline.from.index) continue;
    due.event_passed = true;
    due.from = event.time;
    due.due = due_after(pathway.calendar, pathway.holidays, event.time, deadline.unit, deadline.count);
  }
  return due;
}

}  // namespace

Due due_after(const Calendar& calendar, const std::vector<Holiday>& holidays, Minute from, Unit unit,
              std::uint32_t count) {
  const Day day = uk_day(from);
  const auto days = static_cast<Day>(count);
  switch (unit) {
    case Unit::immediately:
      return {from, false, false};
    case Unit::minutes:
      return {from + Minute{count}, false, false};
    case Unit::hours:
      return {from + Minute{count} * 60, false, false};
    case Unit::days:
      return end_of(day + days);
    case Unit::weeks:
      return end_of(day + days * 7);
    case Unit::months:
      return end_of(months_after(day, count));
    case Unit::working_days:
      return working_days_after(calendar, holidays, day, count);
  }
  return {};
}

std::vector<DueTask> due_tasks(const Pathway& pathway, NodeIndex node,
                               const std::vector<EventState>& events) {
  std::vector<DueTask> due;
  const Range tasks = pathway.nodes[node].tasks;
  for (std::uint32_t task = tasks.first; task < tasks.end(); ++task) {
    if (pathway.tasks[task].has_deadline) due.push_back(due_task(pathway, task, events));
  }
  return due;
}

}  // namespace llwybr
