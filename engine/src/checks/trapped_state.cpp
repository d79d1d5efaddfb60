#include "checks/check.hpp"
#include "prove/states.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void report(const CheckContext& context, NodeIndex index, const ArcRoute& route, Place place,
            std::vector<Finding>& findings) {
  const Node& node = context.pathway.nodes[index];
  Finding finding;
  finding.place = place;
  finding.arguments = {std::string(node.id)};
  finding.related.push_back({node.place, Phrase("from here no endpoint can be reached",
                                                "ni ellir cyrraedd unrhyw ddiweddbwynt o'r fan hon")});
  finding.route = context.derived.proof().names(route);
  findings.push_back(std::move(finding));
}

// By vertex, the valuations in which a journey has a way out; half-way through the answers of a question, those it
// can come to from where it had one before the question.
std::vector<Diagram> with_way_out(const Pathway& pathway, Proof& proof) {
  ProofGraph& graph = proof.graph();
  std::vector<Diagram> sets(graph.vertex_count, kEmptySet);
  const auto nodes = static_cast<Vertex>(pathway.nodes.size());
  for (Vertex vertex = 0; vertex < nodes; ++vertex) {
    sets[vertex] = graph.diagrams.intersection(proof.at(vertex), proof.ending()[vertex]);
  }
  // Points half-way are numbered in the order of the answers.
  for (Vertex vertex = nodes; vertex < graph.vertex_count; ++vertex) {
    for (const std::uint32_t index : graph.arcs_into.of(vertex)) {
      const Arc& arc = graph.arcs[index];
      sets[vertex] = graph.diagrams.either(sets[vertex], graph.forward(arc, sets[arc.from]));
    }
  }
  return sets;
}

// Only where a route goes from having a way out to having none, or never had one: what follows is the same fault.
void run(const CheckContext& context, std::vector<Finding>& findings) {
  Proof& proof = context.derived.proof();
  if (!proof.decided() || proof.surely_ends()) return;
  ProofGraph& graph = proof.graph();
  const std::vector<Diagram>& ending = proof.ending();
  const std::vector<Diagram> before = with_way_out(context.pathway, proof);
  if (proof.decided() && before[graph.start] == kEmptySet) {
    report(context, graph.start, {}, context.pathway.nodes[graph.start].place, findings);
  }
  for (std::uint32_t index = 0; index < graph.arcs.size(); ++index) {
    const Arc& arc = graph.arcs[index];
    if (arc.to >= context.pathway.nodes.size()) continue;
    const Diagram still = graph.backward(arc, ending[arc.to]);
    const Diagram lost = graph.diagrams.difference(graph.diagrams.intersection(before[arc.from], arc.guard), still);
    if (!proof.is_found(lost)) continue;
    const Place place =
        arc.branch == kNone ? context.pathway.nodes[arc.to].place : context.pathway.branches[arc.branch].place;
    report(context, arc.to, proof.route_through(index, lost), place, findings);
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
