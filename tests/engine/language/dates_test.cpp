#include "catch.hpp"
#include "language/language.hpp"

namespace llwybr {
namespace {

constexpr Language kEnglish = Language::english;
constexpr Language kWelsh = Language::welsh;

Minute at(const char* text) { return parse_minute(text).value(); }

TEST_CASE("dates in words", "[language]") {
  CHECK(date_words(day_of({2026, 11, 24}), kEnglish) == "Tuesday 24 November 2026");
  CHECK(date_words(day_of({2026, 11, 24}), kWelsh) == "Dydd Mawrth 24 Tachwedd 2026");
  CHECK(date_words(day_of({2027, 3, 1}), kEnglish) == "Monday 1 March 2027");
  CHECK(date_words(day_of({2027, 3, 1}), kWelsh) == "Dydd Llun 1 Mawrth 2027");
}

TEST_CASE("every weekday and month has its name in both languages", "[language]") {
  std::string english;
  std::string welsh;
  for (Day day = day_of({2026, 11, 22}); day <= day_of({2026, 11, 28}); ++day) {
    const std::string in_english = date_words(day, kEnglish);
    const std::string in_welsh = date_words(day, kWelsh);
    english += in_english.substr(0, in_english.find(' ') + 1);
    welsh += in_welsh.substr(5, in_welsh.find(' ', 5) - 4);
  }
  CHECK(english == "Sunday Monday Tuesday Wednesday Thursday Friday Saturday ");
  CHECK(welsh == "Sul Llun Mawrth Mercher Iau Gwener Sadwrn ");
  english.clear();
  welsh.clear();
  for (std::int32_t month = 1; month <= 12; ++month) {
    const auto name = [](const std::string& date) {
      const std::size_t end = date.rfind(' ');
      return date.substr(date.rfind(' ', end - 1) + 1, end - date.rfind(' ', end - 1));
    };
    english += name(date_words(day_of({2026, month, 15}), kEnglish));
    welsh += name(date_words(day_of({2026, month, 15}), kWelsh));
  }
  CHECK(english == "January February March April May June July August September October November December ");
  CHECK(welsh == "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr ");
}

TEST_CASE("times of day are those on a British clock", "[language]") {
  const auto [minute, english, welsh] = GENERATE(table<const char*, const char*, const char*>({
      {"2026-11-24T09:30Z", "9:30am", "9:30yb"},
      {"2026-11-24T14:00Z", "2pm", "2yp"},
      {"2026-11-24T14:05Z", "2:05pm", "2:05yp"},
      {"2026-11-24T17:59Z", "5:59pm", "5:59yp"},
      {"2026-11-24T18:00Z", "6pm", "6yh"},
      {"2026-11-24T23:59Z", "11:59pm", "11:59yh"},
      {"2026-11-24T00:01Z", "12:01am", "12:01yb"},
      {"2026-11-24T12:30Z", "12:30pm", "12:30yp"},
      {"2026-11-24T12:00Z", "midday", "canol dydd"},
      {"2026-11-24T00:00Z", "midnight", "canol nos"},
      // Summer time.
      {"2026-07-01T08:30Z", "9:30am", "9:30yb"},
      {"2026-07-01T11:00Z", "midday", "canol dydd"},
      {"2026-07-01T23:00Z", "midnight", "canol nos"},
  }));
  CHECK(time_words(at(minute), kEnglish) == english);
  CHECK(time_words(at(minute), kWelsh) == welsh);
}

TEST_CASE("due times, with Welsh days mutated where they say when", "[language]") {
  const Due moment{at("2026-11-25T09:30Z"), false, false};
  CHECK(due_words(moment, kEnglish) == "by 9:30am on Wednesday 25 November 2026");
  CHECK(due_words(moment, kWelsh) == "erbyn 9:30yb ddydd Mercher 25 Tachwedd 2026");
  const Due day{at("2026-11-25T23:59Z"), true, false};
  CHECK(due_words(day, kEnglish) == "by the end of Wednesday 25 November 2026");
  CHECK(due_words(day, kWelsh) == "erbyn diwedd dydd Mercher 25 Tachwedd 2026");
  const Due midday{at("2026-11-25T12:00Z"), false, false};
  CHECK(due_words(midday, kEnglish) == "by midday on Wednesday 25 November 2026");
  CHECK(due_words(midday, kWelsh) == "erbyn canol dydd ddydd Mercher 25 Tachwedd 2026");
  // A summer's day ends at 22:59 in UTC.
  const Due summer{at("2026-07-01T22:59Z"), true, false};
  CHECK(due_words(summer, kEnglish) == "by the end of Wednesday 1 July 2026");
}

TEST_CASE("a due midnight cannot be read as the end of the day it begins", "[language]") {
  const Due midnight{at("2026-11-25T00:00Z"), false, false};
  CHECK(due_words(midnight, kEnglish) == "by midnight at the start of Wednesday 25 November 2026");
  CHECK(due_words(midnight, kWelsh) == "erbyn canol nos ar ddechrau dydd Mercher 25 Tachwedd 2026");
}

}  // namespace
}  // namespace llwybr
