#include "checks/check.hpp"
#include "prove/states.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  Proof& proof = context.derived.proof();
  if (!proof.decided()) return;
  for (const NodeIndex decision : proof.decisions()) {
    const Diagram gap = proof.graph().diagrams.difference(proof.undecided_at(decision), unset_at(proof, decision));
    if (!proof.is_found(gap)) continue;
    const Node& node = context.pathway.nodes[decision];
    Finding finding;
    finding.place = node.place;
    finding.arguments = {std::string(node.id), valuation_words(context.pathway, proof, decision, gap)};
    finding.route = proof.names(proof.route_to(decision, gap));
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_decision_gap{
    {"decision-gap", Stage::data, Severity::error,
     {"no `when` of decision `{0}` holds where {1}", "nid oes yr un `when` ym mhenderfyniad `{0}` yn wir pan fo {1}"},
     {"add a `when` for this case, or an `otherwise` that leads somewhere safe",
      "ychwanegwch `when` ar gyfer yr achos hwn, neu `otherwise` sy'n arwain at rywle diogel"},
     {"A person whose answers lead here would be left without a next step.",
      "Byddai rhywun y mae ei atebion yn arwain yma yn cael ei adael heb gam nesaf."}},
    run};

}  // namespace llwybr
