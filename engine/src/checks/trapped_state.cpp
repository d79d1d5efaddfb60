#include "checks/check.hpp"
#include "prove/states.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

// Only where a route goes from having a way out to having none: what follows is the same fault.
void run(const CheckContext& context, std::vector<Finding>& findings) {
  Proof& proof = context.derived.proof();
  if (!proof.decided()) return;
  ProofGraph& graph = proof.graph();
  const std::vector<Diagram>& ending = proof.ending();
  for (std::uint32_t index = 0; index < graph.arcs.size(); ++index) {
    const Arc& arc = graph.arcs[index];
    const Diagram with_way_out = graph.diagrams.intersection(proof.at(arc.from), ending[arc.from]);
    const Diagram still = graph.backward(arc, ending[arc.to]);
    const Diagram lost =
        graph.diagrams.difference(graph.diagrams.intersection(with_way_out, arc.guard), still);
    if (lost == kEmptySet || !proof.decided() || arc.to >= context.pathway.nodes.size()) continue;
    const Node& node = context.pathway.nodes[arc.to];
    Finding finding;
    finding.place = arc.branch == kNone ? node.place : context.pathway.branches[arc.branch].place;
    finding.arguments = {std::string(node.id)};
    finding.related.push_back({node.place, Phrase("from here no endpoint can be reached",
                                                  "ni ellir cyrraedd unrhyw ddiweddbwynt o'r fan hon")});
    finding.route = proof.names(proof.route_through(index, lost));
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_trapped_state{
    {"trapped-state", Stage::data, Severity::error,
     {"with the answers of this route, no endpoint can be reached from `{0}`",
      "gydag atebion y trywydd hwn, ni ellir cyrraedd unrhyw ddiweddbwynt o `{0}`"},
     {"give this route a way to an endpoint: look at the conditions of the decisions that follow",
      "rhowch ffordd i'r trywydd hwn at ddiweddbwynt: edrychwch ar amodau'r penderfyniadau sy'n dilyn"},
     {"A person would go round for ever, and the child would never be helped.",
      "Byddai rhywun yn mynd mewn cylch am byth, ac ni fyddai'r plentyn byth yn cael cymorth."}},
    run};

}  // namespace llwybr
