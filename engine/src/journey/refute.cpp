// Holding an audit against the pathway, with nothing but the traversal.
#include <algorithm>
#include <map>
#include <set>

#include "llwybr/audit.hpp"

namespace llwybr {
namespace {

class Refuter {
 public:
  Refuter(const Pathway& pathway, const AuditClaims& claims, std::span<const PackFile> pack)
      : pathway_(pathway), claims_(claims), pack_(pack) {}

  std::vector<Phrase> faults() {
    // Of another pathway, or other files, all that follows would be another.
    head();
    if (!faults_.empty()) return std::move(faults_);
    files();
    if (!faults_.empty()) return std::move(faults_);
    pack();
    branches();
    for (const ClaimedRoute& route : claims_.routes) replay_route(route);
    coverage();
    return std::move(faults_);
  }

 private:
  void fault(const std::string& english, const std::string& welsh) { faults_.emplace_back(english, welsh); }

  void head() {
    if (claims_.pathway != pathway_.id || claims_.edition != pathway_.edition) {
      const std::string claimed = quoted(claims_.pathway + " " + claims_.edition);
      fault("the audit is of " + claimed + ", not of this pathway",
            "archwiliad o " + claimed + " yw hwn, nid o'r llwybr hwn");
    }
  }

  void files() {
    if (claims_.hash != content_hash(pathway_)) {
      fault("the hash of the whole pathway is another", "mae stwnsh y llwybr cyfan yn wahanol");
    }
    std::map<std::string_view, std::string_view> claimed;
    for (const ClaimedFile& file : claims_.files) claimed[file.path] = file.hash;
    if (claimed.size() != claims_.files.size()) {
      fault("a file of the pathway is named twice", "mae ffeil o'r llwybr wedi'i henwi ddwywaith");
    }
    for (const File& file : pathway_.files) {
      const auto found = claimed.find(file.path);
      const std::string path = quoted(file.path);
      if (found == claimed.end()) {
        fault(path + " is a file of the pathway that the audit does not know",
              "ffeil o'r llwybr nad yw'r archwiliad yn ei hadnabod yw " + path);
        continue;
      }
      if (found->second != hash_of(file.bytes)) {
        fault(path + " has changed since the audit", "mae " + path + " wedi newid ers yr archwiliad");
      }
      claimed.erase(found);
    }
    for (const auto& [path, hash] : claimed) {
      fault("the audit names " + quoted(path) + ", which the pathway does not include",
            "mae'r archwiliad yn enwi " + quoted(path) + ", nad yw'r llwybr yn ei gynnwys");
    }
  }

  const PackFile* in_pack(std::string_view path) const {
    const auto found = std::find_if(pack_.begin(), pack_.end(), [&](const PackFile& file) { return file.path == path; });
    return found == pack_.end() ? nullptr : &*found;
  }

  void pack() {
    for (const std::string_view name : {"audit.html", "branches.csv", "endpoints.csv", "coverage.walks"}) {
      const bool named = std::any_of(claims_.pack.begin(), claims_.pack.end(),
                                     [&](const ClaimedFile& file) { return file.path == name; });
      if (named) continue;
      fault("the audit does not name " + quoted(name) + " by its hash",
            "nid yw'r archwiliad yn enwi " + quoted(name) + " wrth ei stwnsh");
    }
    for (const ClaimedFile& claimed : claims_.pack) {
      const PackFile* file = in_pack(claimed.path);
      const std::string path = quoted(claimed.path);
      if (file == nullptr) {
        fault(path + " is missing from the pack", "mae " + path + " ar goll o'r pecyn");
      } else if (hash_of(file->bytes) != claimed.hash) {
        fault(path + " has changed since the audit", "mae " + path + " wedi newid ers yr archwiliad");
      }
    }
  }

  void branches() {
    for (const Branch& branch : pathway_.branches) {
      by_name_[std::string(pathway_.nodes[branch.node].id).append("/").append(branch.id)] =
          static_cast<BranchIndex>(&branch - pathway_.branches.data());
    }
    std::set<std::string_view> listed;
    for (const std::string& name : claims_.branches) {
      const std::string branch = quoted(name);
      if (!listed.insert(name).second) {
        fault(branch + " is listed twice", "mae " + branch + " wedi'i rhestru ddwywaith");
      } else if (!by_name_.contains(name)) {
        fault("the pathway has no branch " + branch, "nid oes cangen " + branch + " yn y llwybr");
      }
    }
    for (const auto& [name, index] : by_name_) {
      if (listed.contains(name)) continue;
      fault("the audit does not list the branch " + quoted(name),
            "nid yw'r archwiliad yn rhestru'r gangen " + quoted(name));
    }
  }

