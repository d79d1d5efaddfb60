// What the two languages need that neither C++ nor a browser gives alike: dates, plurals, sorting.
#pragma once

#include <string>
#include <string_view>

#include "journey/calendar.hpp"
#include "llwybr/journey.hpp"
#include "llwybr/pathway.hpp"

namespace llwybr {

// The plural categories of CLDR. English uses one and other; Welsh all six (0, 1, 2, 3, 6, the rest).
enum class Plural : std::uint8_t { zero, one, two, few, many, other };
[[nodiscard]] Plural plural_of(std::uint64_t count, Language language);

// "Tuesday 24 November 2026", "Dydd Mawrth 24 Tachwedd 2026".
[[nodiscard]] std::string date_words(Day day, Language language);

// The time of day in the United Kingdom: "9:30am", "9:30yb"; midday and midnight in words. Welsh has "yp" in the
// afternoon and "yh" from six o'clock.
[[nodiscard]] std::string time_words(Minute minute, Language language);

// "by 9:30am on Wednesday 25 November 2026", "by the end of Wednesday 25 November 2026", and in Welsh; a midnight
// says that it is the day's start.
[[nodiscard]] std::string due_words(const Due& due, Language language);

// "24 hours", "7 working days", "immediately", and in Welsh, mutated as numerals ask.
[[nodiscard]] std::string duration_words(Unit unit, std::uint32_t count, Language language);

// Less than zero, zero or more as by the order of a dictionary of the language: letter case and accents last,
// and in Welsh ch dd ff ng ll ph rh th as letters.
[[nodiscard]] int compare_words(std::string_view left, std::string_view right, Language language);

}  // namespace llwybr
