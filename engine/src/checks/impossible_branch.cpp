#include "checks/check.hpp"
#include "prove/states.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  Proof& proof = context.derived.proof();
  if (!proof.decided()) return;
  ProofGraph& graph = proof.graph();
  for (const NodeIndex decision : proof.decisions()) {
    // A decision that no route comes to has its own cause further up.
    if (proof.at(decision) == kEmptySet) continue;
    for (std::uint32_t arc = graph.first_out[decision]; arc < graph.first_out[decision + 1]; ++arc) {
      const Diagram taken = graph.diagrams.intersection(proof.at(decision), graph.arcs[arc].guard);
      if (taken != kEmptySet || !proof.decided()) continue;
      const Branch& branch = context.pathway.branches[graph.arcs[arc].branch];
      Finding finding;
      finding.place = branch.place;
      finding.arguments = {std::string(branch.id), std::string(context.pathway.nodes[decision].id)};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

const Check check_impossible_branch{
    {"impossible-branch", Stage::data, Severity::error,
     {"no route can take branch `{0}` of decision `{1}`",
      "ni all unrhyw drywydd gymryd cangen `{0}` ym mhenderfyniad `{1}`"},
     {"correct the condition, or the answers that set its facts; or remove the branch",
      "cywirwch yr amod, neu'r atebion sy'n gosod ei ffeithiau; neu tynnwch y gangen"},
     {"A branch that cannot be taken is guidance nobody will ever see, and often a slip in a condition.",
      "Mae cangen na ellir ei chymryd yn ganllaw na fydd neb byth yn ei weld, ac yn aml yn gamgymeriad mewn "
      "amod."}},
    run};

}  // namespace llwybr