  void replay_route(const ClaimedRoute& route) {
    const std::string subject = quoted(route.subject);
    const Replay replayed = replay(pathway_, route.inputs);
    if (replayed.refused) {
      const std::size_t input = replayed.refused->input;
      const std::string at = input < route.inputs.size() ? quoted(route.inputs[input].at) : std::string("1");
      const Words why = words_of(replayed.refused->refusal);
      const std::string number = std::to_string(input + 1);
      fault("the witness of " + subject + " fails at input " + number + ", " + at + ": " + std::string(why.english),
            "mae tyst " + subject + " yn methu wrth fewnbwn " + number + ", " + at + ": " + std::string(why.welsh));
      return;
    }
    const NodeIndex endpoint = replayed.journey.endpoint();
    if (!route.ends.empty() && (endpoint == kNone || pathway_.nodes[endpoint].id != route.ends)) {
      fault("the witness of " + subject + " does not end at " + quoted(route.ends),
            "nid yw tyst " + subject + " yn gorffen yn " + quoted(route.ends));
    }
    if (route.branch.empty()) return;
    witnessed_.insert(route.branch);
    if (route.ends.empty()) {
      fault("the witness of " + subject + " names no endpoint", "nid yw tyst " + subject + " yn enwi diweddbwynt");
    }
    const auto branch = by_name_.find(route.branch);
    if (branch == by_name_.end()) return;
    const std::vector<Step> steps = replayed.journey.state().steps;
    const bool taken =
        std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.branch == branch->second; });
    if (!taken) {
      fault("the witness of " + subject + " does not take that branch",
            "nid yw tyst " + subject + " yn dilyn y gangen honno");
    }
  }

  void coverage() {
    const PackFile* file = in_pack("coverage.walks");
    if (file == nullptr) return;  // which has been said
    const ReadWalks read = read_walks(file->path, file->bytes);
    for (const WalkFault& wrong : read.faults) {
      const std::string place = file->path + ":" + std::to_string(wrong.line) + ": ";
      fault(place + wrong.message.english, place + wrong.message.welsh);
    }
    std::vector<std::string> ids;
    std::set<BranchIndex> walked;
    for (const Walk& walk : read.walks) {
      ids.push_back(walk.id);
      const WalkResult result = run_walk(pathway_, walk);
      walked.insert(result.branches.begin(), result.branches.end());
      if (result.passed) continue;
      const std::string place = file->path + ":" + std::to_string(result.line) + ": ";
      fault(place + result.message.english, place + result.message.welsh);
    }
    if (ids != claims_.covering) {
      fault("the walks of `coverage.walks` are not those that the audit names",
            "nid y teithiau y mae'r archwiliad yn eu henwi sydd yn `coverage.walks`");
    }
    for (const auto& [name, branch] : by_name_) {
      const bool is_walked = walked.contains(branch);
      const bool is_witnessed = witnessed_.contains(name);
      if (is_walked && is_witnessed) continue;
      if (!is_walked && !is_witnessed) {
        if (claims_.verdict != name_of(AuditVerdict::proved)) continue;
        fault("the audit says that all is proved, and shows no witness of " + quoted(name),
              "dywed yr archwiliad fod y cyfan wedi'i brofi, ac ni ddengys dyst i " + quoted(name));
      } else if (is_walked) {
        fault("a walk of `coverage.walks` takes " + quoted(name) + ", of which the audit shows no witness",
              "mae taith yn `coverage.walks` yn dilyn " + quoted(name) + ", na ddengys yr archwiliad dyst iddi");
      } else {
        fault("no walk of `coverage.walks` takes " + quoted(name),
              "nid yw'r un daith yn `coverage.walks` yn dilyn " + quoted(name));
      }
    }
  }

  const Pathway& pathway_;
  const AuditClaims& claims_;
  std::span<const PackFile> pack_;
  std::map<std::string, BranchIndex, std::less<>> by_name_;
  std::set<std::string> witnessed_;
  std::vector<Phrase> faults_;
};

}  // namespace

std::vector<Phrase> refute(const Pathway& pathway, const AuditClaims& claims, std::span<const PackFile> pack) {
  return Refuter(pathway, claims, pack).faults();
}

}  // namespace llwybr
