#include "graph/pathway_graph.hpp"

#include "catch.hpp"
#include "engine/graph/drawing.hpp"

namespace llwybr {
namespace {

using enum NodeKind;

std::vector<std::string> route_names_to(const Drawing& drawing, std::string_view node) {
  const PathwayGraph graph = graph_of(drawing.pathway());
  return route_names(drawing.pathway(), route_to(drawing.pathway(), graph, drawing.node(node)));
}

// A pathway whose subpathway has two exits, one of which nothing leads to.
Drawing two_exits() {
  return Drawing(
      {{"pathway",
        {{"ask", question, {"call", "wait"}},
         {"wait", action, {"call"}},
         {"call", use, {"done", "lost"}, {"part"}, {"left", "right"}},
         {"done", endpoint},
         {"lost", action, {"done"}}}},
       {"part", {{"begin", action, {"left"}}, {"left", NodeKind::exit}, {"right", NodeKind::exit}}}});
}

}  // namespace

TEST_CASE("a use goes on only by the exits its subpathway can reach") {
  const Drawing drawing = two_exits();
  const PathwayGraph graph = graph_of(drawing.pathway());
  CHECK(graph.reached[drawing.node("done")]);
  CHECK_FALSE(graph.reached[drawing.node("right")]);
  CHECK_FALSE(graph.reached[drawing.node("lost")]);
  CHECK(graph.can_end[drawing.node("lost")]);
  CHECK(graph.scopes[0].branches.size() == 5);
  CHECK(graph.callees_first == std::vector<ScopeIndex>{1, 0});
}

TEST_CASE("a parallel goes on only if every strand can come to an exit") {
  const Drawing drawing({{"pathway", {{"both", parallel, {"done"}, {"fine", "stuck"}}, {"done", endpoint}}},
                         {"fine", {{"fine-exit", NodeKind::exit}}},
                         {"stuck", {{"round", action, {"round"}}, {"stuck-exit", NodeKind::exit}}}});
  const PathwayGraph graph = graph_of(drawing.pathway());
  CHECK_FALSE(graph.reached[drawing.node("done")]);
  CHECK_FALSE(graph.can_end[drawing.node("both")]);
  CHECK(graph.called[drawing.scope("fine")]);
  CHECK(graph.called[drawing.scope("stuck")]);
}

TEST_CASE("a subpathway that only unreached nodes use is not called, nor are those it uses") {
  const Drawing drawing(
      {{"pathway", {{"done", endpoint}, {"lost", use, {"done"}, {"outer"}, {"outer-exit"}}}},
       {"outer", {{"call", use, {"outer-exit"}, {"inner"}, {"inner-exit"}}, {"outer-exit", NodeKind::exit}}},
       {"inner", {{"inner-exit", NodeKind::exit}}}});
  const PathwayGraph graph = graph_of(drawing.pathway());
  CHECK(graph.called == std::vector<bool>{true, false, false});
  CHECK(route_names_to(drawing, "outer-exit") == std::vector<std::string>{"call/inner-exit"});
}

TEST_CASE("a route takes the fewest branches and steps over what a use runs") {
  CHECK(route_names_to(two_exits(), "done") == std::vector<std::string>{"ask/call", "call/left"});
}

TEST_CASE("a route into a subpathway begins with the route to the node that calls it soonest") {
  const Drawing drawing(
      {{"pathway",
        {{"first", action, {"second"}},
         {"second", question, {"late", "soon"}},
         {"late", action, {"use-late"}},
         {"use-late", use, {"done"}, {"part"}, {"part-exit"}},
         {"soon", parallel, {"done"}, {"middle", "middle"}},
         {"done", endpoint}}},
       {"middle", {{"call", use, {"middle-exit"}, {"part"}, {"part-exit"}}, {"middle-exit", NodeKind::exit}}},
       {"part", {{"begin", action, {"part-exit"}}, {"part-exit", NodeKind::exit}}}});
  CHECK(route_names_to(drawing, "part-exit") ==
        std::vector<std::string>{"first/second", "second/soon", "begin/part-exit"});
}

TEST_CASE("parallel branches are all kept, and the first is the route") {
  const Drawing drawing({{"pathway", {{"ask", question, {"done", "done"}}, {"done", endpoint}}}});
  const PathwayGraph graph = graph_of(drawing.pathway());
  CHECK(graph.scopes[0].branches == std::vector<BranchIndex>{0, 1});
  CHECK(route_to(drawing.pathway(), graph, 1) == std::vector<BranchIndex>{0});
}

TEST_CASE("subpathways within subpathways, 50,000 deep, are no trouble") {
  constexpr std::size_t kDeep = 50'000;
  std::vector<DrawnScope> scopes(kDeep);
  for (std::size_t i = 0; i < kDeep; ++i) {
    const std::string name = numbered("s", i), next = numbered("s", i + 1);
    scopes[i].id = name;
    if (i + 1 < kDeep)
      scopes[i].nodes.push_back({name + "-call", use, {name + "-end"}, {next}, {next + "-end"}});
    scopes[i].nodes.push_back({name + "-end", i == 0 ? endpoint : NodeKind::exit});
  }
  const Drawing drawing(std::move(scopes));
  const PathwayGraph graph = graph_of(drawing.pathway());
  CHECK(graph.reached[drawing.node("s0-end")]);
  CHECK(graph.called.back());
  CHECK(route_to(drawing.pathway(), graph, drawing.node("s49999-end")).empty());
  CHECK(graph.callees_first.front() == kDeep - 1);
}

}  // namespace llwybr
