// Dates as they are written.
#include "catch.hpp"
#include "checks/fixtures.hpp"

namespace llwybr {

TEST_CASE("days are read and written", "[calendar]") {
  CHECK(parse_day("1970-01-01") == 0);
  CHECK(parse_day("2026-11-24") == kFixtureDay);
  CHECK(parse_day("2024-02-29").has_value());
  for (const char* text :
       {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "26-01-01",
        "2026-1-01", "2026-01-01T", "2026/01/01", "1899-12-31", "2200-01-01", "", "20a6-01-01"}) {
    INFO(text);
    CHECK_FALSE(parse_day(text).has_value());
  }
  const std::optional<Day> first = parse_day("1900-01-01");
  const std::optional<Day> last = parse_day("2199-12-31");
  REQUIRE((first && last));
  CHECK(*last - *first + 1 == 109573);
  for (Day day = *first; day <= *last; ++day) {
    if (parse_day(format_day(day)) != day) FAIL(format_day(day));
  }
}

TEST_CASE("a date has digits and hyphens at their places", "[calendar]") {
  const std::string good = "2026-11-24";
  REQUIRE(parse_day(good).has_value());
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const char other : {'/', ':', '-', '0', 'a', ' '}) {
      std::string text = good;
      text[at] = other;
      const bool fits = (at == 4 || at == 7) ? other == '-' : other == '0';
      INFO(text);
      if (!fits) CHECK_FALSE(parse_day(text).has_value());
    }
  }
}

}  // namespace llwybr
