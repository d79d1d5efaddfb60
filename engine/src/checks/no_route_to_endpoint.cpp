#include "checks/check.hpp"
#include "graph/traps.hpp"

namespace llwybr {
namespace {

constexpr Words kEndpoint{"an endpoint of", "un o ddiweddbwyntiau"};
constexpr Words kExit{"an exit of", "un o allanfeydd"};

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

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  const PathwayGraph& graph = *context.graph;
  const Traps traps = traps_of(pathway, graph);
  RouteNamer routes(pathway, graph);
  for (const NodeIndex entry : traps.entries) {
    const Node& node = pathway.nodes[entry];
    findings.push_back({nullptr,
                        node.place,
                        0,
                        {node.id, node.scope == 0 ? kEndpoint : kExit, pathway.scopes[node.scope].id},
                        instead(pathway, graph, traps.traps[traps.leads_to[entry]]),
                        routes.names_to(entry)});
  }
}

}  // namespace

const Check check_no_route_to_endpoint{
    {"no-route-to-endpoint",
     Stage::graph,
     Severity::error,
     {"no route from `{0}` reaches {1} `{2}`", "nid oes unrhyw drywydd o `{0}` yn cyrraedd {1} `{2}`"},
     {"mend what the routes from it end in, or lead one of them elsewhere",
      "trwsiwch yr hyn y mae'r trywyddau ohono yn gorffen ynddo, neu arweiniwch un ohonynt i rywle arall"},
     {"From here on nothing that a practitioner does brings the journey to an end, and the child is left "
      "without an outcome.",
      "O'r fan hon ymlaen ni all dim a wna ymarferydd ddod â'r daith i ben, a chaiff y plentyn ei adael heb "
      "ganlyniad."}},
    run};

}  // namespace llwybr
