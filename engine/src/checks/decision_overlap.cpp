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
    Diagram taken = kEmptySet;
    for (std::uint32_t arc = graph.first_out[decision]; arc < graph.first_out[decision + 1]; ++arc) {
      const Diagram here = graph.diagrams.intersection(proof.at(decision), graph.arcs[arc].guard);
      const Diagram both = graph.diagrams.intersection(here, taken);
      taken = graph.diagrams.either(taken, here);
      if (!proof.is_found(both)) continue;
      const Branch& branch = context.pathway.branches[graph.arcs[arc].branch];
      Finding finding;
      finding.place = branch.place;
      finding.arguments = {std::string(branch.id), std::string(context.pathway.nodes[decision].id),
                           valuation_words(context.pathway, proof, decision, both)};
      for (std::uint32_t other = graph.first_out[decision]; other < arc; ++other) {
        if (graph.diagrams.intersection(graph.arcs[other].guard, both) == kEmptySet) continue;
        const Branch& earlier = context.pathway.branches[graph.arcs[other].branch];
        finding.related.push_back({earlier.place, Phrase("this one holds as well", "mae hwn yn wir hefyd")});
      }
      finding.route = proof.names(proof.route_to(decision, both));
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

const Check check_decision_overlap{
    {"decision-overlap", Stage::data, Severity::error,
     {"`when` `{0}` of decision `{1}` holds together with an earlier one where {2}",
      "mae `when` `{0}` ym mhenderfyniad `{1}` yn wir yr un pryd ag un cynharach pan fo {2}"},
     {"narrow one of the conditions, so that exactly one holds in every case",
      "culhewch un o'r amodau, fel bod un, ac un yn unig, yn wir ym mhob achos"},
     {"With two ways on, what happens to the child would depend on the order of lines in a file.",
      "Gyda dwy ffordd ymlaen, byddai'r hyn sy'n digwydd i'r plentyn yn dibynnu ar drefn llinellau mewn ffeil."}},
    run};

}  // namespace llwybr
