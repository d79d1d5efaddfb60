// The authoring guide of pathways/README.md: its examples are parts of files that pass.
#include <string>
#include <vector>

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "llwybr/report.hpp"
#include "llwybr/walk.hpp"
#include "pathways/engine_verdict.hpp"

namespace llwybr {
namespace {

const std::filesystem::path kGuide = LLWYBR_SOURCE "/tests/pathways/guide";

// Lines without the white space before them: the guide shows its examples further to the left.
std::string without_indentation(const std::string& text) {
  std::string result;
  bool line_starts = true;
  for (const char c : text) {
    if (line_starts && c == ' ') continue;
    line_starts = c == '\n';
    result += c;
  }
  return result;
}

std::vector<std::string> examples_of_the_guide() {
  const std::string reference = bytes_of(LLWYBR_SOURCE "/pathways/README.md");
  std::vector<std::string> examples;
  std::size_t at = reference.find("## Authoring guide");
  REQUIRE(at != std::string::npos);
  while ((at = reference.find("\n```", at)) != std::string::npos) {
    const std::size_t first = reference.find('\n', at + 1) + 1;
    const std::size_t end = reference.find("```", first);
    REQUIRE(end != std::string::npos);
    examples.push_back(without_indentation(reference.substr(first, end - first)));
    at = end;
  }
  return examples;
}

// The files the examples are taken from, and what the engine says of the one with a fault.
std::string sources_of_examples() {
  std::string sources;
  for (const char* file : {"pathway.xml", "report.xml", "walks/guide.walks", "finding.txt"}) {
    sources += without_indentation(bytes_of(kGuide / file)) + "\n";
  }
  return sources;
}

Reading read_guide(const char* main) {
  return read_pathway(main, [](std::string_view path) {
    return FileAnswer{FileStatus::found, bytes_of(kGuide / path)};
  });
}

}  // namespace

TEST_CASE("every example of the authoring guide stands in a file that is tested", "[guide]") {
  const std::string sources = sources_of_examples();
  const std::vector<std::string> examples = examples_of_the_guide();
  REQUIRE(examples.size() == 6);
  for (const std::string& example : examples) {
    INFO(example);
    CHECK(sources.find(example) != std::string::npos);
  }
}

TEST_CASE("the pathway of the authoring guide has no findings", "[guide]") {
  const Reading reading = read_guide("pathway.xml");
  const Report report = check(reading, {*parse_day("2026-11-24")});
  INFO(findings_text(reading.pathway, report, Language::english, false));
  CHECK(report.findings.empty());
}

TEST_CASE("the walks of the authoring guide pass and take every branch", "[guide]") {
  const Reading reading = read_guide("pathway.xml");
  const ReadWalks read = read_walks("walks/guide.walks", bytes_of(kGuide / "walks/guide.walks"));
  CHECK(read.faults.empty());
  REQUIRE(read.walks.size() == 3);
  std::vector<WalkResult> results;
  for (const Walk& walk : read.walks) {
    results.push_back(run_walk(reading.pathway, walk));
    INFO(walk.id << ": " << results.back().message.in(Language::english));
    CHECK(results.back().passed);
  }
  CHECK(branches_not_walked(reading.pathway, results).empty());
}

TEST_CASE("the finding that the authoring guide shows is what the engine prints", "[guide]") {
  const Reading reading = read_guide("pathway-with-a-fault.xml");
  const Report report = check(reading, {*parse_day("2026-11-24")});
  const std::string text = findings_text(reading.pathway, report, Language::english, false);
  CHECK(text.find(bytes_of(kGuide / "finding.txt")) != std::string::npos);
}

}  // namespace llwybr
