// Assertions on random pathways without faults of data, against journeys, both ways.
#include "prove/assertions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "catch.hpp"
#include "engine/prove/every_state.hpp"
#include "engine/prove/random_pathway.hpp"
#include "engine/prove/trace.hpp"
#include "prove/route.hpp"
#include "sanitized.hpp"

namespace llwybr {
namespace {

using test::Moment;
using test::random_pathway;
using test::Stay;

// What is remembered of a route beside its state: its stays that are still open, without repetitions.
std::string memory_of(const std::vector<Stay>& stays) {
  std::string memory;
  for (const Stay& stay : stays) {
    if (stay.complete) continue;
    memory += '|';
    for (const Moment& moment : stay.moments) {
      const char letter = static_cast<char>('0' + moment.after + 2 * moment.before + 4 * moment.passes);
      if (letter != '0' && memory.back() != letter) memory += letter;
    }
  }
  return memory;
}

std::string state_of(const JourneyState& state) {
  std::string key = std::to_string(state.endpoint);
  for (const OpenNode& open : state.open) key += " " + open.at;
  for (const FactState& fact : state.facts) key += " " + std::to_string(fact.value);
  return key;
}

struct Found {
  bool broken = false;
  bool triggered = false;
};

// Tries journeys, each state with each memory once, as far as memories stay short.
Found try_journeys(const Pathway& pathway, const Assertion& assertion) {
  constexpr std::size_t kMost = 500;
  Found found;
  std::set<std::string> seen;
  std::vector<std::vector<Input>> waiting{{}};
  for (std::size_t next = 0; next < waiting.size() && seen.size() < kMost && !found.broken; ++next) {
    const Replay replayed = replay(pathway, waiting[next]);
    if (replayed.refused) continue;
    const JourneyState state = replayed.journey.state();
    const std::vector<Stay> stays = test::stays_of(pathway, assertion, test::route_of(state));
    for (const Stay& stay : stays) {
      found.broken = found.broken || breaks(assertion, stay);
      found.triggered = found.triggered || triggers(assertion, stay);
    }
    const std::string memory = memory_of(stays);
    if (memory.size() > 8 || !seen.insert(state_of(state) + memory).second) continue;
    for (const OpenNode& open : state.open) {
      for (const Input& input : test::moves(pathway, open)) {
        waiting.push_back(waiting[next]);
        waiting.back().push_back(input);
      }
    }
  }
  return found;
}

// The route with the place it leads to as a last step, and uses left as steps of their own, as in a journey.
std::vector<RouteStep> whole_route(const Pathway& pathway, const ProofGraph& graph, const ArcRoute& arcs) {
  std::vector<RouteStep> route;
  for (RouteStep& step : steps_of(graph, arcs)) {
    if (pathway.nodes[step.node].kind != NodeKind::exit) {
      route.push_back(std::move(step));
      continue;
    }
    const BranchIndex branch = step.branch;
    const std::string at = step.at;
    route.push_back({step.at, step.node, kNone, {}});
    if (branch == kNone) continue;
    const NodeIndex caller = pathway.branches[branch].node;
    std::size_t end = at.rfind('/');
    if (pathway.nodes[caller].kind == NodeKind::parallel) end = at.rfind('/', end - 1);
    route.push_back({at.substr(0, end), caller, branch, {}});
  }
  const Vertex last = arcs.empty() ? graph.start : graph.arcs[arcs.back()].to;
  if (last < pathway.nodes.size()) {
    // Its address: that of the last step, in or out of a call.
    std::vector<RouteStep> longer = route;
    std::string base;
    if (!arcs.empty()) {
      const Arc& arc = graph.arcs[arcs.back()];
      const std::string& at = longer.back().at;
      const std::size_t slash = at.rfind('/');
      base = slash == std::string::npos ? "" : at.substr(0, slash + 1);
      if (arc.enters != kNone) {
        if (arc.strand == kNone) {
          base = at + "/";
        } else {
          const Strand& strand = pathway.strands[arc.strand];
          std::string parallel = at;
          if (arc.leaves != kNone) parallel = at.substr(0, at.rfind('/', at.rfind('/') - 1));
          base = parallel + "/" + std::string(strand.id) + "/";
        }
      }
    }
    route.push_back({base + std::string(pathway.nodes[last].id), last, kNone, {}});
  }
  return route;
}

bool is_broken_by(const Pathway& pathway, const Assertion& assertion, const std::vector<RouteStep>& route) {
  const std::vector<Stay> stays = test::stays_of(pathway, assertion, route);
  return std::any_of(stays.begin(), stays.end(), [&](const Stay& stay) { return breaks(assertion, stay); });
}

}  // namespace

TEST_CASE("assertions hold, break and guard nothing as journeys do", "[oracle]") {
  std::map<std::string, int> seen;
  for (std::uint32_t seed = 0; seed < share(25000u); ++seed) {
    const std::optional<Reading> reading = random_pathway(seed, {true, true, true, true});
    if (!reading) continue;
    const Pathway& pathway = reading->pathway;
    const Report report = check(*reading, {});
    const bool has_faults = std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
      return finding.check->stage == Stage::data && finding.check->id != "impossible-branch" &&
             finding.check->id != "less-protection-when-not-known" && finding.check->id != "deadline-before-event" &&
             finding.check->id != "deadline-impossible";
    });
    if (has_faults) continue;
    Proof proof(pathway, kProofCells);
    REQUIRE(proof.decided());
    ++seen["pathways"];
    if (!pathway.strands.empty()) ++seen["strands"];
    for (std::uint32_t index = 0; index < pathway.assertions.size(); ++index) {
      const Assertion& assertion = pathway.assertions[index];
      const Judgement& judgement = proof.judgement(index);
      INFO("seed " << seed << ", assertion " << index);
      if (judgement.verdict == Verdict::not_decided) {
        CHECK(judgement.is_entangled);
        ++seen["entangled"];
        continue;
      }
      const Found found = try_journeys(pathway, assertion);
      if (found.broken) CHECK(judgement.verdict == Verdict::broken);
      if (judgement.verdict == Verdict::broken) {
        ++seen["broken"];
        const ArcRoute& arcs = judgement.counter_example;
        const std::vector<Input> inputs = inputs_of(pathway, steps_of(proof.graph(), arcs));
        CHECK_FALSE(replay(pathway, inputs).refused.has_value());
        CHECK(is_broken_by(pathway, assertion, whole_route(pathway, proof.graph(), arcs)));
        continue;
      }
      CHECK((judgement.verdict == Verdict::holds) == found.triggered);
      ++seen[judgement.verdict == Verdict::holds ? "holds" : "vacuous"];
    }
  }
  // Enough of each kind, or the agreement means little.
  CHECK(seen["pathways"] > share(1000));
  CHECK(seen["strands"] > share(100));
  CHECK(seen["broken"] > share(3000));
  CHECK(seen["holds"] > share(2000));
  CHECK(seen["vacuous"] > share(300));
  CHECK(seen["entangled"] > share(20));
}

}  // namespace llwybr
