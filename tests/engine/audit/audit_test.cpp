#include "llwybr/audit.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "engine/journey/sketch.hpp"
#include "engine/prove/every_state.hpp"
#include "engine/prove/random_pathway.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;
using llwybr::test::Sketch;

namespace {

// A sketch has no words to check: it is audited as one in which every stage is clean.
struct Sketched {
  Reading reading;
  Audit audit;
  explicit Sketched(const Sketch& sketch) : Sketched(sketch.build()) {}
  explicit Sketched(Pathway pathway) : reading{std::move(pathway), {}} {
    Report report;
    report.stages.fill(StageResult::clean);
    audit = audit_of(reading, report, {});
    REQUIRE_FALSE(audit.internal_error.has_value());
    REQUIRE(audit.has_evidence);
  }
  std::string id(NodeIndex node) const {
    return node == kNone ? "-" : std::string(reading.pathway.nodes[node].id);
  }
  const EndpointAudit& endpoint(std::string_view wanted) const {
    const auto found = std::find_if(audit.endpoints.begin(), audit.endpoints.end(),
                                    [&](const EndpointAudit& endpoint) { return id(endpoint.node) == wanted; });
    REQUIRE(found != audit.endpoints.end());
    return *found;
  }
  std::string must_pass(std::string_view wanted) const {
    std::string ids;
    for (const NodeIndex node : endpoint(wanted).must_pass) ids += (ids.empty() ? "" : " ") + id(node);
    return ids;
  }
  const BranchAudit& branch(std::string_view node, std::string_view wanted) const {
    for (BranchIndex index = 0; index < audit.branches.size(); ++index) {
      const Branch& branch = reading.pathway.branches[index];
      if (id(branch.node) == node && branch.id == wanted) return audit.branches[index];
    }
    FAIL("no such branch");
    return audit.branches.front();
  }
};

// With a safeguard that no route passes a node.
Pathway never_passing(std::string_view id, const Sketch& sketch) {
  Pathway pathway = sketch.build();
  for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
    if (pathway.nodes[node].id == id) pathway.points.push_back({PointKind::node, {pathway.nodes[node].id, {}, node}});
  }
  Assertion assertion;
  assertion.id = "never";
  assertion.kind = AssertionKind::no_route;
  assertion.passes = {0, static_cast<std::uint32_t>(pathway.points.size())};
  pathway.assertions.push_back(assertion);
  return pathway;
}

std::uint64_t count(const LongestWait& wait, Unit unit) { return wait.units[static_cast<std::size_t>(unit)]; }

}  // namespace

TEST_CASE("every route to an endpoint passes what stands inside the subpathways on the way", "[audit]") {
  const Sketched sketched(Sketch()
                              .question("q", {{"a", "u"}, {"b", "x"}})
                              .use("u", "s", {{"done", "yes"}, {"given-up", "no"}})
                              .action("x", "no")
                              .endpoint("yes")
                              .endpoint("no")
                              .subpathway("s")
                              .question("ask", {{"go", "act"}, {"stop", "given-up"}})
                              .action("act", "done")
                              .exit("done")
                              .exit("given-up"));
  REQUIRE(sketched.must_pass("yes") == "q u ask act done");
  REQUIRE(sketched.must_pass("no") == "q");
  REQUIRE(sketched.audit.loops.empty());
}

TEST_CASE("a branch that facts rule out has no witness, and what lies behind it is not on every route", "[audit]") {
  const Sketched sketched(Sketch()
                              .fact("f", "yes no")
                              .question("q", {{"a", "d", "f=yes"}, {"b", "d", "f=yes"}})
                              .decision("d", {{"w", "f=yes", "left"}, {"v", "f=no", "right"}})
                              .action("left", "end")
                              .action("right", "end")
                              .endpoint("end"));
  REQUIRE(sketched.branch("d", "w").witness.has_value());
  REQUIRE_FALSE(sketched.branch("d", "v").witness.has_value());
  REQUIRE(sketched.branch("d", "v").covered_by == kNone);
  REQUIRE(sketched.must_pass("end") == "q d left");
}

