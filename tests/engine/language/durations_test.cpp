#include "catch.hpp"
#include "language/language.hpp"

namespace llwybr {
namespace {

TEST_CASE("durations, with Welsh softened after 2", "[language]") {
  const auto [unit, count, english, welsh] = GENERATE(table<Unit, std::uint32_t, const char*, const char*>({
      {Unit::immediately, 0, "immediately", "ar unwaith"},
      {Unit::minutes, 1, "1 minute", "1 munud"},
      {Unit::minutes, 2, "2 minutes", "2 funud"},
      {Unit::minutes, 30, "30 minutes", "30 munud"},
      {Unit::hours, 1, "1 hour", "1 awr"},
      {Unit::hours, 2, "2 hours", "2 awr"},
      {Unit::hours, 24, "24 hours", "24 awr"},
      {Unit::hours, 72, "72 hours", "72 awr"},
      {Unit::days, 1, "1 day", "1 diwrnod"},
      {Unit::days, 2, "2 days", "2 ddiwrnod"},
      {Unit::days, 3, "3 days", "3 diwrnod"},
      {Unit::days, 7, "7 days", "7 diwrnod"},
      {Unit::working_days, 1, "1 working day", "1 diwrnod gwaith"},
      {Unit::working_days, 2, "2 working days", "2 ddiwrnod gwaith"},
      {Unit::working_days, 7, "7 working days", "7 diwrnod gwaith"},
      {Unit::working_days, 10, "10 working days", "10 diwrnod gwaith"},
      {Unit::working_days, 15, "15 working days", "15 diwrnod gwaith"},
      {Unit::weeks, 1, "1 week", "1 wythnos"},
      {Unit::weeks, 2, "2 weeks", "2 wythnos"},
      {Unit::weeks, 6, "6 weeks", "6 wythnos"},
      {Unit::months, 1, "1 month", "1 mis"},
      {Unit::months, 2, "2 months", "2 fis"},
      {Unit::months, 3, "3 months", "3 mis"},
      {Unit::months, 6, "6 months", "6 mis"},
  }));
  CHECK(duration_words(unit, count, Language::english) == english);
  CHECK(duration_words(unit, count, Language::welsh) == welsh);
}

}  // namespace
}  // namespace llwybr
