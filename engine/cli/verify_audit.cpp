// llwybr verify-audit
#include "command.hpp"
#include "folder.hpp"
#include "llwybr/audit.hpp"
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
  std::string where = fault.where.empty() ? std::to_string(fault.offset) : "`" + fault.where + "`";
  return words::filled(words::kBadAudit, language, where, fault.what.in(language));
}

// Reads and checks no further than is needed to replay: what the prover says of the pathway plays no part.
std::optional<Loaded> load_for_replay(const Call& call) { return load(call, {kNoDay, 0}); }

}  // namespace

int verify_audit_command(const Call& call) {
  const std::optional<std::string> json = read_of_pack("audit.json", call);
  if (!json) return kUnusable;
  const ReadClaims read = read_audit(*json);
  if (read.fault) {
    complain(fault_words(*read.fault, call.language));
    return kFound;
  }
  std::vector<PackFile> pack;
  for (const ClaimedFile& claimed : read.claims.pack) {
    if (!is_plain_name(claimed.path)) continue;
    std::optional<std::string> bytes = read_of_pack(claimed.path, call);
    if (bytes) pack.push_back({claimed.path, std::move(*bytes)});
  }
  const std::optional<Loaded> loaded = load_for_replay(call);
  if (!loaded) return kUnusable;
  if (!is_usable(*loaded, Stage::graph, call)) return kFound;
  const Progress progress(call.language);
  const std::vector<Phrase> faults = refute(loaded->pathway(), read.claims, pack);
  std::string text;
  for (const Phrase& fault : faults) text += fault.in(call.language) + "\n";
  std::size_t witnesses = 0;
  for (const ClaimedRoute& route : read.claims.routes) witnesses += route.branch.empty() ? 0 : 1;
  const std::string all = std::to_string(read.claims.branches.size());
  text += words::filled(words::kBranchesWitnessed, call.language, std::to_string(witnesses), all) + "\n";
  if (faults.empty()) {
    const std::string routes = std::to_string(read.claims.routes.size());
    const std::string walks = std::to_string(read.claims.covering.size());
    text += words::filled(words::kAuditConfirmed, call.language, routes, walks) + "\n";
    text += std::string(words::kNotReplayable.in(call.language)) + "\n";
    return print(text, call.language, kClean);
  }
  text += words::filled(words::kAuditRefuted, call.language, std::to_string(faults.size())) + "\n";
  return print(text, call.language, kFound);
}

}  // namespace llwybr::cli
