// Every check: that it is registered, shows what it should and nothing else, and speaks both languages.
#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "checks/fixtures.hpp"

namespace llwybr {
namespace {

namespace fs = std::filesystem;

std::set<std::string> registered() {
  std::set<std::string> ids;
  for (const CheckInfo* check : all_checks()) ids.insert(std::string(check->id));
  return ids;
}

// The checks that files of engine/src/checks define; a file defines the check of its own name.
std::set<std::string> defined_in_files() {
  static const std::regex pattern(R"(\bconst Check check_([a-z0-9_]+)\{)");
  std::set<std::string> ids;
  for (const auto& entry : fs::directory_iterator(LLWYBR_SOURCE "/engine/src/checks")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = bytes_of(entry.path());
    std::smatch match;
    if (!std::regex_search(text, match, pattern)) continue;
    CHECK(match[1].str() == entry.path().stem().string());
    std::string id = match[1].str();
    std::replace(id.begin(), id.end(), '_', '-');
    ids.insert(id);
  }
  return ids;
}

// The checks a fixture cannot avoid to show besides its own.
std::set<std::string> also_named(const std::string& bytes) {
  static const std::regex pattern(R"(<!-- also:((?: [a-z0-9-]+)+) -->)");
  std::set<std::string> ids;
  std::smatch match;
  const std::string start = bytes.substr(0, 400);
  if (!std::regex_search(start, match, pattern)) return ids;
  std::istringstream words(match[1].str());
  for (std::string id; words >> id;) ids.insert(id);
  return ids;
}

std::string listed(const Pathway& pathway, const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    const LineColumn at = line_column(pathway, finding.place);
    text += pathway.files[finding.place.file].path + ":" + std::to_string(at.line) + ":" +
            std::to_string(at.column) + ": " + message_of(finding, Language::english) + " [" +
            std::string(finding.check->id) + "]\n";
  }
  return text;
}

// The underlined bytes are bytes of the file, and not the white space between its elements.
void expect_place(const Pathway& pathway, const Finding& finding) {
  REQUIRE(finding.place.file < pathway.files.size());
  const std::string& bytes = pathway.files[finding.place.file].bytes;
  REQUIRE(finding.place.offset + finding.length <= bytes.size());
  if (finding.length == 0) return;
  const std::string underlined = bytes.substr(finding.place.offset, finding.length);
  CHECK(underlined.find_first_not_of(" \t\r\n") != std::string::npos);
  for (const RelatedPlace& related : finding.related) {
    REQUIRE(related.place.file < pathway.files.size());
    CHECK(related.place.offset < pathway.files[related.place.file].bytes.size());
    CHECK_FALSE(related.note.english.empty());
    CHECK(related.note.english != related.note.welsh);
  }
}

void expect_words(const Finding& finding) {
  static const std::regex slot(R"(\{[0-9]\})");
  for (const Language language : kLanguages) {
    const std::string message = message_of(finding, language);
    const std::string hint = hint_of(finding, language);
    INFO(message << "\n" << hint);
    CHECK_FALSE(message.empty());
    CHECK_FALSE(hint.empty());
    CHECK_FALSE(std::regex_search(message, slot));
    CHECK_FALSE(std::regex_search(hint, slot));
    CHECK(message.back() != '.');
    CHECK(hint.back() != '.');
  }
  CHECK(message_of(finding, Language::english) != message_of(finding, Language::welsh));
  CHECK(hint_of(finding, Language::english) != hint_of(finding, Language::welsh));
}

Report report_on(const Reading& reading) {
  CheckOptions options;
  const bool no_day = reading.pathway.files[0].bytes.find("<!-- today: not given -->") != std::string::npos;
  if (!no_day) options.today = kFixtureDay;
  static const std::regex cells(R"(<!-- proof cells: (\d+) -->)");
  std::smatch match;
  if (std::regex_search(reading.pathway.files[0].bytes, match, cells)) options.proof_cells = std::stoul(match[1]);
  return check(reading, options);
}

}  // namespace

TEST_CASE("the list of checks, their files and their fixtures are the same", "[checks]") {
  CHECK(registered() == defined_in_files());
  std::set<std::string> folders;
  std::map<std::string, std::set<bool>> kinds;
  for (const Fixture& fixture : all_fixtures()) {
    folders.insert(fixture.check);
    kinds[fixture.check].insert(fixture.valid);
    INFO(fixture.main);
    CHECK((fixture.valid || fixture.name.rfind("invalid-", 0) == 0));
  }
  CHECK(registered() == folders);
  for (const std::string& id : registered()) {
    INFO(id);
    CHECK(kinds[id].size() == 2);
  }
}

TEST_CASE("checks stand in the list by stage, each once", "[checks]") {
  const auto checks = all_checks();
  CHECK(registered().size() == checks.size());
  CHECK(std::is_sorted(checks.begin(), checks.end(), [](const CheckInfo* left, const CheckInfo* right) {
    return left->stage < right->stage;
  }));
}

TEST_CASE("what is said of a check stands in both languages", "[checks]") {
  for (const CheckInfo* info : all_checks()) {
    INFO(info->id);
    CHECK(info->message.english != info->message.welsh);
    CHECK(info->why.english != info->why.welsh);
    for (const Language language : kLanguages) {
      const std::string_view message = info->message.in(language);
      REQUIRE_FALSE(message.empty());
      CHECK((message[0] < 'A' || message[0] > 'Z'));
      CHECK(message.back() != '.');
      CHECK_FALSE(info->hint.in(language).empty());
      REQUIRE_FALSE(info->why.in(language).empty());
      CHECK(info->why.in(language).back() == '.');
    }
  }
}

TEST_CASE("an invalid fixture shows its finding and no other", "[checks]") {
  for (const Fixture& fixture : all_fixtures()) {
    if (fixture.valid) continue;
    const Reading reading = read_file(fixture.main);
    const Report report = report_on(reading);
    INFO(fixture.main << "\n" << listed(reading.pathway, report.findings));
    const std::set<std::string> also = also_named(bytes_of(fixture.main));
    std::size_t own = 0;
    for (const Finding& finding : report.findings) {
      const std::string id(finding.check->id);
      own += id == fixture.check ? 1 : 0;
      CHECK((id == fixture.check || also.count(id) == 1));
      expect_place(reading.pathway, finding);
      expect_words(finding);
    }
    CHECK(own >= 1);
  }
}

TEST_CASE("a valid fixture is read, its references resolve, and it does not show the finding", "[checks]") {
  for (const Fixture& fixture : all_fixtures()) {
    if (!fixture.valid) continue;
    const Reading reading = read_file(fixture.main);
    const Report report = report_on(reading);
    INFO(fixture.main << "\n" << listed(reading.pathway, report.findings));
    CHECK(report.stages[0] == StageResult::clean);
    CHECK(report.stages[1] == StageResult::clean);
    for (const Finding& finding : report.findings) CHECK(finding.check->id != fixture.check);
  }
}

TEST_CASE("a stage with errors stops the later ones", "[checks]") {
  const Report report = report_on(read_memory({{"main.xml", "<pathway"}}));
  CHECK(report.stages[0] == StageResult::has_errors);
  for (std::size_t i = 1; i < report.stages.size(); ++i) {
    CHECK((report.stages[i] == StageResult::not_run || report.stages[i] == StageResult::not_built));
  }
}

}  // namespace llwybr
