#include "catch.hpp"
#include "engine/report/golden.hpp"
#include "engine/report/sample_report.hpp"
#include "llwybr/report.hpp"
#include "report/characters.hpp"

using namespace llwybr;

TEST_CASE("a check explained", "[report]") {
  const Sample sample = broken_sample();
  const CheckInfo& check = *sample.report.findings[0].check;
  require_golden("explain.en.txt", explain_text(check, Language::english, false));
  require_golden("explain.cy.txt", explain_text(check, Language::welsh, false));
}

TEST_CASE("every check is explained in both languages, within the width of a terminal", "[report]") {
  REQUIRE(!all_checks().empty());
  for (const CheckInfo* check : all_checks()) {
    const std::string english = explain_text(*check, Language::english, false);
    REQUIRE(english != explain_text(*check, Language::welsh, false));
    REQUIRE(english.find("{0}") == std::string::npos);
    for (std::size_t at = 0; at < english.size();) {
      const std::size_t end = english.find('\n', at);
      REQUIRE(columns_of(std::string_view(english).substr(at, end - at)) <= 79);
      at = end + 1;
    }
  }
}

TEST_CASE("the list of checks names each", "[report]") {
  const std::string list = checks_text(Language::welsh, false);
  for (const CheckInfo* check : all_checks()) {
    REQUIRE(list.find("  " + std::string(check->id) + " ") != std::string::npos);
  }
}
