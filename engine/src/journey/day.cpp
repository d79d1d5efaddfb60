// Dates as written, to days since 1970 and back.
#include "journey/calendar.hpp"
#include "llwybr/engine.hpp"

namespace llwybr {
namespace {

constexpr std::int32_t kFirstYear = 1900;
constexpr std::int32_t kLastYear = 2199;

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
  if (day < 1 || day > days_of_month(year, month)) return std::nullopt;
  return day_of({year, month, day});
}

std::string format_day(Day day) {
  const CivilDate date = civil_of(day);
  std::string text;
  put_digits(text, date.year, 4);
  text.push_back('-');
  put_digits(text, date.month, 2);
  text.push_back('-');
  put_digits(text, date.day, 2);
  return text;
}

}  // namespace llwybr
