// However little memory the proof may take, what it says is true, and what it leaves out it admits.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "sanitized.hpp"

namespace llwybr {
namespace {

using Said = std::set<std::string>;

bool is_admission(std::string_view id) { return id == "not-decided" || id == "assertion-not-decided"; }

// What is found of the data and the assertions, and whether something is said not to be decided.
struct Found {
  Said said;
  bool admits = false;
};

Found found(const Reading& reading, std::size_t cells) {
  CheckOptions options;
  options.proof_cells = cells;
  const Report report = check(reading, options);
  Found all;
  for (const Finding& finding : report.findings) {
    if (finding.check->stage != Stage::data && finding.check->stage != Stage::assertions) continue;
    if (is_admission(finding.check->id)) {
      all.admits = true;
      continue;
    }
    all.said.insert(std::string(finding.check->id) + "@" + std::to_string(finding.place.file) + ":" +
                    std::to_string(finding.place.offset));
  }
  const auto data = static_cast<std::size_t>(Stage::data);
  if (report.stages[data + 1] == StageResult::not_run)
    all.admits = true;  // the assertions were not looked at
  return all;
}

// With these cells, nothing is said that the whole proof does not say, and all of it, unless something is
// admitted.
void expect_true(const Reading& reading, const Found& whole, std::size_t cells) {
  const Found some = found(reading, cells);
  INFO(cells << " cells");
  for (const std::string& one : some.said) {
    INFO(one);
    CHECK(whole.said.count(one) == 1);
  }
  if (!some.admits) CHECK(some.said.size() == whole.said.size());
}

}  // namespace

TEST_CASE("a proof cut short says nothing wrong and hides nothing", "[prove][checks]") {
  std::size_t swept = 0;
  for (const Fixture& fixture : all_fixtures()) {
    const Reading reading = read_file(fixture.main);
    if (!reading.troubles.empty()) continue;
    const Report report = check(reading, {});
    const auto data = static_cast<std::size_t>(Stage::data);
    if (report.stages[data] == StageResult::not_run) continue;
    INFO(fixture.main.string());
    const Found whole = found(reading, kProofCells);
    // The least that decides it: a little below, the proof is whole, and a question that is asked of it is
    // not answered.
    std::size_t below = 0;
    std::size_t least = 1 << 13;
    while (below + 1 < least) {
      const std::size_t middle = (below + least) / 2;
      (found(reading, middle).admits ? below : least) = middle;
    }
    const std::size_t step = std::max<std::size_t>(1, least / share(std::size_t{40}));
    for (std::size_t cells = 0; cells <= least; cells += step) expect_true(reading, whole, cells);
    const std::size_t close = std::min(least, share(std::size_t{60}));
    for (std::size_t cells = least - close; cells <= least + 2; ++cells) expect_true(reading, whole, cells);
    ++swept;
  }
  REQUIRE(swept > 50);
}

}  // namespace llwybr
