#include "pathways/mutation/trial.hpp"

#include <utility>

#include "pathways/mutation/meaning.hpp"

namespace llwybr::test {
namespace {

// Without a day: none of the faults is of a date.
Report checked(const Reading& reading) { return check(reading, {}); }

std::pair<std::string, std::string> key_of(const Finding& finding) {
  return {std::string(finding.check->id), message_of(finding, Language::english)};
}

// `llwybr test` on what has no finding.
Discovery walked(const Pathway& pathway, const std::vector<Walk>& walks) {
  std::vector<WalkResult> results;
  for (const Walk& walk : walks) {
    results.push_back(run_walk(pathway, walk));
    if (!results.back().passed) return {CaughtBy::walk, walk.id};
  }
  if (!branches_not_walked(pathway, results).empty()) return {CaughtBy::walk, "a branch that no walk takes"};
  return {};
}

}  // namespace

Trial::Trial(Files files, std::vector<Walk> walks) : files_(std::move(files)), walks_(std::move(walks)) {
  const Reading reading = read_files(files_);
  for (const Finding& finding : checked(reading).findings) known_.insert(key_of(finding));
  meaning_ = meaning_of(read_files(files_));
}

Discovery Trial::caught(const Mutant& mutant) {
  std::string& bytes = files_.at(mutant.path);
  const std::string shipped = std::exchange(bytes, mutant.bytes);
  Discovery found = caught(files_);
  if (found.by == CaughtBy::nothing && meaning_of(read_files(files_)) == meaning_)
    found.by = CaughtBy::no_difference;
  bytes = shipped;
  return found;
}

Discovery Trial::caught(const Files& files) const {
  const Reading reading = read_files(files);
  Discovery found;
  for (const Finding& finding : checked(reading).findings) {
    if (finding.check->severity == Severity::note || known_.count(key_of(finding)) != 0) continue;
    const bool is_of_assertion = finding.check->stage == Stage::assertions;
    if (found.by == CaughtBy::nothing || (found.by == CaughtBy::assertion && !is_of_assertion)) {
      found = {is_of_assertion ? CaughtBy::assertion : CaughtBy::finding, std::string(finding.check->id)};
    }
  }
  return found.by == CaughtBy::nothing ? walked(reading.pathway, walks_) : found;
}

}  // namespace llwybr::test
