#include "checks/stated_limit.hpp"

#include "catch.hpp"

namespace llwybr {
namespace {

std::string limit(const std::string& text, Language language) {
  const std::optional<StatedLimit> found = stated_limit(text, language);
  if (!found) return "";
  constexpr std::array<const char*, 7> kUnits{"", "minutes", "hours", "days", "working days", "weeks", "months"};
  return std::to_string(found->count) + " " + kUnits[static_cast<std::size_t>(found->unit)] + ": " + found->words;
}
std::string in_english(const std::string& text) { return limit(text, Language::english); }
std::string in_welsh(const std::string& text) { return limit(text, Language::welsh); }

}  // namespace

TEST_CASE("the limit of a text is the one duration that it states", "[checks]") {
  CHECK(in_english("Confirm it in writing within 24 hours.") == "24 hours: 24 hours");
  CHECK(in_english("Within 1 day, confirm it.") == "1 days: 1 day");
  CHECK(in_english("Finish (normally within 10 working days) the enquiries") == "10 working days: 10 working days");
  CHECK(in_english("within the next 6 weeks") == "6 weeks: 6 weeks");
  CHECK(in_english("within 30 minutes") == "30 minutes: 30 minutes");
  CHECK(in_english("within 3\xC2\xA0months") == "3 months: 3 months");
  CHECK(in_english("Within one working day, decide.") == "1 working days: one working day");
  CHECK(in_english("within twenty-four hours") == "24 hours: twenty-four hours");
  CHECK(in_english("You have ten working days.") == "10 working days: ten working days");
  CHECK(in_english("You have 10 working days.") == "10 working days: 10 working days");
  CHECK(in_english("If you reported by phone, confirm it within 24 hours.") == "24 hours: 24 hours");
  CHECK(in_english("Ask who. If not, tell them. Do it within 24 hours") == "24 hours: 24 hours");
  CHECK(in_welsh("Cadarnhewch yn ysgrifenedig o fewn 24 awr.") == "24 hours: 24 awr");
  CHECK(in_welsh("O fewn 7 diwrnod gwaith i’r hysbysiad") == "7 working days: 7 diwrnod gwaith");
  CHECK(in_welsh("o fewn 15 o ddiwrnodau gwaith") == "15 working days: 15 o ddiwrnodau gwaith");
  CHECK(in_welsh("o fewn y 6 wythnos") == "6 weeks: 6 wythnos");
  CHECK(in_welsh("o fewn 3 mis, fel arfer") == "3 months: 3 mis");
  CHECK(in_welsh("O fewn un diwrnod gwaith") == "1 working days: un diwrnod gwaith");
  CHECK(in_welsh("o fewn dau ddiwrnod") == "2 days: dau ddiwrnod");
  CHECK(in_welsh("o fewn pymtheg o ddiwrnodau gwaith") == "15 working days: pymtheg o ddiwrnodau gwaith");
  CHECK(in_welsh("Mae gennych 10 diwrnod gwaith.") == "10 working days: 10 diwrnod gwaith");
}

TEST_CASE("what is no limit, or may be another, is passed over", "[checks]") {
  for (const char* text : {"",
                           "Call 999",
                           "24",
                           "24 hours",
                           "The helpline is open 24 hours a day",
                           "Even if 24 hours have passed, send it",
                           "Meet every 4 weeks",
                           "Never leave more than 6 weeks",
                           "within 24 hours, or 2 days",
                           "within ten days or two weeks",
                           "within some hours",
                           "One day somebody may ask",
                           "5 working days before the meeting",
                           "after 5 working days",
                           "at least 5 working days",
                           "5 to 10 working days",
                           "every 10 working days",
                           "If nobody answers within 24 hours call again",
                           "When 5 working days are over",
                           "within 24, hours later",
                           "within 12345 hours",
                           "within 24 working hours of it",
                           "2 working days’ notice"}) {
    INFO(text);
    CHECK(in_english(text).empty());
  }
  CHECK(in_english(std::string(3900, 'x') + " within 24 hours") == "24 hours: 24 hours");
  CHECK(in_english(std::string(4000, 'x') + " within 24 hours").empty());
  for (const char* text : {"llinell gymorth 24 awr", "hyd yn oed os oes 24 awr wedi mynd heibio", "bob 4 wythnos",
                           "3 diwrnod gwaith cyn y cyfarfod", "ar ôl 3 diwrnod gwaith", "o leiaf 3 diwrnod gwaith",
                           "Os nad oes neb yn ateb o fewn 24 awr ffoniwch eto", "o fewn 24 awr neu 2 ddiwrnod"}) {
    INFO(text);
    CHECK(in_welsh(text).empty());
  }
}

}  // namespace llwybr
