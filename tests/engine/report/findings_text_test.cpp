#include "catch.hpp"
#include "engine/report/golden.hpp"
#include "engine/report/sample_report.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;
using Catch::Matchers::Contains;

TEST_CASE("findings as text", "[report]") {
  const Sample sample = broken_sample();
  require_golden("findings.en.txt", findings_text(sample.pathway, sample.report, Language::english, false));
  require_golden("findings.cy.txt", findings_text(sample.pathway, sample.report, Language::welsh, false));
}

TEST_CASE("findings in colour say the same", "[report]") {
  const Sample sample = broken_sample();
  const std::string plain = findings_text(sample.pathway, sample.report, Language::english, false);
  const std::string color = findings_text(sample.pathway, sample.report, Language::english, true);
  std::string stripped;
  for (std::size_t at = 0; at < color.size(); ++at) {
    if (color[at] == '\x1b') {
      at = color.find('m', at);
    } else {
      stripped += color[at];
    }
  }
  REQUIRE(color != plain);
  REQUIRE(stripped == plain);
}

TEST_CASE("a folder is put before every path", "[report]") {
  const Sample sample = broken_sample();
  const std::string text =
      findings_text(sample.pathway, sample.report, Language::english, false, "some/where/");
  REQUIRE_THAT(text, Contains("some/where/pathway.xml:2:22: error:"));
  REQUIRE_THAT(text, Contains("some/where/parts/other one.xml:1:1"));
}

TEST_CASE("a clean report says what was not proved", "[report]") {
  const Sample sample = clean_sample();
  const std::string english = findings_text(sample.pathway, sample.report, Language::english, false);
  require_golden("clean.en.txt", english);
  require_golden("clean.cy.txt", findings_text(sample.pathway, sample.report, Language::welsh, false));
  REQUIRE_THAT(english, Contains("not proved yet: data, assertions"));
}

TEST_CASE("what an author wrote cannot steer the terminal", "[report]") {
  Sample sample = broken_sample();
  sample.report.findings[0].arguments[1] = Phrase(std::string("a\x1b[2Jb\nc\xe2\x80\xae"));
  const std::string text = findings_text(sample.pathway, sample.report, Language::english, false);
  REQUIRE_THAT(text, Contains("a\xef\xbf\xbd[2Jb\xef\xbf\xbd"
                              "c\xef\xbf\xbd"));
  REQUIRE(text.find('\x1b') == std::string::npos);
}

TEST_CASE("a finding in a file that could not be read is reported all the same", "[report]") {
  Sample sample = broken_sample();
  sample.pathway.files.clear();
  const std::string text = findings_text(sample.pathway, sample.report, Language::english, false);
  REQUIRE_THAT(text, Contains("leads to `nowhere`"));
}
