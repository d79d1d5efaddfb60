// Witnesses and covering routes of random pathways, replayed as journeys.
#include "prove/evidence.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "engine/prove/every_state.hpp"
#include "engine/prove/random_pathway.hpp"
#include "prove/route.hpp"
#include "sanitized.hpp"

namespace llwybr {
namespace {

// The branches that a route takes as a journey; empty, with a failure, where the journey does not come to an end.
std::set<BranchIndex> taken_by(const Pathway& pathway, const ProofGraph& graph, const ArcRoute& route) {
  const Replay replayed = replay(pathway, inputs_of(pathway, steps_of(graph, route)));
  CHECK_FALSE(replayed.refused.has_value());
  const Vertex last = route.empty() ? graph.start : graph.arcs[route.back()].to;
  CHECK(replayed.journey.endpoint() == last);
  std::set<BranchIndex> taken;
  for (const Step& step : replayed.journey.state().steps) {
    if (step.branch != kNone) taken.insert(step.branch);
  }
  return taken;
}

bool refuses_journeys(const Report& report) {
  return std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
    return finding.check->id == "decision-overlap" || finding.check->id == "decision-gap" ||
           finding.check->id == "fact-not-set" || finding.check->id == "trapped-state";
  });
}

}  // namespace

TEST_CASE("witnesses and covering routes replay to an endpoint and take what they say", "[oracle]") {
  std::size_t pathways = 0;
  std::size_t branches = 0;
  std::size_t bounds_met = 0;
  for (std::uint32_t seed = 100000; seed < 100000 + share(20000u); ++seed) {
    const std::optional<Reading> reading = test::random_pathway(seed, {true, true, false, true});
    if (!reading || refuses_journeys(check(*reading, {}))) continue;
    const Pathway& pathway = reading->pathway;
    const test::EveryState every(pathway, test::StrandOrder::any, 400);
    if (!every.complete) continue;
    INFO("seed " << seed);
    ++pathways;
    Proof proof(pathway, kProofCells);
    Evidence evidence(pathway, proof);
    const std::vector<std::optional<ArcRoute>> witnesses = evidence.witnesses();
    std::set<BranchIndex> witnessed;
    for (BranchIndex branch = 0; branch < witnesses.size(); ++branch) {
      if (!witnesses[branch]) continue;
      witnessed.insert(branch);
      INFO("branch " << branch);
      CHECK(taken_by(pathway, proof.graph(), *witnesses[branch]).count(branch) == 1);
    }
    CHECK(witnessed == every.taken);
    branches += witnessed.size();
    std::set<BranchIndex> covered;
    const std::vector<ArcRoute> routes = evidence.covering(witnesses);
    for (const ArcRoute& route : routes) {
      const std::set<BranchIndex> taken = taken_by(pathway, proof.graph(), route);
      covered.insert(taken.begin(), taken.end());
    }
    CHECK(covered == witnessed);
    const std::size_t fewest = evidence.fewest_routes(witnesses);
    CHECK(fewest <= routes.size());
    if (fewest == routes.size()) ++bounds_met;
  }
  CHECK(pathways > share(700u));
  CHECK(branches > share(6000u));
  // In most small pathways the routes are as few as can be.
  CHECK(bounds_met > pathways / 2);
}

}  // namespace llwybr
