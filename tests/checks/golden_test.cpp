// What the invalid fixtures show, to the letter: places, lengths, words, related places and routes.
#include <cstdlib>
#include <fstream>

#include "catch.hpp"
#include "checks/fixtures.hpp"

namespace llwybr {
namespace {

const std::string kGolden = std::string(LLWYBR_SOURCE) + "/tests/checks/findings.golden";

std::string place_words(const Pathway& pathway, Place place) {
  const LineColumn at = line_column(pathway, place);
  return pathway.files[place.file].path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

// A finding as it is compared: the place and the bytes underlined, the message, the hint, and what belongs to
// it.
std::string shown(const Pathway& pathway, const Finding& finding) {
  std::string text = "  " + place_words(pathway, finding.place) + "+" + std::to_string(finding.length) +
                     " [" + std::string(finding.check->id) + "] " + message_of(finding, Language::english) +
                     "\n    = " + hint_of(finding, Language::english) + "\n";
  for (const RelatedPlace& related : finding.related) {
    text += "    " + place_words(pathway, related.place) + " " + related.note.in(Language::english) + "\n";
  }
  std::string route;
  for (const std::string& branch : finding.route) route += (route.empty() ? "" : ", ") + branch;
  return route.empty() ? text : text + "    route: " + route + "\n";
}

}  // namespace

TEST_CASE("what the invalid fixtures show is what they showed", "[checks]") {
  std::string text;
  for (const Fixture& fixture : all_fixtures()) {
    if (fixture.valid) continue;
    const Reading reading = read_file(fixture.main);
    CheckOptions options;
    const std::string& bytes = reading.pathway.files[0].bytes;
    if (bytes.find("<!-- today: not given -->") == std::string::npos) options.today = kFixtureDay;
    constexpr std::string_view kCells = "<!-- proof cells: ";
    const std::size_t cells = bytes.find(kCells);
    if (cells != std::string::npos)
      options.proof_cells = std::strtoul(bytes.c_str() + cells + kCells.size(), nullptr, 10);
    text += fixture.check + "/" + fixture.name + "\n";
    for (const Finding& finding : check(reading, options).findings) text += shown(reading.pathway, finding);
  }
  const char* update = std::getenv("LLWYBR_UPDATE_GOLDENS");
  if (update != nullptr && *update != '\0') {
    if (std::getenv("CI") != nullptr) FAIL("goldens are not refreshed under CI");
    std::ofstream(kGolden, std::ios::binary) << text;
  }
  CHECK(bytes_of(kGolden) == text);
}

}  // namespace llwybr
