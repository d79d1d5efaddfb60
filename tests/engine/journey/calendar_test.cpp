#include "journey/calendar.hpp"

#include "catch.hpp"

namespace llwybr {
namespace {

Minute at(const char* text) {
  const std::optional<Minute> minute = parse_minute(text);
  REQUIRE(minute.has_value());
  return *minute;
}

TEST_CASE("days and dates are each other's reverse, over the whole calendar", "[calendar]") {
  CHECK(day_of({1970, 1, 1}) == 0);
  CHECK(day_of({2026, 11, 24}) == 20781);
  CHECK(day_of({1, 1, 1}) == -719162);
  CivilDate expected{1, 1, 1};
  for (Day day = -719162; day <= day_of({2600, 12, 31}); ++day) {
    const CivilDate date = civil_of(day);
    const bool same = date.year == expected.year && date.month == expected.month && date.day == expected.day;
    if (!same || day_of(date) != day) FAIL("day " << day);
    if (++expected.day > days_of_month(expected.year, expected.month)) {
      expected.day = 1;
      if (++expected.month > 12) {
        expected.month = 1;
        ++expected.year;
      }
    }
  }
}

TEST_CASE("leap years are every fourth, but of the centuries only every fourth", "[calendar]") {
  CHECK(days_of_month(2026, 2) == 28);
  CHECK(days_of_month(2028, 2) == 29);
  CHECK(days_of_month(2000, 2) == 29);
  CHECK(days_of_month(2100, 2) == 28);
}

TEST_CASE("weekdays", "[calendar]") {
  CHECK(weekday_of(day_of({2026, 11, 24})) == 2);
  CHECK(weekday_of(day_of({2026, 11, 29})) == 0);
  CHECK(weekday_of(day_of({1969, 12, 31})) == 3);
}

TEST_CASE("summer time runs from the last Sunday of March to the last Sunday of October, 01:00 UTC",
          "[calendar]") {
  struct Year {
    const char* spring;
    const char* autumn;
  };
  // As the Summer Time Act and its orders give them for these years.
  for (const Year& year :
       {Year{"2026-03-29T01:00Z", "2026-10-25T01:00Z"}, Year{"2027-03-28T01:00Z", "2027-10-31T01:00Z"},
        Year{"2028-03-26T01:00Z", "2028-10-29T01:00Z"}, Year{"2029-03-25T01:00Z", "2029-10-28T01:00Z"},
        Year{"2030-03-31T01:00Z", "2030-10-27T01:00Z"}, Year{"2031-03-30T01:00Z", "2031-10-26T01:00Z"}}) {
    CHECK(uk_offset(at(year.spring) - 1) == 0);
    CHECK(uk_offset(at(year.spring)) == 60);
    CHECK(uk_offset(at(year.autumn) - 1) == 60);
    CHECK(uk_offset(at(year.autumn)) == 0);
  }
}

TEST_CASE("late on a summer's evening it is already the next day in the United Kingdom", "[calendar]") {
  CHECK(uk_day(at("2026-06-30T22:59Z")) == day_of({2026, 6, 30}));
  CHECK(uk_day(at("2026-06-30T23:00Z")) == day_of({2026, 7, 1}));
  CHECK(uk_minute_of_day(at("2026-06-30T23:30Z")) == 30);
  CHECK(uk_day(at("2026-12-31T23:59Z")) == day_of({2026, 12, 31}));
}

TEST_CASE("a day ends at 23:59 by its own clock", "[calendar]") {
  CHECK(format_minute(last_minute_of(day_of({2026, 3, 28}))) == "2026-03-28T23:59Z");
  CHECK(format_minute(last_minute_of(day_of({2026, 3, 29}))) == "2026-03-29T22:59Z");
  CHECK(format_minute(last_minute_of(day_of({2026, 10, 24}))) == "2026-10-24T22:59Z");
  CHECK(format_minute(last_minute_of(day_of({2026, 10, 25}))) == "2026-10-25T23:59Z");
}

}  // namespace
}  // namespace llwybr
