#include "catch.hpp"
#include "engine/report/example.hpp"
#include "engine/report/golden.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;

namespace {

std::string run(const Pathway& pathway, const std::vector<Walk>& walks, Language language) {
  std::vector<WalkResult> results;
  for (const Walk& walk : walks) results.push_back(run_walk(pathway, walk));
  return walks_text(pathway, walks, results, language, false);
}

}  // namespace

TEST_CASE("walks that cover every branch", "[report]") {
  const Reading reading = read_example();
  const ReadWalks walks = read_walks("walks/all.walks", file_bytes("example/walks/all.walks"));
  REQUIRE(walks.faults.empty());
  require_golden("walks.en.txt", run(reading.pathway, walks.walks, Language::english));
  require_golden("walks.cy.txt", run(reading.pathway, walks.walks, Language::welsh));
}

TEST_CASE("a walk that fails is named with its file and line, and so are branches not walked", "[report]") {
  const Reading reading = read_example();
  ReadWalks walks = read_walks("walks/all.walks", file_bytes("example/walks/all.walks"));
  walks.walks.pop_back();
  walks.walks[1].ends = "watched";
  const std::string text = run(reading.pathway, walks.walks, Language::english);
  require_golden("walks-failing.en.txt", text);
  REQUIRE(text.find("walks/all.walks:14:") != std::string::npos);
  REQUIRE(text.find("every branch") == std::string::npos);
}
