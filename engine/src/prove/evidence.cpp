#include "prove/evidence.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "graph/fewest_paths.hpp"

namespace llwybr {

namespace {

// States looked at in search of the next branch, before a route is led to its end instead.
constexpr std::size_t kMostStates = 20000;

}  // namespace

Evidence::Evidence(const Pathway& pathway, Proof& proof)
    : pathway_(pathway), proof_(proof), ways_out_(proof.graph()) {}

Concrete Evidence::follow(Concrete state, const ArcRoute& route) const {
  for (const std::uint32_t arc : route) {
    std::optional<Concrete> next = concrete_next(proof_.graph(), state, arc);
    if (!next) break;
    state = std::move(*next);
  }
  return state;
}

std::vector<std::optional<ArcRoute>> Evidence::witnesses() {
  ProofGraph& graph = proof_.graph();
  std::vector<std::optional<ArcRoute>> witnesses(pathway_.branches.size());
  for (std::uint32_t index = 0; index < graph.arcs.size(); ++index) {
    const Arc& arc = graph.arcs[index];
    if (arc.branch == kNone) continue;
    const Diagram from = graph.diagrams.intersection(proof_.at(arc.from), arc.guard);
    // Only from where an endpoint is still to be had after it.
    const Diagram wanted = graph.diagrams.intersection(from, graph.backward(arc, proof_.ending()[arc.to]));
    if (wanted == kEmptySet) continue;
    ArcRoute route = proof_.route_through(index, wanted);
    std::optional<ArcRoute>& best = witnesses[arc.branch];
    if (best && best->size() <= route.size()) continue;
    best = std::move(route);
  }
  for (std::optional<ArcRoute>& witness : witnesses) {
    if (!witness) continue;
    const std::optional<ArcRoute> rest = ways_out_.from(follow(concrete_start(graph), *witness));
    if (rest) {
      witness->insert(witness->end(), rest->begin(), rest->end());
    } else {
      witness.reset();
    }
  }
  return witnesses;
}

std::optional<ArcRoute> Evidence::nearest_untaken(const Concrete& from, const std::vector<bool>& taken) const {
  struct Visit {
    Concrete state;
    std::uint32_t arc = kNone;
    std::size_t before = 0;
  };
  const ProofGraph& graph = proof_.graph();
  std::deque<Visit> visits{{from, kNone, 0}};
  std::set<Concrete> seen{from};
  for (std::size_t current = 0; current < visits.size() && current < kMostStates; ++current) {
    const Vertex vertex = visits[current].state.vertex;
    for (std::uint32_t arc = graph.first_out[vertex]; arc < graph.first_out[vertex + 1]; ++arc) {
      std::optional<Concrete> next = concrete_next(graph, visits[current].state, arc);
      if (!next) continue;
      const BranchIndex branch = graph.arcs[arc].branch;
      if (branch != kNone && !taken[branch]) {
        ArcRoute route{arc};
        for (std::size_t visit = current; visit != 0; visit = visits[visit].before) route.push_back(visits[visit].arc);
        std::reverse(route.begin(), route.end());
        return route;
      }
      if (seen.insert(*next).second) visits.push_back({std::move(*next), arc, current});
    }
  }
  return std::nullopt;
}

std::vector<ArcRoute> Evidence::covering(const std::vector<std::optional<ArcRoute>>& witnesses) {
  const ProofGraph& graph = proof_.graph();
  // A branch that no witness takes counts as taken: nothing goes in search of it.
  std::vector<bool> taken(pathway_.branches.size());
  for (BranchIndex branch = 0; branch < taken.size(); ++branch) taken[branch] = !witnesses[branch].has_value();
  const auto take = [&](const ArcRoute& route) {
    for (const std::uint32_t arc : route) {
      if (graph.arcs[arc].branch != kNone) taken[graph.arcs[arc].branch] = true;
    }
  };
  std::vector<ArcRoute> routes;
  for (BranchIndex branch = 0; branch < taken.size(); ++branch) {
    if (taken[branch]) continue;
    // Up to the branch as its witness goes, then as far as there is something new.
    ArcRoute route = *witnesses[branch];
    const auto at_branch = std::find_if(route.begin(), route.end(),
                                        [&](std::uint32_t arc) { return graph.arcs[arc].branch == branch; });
    route.erase(at_branch + 1, route.end());
    take(route);
    Concrete state = follow(concrete_start(graph), route);
    while (std::optional<ArcRoute> more = nearest_untaken(state, taken)) {
      const Concrete there = follow(state, *more);
      if (!ways_out_.from(there)) break;
      take(*more);
      route.insert(route.end(), more->begin(), more->end());
      state = there;
    }
    const std::optional<ArcRoute> rest = ways_out_.from(state);
    if (rest) {
      take(*rest);
      route.insert(route.end(), rest->begin(), rest->end());
    }
    routes.push_back(std::move(route));
  }
  return routes;
}

std::size_t Evidence::fewest_routes(const std::vector<std::optional<ArcRoute>>& witnesses) {
  const ProofGraph& graph = proof_.graph();
  std::vector<std::uint32_t> arcs_of(pathway_.branches.size(), 0);
  for (const Arc& arc : graph.arcs) {
    if (arc.branch != kNone) ++arcs_of[arc.branch];
  }
  std::vector<Edge> edges;
  std::vector<bool> wanted;
  for (const Arc& arc : graph.arcs) {
    edges.push_back({arc.from, arc.to});
    // A branch with several arcs asks for one of them only, which this bound cannot say: it leaves them out.
    wanted.push_back(arc.branch != kNone && arcs_of[arc.branch] == 1 && witnesses[arc.branch].has_value());
  }
  return fewest_paths(static_cast<std::uint32_t>(graph.vertex_count), edges, wanted);
}

}  // namespace llwybr
