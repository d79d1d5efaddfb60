#include <algorithm>

#include "checks/check.hpp"
#include "prove/states.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  Proof& proof = context.derived.proof();
  if (!proof.decided()) return;
  for (const NodeIndex decision : proof.decisions()) {
    for (const FactIndex fact : facts_read_at(context.pathway, decision)) {
      Diagrams& diagrams = proof.graph().diagrams;
      const Diagram unset = diagrams.intersection(proof.at(decision), diagrams.literal({fact, 0}));
      if (!proof.is_found(unset)) continue;
      const Node& node = context.pathway.nodes[decision];
      Finding finding;
      finding.place = node.place;
      finding.arguments = {std::string(node.id), std::string(context.pathway.facts[fact].id)};
      finding.related.push_back({context.pathway.facts[fact].place, Phrase("the fact", "y ffaith")});
      finding.route = proof.names(proof.route_to(decision, unset));
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

const Check check_fact_not_set{
    {"fact-not-set", Stage::data, Severity::error,
     {"decision `{0}` reads fact `{1}`, which this route has not set",
      "mae penderfyniad `{0}` yn darllen ffaith `{1}`, nad yw'r trywydd hwn wedi'i gosod"},
     {"ask for the fact earlier on this route, or set it with `sets` on an answer that leads here",
      "holwch am y ffaith yn gynharach ar y trywydd hwn, neu gosodwch hi gyda `sets` ar ateb sy'n arwain yma"},
     {"A decision on something nobody was asked would be made on nothing.",
      "Byddai penderfyniad ar rywbeth na holwyd neb amdano yn cael ei wneud ar sail dim."}},
    run};

}  // namespace llwybr
