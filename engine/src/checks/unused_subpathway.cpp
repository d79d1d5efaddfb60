#include "checks/check.hpp"
#include "graph/pathway_graph.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  for (ScopeIndex index = 0; index < context.pathway.scopes.size(); ++index) {
    const Scope& scope = context.pathway.scopes[index];
    if (!context.graph->called[index]) findings.push_back({nullptr, scope.place, 0, {scope.id}, {}, {}});
  }
}

}  // namespace

const Check check_unused_subpathway{
    {"unused-subpathway",
     Stage::graph,
     Severity::error,
     {"nothing that a journey can come to uses the subpathway `{0}`",
      "nid oes dim y gall taith ei gyrraedd yn defnyddio'r is-lwybr `{0}`"},
     {"run it from a `use` or a `strand` that is reached, or take it out",
      "rhedwch ef o `use` neu `strand` sy'n cael ei gyrraedd, neu dilëwch ef"},
     {"Steps written to keep a child safe are never shown if nothing leads to them.",
      "Ni fydd camau a ysgrifennwyd i gadw plentyn yn ddiogel byth yn cael eu dangos os nad oes dim yn "
      "arwain "
      "atynt."}},
    run};

}  // namespace llwybr
