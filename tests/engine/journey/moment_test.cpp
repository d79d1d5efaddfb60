#include "catch.hpp"
#include "llwybr/journey.hpp"

namespace llwybr {
namespace {

TEST_CASE("moments are read as they are written", "[moment]") {
  for (const char* text : {"1970-01-01T00:00Z", "2026-11-24T09:30Z", "2028-02-29T23:59Z", "0001-01-01T00:00Z",
                           "1969-12-31T23:59Z", "9999-12-31T23:59Z"}) {
    const std::optional<Minute> minute = parse_minute(text);
    REQUIRE(minute.has_value());
    CHECK(format_minute(*minute) == text);
  }
  CHECK(*parse_minute("1970-01-01T00:00Z") == 0);
  CHECK(*parse_minute("2026-01-05T09:00Z") == 29460060);
}

TEST_CASE("nothing else is a moment", "[moment]") {
  for (const char* text : {"", "2026-11-24", "2026-11-24T09:30", "2026-11-24T09:30:00Z", "2026-11-24 09:30Z",
                           "2026-11-24T09:30z", "2026-11-24T9:30Z", "2026-13-01T00:00Z", "2026-00-01T00:00Z",
                           "2026-02-29T00:00Z", "2026-04-31T00:00Z", "2026-04-00T00:00Z", "2026-01-01T24:00Z",
                           "2026-01-01T00:60Z", "0000-01-01T00:00Z", "2026-11-24T09:30+01",
                           "+026-11-24T09:30Z", " 2026-11-24T09:30Z", "2026-11-24T09:30Z "}) {
    INFO(text);
    CHECK_FALSE(parse_minute(text).has_value());
  }
}

TEST_CASE("a moment has digits and marks at their places", "[moment]") {
  const std::string good = "2026-11-24T09:30Z";
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const char other : {'/', ':', 'T', '-', 'Z', 'a'}) {
      if (good[at] == other) continue;
      std::string text = good;
      text[at] = other;
      INFO(text);
      CHECK_FALSE(parse_minute(text).has_value());
    }
  }
}

}  // namespace
}  // namespace llwybr
