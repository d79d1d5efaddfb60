// Faults seeded into the shipped pathway: which of them are caught, and by what.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "pathways/mutation/score.hpp"
#include "sanitized.hpp"

namespace llwybr::test {
namespace {

constexpr std::size_t kMost = kIsSanitized ? 3 : 80;  // of each fault

const std::string kPage = LLWYBR_SOURCE "/tests/README.md";
const std::string kBegin = "<!-- seeded faults -->\n";
const std::string kEnd = "<!-- end of seeded faults -->\n";

// Over everything the numbers depend on, the engine apart.
std::string hash_of_content() {
  std::string all;
  for (const auto& [path, bytes] : shipped_files()) all += bytes;
  for (const Walk& walk : shipped_walks()) {
    all += walk.id + walk.ends;
    for (const WalkStep& step : walk.steps) {
      all += step.input.at;
      for (const std::string& answer : step.input.answers) all += answer;
    }
  }
  return hash_of(all).substr(7, 16);
}

std::vector<Score> scores() {
  Trial trial(shipped_files(), shipped_walks());
  REQUIRE(trial.as_shipped().by == CaughtBy::nothing);
  const Mutants mutants(shipped_files());
  std::vector<Score> all;
  for (const Fault& fault : all_faults()) {
    all.push_back({fault.name, fault.kind});
    for (const Mutant& mutant : mutants.of(fault, kMost, static_cast<std::uint32_t>(all.size()))) {
      all.back().add(mutant, trial.caught(mutant));
    }
  }
  return all;
}

std::string listed(const Score& score) {
  std::string text(score.fault);
  for (const std::string& missed : score.missed) text += "\n  " + missed;
  return text;
}

// The first column of the tables.
std::vector<std::string> faults_of(const std::string& page) {
  std::vector<std::string> faults;
  for (std::size_t at = page.find("\n| "); at != std::string::npos; at = page.find("\n| ", at + 1)) {
    faults.push_back(page.substr(at + 3, page.find(" |", at + 3) - at - 3));
  }
  return faults;
}

// Where the content is as it was when the page was written, the page holds to the letter. Another content
// draws other mutants: then only the faults are compared, so that whoever mends a sentence need not write
// these tables anew; what they are to show is asserted of every content.
void require_page(const std::string& made, const std::string& hash) {
  std::string page = bytes_of(kPage);
  const std::size_t begin = page.find(kBegin) + kBegin.size();
  const std::size_t end = page.find(kEnd);
  REQUIRE(end != std::string::npos);
  if (const char* update = std::getenv("LLWYBR_UPDATE_GOLDENS"); update != nullptr && *update != '\0') {
    if (std::getenv("CI") != nullptr) FAIL("goldens are not refreshed under CI");
    page.replace(begin, end - begin, made);
    std::ofstream(kPage, std::ios::binary) << page;
    return;
  }
  const std::string written = page.substr(begin, end - begin);
  CHECK(faults_of(written) == faults_of(made));
  if (written.find(hash) != std::string::npos) CHECK(written == made);
}

}  // namespace

TEST_CASE("faults seeded into the shipped pathway are caught", "[mutation]") {
  const std::vector<Score> all = scores();
  std::size_t mutants = 0;
  std::size_t real = 0;
  std::size_t caught = 0;
  for (const Score& score : all) {
    INFO(listed(score));
    CHECK(score.mutants > 0);
    mutants += score.mutants;
    if (score.kind == FaultKind::structural) CHECK(score.caught() == score.mutants);
    if (score.kind == FaultKind::unseen) continue;
    real += score.real();
    caught += score.caught();
  }
  CHECK(caught * 100 >= real * 95);
  if (kIsSanitized) return;
  CHECK(mutants >= 2000);
  const std::string hash = hash_of_content();
  require_page(page_of(all, hash), hash);
}

}  // namespace llwybr::test
