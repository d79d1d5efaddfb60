#include "checks/check.hpp"
#include "graph/traps.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  const PathwayGraph& graph = *context.graph;
  RouteNamer routes(pathway, graph);
  for (const Trap& trap : traps_of(pathway, graph).traps) {
    if (!trap.loop) continue;
    const Node& first = pathway.nodes[trap.nodes.front()];
    std::vector<RelatedPlace> related;
    for (std::size_t i = 1; i < trap.nodes.size(); ++i) {
      related.push_back(
          {pathway.nodes[trap.nodes[i]].place, {"this is part of the loop", "mae hwn yn rhan o'r ddolen"}});
    }
    findings.push_back(
        {nullptr, first.place, 0, {first.id}, std::move(related), routes.names_to(trap.nodes.front())});
  }
}

}  // namespace

const Check check_loop_without_exit{
    {"loop-without-exit",
     Stage::graph,
     Severity::error,
     {"no branch leads out of the loop at `{0}`", "nid oes cangen yn arwain allan o'r ddolen wrth `{0}`"},
     {"lead a branch of the loop on towards an endpoint, or in a subpathway towards an exit",
      "arweiniwch un o ganghennau'r ddolen ymlaen tuag at ddiweddbwynt, neu mewn is-lwybr tuag at allanfa"},
     {"Whoever comes here goes round without end, and the child is left without an outcome.",
      "Bydd pwy bynnag a ddaw yma yn mynd mewn cylch heb ddiwedd, a'r plentyn yn cael ei adael heb "
      "ganlyniad."}},
    run};

}  // namespace llwybr