TEST_CASE("a node that facts alone force is not said to be on every route", "[audit]") {
  const Sketched sketched(Sketch()
                              .fact("f", "yes no")
                              .question("q", {{"a", "d", "f=yes"}, {"b", "d", "f=no"}})
                              .decision("d", {{"w", "f=yes", "left"}, {"v", "f=no", "right"}})
                              .action("left", "e")
                              .action("right", "e")
                              .decision("e", {{"w", "f=yes", "end"}, {"v", "f=no", "other"}})
                              .endpoint("end")
                              .endpoint("other"));
  REQUIRE(sketched.must_pass("end") == "q d e");
}

TEST_CASE("every journey to an endpoint passes the nodes that every route is said to pass", "[audit][oracle]") {
  std::size_t journeys = 0;
  std::size_t nodes = 0;
  for (std::uint32_t seed = 500000; seed < 506000; ++seed) {
    const std::optional<Reading> reading = llwybr::test::random_pathway(seed, {true, true, false, true});
    if (!reading) continue;
    Report report;
    report.stages.fill(StageResult::clean);
    const Audit audit = audit_of(*reading, report, {});
    if (!audit.has_evidence) continue;
    const llwybr::test::EveryState every(reading->pathway, llwybr::test::StrandOrder::any, 200);
    if (!every.complete) continue;
    INFO("seed " << seed);
    for (const llwybr::test::JourneyNode& journey : every.states) {
      if (journey.state.endpoint == kNone) continue;
      ++journeys;
      std::set<NodeIndex> passed;
      for (const Step& step : journey.state.steps) passed.insert(step.node);
      for (const EndpointAudit& endpoint : audit.endpoints) {
        if (endpoint.node != journey.state.endpoint) continue;
        for (const NodeIndex node : endpoint.must_pass) CHECK(passed.count(node) == 1);
        nodes += endpoint.must_pass.size();
      }
    }
  }
  CHECK(journeys > 1000);
  CHECK(nodes > 3000);
}

TEST_CASE("the longest wait is the longest sum of limits, the strands of a parallel side by side", "[audit]") {
  const Sketched sketched(Sketch()
                              .event("e")
                              .action("first", "q", "e", {{Unit::hours, 24, "e"}, {Unit::minutes, 30, "e"}})
                              .question("q", {{"a", "short"}, {"b", "both"}})
                              .action("short", "end", "", {{Unit::days, 2, "e"}})
                              .parallel("both", "end", {{"one", "slow"}, {"two", "quick"}})
                              .endpoint("end")
                              .subpathway("slow")
                              .action("slow-act", "slow-out", "", {{Unit::days, 7, "e"}})
                              .exit("slow-out")
                              .subpathway("quick")
                              .action("quick-act", "quick-out", "", {{Unit::days, 3, "e"}})
                              .exit("quick-out"));
  const LongestWait& wait = sketched.endpoint("end").longest;
  REQUIRE(wait.loop == kNone);
  REQUIRE(count(wait, Unit::hours) == 24);
  REQUIRE(count(wait, Unit::days) == 7);
  REQUIRE(count(wait, Unit::minutes) == 0);
}

TEST_CASE("a loop that takes time can last for ever, and its nodes count once", "[audit]") {
  const Sketched sketched(Sketch()
                              .event("e")
                              .action("first", "wait", "e")
                              .action("wait", "again", "", {{Unit::days, 7, "e"}})
                              .question("again", {{"yes", "wait"}, {"no", "last"}})
                              .action("last", "end", "", {{Unit::hours, 2, "e"}})
                              .endpoint("end"));
  const LongestWait& wait = sketched.endpoint("end").longest;
  REQUIRE(sketched.id(wait.loop) == "wait");
  REQUIRE(count(wait, Unit::days) == 7);
  REQUIRE(count(wait, Unit::hours) == 2);
  REQUIRE(sketched.audit.loops.size() == 1);
  REQUIRE(sketched.audit.loops[0].nodes.size() == 2);
  REQUIRE(sketched.audit.loops[0].exits.size() == 1);
}

TEST_CASE("a loop that takes no time leaves the wait as it is", "[audit]") {
  const Sketched sketched(Sketch()
                              .event("e")
                              .action("first", "again", "e", {{Unit::days, 1, "e"}})
                              .question("again", {{"yes", "again"}, {"no", "end"}})
                              .endpoint("end"));
  REQUIRE(sketched.endpoint("end").longest.loop == kNone);
  REQUIRE(count(sketched.endpoint("end").longest, Unit::days) == 1);
}

