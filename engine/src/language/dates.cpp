#include <array>

#include "journey/calendar.hpp"
#include "language/language.hpp"

namespace llwybr {
namespace {

using Names = std::array<Words, 12>;

constexpr std::array<Words, 7> kWeekdays{{{"Sunday", "Sul"},
                                          {"Monday", "Llun"},
                                          {"Tuesday", "Mawrth"},
                                          {"Wednesday", "Mercher"},
                                          {"Thursday", "Iau"},
                                          {"Friday", "Gwener"},
                                          {"Saturday", "Sadwrn"}}};

constexpr Names kMonths{{{"January", "Ionawr"},
                         {"February", "Chwefror"},
                         {"March", "Mawrth"},
                         {"April", "Ebrill"},
                         {"May", "Mai"},
                         {"June", "Mehefin"},
                         {"July", "Gorffennaf"},
                         {"August", "Awst"},
                         {"September", "Medi"},
                         {"October", "Hydref"},
                         {"November", "Tachwedd"},
                         {"December", "Rhagfyr"}}};

// The date after its "Dydd", which the sentence around it may mutate.
std::string date_without_dydd(Day day, Language language) {
  const CivilDate date = civil_of(day);
  std::string words(kWeekdays[static_cast<std::size_t>(weekday_of(day))].in(language));
  words += ' ';
  words += std::to_string(date.day);
  words += ' ';
  words += kMonths[static_cast<std::size_t>(date.month - 1)].in(language);
  words += ' ';
  words += std::to_string(date.year);
  return words;
}

constexpr std::int32_t kMidday = 12 * 60;

// Welsh parts the afternoon (y prynhawn) from the evening (yr hwyr).
std::string_view half_of_day(std::int32_t minute, Language language) {
  constexpr std::int32_t kEvening = 18 * 60;
  if (language == Language::english) return minute < kMidday ? "am" : "pm";
  if (minute < kMidday) return "yb";
  return minute < kEvening ? "yp" : "yh";
}

}  // namespace

std::string date_words(Day day, Language language) {
  return (language == Language::welsh ? "Dydd " : "") + date_without_dydd(day, language);
}

std::string time_words(Minute time, Language language) {
  const bool english = language == Language::english;
  const std::int32_t minute = uk_minute_of_day(time);
  if (minute == 0) return english ? "midnight" : "canol nos";
  if (minute == kMidday) return english ? "midday" : "canol dydd";
  const std::int32_t hour = minute / 60 % 12;
  std::string words = std::to_string(hour == 0 ? 12 : hour);
  if (minute % 60 != 0) {
    words += minute % 60 < 10 ? ":0" : ":";
    words += std::to_string(minute % 60);
  }
  words += half_of_day(minute, language);
  return words;
}

std::string due_words(const Due& due, Language language) {
  const bool english = language == Language::english;
  const std::string date = date_without_dydd(uk_day(due.time), language);
  if (due.whole_day) return (english ? "by the end of " : "erbyn diwedd dydd ") + date;
  // "Midnight on Wednesday" is read as either end of the day, and the wrong one is a day late.
  if (uk_minute_of_day(due.time) == 0) {
    return (english ? "by midnight at the start of " : "erbyn canol nos ar ddechrau dydd ") + date;
  }
  return (english ? "by " : "erbyn ") + time_words(due.time, language) + (english ? " on " : " ddydd ") +
         date;
}

}  // namespace llwybr
