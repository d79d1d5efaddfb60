#include "llwybr/audit.hpp"

#include <algorithm>

#include "audit/feasible_graph.hpp"
#include "prove/evidence.hpp"
#include "prove/proof.hpp"
#include "prove/route.hpp"

namespace llwybr {
namespace {

AuditVerdict verdict_of(const Report& report) {
  bool undecided = false;
  for (const Finding& finding : report.findings) {
    if (finding.check->severity != Severity::error) continue;
    const bool only_undecided =
        finding.check->id == "not-decided" || finding.check->id == "assertion-not-decided";
    if (!only_undecided) return AuditVerdict::has_errors;
    undecided = true;
  }
  const bool all_ran = std::all_of(report.stages.begin(), report.stages.end(),
                                   [](StageResult result) { return result == StageResult::clean; });
  return undecided || !all_ran ? AuditVerdict::not_decided : AuditVerdict::proved;
}

// Whether routes can be shown at all: where decisions overlap, a journey does not get past them.
bool can_be_shown(const Report& report) {
  for (const Stage stage : {Stage::document, Stage::references, Stage::graph}) {
    if (report.stages[static_cast<std::size_t>(stage)] != StageResult::clean) return false;
  }
  return std::none_of(report.findings.begin(), report.findings.end(),
                      [](const Finding& finding) { return finding.check->id == "decision-overlap"; });
}

std::string name_of(const Pathway& pathway, BranchIndex index) {
  const Branch& branch = pathway.branches[index];
  return std::string(pathway.nodes[branch.node].id).append("/").append(branch.id);
}

// What goes wrong when the traversal is given the inputs of a witness that is to take these branches; empty
// where all is as the prover says.
std::string fault_of(const Pathway& pathway, const Witness& witness,
                     const std::vector<BranchIndex>& branches) {
  const Replay replayed = replay(pathway, witness.inputs);
  if (replayed.refused) {
    const std::size_t input = replayed.refused->input;
    const std::string at = input < witness.inputs.size() ? quoted(witness.inputs[input].at) : "the start";
    return "input " + std::to_string(input + 1) + ", at " + at +
           ", is refused: " + std::string(name_of(replayed.refused->refusal));
  }
  if (witness.ends != kNone && replayed.journey.endpoint() != witness.ends) {
    return "it does not end at " + quoted(pathway.nodes[witness.ends].id);
  }
  const std::vector<Step> steps = replayed.journey.state().steps;
  for (const BranchIndex branch : branches) {
    const bool taken =
        std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.branch == branch; });
    if (!taken) return "it does not take " + quoted(name_of(pathway, branch));
  }
  return {};
}

class Auditor {
 public:
  Auditor(const Pathway& pathway, Proof& proof, Audit& audit)
      : pathway_(pathway), proof_(proof), audit_(audit) {}

  void gather() {
    Evidence evidence(pathway_, proof_);
    const std::vector<std::optional<ArcRoute>> witnesses = evidence.witnesses();
    for (BranchIndex branch = 0; branch < witnesses.size(); ++branch) {
      if (!witnesses[branch]) continue;
      audit_.branches[branch].witness =
          ending(*witnesses[branch], {branch}, "the witness of " + quoted(name_of(pathway_, branch)));
    }
    for (const ArcRoute& route : evidence.covering(witnesses)) cover(route);
    audit_.fewest_routes = evidence.fewest_routes(witnesses);
    add_structure(witnesses);
    add_assertions();
    for (BranchIndex branch = 0; branch < audit_.branches.size(); ++branch) {
      const BranchAudit& found = audit_.branches[branch];
      if (found.witness && found.covered_by == kNone) {
        complain("no covering route takes " + quoted(name_of(pathway_, branch)));
      }
    }
  }

 private:
  // The route as a witness, replayed.
  Witness confirmed(const ArcRoute& route, const std::vector<BranchIndex>& branches,
                    const std::string& subject) {
    const std::vector<RouteStep> steps = steps_of(proof_.graph(), route);
    Witness witness{inputs_of(pathway_, steps), names_of(pathway_, steps), kNone};
    const Vertex last = route.empty() ? proof_.graph().start : proof_.graph().arcs[route.back()].to;
    const bool ends = last < pathway_.nodes.size() && pathway_.nodes[last].kind == NodeKind::endpoint;
    if (ends) witness.ends = last;
    const std::string fault = fault_of(pathway_, witness, branches);
    if (!fault.empty()) complain(subject + ": " + fault);
    return witness;
  }

  // The same of a route that must reach an endpoint.
  Witness ending(const ArcRoute& route, const std::vector<BranchIndex>& branches,
                 const std::string& subject) {
    Witness witness = confirmed(route, branches, subject);
    if (witness.ends == kNone) complain(subject + ": it reaches no endpoint");
    return witness;
  }

