#include <algorithm>

#include "catch.hpp"
#include "engine/journey/sketch.hpp"
#include "journey/calendar.hpp"
#include "llwybr/journey.hpp"

namespace llwybr {
namespace {

// The bank holidays of England and Wales, substitutes included.
const std::vector<CivilDate> kBankHolidays{
    {2026, 1, 1},   {2026, 4, 3},   {2026, 4, 6},   {2026, 5, 4},   {2026, 5, 25},  {2026, 8, 31},
    {2026, 12, 25}, {2026, 12, 28}, {2027, 1, 1},   {2027, 3, 26},  {2027, 3, 29},  {2027, 5, 3},
    {2027, 5, 31},  {2027, 8, 30},  {2027, 12, 27}, {2027, 12, 28}, {2028, 1, 3},   {2028, 4, 14},
    {2028, 4, 17},  {2028, 5, 1},   {2028, 5, 29},  {2028, 8, 28},  {2028, 12, 25}, {2028, 12, 26},
    {2029, 1, 1},   {2029, 3, 30},  {2029, 4, 2},   {2029, 5, 7},   {2029, 5, 28},  {2029, 8, 27},
    {2029, 12, 25}, {2029, 12, 26}, {2030, 1, 1},   {2030, 4, 19},  {2030, 4, 22},  {2030, 5, 6},
    {2030, 5, 27},  {2030, 8, 26},  {2030, 12, 25}, {2030, 12, 26}, {2031, 1, 1},   {2031, 4, 11},
    {2031, 4, 14},  {2031, 5, 5},   {2031, 5, 26},  {2031, 8, 25},  {2031, 12, 25}, {2031, 12, 26}};

Pathway calendar_only(bool reversed = false) {
  std::vector<Day> days;
  for (const CivilDate& date : kBankHolidays) days.push_back(day_of(date));
  if (reversed) std::reverse(days.begin(), days.end());
  return test::Sketch().endpoint("end").calendar(day_of({2026, 1, 1}), day_of({2031, 12, 31}), days).build();
}

struct Row {
  const char* from;
  Unit unit;
  std::uint32_t count;
  const char* due;
};

std::string due(const Pathway& pathway, const Row& row) {
  return format_minute(
      due_after(pathway.calendar, pathway.holidays, *parse_minute(row.from), row.unit, row.count).time);
}

TEST_CASE("working days skip week-ends and bank holidays and end with the day", "[due]") {
  const auto [from, count, expected] = GENERATE(table<const char*, std::uint32_t, const char*>({
      // A plain week; the day itself never counts, however early it is.
      {"2026-11-23T00:00Z", 1, "2026-11-24T23:59Z"},
      {"2026-11-24T09:30Z", 1, "2026-11-25T23:59Z"},
      {"2026-11-24T09:30Z", 7, "2026-12-03T23:59Z"},
      {"2026-11-27T16:59Z", 1, "2026-11-30T23:59Z"},
      {"2026-11-28T12:00Z", 1, "2026-11-30T23:59Z"},
      {"2026-11-29T23:59Z", 1, "2026-11-30T23:59Z"},
      // Christmas 2026: Friday is the day, Boxing Day moves to Monday.
      {"2026-12-24T10:00Z", 1, "2026-12-29T23:59Z"},
      {"2026-12-24T10:00Z", 4, "2027-01-04T23:59Z"},
      {"2026-12-25T10:00Z", 1, "2026-12-29T23:59Z"},
      {"2026-12-18T10:00Z", 7, "2026-12-31T23:59Z"},
      // Christmas 2027: both days move, to Monday and Tuesday.
      {"2027-12-24T10:00Z", 1, "2027-12-29T23:59Z"},
      {"2027-12-31T10:00Z", 1, "2028-01-04T23:59Z"},
      // Easter, early and late, over the clock change of 2027 and in summer time.
      {"2026-04-02T10:00Z", 1, "2026-04-07T22:59Z"},
      {"2027-03-25T10:00Z", 1, "2027-03-30T22:59Z"},
      {"2030-04-18T10:00Z", 2, "2030-04-24T22:59Z"},
      {"2031-04-10T10:00Z", 1, "2031-04-15T22:59Z"},
      // The clock change itself: Friday in winter time, Monday in summer time, and back.
      {"2026-03-27T10:00Z", 1, "2026-03-30T22:59Z"},
      {"2026-10-23T10:00Z", 1, "2026-10-26T23:59Z"},
      // Late on a summer's evening in UTC it is the next day in the United Kingdom.
      {"2026-07-01T22:59Z", 1, "2026-07-02T22:59Z"},
      {"2026-07-01T23:00Z", 1, "2026-07-03T22:59Z"},
      // Three holidays in May and August.
      {"2026-05-01T10:00Z", 15, "2026-05-26T22:59Z"},
      {"2026-05-22T10:00Z", 1, "2026-05-26T22:59Z"},
      {"2026-08-28T10:00Z", 10, "2026-09-14T22:59Z"},
      // The last day known.
      {"2031-12-30T10:00Z", 1, "2031-12-31T23:59Z"},
  }));
  for (const bool reversed : {false, true}) {
    const Pathway pathway = calendar_only(reversed);
    CHECK(due(pathway, {from, Unit::working_days, count, expected}) == expected);
    const Due found =
        due_after(pathway.calendar, pathway.holidays, *parse_minute(from), Unit::working_days, count);
    CHECK(found.whole_day);
    CHECK_FALSE(found.beyond_calendar);
  }
}

TEST_CASE("every bank holiday known is skipped, and no other day", "[due]") {
  const Pathway pathway = calendar_only();
  std::size_t skipped = 0;
  for (Day day = day_of({2026, 1, 1}); day <= day_of({2031, 12, 31}); ++day) {
    const int weekday = weekday_of(day);
    if (weekday == 0 || weekday == 6) continue;
    const Minute before = last_minute_of(day - 1);
    const Due next = due_after(pathway.calendar, pathway.holidays, before, Unit::working_days, 1);
    if (uk_day(next.time) != day) ++skipped;
  }
  CHECK(skipped == kBankHolidays.size());
}

TEST_CASE("a count that leaves the calendar says so", "[due]") {
  const Pathway pathway = calendar_only();
  const auto beyond = [&](const char* from, Unit unit, std::uint32_t count) {
    return due_after(pathway.calendar, pathway.holidays, *parse_minute(from), unit, count).beyond_calendar;
  };
  CHECK_FALSE(beyond("2031-12-30T10:00Z", Unit::working_days, 1));
  CHECK(beyond("2031-12-31T10:00Z", Unit::working_days, 1));
  CHECK(beyond("2031-12-24T10:00Z", Unit::working_days, 7));
  CHECK(beyond("2025-12-30T10:00Z", Unit::working_days, 1));
  CHECK_FALSE(beyond("2025-12-31T10:00Z", Unit::working_days, 1));
  CHECK(beyond("2025-12-30T10:00Z", Unit::working_days, 5));
  // Other units do not ask for bank holidays.
  CHECK_FALSE(beyond("2031-12-31T10:00Z", Unit::days, 7));
  CHECK_FALSE(beyond("2031-12-31T10:00Z", Unit::months, 7));
  const Pathway without = test::Sketch().endpoint("end").build();
  CHECK(due_after(without.calendar, without.holidays, 0, Unit::working_days, 1).beyond_calendar);
}

TEST_CASE("hours and minutes are elapsed time, days weeks and months end with a day", "[due]") {
  const auto [from, unit, count, expected] = GENERATE(table<const char*, Unit, std::uint32_t, const char*>({
      {"2026-11-24T09:30Z", Unit::immediately, 0, "2026-11-24T09:30Z"},
      {"2026-11-24T09:30Z", Unit::minutes, 45, "2026-11-24T10:15Z"},
      {"2026-11-24T09:30Z", Unit::hours, 24, "2026-11-25T09:30Z"},
      {"2026-12-24T09:30Z", Unit::hours, 72, "2026-12-27T09:30Z"},
      // 24 hours over the clock change are 24 hours: on the wall they look like 25, then 23.
      {"2026-03-28T12:00Z", Unit::hours, 24, "2026-03-29T12:00Z"},
      {"2026-10-24T12:00Z", Unit::hours, 24, "2026-10-25T12:00Z"},
      {"2026-11-24T09:30Z", Unit::days, 1, "2026-11-25T23:59Z"},
      {"2026-12-24T09:30Z", Unit::days, 3, "2026-12-27T23:59Z"},
      {"2026-03-28T09:30Z", Unit::days, 1, "2026-03-29T22:59Z"},
      {"2026-10-24T09:30Z", Unit::days, 1, "2026-10-25T23:59Z"},
      {"2026-11-24T09:30Z", Unit::weeks, 6, "2027-01-05T23:59Z"},
      {"2026-11-24T09:30Z", Unit::months, 1, "2026-12-24T23:59Z"},
      {"2026-12-15T09:30Z", Unit::months, 1, "2027-01-15T23:59Z"},
      // Months clamp to the month's length.
      {"2026-01-31T09:30Z", Unit::months, 1, "2026-02-28T23:59Z"},
      {"2028-01-31T09:30Z", Unit::months, 1, "2028-02-29T23:59Z"},
      {"2028-02-29T09:30Z", Unit::months, 12, "2029-02-28T23:59Z"},
      {"2026-03-31T09:30Z", Unit::months, 3, "2026-06-30T22:59Z"},
      {"2026-08-31T09:30Z", Unit::months, 6, "2027-02-28T23:59Z"},
      {"2026-08-31T23:30Z", Unit::months, 6, "2027-03-01T23:59Z"},
  }));
  const Pathway pathway = calendar_only();
  INFO(from << " + " << count);
  CHECK(due(pathway, {from, unit, count, expected}) == expected);
  const Due found = due_after(pathway.calendar, pathway.holidays, *parse_minute(from), unit, count);
  CHECK(found.whole_day == (unit == Unit::days || unit == Unit::weeks || unit == Unit::months));
}

TEST_CASE("a task's deadline speaks once its event has passed, from the last time it did", "[due]") {
  const Pathway pathway = test::Sketch()
                              .event("told")
                              .event("met")
                              .action("report", "end", "",
                                      {{Unit::immediately, 0, "", ""},
                                       {Unit::hours, 24, "told", ""},
                                       {Unit::hours, 0, "", ""},
                                       {Unit::days, 2, "met", ""}})
                              .endpoint("end")
                              .build();
  const std::vector<DueTask> before = due_tasks(pathway, 0, {});
  REQUIRE(before.size() == 3);
  CHECK(before[0].immediately);
  CHECK_FALSE(before[1].event_passed);
  const std::vector<DueTask> after = due_tasks(pathway, 0, {{0, *parse_minute("2026-11-24T09:30Z")}});
  REQUIRE(after.size() == 3);
  CHECK(after[0].task == 0);
  CHECK(after[1].task == 1);
  CHECK(after[1].event_passed);
  CHECK(format_minute(after[1].due.time) == "2026-11-25T09:30Z");
  CHECK(after[2].task == 3);
  CHECK_FALSE(after[2].event_passed);
}

}  // namespace
}  // namespace llwybr
