#include "journey/calendar.hpp"

namespace llwybr {
namespace {

constexpr std::int32_t kDaysOf400Years = 146097;

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

Day last_sunday_of(std::int32_t year, std::int32_t month) {
  const Day last = day_of({year, month, days_of_month(year, month)});
  return last - weekday_of(last);
}

}  // namespace

// Counts from 1 March of year 0, so that the leap day is the last of its year: after Howard Hinnant's
// "chrono-compatible low-level date algorithms".
Day day_of(CivilDate date) {
  const std::int32_t year = date.month <= 2 ? date.year - 1 : date.year;
  const auto era = static_cast<std::int32_t>(floor_divide(year, 400));
  const std::int32_t year_of_era = year - era * 400;
  const std::int32_t month_from_march = (date.month + 9) % 12;
  const std::int32_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysOf400Years + day_of_era - 719468;
}

CivilDate civil_of(Day day) {
  const std::int64_t shifted = std::int64_t{day} + 719468;
  const auto era = static_cast<std::int32_t>(floor_divide(shifted, kDaysOf400Years));
  const auto day_of_era = static_cast<std::int32_t>(shifted - std::int64_t{era} * kDaysOf400Years);
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t month_from_march = (5 * day_of_year + 2) / 153;
  CivilDate date;
  date.day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  date.month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

std::int32_t days_of_month(std::int32_t year, std::int32_t month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::int32_t weekday_of(Day day) {
  // 1970-01-01 was a Thursday.
  return static_cast<std::int32_t>(((std::int64_t{day} + 4) % 7 + 7) % 7);
}

std::int32_t uk_offset(Minute minute) {
  const std::int32_t year = civil_of(static_cast<Day>(floor_divide(minute, kMinutesOfDay))).year;
  const Minute spring = last_sunday_of(year, 3) * kMinutesOfDay + 60;
  const Minute autumn = last_sunday_of(year, 10) * kMinutesOfDay + 60;
  return minute >= spring && minute < autumn ? 60 : 0;
}

Day uk_day(Minute minute) {
  return static_cast<Day>(floor_divide(minute + uk_offset(minute), kMinutesOfDay));
}

std::int32_t uk_minute_of_day(Minute minute) {
  const Minute local = minute + uk_offset(minute);
  return static_cast<std::int32_t>(local - floor_divide(local, kMinutesOfDay) * kMinutesOfDay);
}

Minute last_minute_of(Day day) {
  // The clocks change at night, never around 23:59: whichever offset holds an hour before holds then.
  const Minute unshifted = (Minute{day} + 1) * kMinutesOfDay - 1;
  return unshifted - uk_offset(unshifted - 60);
}

}  // namespace llwybr
