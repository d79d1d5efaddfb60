#include "checks/check.hpp"
#include "graph/traps.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  const PathwayGraph& graph = *context.graph;
  RouteNamer routes(pathway, graph);
  for (const std::vector<NodeIndex>& loop : loops_without_person(pathway, graph)) {
    const Node& first = pathway.nodes[loop.front()];
    std::vector<RelatedPlace> related;
    for (std::size_t i = 1; i < loop.size(); ++i) {
      related.push_back(
          {pathway.nodes[loop[i]].place, {"this is part of the loop", "mae hwn yn rhan o'r ddolen"}});
    }
    findings.push_back(
        {nullptr, first.place, 0, {first.id}, std::move(related), routes.names_to(loop.front())});
  }
}

}  // namespace

const Check check_loop_without_person{
    {"loop-without-person",
     Stage::graph,
     Severity::error,
     {"the loop at `{0}` can be gone round without a question or an action",
      "gellir mynd o amgylch y ddolen wrth `{0}` heb gwestiwn na gweithred"},
     {"put a question or an action into the loop, or lead one of its branches elsewhere",
      "rhowch gwestiwn neu weithred yn y ddolen, neu arweiniwch un o'i changhennau i rywle arall"},
     {"The engine passes these nodes by itself and nothing changes on the way round, so a journey could hang "
      "here while a child waits.",
      "Mae'r peiriant yn mynd heibio'r nodau hyn ar ei ben ei hun ac nid oes dim yn newid ar y ffordd, felly "
      "gallai taith rewi yma tra bo plentyn yn aros."}},
    run};

}  // namespace llwybr
