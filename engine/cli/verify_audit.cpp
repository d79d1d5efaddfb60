// llwybr verify-audit
#include <algorithm>
#include <filesystem>

#include "command.hpp"
#include "folder.hpp"
#include "llwybr/report.hpp"
#include "load.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

std::optional<std::string> read_of_pack(const std::string& name, const Call& call) {
  const std::string path = call.directory + "/" + name;
  FileBytes file = read_file(path, kMostBytesOfAudit, call.language);
  if (!file.bytes) complain(words::filled(words::kUnreadable, call.language, path, file.trouble));
  return std::move(file.bytes);
}

// The name of a file of the pack that is one, and no way out of its folder.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
}

std::string fault_words(const ClaimsFault& fault, Language language) {
  std::string where = fault.where.empty() ? std::to_string(fault.offset) : llwybr::quoted(fault.where);
  return words::filled(words::kBadAudit, language, where, fault.what.in(language));
}

// Where the pack is not what this engine proves of the pathway; empty where it is, or was not to be proved again.
std::vector<std::string> not_proved(const Loaded& loaded, const AuditClaims& claims, const std::vector<PackFile>& pack,
                                    const Call& call) {
  const Audit audit = audit_of(loaded.reading, loaded.report, {claims.today});
  if (audit.internal_error) return {words::filled(words::kInternalError, call.language, *audit.internal_error)};
  std::vector<std::string> faults;
  for (const Phrase& fault : differences(audit_pack(loaded.pathway(), loaded.report, audit), pack)) {
    faults.push_back(fault.in(call.language));
  }
  if (!faults.empty() && claims.engine != engine_version()) {
    faults.push_back(words::filled(words::kOtherEngine, call.language, claims.engine, engine_version()));
  }
  return faults;
}

std::string confirmed(const Loaded& loaded, const AuditClaims& claims, const Call& call) {
  const auto line = [&](Words what, std::size_t first, std::size_t second) {
    return words::filled(what, call.language, std::to_string(first), std::to_string(second)) + "\n";
  };
  const auto witnesses = static_cast<std::size_t>(std::count_if(
      claims.routes.begin(), claims.routes.end(), [](const ClaimedRoute& route) { return !route.branch.empty(); }));
  const std::string text = line(words::kBranchesWitnessed, witnesses, loaded.pathway().branches.size()) +
                           line(words::kAuditConfirmed, claims.routes.size(), claims.covering.size());
  return text + std::string((call.replay_only ? words::kReplayedOnly : words::kProvedAgain).in(call.language)) + "\n";
}

// What lies in the folder, and is none of the pack.
std::string strangers(const Call& call, const std::vector<PackFile>& pack) {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::directory_iterator entry(call.directory, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    std::string name = entry->path().filename().string();
    const bool is_known = std::any_of(pack.begin(), pack.end(), [&](const PackFile& file) { return file.path == name; });
    if (!is_known) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string& name : names) text += words::filled(words::kNotOfThePack, call.language, name) + "\n";
  return text;
}

}  // namespace

int verify_audit_command(const Call& call) {
  std::optional<std::string> json = read_of_pack("audit.json", call);
  if (!json) return kUnusable;
  const ReadClaims read = read_audit(*json);
  if (read.fault) {
    complain(fault_words(*read.fault, call.language));
    return kFound;
  }
  const AuditClaims& claims = read.claims;
  std::vector<PackFile> pack;
  for (const ClaimedFile& claimed : claims.pack) {
    if (!is_plain_name(claimed.path)) continue;
    std::optional<std::string> bytes = read_of_pack(claimed.path, call);
    if (bytes) pack.push_back({claimed.path, std::move(*bytes)});
  }
  pack.push_back({"audit.json", std::move(*json)});
  // A replay looks at nothing that the prover says.
  const std::optional<Loaded> loaded =
      load(call, call.replay_only ? CheckOptions{kNoDay, 0} : CheckOptions{claims.today, kProofCells});
  if (!loaded) return kUnusable;
  const bool is_this_pathway = claims.hash == content_hash(loaded->pathway());
  if (is_this_pathway && !is_usable(*loaded, Stage::graph, call)) return kFound;
  const Progress progress(call.language);
  std::vector<std::string> faults;
  for (const Phrase& fault : refute(loaded->pathway(), claims, pack)) faults.push_back(fault.in(call.language));
  if (faults.empty() && !call.replay_only) faults = not_proved(*loaded, claims, pack, call);
  if (faults.empty()) return print(confirmed(*loaded, claims, call) + strangers(call, pack), call.language, kClean);
  std::string text;
  for (const std::string& fault : faults) text += fault + "\n";
  text += words::filled(words::kAuditRefuted, call.language, std::to_string(faults.size())) + "\n";
  return print(text, call.language, kFound);
}

}  // namespace llwybr::cli
