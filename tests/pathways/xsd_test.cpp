// The XML Schema and the engine accept and refuse the same files, on everything a schema can say.
#include <algorithm>
#include <map>
#include <vector>

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "pathways/engine_verdict.hpp"
#include "pathways/schema.hpp"

namespace llwybr {
namespace {

const std::filesystem::path kFixtures = LLWYBR_SOURCE "/tests/pathways/xsd";
const std::filesystem::path kOfChecks = LLWYBR_SOURCE "/tests/checks";

// What XML Schema 1.0 cannot say, and the fixtures `engine-only-…` that the engine alone refuses for it.
struct Exception {
  const char* why;
  std::vector<const char*> fixtures;
};

const std::vector<Exception>& exceptions() {
  static const std::vector<Exception> all{
      {"a value that depends on another",
       {"select-many-without-to", "question-of-one-with-to", "answer-of-one-without-to",
        "answer-of-many-with-to", "sets-if-not-of-one", "exclusive-of-one", "within-without-from",
        "from-without-within", "calendar-backwards", "holiday-outside-the-calendar", "holiday-twice",
        "when-named-otherwise"}},
      {"brackets that must match, the same word twice in a list",
       {"if-bracket-not-closed", "if-bracket-not-opened", "marks-the-same-twice"}},
      {"a name of something that may stand in another file",
       {"agency-unknown",
        "with-unknown",
        "area-board-unknown",
        "area-health-board-unknown",
        "area-police-unknown",
        "source-unknown",
        "outcome-unknown",
        "event-unknown",
        "fact-unknown",
        "value-unknown",
        "condition-fact-unknown",
        "term-unknown",
        "contact-unknown",
        "subpathway-unknown",
        "strand-subpathway-unknown",
        "exit-unknown",
        "exit-unhandled",
        "point-unknown",
        "assertion-branch-unknown",
        "in-unknown",
        "subpathway-calls-itself",
        "include-missing",
        "include-of-a-pathway",
        "include-twice",
        "id-twice-across-files",
        "calendar-twice"}},
      {"how the file is written, which a schema does not see",
       {"space-round-a-date", "doctype", "processing-instruction", "schema-instance-type", "prefixed-element",
        "namespace-declared-again", "prefix-declared"}},
  };
  return all;
}

bool starts_with(const std::filesystem::path& file, const char* start) {
  return file.filename().string().rfind(start, 0) == 0;
}

std::vector<std::string> excepted_fixtures() {
  std::vector<std::string> names;
  for (const Exception& exception : exceptions()) {
    for (const char* fixture : exception.fixtures)
      names.push_back(std::string("engine-only-") + fixture + ".xml");
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

// `schema-only-…` is the one harmless difference the other way: white space between the tags of an element
// that is empty.
TEST_CASE("the schema judges every fixture as its name says", "[xsd]") {
  const auto accepted = accepted_by_schema(xml_files(kFixtures, ""));
  REQUIRE(accepted.size() > 400);
  for (const auto& [file, valid] : accepted) {
    INFO(file.filename());
    CHECK(valid == (starts_with(file, "valid-") || starts_with(file, "engine-only-")));
  }
}

TEST_CASE("the engine judges every fixture as its name says", "[xsd]") {
  for (const auto& file : xml_files(kFixtures, "")) {
    const std::string faults = faults_of_format(checked(file));
    INFO(file.filename() << "\n" << faults);
    CHECK(faults.empty() == (starts_with(file, "valid-") || starts_with(file, "schema-only-")));
  }
  CHECK(xml_files(kFixtures, "schema-only-").size() == 1);
}

TEST_CASE("what the engine alone refuses is listed, with the reason", "[xsd]") {
  std::vector<std::string> found;
  for (const auto& file : xml_files(kFixtures, "engine-only-")) found.push_back(file.filename().string());
  CHECK(found == excepted_fixtures());
}

TEST_CASE("whatever the schema refuses of the checks' fixtures, the engine refuses", "[xsd]") {
  const auto accepted = accepted_by_schema(xml_files(kOfChecks, "", true));
  int refused = 0;
  for (const Fixture& fixture : all_fixtures()) {
    const bool has_folder = fixture.main.filename() == "main.xml";
    bool valid = true;
    for (const auto& file :
         has_folder ? xml_files(fixture.main.parent_path(), "", true) : Files{fixture.main}) {
      valid = valid && accepted.at(file);
    }
    if (valid) continue;
    ++refused;
    INFO(fixture.main);
    CHECK_FALSE(faults_of_format(checked(fixture.main)).empty());
  }
  CHECK(refused > 20);
}

TEST_CASE("fixtures of the later stages are written as the schema wants", "[xsd]") {
  int later = 0;
  for (const auto& [file, valid] : accepted_by_schema(xml_files(kOfChecks, "", true))) {
    const auto folder = *file.lexically_relative(kOfChecks).begin();
    const CheckInfo* check = find_check(folder.string());
    if (check == nullptr || check->stage == Stage::document || check->stage == Stage::references) continue;
    ++later;
    INFO(file);
    CHECK(valid);
  }
  CHECK(later > 0);
}

TEST_CASE("every file of the pathways kept here is valid", "[xsd]") {
  for (const auto& [file, valid] : accepted_by_schema(xml_files(LLWYBR_SOURCE "/pathways", "", true))) {
    INFO(file);
    CHECK(valid);
  }
}

}  // namespace llwybr