TEST_CASE("a broken assertion comes with a counter-example that can be replayed", "[audit]") {
  const Fixture* broken = nullptr;
  const std::vector<Fixture> fixtures = all_fixtures();
  for (const Fixture& fixture : fixtures) {
    if (fixture.check == "assertion-broken" && fixture.name.find("invalid-absence") == 0) broken = &fixture;
  }
  REQUIRE(broken != nullptr);
  const Reading reading = read_file(broken->main);
  const Audit audit = audit_of(reading, check(reading, {}), {});
  REQUIRE(audit.verdict == AuditVerdict::has_errors);
  const auto found = std::find_if(audit.assertions.begin(), audit.assertions.end(), [](const AssertionAudit& one) {
    return one.verdict == Verdict::broken;
  });
  REQUIRE(found != audit.assertions.end());
  REQUIRE(found->counter_example.has_value());
  REQUIRE_FALSE(replay(reading.pathway, found->counter_example->inputs).refused.has_value());
}

TEST_CASE("a counter-example whose journey gets stuck is not shown, and is no fault of the engine", "[audit]") {
  const auto shown = [](std::string_view never, const Sketch& sketch) {
    const Sketched sketched(never_passing(never, sketch));
    REQUIRE(sketched.audit.assertions.front().verdict == Verdict::broken);
    return sketched.audit.assertions.front().counter_example.has_value();
  };
  const auto fact = [] { return Sketch().fact("f", "a b"); };
  REQUIRE(shown("first", fact().decision("first", {}, "q").question("q", {{"yes", "end"}, {"no", "end"}}).endpoint("end")));
  // At the decision itself; at one behind it, before anybody is asked.
  REQUIRE_FALSE(shown("first", fact().decision("first", {{"a", "f=a", "end"}}).endpoint("end")));
  REQUIRE_FALSE(shown("first", fact()
                                   .decision("first", {}, "then")
                                   .decision("then", {{"a", "f=a", "end"}})
                                   .endpoint("end")));
  // In a strand beside the route, where the first never ends.
  REQUIRE_FALSE(shown("q", fact()
                               .fact("g", "a b")
                               .parallel("both", "end", {{"one", "asks"}, {"two", "sorts"}})
                               .endpoint("end")
                               .subpathway("asks")
                               .question("q", {{"yes", "d", "g=b"}, {"no", "d", "g=b"}})
                               .decision("d", {{"a", "g=a", "over"}}, "q")
                               .exit("over")
                               .subpathway("sorts")
                               .decision("e", {{"a", "f=a", "sorted"}})
                               .exit("sorted")));
}

TEST_CASE("without the memory for a proof nothing is claimed", "[audit]") {
  const Reading reading = read_file(std::string(LLWYBR_SOURCE) + "/tests/engine/report/example/pathway.xml");
  CheckOptions options;
  options.proof_cells = 0;
  const Audit audit = audit_of(reading, check(reading, options), {kNoDay, 0});
  REQUIRE(audit.verdict == AuditVerdict::not_decided);
  REQUIRE_FALSE(audit.has_evidence);
  for (const BranchAudit& branch : audit.branches) REQUIRE_FALSE(branch.witness.has_value());
}

TEST_CASE("what the audit says of any pathway is confirmed by replaying it", "[audit]") {
  std::size_t audited = 0;
  for (const Fixture& fixture : all_fixtures()) {
    const Reading reading = read_file(fixture.main);
    const Report report = check(reading, {});
    if (report.stages[static_cast<std::size_t>(Stage::graph)] != StageResult::clean) continue;
    INFO(fixture.main.string());
    const Audit audit = audit_of(reading, report, {});
    REQUIRE(audit.internal_error.value_or("") == "");
    const std::vector<PackFile> pack = audit_pack(reading.pathway, report, audit);
    const ReadClaims read = read_audit(pack.back().bytes);
    INFO((read.fault ? read.fault->where : std::string()));
    REQUIRE_FALSE(read.fault.has_value());
    const std::vector<Phrase> faults = refute(reading.pathway, read.claims, pack);
    INFO((faults.empty() ? std::string() : faults.front().english));
    REQUIRE(faults.empty());
    REQUIRE(audit.covering.size() >= audit.fewest_routes);
    ++audited;
  }
  REQUIRE(audited > 50);
}
