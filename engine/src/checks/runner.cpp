// Runs the checks of checks.def, stage by stage.
#include <algorithm>
#include <iterator>

#include "checks/check.hpp"

namespace llwybr {
namespace {

// Both lists end with a null pointer, so that they may be empty.
#define CHECK(name) &check_##name,
constexpr const Check* kChecks[] = {
#include "checks/checks.def"
    nullptr};
#undef CHECK
#define CHECK(name) &check_##name.info,
constexpr const CheckInfo* kInfos[] = {
#include "checks/checks.def"
    nullptr};
#undef CHECK

std::span<const Check* const> checks() { return {kChecks, std::size(kChecks) - 1}; }

bool stands_before(const Finding& left, const Finding& right) {
  if (left.place.file != right.place.file) return left.place.file < right.place.file;
  return left.place.offset < right.place.offset;
}

StageResult run_stage(Stage stage, const CheckContext& context, Report& report) {
  std::vector<Finding>& findings = report.findings;
  const auto first = static_cast<std::ptrdiff_t>(findings.size());
  bool built = false;
  for (const Check* check : checks()) {
    if (check->info.stage != stage) continue;
    built = true;
    const std::size_t before = findings.size();
    check->run(context, findings);
    if (findings.size() - before > kMostFindings) {
      report.unlisted += findings.size() - before - kMostFindings;
      findings.resize(before + kMostFindings);
    }
    for (std::size_t i = before; i < findings.size(); ++i) findings[i].check = &check->info;
  }
  if (!built) return StageResult::not_built;
  std::stable_sort(findings.begin() + first, findings.end(), stands_before);
  const bool errors = std::any_of(findings.begin() + first, findings.end(), [](const Finding& finding) {
    return finding.check->severity == Severity::error;
  });
  return errors ? StageResult::has_errors : StageResult::clean;
}

// A trouble that no check reports would vanish: that is a fault of ours.
void assert_all_reported(std::span<const Trouble> troubles) {
  for (const Trouble& trouble : troubles) {
    if (find_check(trouble.check) == nullptr) __builtin_trap();
  }
}

}  // namespace

std::span<const CheckInfo* const> all_checks() { return {kInfos, std::size(kInfos) - 1}; }

const CheckInfo* find_check(std::string_view id) {
  for (const CheckInfo* info : all_checks()) {
    if (info->id == id) return info;
  }
  return nullptr;
}

Report check(const Reading& reading, const CheckOptions& options) {
  assert_all_reported(reading.troubles);
  Derived derived(reading.pathway, options.proof_cells);
  const CheckContext context{reading.pathway, reading.troubles, options, derived};
  Report report;
  report.unlisted = reading.unlisted;
  bool stopped = false;
  for (std::size_t i = 0; i < kStages.size(); ++i) {
    const auto in_stage = [i](const CheckInfo* info) { return info->stage == kStages[i]; };
    if (stopped && std::any_of(all_checks().begin(), all_checks().end(), in_stage)) {
      report.stages[i] = StageResult::not_run;
      continue;
    }
    report.stages[i] = run_stage(kStages[i], context, report);
    stopped = stopped || report.stages[i] == StageResult::has_errors;
  }
  return report;
}

void report_troubles(std::string_view check, const CheckContext& context, std::vector<Finding>& findings) {
  for (const Trouble& trouble : context.troubles) {
    if (trouble.check != check) continue;
    Finding finding;
    finding.place = trouble.place;
    finding.length = trouble.length;
    finding.arguments = trouble.arguments;
    finding.related = trouble.related;
    findings.push_back(std::move(finding));
  }
}

std::string_view engine_version() { return LLWYBR_VERSION; }

}  // namespace llwybr
