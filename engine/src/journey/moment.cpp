// Moments as text: "2026-11-24T09:30Z".
#include "journey/calendar.hpp"

namespace llwybr {
namespace {

constexpr std::string_view kPattern = "0000-00-00T00:00Z";

std::int32_t number_at(std::string_view text, std::size_t first, std::size_t count) {
  std::int32_t number = 0;
  for (const char digit : text.substr(first, count)) number = number * 10 + (digit - '0');
  return number;
}

void append_padded(std::string& text, std::int32_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

}  // namespace

std::optional<Minute> parse_minute(std::string_view text) {
  if (text.size() != kPattern.size()) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool fits = kPattern[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == kPattern[i];
    if (!fits) return std::nullopt;
  }
  const CivilDate date{number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)};
  const std::int32_t hour = number_at(text, 11, 2);
  const std::int32_t minute = number_at(text, 14, 2);
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  if (date.day > days_of_month(date.year, date.month) || hour > 23 || minute > 59) return std::nullopt;
  return Minute{day_of(date)} * kMinutesOfDay + Minute{hour} * 60 + minute;
}

std::string format_minute(Minute minute) {
  const Minute of_day = (minute % kMinutesOfDay + kMinutesOfDay) % kMinutesOfDay;
  const CivilDate date = civil_of(static_cast<Day>((minute - of_day) / kMinutesOfDay));
  std::string text;
  append_padded(text, date.year, 4);
  text += '-';
  append_padded(text, date.month, 2);
  text += '-';
  append_padded(text, date.day, 2);
  text += 'T';
  append_padded(text, static_cast<std::int32_t>(of_day / 60), 2);
  text += ':';
  append_padded(text, static_cast<std::int32_t>(of_day % 60), 2);
  text += 'Z';
  return text;
}

}  // namespace llwybr
