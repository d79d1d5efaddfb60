// Days, clocks and the United Kingdom's summer time, as plain arithmetic: nothing here asks the machine.
#pragma once

#include <cstdint>

#include "llwybr/journey.hpp"
#include "llwybr/pathway.hpp"

namespace llwybr {

inline constexpr Minute kMinutesOfDay = 1440;

// A day of the proleptic Gregorian calendar: month and day of the month from 1.
struct CivilDate {
  std::int32_t year = 1970;
  std::int32_t month = 1;
  std::int32_t day = 1;
};

[[nodiscard]] CivilDate civil_of(Day day);
[[nodiscard]] Day day_of(CivilDate date);
[[nodiscard]] std::int32_t days_of_month(std::int32_t year, std::int32_t month);

// 0 is Sunday.
[[nodiscard]] std::int32_t weekday_of(Day day);

// Minutes that UK time is ahead of UTC at that moment: 60 from 01:00 UTC on the last Sunday of March to 01:00
// UTC on the last Sunday of October, else 0. The rule holds from 1996; earlier years follow it too.
[[nodiscard]] std::int32_t uk_offset(Minute minute);

// The day it is in the United Kingdom at that moment, and the minutes since its midnight.
[[nodiscard]] Day uk_day(Minute minute);
[[nodiscard]] std::int32_t uk_minute_of_day(Minute minute);

// The last minute of that day in the United Kingdom.
[[nodiscard]] Minute last_minute_of(Day day);

}  // namespace llwybr
