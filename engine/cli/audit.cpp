// llwybr audit
#include "llwybr/audit.hpp"

#include "command.hpp"
#include "llwybr/report.hpp"
#include "load.hpp"
#include "save.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

std::string summary(const Pathway& pathway, const Audit& audit, const Call& call) {
  const auto count = [&](Words what, std::size_t part, std::size_t whole) {
    return words::filled(what, call.language, std::to_string(part), std::to_string(whole)) + "\n";
  };
  return words::filled(words::kWrittenTo, call.language, call.out) + "\n" +
         std::string(words::of(audit.verdict).in(call.language)) + "\n" +
         count(words::kBranchesWitnessed, audit.witnessed(), pathway.branches.size()) +
         (audit.has_evidence ? count(words::kCoveringRoutes, audit.covering.size(), audit.fewest_routes) : "") +
         count(words::kAssertionsHold, audit.holding(), pathway.assertions.size()) +
         (audit.today == kNoDay ? std::string(words::kDatesNotChecked.in(call.language)) + "\n" : "");
}

}  // namespace

int audit_command(const Call& call) {
  CheckOptions options;
  if (!call.today.empty()) {
    const std::optional<Day> today = parse_day(call.today);
    if (!today) {
      complain(words::filled(words::kBadDate, call.language, call.today));
      return kUnusable;
    }
    options.today = *today;
  }
  const std::optional<Loaded> loaded = load(call, options);
  if (!loaded) return kUnusable;
  if (!is_usable(*loaded, Stage::graph, call)) return kFound;
  const Progress progress(call.language);
  const Audit audit = audit_of(loaded->reading, loaded->report, {options.today});
  if (audit.internal_error) {
    complain(words::filled(words::kInternalError, call.language, *audit.internal_error));
    return kInternal;
  }
  const std::string trouble =
      save_pack(call.out, audit_pack(loaded->pathway(), loaded->report, audit), call.force, call.language);
  if (!trouble.empty()) {
    complain(trouble);
    return kUnusable;
  }
  const int exit = audit.verdict == AuditVerdict::proved ? kClean : kFound;
  return print(summary(loaded->pathway(), audit, call), call.language, exit);
}

}  // namespace llwybr::cli
