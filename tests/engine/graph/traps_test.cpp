#include "graph/traps.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "catch.hpp"
#include "engine/graph/drawing.hpp"
#include "engine/graph/every_journey.hpp"

namespace llwybr {
namespace {

using enum NodeKind;

std::vector<std::string> ids(const Drawing& drawing, const std::vector<NodeIndex>& nodes) {
  std::vector<std::string> found;
  for (const NodeIndex node : nodes) found.emplace_back(drawing.pathway().nodes[node].id);
  return found;
}

using Names = std::vector<std::string>;

std::vector<DrawnScope> random_scopes(std::mt19937& random) {
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
  std::vector<DrawnScope> scopes(1 + below(4));
  for (std::size_t s = 0; s < scopes.size(); ++s) {
    scopes[s].id = numbered("s", s);
    const std::size_t count = 2 + below(5);
    for (std::size_t n = 0; n < count; ++n) {
      DrawnNode node;
      node.id = numbered(scopes[s].id + "n", n);
      const std::array<NodeKind, 7> kinds{question, decision, action, use, parallel, decision, use};
      node.kind = kinds[below(kinds.size())];
      const bool calls = node.kind == use || node.kind == parallel;
      if (calls && s + 1 == scopes.size()) node.kind = decision;
      if (n + 1 == count || below(6) == 0) node.kind = s == 0 ? endpoint : NodeKind::exit;
      scopes[s].nodes.push_back(node);
    }
  }
  for (std::size_t s = 0; s < scopes.size(); ++s) {
    const auto target = [&] { return scopes[s].nodes[below(scopes[s].nodes.size())].id; };
    for (DrawnNode& node : scopes[s].nodes) {
      const auto callee = [&]() -> const DrawnScope& { return scopes[s + 1 + below(scopes.size() - s - 1)]; };
      if (node.kind == question || node.kind == decision) node.to = {target(), target()};
      if (node.kind == action || node.kind == parallel) node.to = {target()};
      if (node.kind == parallel) node.runs = {callee().id, callee().id};
      if (node.kind != use) continue;
      const DrawnScope& inside = callee();
      node.runs = {inside.id};
      for (const DrawnNode& exit : inside.nodes) {
        if (exit.kind != NodeKind::exit) continue;
        node.exits.push_back(exit.id);
        node.to.push_back(target());
      }
    }
  }
  return scopes;
}

// A route is one that can be followed: each branch leaves the node before, or the start of something it runs.
void require_route(const Pathway& pathway, const PathwayGraph& graph, NodeIndex node) {
  std::set<NodeIndex> at{pathway.scopes[0].start.index};
  const auto with_calls = [&](NodeIndex first) {
    std::vector<NodeIndex> waiting{first};
    std::set<NodeIndex> found;
    while (!waiting.empty()) {
      const NodeIndex here = waiting.back();
      waiting.pop_back();
      if (!found.insert(here).second) continue;
      for (const ScopeIndex scope : callees(pathway, pathway.nodes[here])) {
        waiting.push_back(pathway.scopes[scope].start.index);
      }
    }
    return found;
  };
  at = with_calls(pathway.scopes[0].start.index);
  for (const BranchIndex branch : route_to(pathway, graph, node)) {
    REQUIRE(graph.open[branch]);
    REQUIRE(at.count(pathway.branches[branch].node) == 1);
    at = with_calls(pathway.branches[branch].target.index);
  }
  REQUIRE(at.count(node) == 1);
}

}  // namespace

TEST_CASE("a closed loop is a trap, and the nodes before it enter it where it can no longer be avoided") {
  const Drawing drawing({{"pathway",
                          {{"ask", question, {"done", "before"}},
                           {"done", endpoint},
                           {"before", action, {"between"}},
                           {"between", action, {"round"}},
                           {"round", action, {"about"}},
                           {"about", action, {"round"}}}}});
  const Traps traps = traps_of(drawing.pathway(), graph_of(drawing.pathway()));
  REQUIRE(traps.traps.size() == 1);
  CHECK(traps.traps[0].loop);
  CHECK(ids(drawing, traps.traps[0].nodes) == Names{"round", "about"});
  CHECK(ids(drawing, traps.entries) == Names{"before"});
  CHECK(traps.leads_to[drawing.node("between")] == 0);
  CHECK(traps.leads_to[drawing.node("ask")] == kNone);
}

TEST_CASE("a loop that can be left is no trap") {
  const Drawing drawing(
      {{"pathway", {{"ask", question, {"again", "done"}}, {"again", action, {"ask"}}, {"done", endpoint}}}});
  const Traps traps = traps_of(drawing.pathway(), graph_of(drawing.pathway()));
  CHECK(traps.traps.empty());
  CHECK(traps.entries.empty());
}

TEST_CASE("exits that all lead round make a trap of a use") {
  const Drawing drawing(
      {{"pathway",
        {{"call", use, {"again", "done"}, {"part"}, {"left", "right"}},
         {"again", action, {"call"}},
         {"done", endpoint}}},
       {"part", {{"begin", action, {"left"}}, {"left", NodeKind::exit}, {"right", NodeKind::exit}}}});
  const Traps traps = traps_of(drawing.pathway(), graph_of(drawing.pathway()));
  REQUIRE(traps.traps.size() == 1);
  CHECK(ids(drawing, traps.traps[0].nodes) == Names{"call", "again"});
}

TEST_CASE("a loop through a use is without a person only by an exit that needs none") {
  for (const bool asked : {false, true}) {
    const Drawing drawing(
        {{"pathway", {{"call", use, {"call", "done"}, {"part"}, {"back", "on"}}, {"done", endpoint}}},
         {"part",
          {{"sort", decision, {asked ? "ask" : "back", "ask"}},
           {"ask", question, {"back", "on"}},
           {"back", NodeKind::exit},
           {"on", NodeKind::exit}}}});
    const auto loops = loops_without_person(drawing.pathway(), graph_of(drawing.pathway()));
    CHECK(loops.size() == (asked ? 0 : 1));
  }
}

TEST_CASE("the checks' answers agree with trying every journey of random pathways") {
  std::mt19937 random(20260106);
  int caught = 0, hung = 0;
  for (int round = 0; round < 4000; ++round) {
    const Drawing drawing(random_scopes(random));
    const Pathway& pathway = drawing.pathway();
    const PathwayGraph graph = graph_of(pathway);
    EveryJourney every(pathway);

    std::set<NodeIndex> come_to;
    bool some_state_is_caught = false, some_state_comes_round = false;
    for (const ScopeIndex scope : every.runs_of_a_journey()) {
      const Run& run = every.run(scope);
      for (const auto& [state, after] : run.next) {
        come_to.insert(state.back());
        some_state_is_caught = some_state_is_caught || !EveryJourney::reaches_end(run, run.next, state);
        some_state_comes_round =
            some_state_comes_round || EveryJourney::comes_round(run.next_by_itself, state);
      }
    }
    const auto called = [&](NodeIndex node) { return graph.called[pathway.nodes[node].scope]; };
    for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
      REQUIRE((graph.reached[node] && called(node)) == (come_to.count(node) == 1));
      if (come_to.count(node) == 1) require_route(pathway, graph, node);
    }
    const Traps traps = traps_of(pathway, graph);
    const bool trap = std::any_of(traps.traps.begin(), traps.traps.end(),
                                  [&](const Trap& found) { return called(found.nodes.front()); });
    REQUIRE(trap == some_state_is_caught);
    const auto loops = loops_without_person(pathway, graph);
    REQUIRE(std::any_of(loops.begin(), loops.end(), [&](const auto& loop) { return called(loop.front()); }) ==
            some_state_comes_round);
    caught += trap ? 1 : 0;
    hung += some_state_comes_round ? 1 : 0;

    // Every caught node is accounted for: it is in a loop, or the shortest route to it passes an entry.
    for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
      REQUIRE((traps.leads_to[node] != kNone) == (graph.reached[node] && !graph.can_end[node]));
      if (traps.leads_to[node] == kNone) continue;
      const Trap& into = traps.traps[traps.leads_to[node]];
      bool reported = into.loop && std::count(into.nodes.begin(), into.nodes.end(), node) == 1;
      for (NodeIndex at = node; !reported; at = pathway.branches[graph.arrived_by[at]].node) {
        reported = std::count(traps.entries.begin(), traps.entries.end(), at) == 1;
        if (graph.arrived_by[at] == kNone) break;
      }
      REQUIRE(reported);
    }
  }
  // The random pathways are of every sort.
  CHECK(caught > 400);
  CHECK(caught < 3600);
  CHECK(hung > 400);
  CHECK(hung < 3600);
}

TEST_CASE("routes past the limit of one check are left out") {
  std::vector<DrawnNode> nodes;
  for (std::size_t i = 0; i < 60'000; ++i)
    nodes.push_back({numbered("n", i), action, {numbered("n", i + 1)}});
  nodes.push_back({"n60000", endpoint});
  const Drawing drawing({{"pathway", nodes}});
  const PathwayGraph graph = graph_of(drawing.pathway());
  RouteNamer namer(drawing.pathway(), graph);
  CHECK(namer.names_to(60'000).size() == 60'000);
  CHECK(namer.names_to(60'000).empty());
  CHECK(namer.names_to(1).empty());
}

}  // namespace llwybr
