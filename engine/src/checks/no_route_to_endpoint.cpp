#include "checks/check.hpp"
#include "graph/traps.hpp"

namespace llwybr {
namespace {

// What all routes from a node come to instead.
std::vector<RelatedPlace> instead(const Pathway& pathway, const PathwayGraph& graph, const Trap& trap) {
  const Node& node = pathway.nodes[trap.nodes.front()];
  if (trap.loop) {
    return {{node.place, {"routes lead into this loop", "mae trywyddau'n arwain i'r ddolen hon"}}};
  }
  std::vector<RelatedPlace> found;
  for (const ScopeIndex callee : callees(pathway, node)) {
    if (graph.can_end[pathway.scopes[callee].start.index]) continue;
    found.push_back({pathway.scopes[callee].place,
                     {"this subpathway is run, and no route in it reaches an exit",
                      "caiff yr is-lwybr hwn ei redeg, ac nid oes trywydd ynddo yn cyrraedd allanfa"}});
  }
  return found;
}

Phrase end_of(const Scope& scope, bool pathway_itself) {
  if (pathway_itself) return {"an endpoint", "diweddbwynt"};
  const std::string id(scope.id);
  return {"an exit of `" + id + "`", "allanfa o `" + id + "`"};
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  const PathwayGraph graph = graph_of(pathway);
  const Traps traps = traps_of(pathway, graph);
  RouteNamer routes(pathway, graph);
  for (const NodeIndex entry : traps.entries) {
    const Node& node = pathway.nodes[entry];
    findings.push_back({nullptr,
                        node.place,
                        0,
                        {node.id, end_of(pathway.scopes[node.scope], node.scope == 0)},
                        instead(pathway, graph, traps.traps[traps.leads_to[entry]]),
                        routes.names_to(entry)});
  }
}

}  // namespace

const Check check_no_route_to_endpoint{
    {"no-route-to-endpoint",
     Stage::graph,
     Severity::error,
     {"no route from `{0}` reaches {1}", "nid oes unrhyw drywydd o `{0}` yn cyrraedd {1}"},
     {"mend what the routes from it end in, or lead one of them elsewhere",
      "trwsiwch yr hyn y mae'r trywyddau ohono yn gorffen ynddo, neu arweiniwch un ohonynt i rywle arall"},
     {"From here on nothing that a practitioner does brings the journey to an end, and the child is left "
      "without an outcome.",
      "O'r fan hon ymlaen ni all dim a wna ymarferydd ddod â'r daith i ben, a chaiff y plentyn ei adael heb "
      "ganlyniad."}},
    run};

}  // namespace llwybr
