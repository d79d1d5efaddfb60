// Checks, proof and audit of any pathway that can be read: within a small budget, with nothing the traversal
// does not confirm, and reported in every form.
#include "fuzz/expect.hpp"
#include "fuzz/files.hpp"
#include "llwybr/audit.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;

namespace {

constexpr std::size_t kCells = std::size_t{1} << 18;

bool followable(const Report& report) {
  for (std::size_t stage = 0; stage <= static_cast<std::size_t>(Stage::graph); ++stage) {
    if (report.stages[stage] != StageResult::clean) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Reading reading = fuzz::read(fuzz::files_of(data, size));
  const Report report = check(reading, {kNoDay, kCells});
  fuzz::expect(reading.troubles.empty() || report.has_errors(), "what the reader met is an error");
  for (const Finding& finding : report.findings) {
    fuzz::expect(finding.check != nullptr, "a finding has its check");
    fuzz::expect(!message_of(finding, Language::welsh).empty(), "a finding has its words");
  }
  (void)findings_text(reading.pathway, report, Language::english, true);
  (void)findings_json(reading.pathway, report);
  (void)findings_sarif(reading.pathway, report, Language::welsh);
  if (!followable(report)) return 0;
  const Audit audit = audit_of(reading, report, {kNoDay, kCells});
  fuzz::expect_none(audit.internal_error, "the traversal confirms what the prover found");
  (void)outline_json(reading.pathway);
  (void)audit_html(reading.pathway, report, audit);
  const std::vector<PackFile> pack = audit_pack(reading.pathway, report, audit);
  const ReadClaims read = read_audit(pack.back().bytes);
  fuzz::expect(!read.fault.has_value(), "an audit is read back");
  fuzz::expect(refute(reading.pathway, read.claims, {pack.data(), pack.size() - 1}).empty(),
               "an audit is confirmed");
  return 0;
}
