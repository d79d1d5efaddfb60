// What an auditor can check without trusting the engine: the verdict on a pathway, and the routes that show it.
// Every route here has been replayed by the traversal, which shares no code with the prover, before it is given.
//
// Titles, deadlines, sources and texts are read off the pathway itself; here is only what had to be worked out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/engine.hpp"
#include "llwybr/journey.hpp"
#include "llwybr/walk.hpp"

namespace llwybr {

// What is known of an assertion.
enum class Verdict : std::uint8_t {
  holds,
  broken,
  vacuous,           // what it is about never happens, so it guards nothing
  not_decided
};
[[nodiscard]] std::string_view name_of(Verdict verdict);

// A route as a person can replay it.
struct Witness {
  std::vector<Input> inputs;             // a minute apart, from 2026-01-05T09:00Z
  std::vector<std::string> route;        // names of its branches
  NodeIndex ends = kNone;                // the endpoint; kNone where it stops before one
};

struct BranchAudit {
  std::optional<Witness> witness;        // the shortest route through it, led on to an endpoint
  std::uint32_t covered_by = kNone;      // of Audit::covering
};

// The longest that a child can wait, if every step uses the whole of its limit: the sum of the limits along the
// longest route, the strands of a parallel side by side, the endpoint's own limit included. A node counts with
// the longest of its limits, as if it began only when the node before it was done; so this is never too short
// for what has a limit. Steps without a limit count as nothing, and the nodes of a loop count once each.
struct LongestWait {
  std::array<std::uint64_t, 7> units{};  // by Unit: how many of each add up to it
  std::uint64_t minutes = 0;             // the most that these can be on any calendar
  NodeIndex loop = kNone;                // a node with a limit that can come again and again: it can last for ever
};

struct EndpointAudit {
  NodeIndex node = kNone;
  std::optional<Witness> shortest;       // nothing where no route reaches it
  // That every route to it passes, in no order that each of them keeps, as far as the branches that some route takes tell: facts may force others,
  // where one branch can be taken only after another.
  std::vector<NodeIndex> must_pass;
  LongestWait longest;
};

// Nodes of one scope that can come again: `exits` are the branches that leave them.
struct LoopAudit {
  std::vector<NodeIndex> nodes;          // ascending
  std::vector<BranchIndex> exits;
};

struct AssertionAudit {
  Verdict verdict = Verdict::not_decided;
  std::optional<Witness> counter_example;  // of a broken one, unless it ends at a decision that gets stuck
};

enum class AuditVerdict : std::uint8_t {
  proved,            // every stage ran without error, every branch has a witness, every assertion holds
  has_errors,
  not_decided        // the proof did not fit into its budget, or a stage has not run
};
[[nodiscard]] std::string_view name_of(AuditVerdict verdict);

// As kProofCells, for an audit: a witness of every branch takes more than the verdicts of a check.
inline constexpr std::size_t kAuditCells = 2 * kProofCells;

struct AuditOptions {
  Day today = kNoDay;                    // as given to the check; without it nothing depends on a date
  std::size_t proof_cells = kAuditCells;
};

struct Audit {
  AuditVerdict verdict = AuditVerdict::not_decided;
  Day today = kNoDay;
  // False where the stages before `data` have errors, strands share facts, decisions overlap or the budget is
  // spent: then nothing below is known, and there are no witnesses.
  bool has_evidence = false;
  std::vector<BranchAudit> branches;     // by branch
  std::vector<Witness> covering;         // routes that together take every branch that can be taken
  std::size_t fewest_routes = 0;         // no set of covering routes can have fewer
  std::vector<EndpointAudit> endpoints;  // in document order
  std::vector<LoopAudit> loops;
  std::vector<AssertionAudit> assertions;  // by assertion
  [[nodiscard]] std::size_t witnessed() const;  // branches that have a witness
  [[nodiscard]] std::size_t holding() const;    // assertions that hold
  // Set where the traversal does not confirm what the prover found: a fault of the engine, never of the pathway.
  // Nothing of such an audit may be relied on.
  std::optional<std::string> internal_error;
};

// The report must be that of the same reading.
[[nodiscard]] Audit audit_of(const Reading& reading, const Report& report, const AuditOptions& options);

// The id that a covering route has as a walk: `coverage-1`.
[[nodiscard]] std::string covering_id(std::size_t index);

// --- Verifying --------------------------------------------------------------------------------------

// What an audit.json says that a replay can confirm or refute.
struct ClaimedFile { std::string path; std::string hash; };
struct ClaimedRoute {
  std::string branch;                    // empty where the route is not a witness of one
  std::string subject;                   // what it is about, for naming it: a branch, an endpoint, an assertion
  std::string ends;                      // id of the endpoint; empty where it need not reach one
  std::vector<Input> inputs;
};
struct AuditClaims {
  std::string engine;                    // the version that wrote it
  Day today = kNoDay;                    // the day it was checked as on
  std::string pathway;
  std::string edition;
  std::string hash;
  std::string verdict;
  std::vector<ClaimedFile> files;        // of the pathway
  std::vector<ClaimedFile> pack;         // beside audit.json
  std::vector<std::string> branches;     // all, with or without a witness
  std::vector<std::string> covering;     // ids of the walks
  std::vector<ClaimedRoute> routes;
};

inline constexpr std::size_t kMostBytesOfAudit = std::size_t{64} << 20;  // and of each file beside it

// Reads an audit.json; strict: what the schema does not allow is a fault, and so is one that is larger.
struct ClaimsFault {
  std::size_t offset = 0;                // in the bytes, where they are not JSON
  std::string where;                     // the member, where they are: `branches[3]`
  Words what;
};
struct ReadClaims { AuditClaims claims; std::optional<ClaimsFault> fault; };
[[nodiscard]] ReadClaims read_audit(std::string_view json);

// A file of the pack as it is found.
struct PackFile { std::string path; std::string bytes; };

// Everything that is not as claimed, one sentence each, by the traversal alone: hashes of the pathway's files and
// of the pack's, every witness replayed, every branch claimed taken, every covering walk passed; what is proved has no
// branch without a witness. Where the files are others than those audited, no more is said. What only a proof can say
// (assertions that hold, branches without a route, must-pass nodes, loops) is not looked at: for that, an audit is
// made anew and compared (see differences()). The pathway must have passed the stages up to `graph`, or be another.
[[nodiscard]] std::vector<Phrase> refute(const Pathway& pathway, const AuditClaims& claims,
                                         std::span<const PackFile> pack);

}  // namespace llwybr