  // Whether a journey that is to follow the route comes to a decision that none of its branches follows, as the proof
  // knows: on the route, behind its end before anybody is asked, or in a strand beside it. There the proof, which works
  // through strands in turn, may never come to that decision: if an earlier strand does not end.
  [[nodiscard]] bool gets_stuck(const ArcRoute& route) {
    const std::optional<Refused> refused = replay(pathway_, inputs_of(pathway_, steps_of(proof_.graph(), route))).refused;
    if (!refused || refused->refusal != Refusal::undecided) return false;
    const auto decision = std::find_if(pathway_.nodes.begin(), pathway_.nodes.end(),
                                       [&](const Node& node) { return node.id == refused->detail; });
    if (decision == pathway_.nodes.end() || decision->kind != NodeKind::decision) return false;
    const auto index = static_cast<NodeIndex>(decision - pathway_.nodes.begin());
    return proof_.at(index) == kEmptySet || proof_.undecided_at(index) != kEmptySet;
  }

  void complain(std::string fault) {
    if (!audit_.internal_error) audit_.internal_error = std::move(fault);
  }

  void cover(const ArcRoute& route) {
    const auto number = static_cast<std::uint32_t>(audit_.covering.size());
    std::vector<BranchIndex> branches;
    for (const std::uint32_t arc : route) {
      const BranchIndex branch = proof_.graph().arcs[arc].branch;
      if (branch == kNone) continue;
      branches.push_back(branch);
      audit_.branches[branch].covered_by = std::min(audit_.branches[branch].covered_by, number);
    }
    std::sort(branches.begin(), branches.end());
    branches.erase(std::unique(branches.begin(), branches.end()), branches.end());
    audit_.covering.push_back(ending(route, branches, quoted(covering_id(number))));
  }

  void add_structure(const std::vector<std::optional<ArcRoute>>& witnesses) {
    std::vector<bool> taken;
    for (const std::optional<ArcRoute>& witness : witnesses) taken.push_back(witness.has_value());
    const FeasibleGraph graph = feasible_graph(pathway_, taken);
    audit_.loops = loops_of(pathway_, graph);
    const std::vector<LongestWait> waits = longest_waits(pathway_, graph);
    for (EndpointAudit& endpoint : audit_.endpoints) {
      const Diagram reached = proof_.at(endpoint.node);
      if (reached == kEmptySet) continue;
      endpoint.shortest = ending(proof_.route_to(endpoint.node, reached), {},
                                 "the route to " + quoted(pathway_.nodes[endpoint.node].id));
      endpoint.must_pass = must_pass_nodes(pathway_, graph, endpoint.node);
      endpoint.longest = sum(waits[endpoint.node], own_wait(pathway_, endpoint.node));
    }
  }

  void add_assertions() {
    for (std::uint32_t index = 0; index < pathway_.assertions.size(); ++index) {
      const Judgement& judgement = proof_.judgement(index);
      AssertionAudit& assertion = audit_.assertions[index];
      assertion.verdict = judgement.verdict;
      // Where a decision lets no journey go on, there is none to replay: the finding of that decision shows
      // the way there.
      if (judgement.verdict != Verdict::broken || gets_stuck(judgement.counter_example)) continue;
      assertion.counter_example = confirmed(
          judgement.counter_example, {}, "the counter-example of " + quoted(pathway_.assertions[index].id));
    }
  }

  const Pathway& pathway_;
  Proof& proof_;
  Audit& audit_;
};

Audit without_evidence(const Pathway& pathway, const Report& report, const AuditOptions& options) {
  Audit audit;
  audit.verdict = verdict_of(report);
  audit.today = options.today;
  audit.branches.resize(pathway.branches.size());
  audit.assertions.resize(pathway.assertions.size());
  for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
    if (pathway.nodes[node].kind == NodeKind::endpoint) audit.endpoints.push_back({node, {}, {}, {}});
  }
  return audit;
}

}  // namespace

std::size_t Audit::witnessed() const {
  return static_cast<std::size_t>(
      std::count_if(branches.begin(), branches.end(), [](const BranchAudit& branch) { return branch.witness.has_value(); }));
}

std::size_t Audit::holding() const {
  return static_cast<std::size_t>(std::count_if(assertions.begin(), assertions.end(), [](const AssertionAudit& assertion) {
    return assertion.verdict == Verdict::holds;
  }));
}

std::string_view name_of(Verdict verdict) {
  constexpr std::array<std::string_view, 4> kNames{"holds", "broken", "vacuous", "not-decided"};
  return kNames[static_cast<std::size_t>(verdict)];
}

std::string_view name_of(AuditVerdict verdict) {
  constexpr std::array<std::string_view, 3> kNames{"proved", "has-errors", "not-decided"};
  return kNames[static_cast<std::size_t>(verdict)];
}

std::string covering_id(std::size_t index) { return "coverage-" + std::to_string(index + 1); }

Audit audit_of(const Reading& reading, const Report& report, const AuditOptions& options) {
  const Pathway& pathway = reading.pathway;
  Audit audit = without_evidence(pathway, report, options);
  if (!can_be_shown(report)) return audit;
  Proof proof(pathway, options.proof_cells);
  if (!proof.decided()) return audit;
  audit.has_evidence = true;
  Auditor(pathway, proof, audit).gather();
  if (proof.decided()) return audit;
  // The budget ran out on the way: nothing found since can be told from what is true.
  audit = without_evidence(pathway, report, options);
  if (audit.verdict == AuditVerdict::proved) audit.verdict = AuditVerdict::not_decided;
  return audit;
}

}  // namespace llwybr
