// Dates as written, to days since 1970 and back: Howard Hinnant's algorithms for the proleptic Gregorian
// calendar (days_from_civil, civil_from_days).
#include "llwybr/engine.hpp"

namespace llwybr {
namespace {

constexpr std::int32_t kFirstYear = 1900;
constexpr std::int32_t kLastYear = 2199;

constexpr Day day_of(std::int32_t year, std::int32_t month, std::int32_t day) {
  year -= month <= 2 ? 1 : 0;
  const std::int32_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int32_t year_of_era = year - era * 400;
  const std::int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

std::int32_t days_in(std::int32_t year, std::int32_t month) {
  return day_of(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) - day_of(year, month, 1);
}

void put_digits(std::string& text, std::int32_t number, int digits) {
  const std::size_t from = text.size();
  for (; digits > 0; --digits, number /= 10) text.insert(from, 1, static_cast<char>('0' + number % 10));
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  std::int32_t numbers[3] = {0, 0, 0};
  for (std::size_t i = 0, part = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    numbers[part] = numbers[part] * 10 + (text[i] - '0');
  }
  const auto [year, month, day] = numbers;
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in(year, month)) return std::nullopt;
  return day_of(year, month, day);
}

std::string format_day(Day day) {
  const std::int32_t shifted = day + 719468;
  const std::int32_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int32_t day_of_era = shifted - era * 146097;
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t month_index = (5 * day_of_year + 2) / 153;
  const std::int32_t month = month_index < 10 ? month_index + 3 : month_index - 9;
  std::string text;
  put_digits(text, year_of_era + era * 400 + (month <= 2 ? 1 : 0), 4);
  text.push_back('-');
  put_digits(text, month, 2);
  text.push_back('-');
  put_digits(text, day_of_year - (153 * month_index + 2) / 5 + 1, 2);
  return text;
}

}  // namespace llwybr
