// Where a variable is live, where subpathways are called from several places.
#include "prove/live_variables.hpp"

#include "catch.hpp"

namespace llwybr {
namespace {

constexpr Variable kRead = 0;
constexpr Variable kOther = 1;
const Assignment kSetsIt[] = {{kRead, 1}};
const Assignment kSetsOther[] = {{kOther, 1}};

using Flow = LiveVariables::Flow;
using Vertices = std::vector<std::uint32_t>;

Flow passes(std::uint32_t from, std::uint32_t to, std::span<const Assignment> assigned = {}) { return {from, to, assigned}; }
Flow enters(std::uint32_t from, std::uint32_t to, ScopeIndex scope) { return {from, to, {}, scope}; }
Flow leaves(std::uint32_t from, std::uint32_t to, std::uint32_t caller, ScopeIndex scope) {
  return {from, to, {}, kNone, caller, scope};
}
Flow next_strand(std::uint32_t from, std::uint32_t to, std::uint32_t caller, ScopeIndex scope) {
  return {from, to, {}, scope, caller, kNone};
}

// The vertices at which the variable is live that is read at one of them.
Vertices live_at(const std::vector<Flow>& flows, std::uint32_t vertices, std::uint32_t read) {
  LiveVariables live(vertices, 2, 3);
  live.read(read, kRead);
  REQUIRE(live.spread(flows, 1000));
  Vertices found;
  for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) {
    if (live.is_live(vertex, kRead)) found.push_back(vertex);
    CHECK_FALSE(live.is_live(vertex, kOther));
  }
  return found;
}

}  // namespace

TEST_CASE("a variable read behind one call is not live before another", "[prove]") {
  // 0 calls 2–3 and goes on at 4; 1 calls it too and goes on at 5.
  const std::vector<Flow> flows{enters(0, 2, 1), enters(1, 2, 1), passes(2, 3, kSetsOther), leaves(3, 4, 0, 1),
                                leaves(3, 5, 1, 1), passes(5, 6)};
  CHECK(live_at(flows, 7, 4) == Vertices{0, 2, 3, 4});
  CHECK(live_at(flows, 7, 6) == Vertices{1, 2, 3, 5, 6});
}

TEST_CASE("a variable read within what is called is live before every call", "[prove]") {
  const std::vector<Flow> flows{enters(0, 2, 1), enters(1, 2, 1), passes(2, 3), leaves(3, 4, 0, 1), leaves(3, 5, 1, 1),
                                passes(4, 2)};
  CHECK(live_at(flows, 6, 3) == Vertices{0, 1, 2, 3, 4});
  // Read within, and behind a call as well: 4 is behind the call of 0, and calls too.
  CHECK(live_at(flows, 6, 4) == Vertices{0, 2, 3, 4});
}

TEST_CASE("a variable that all ways through what is called set is not live before the call", "[prove]") {
  // 0 calls 1–4, where 2 sets it and 3 may.
  std::vector<Flow> flows{enters(0, 1, 1), passes(1, 2), passes(1, 3), passes(2, 4, kSetsIt), passes(3, 4, kSetsIt),
                          leaves(4, 5, 0, 1)};
  CHECK(live_at(flows, 6, 5) == Vertices{4, 5});
  flows.push_back(passes(3, 4));
  CHECK(live_at(flows, 6, 5) == Vertices{0, 1, 3, 4, 5});
}

TEST_CASE("a variable set on the way in or out is not live before the call", "[prove]") {
  std::vector<Flow> in{enters(0, 1, 1), passes(1, 2), leaves(2, 3, 0, 1)};
  in[0].assigned = kSetsIt;
  CHECK(live_at(in, 4, 3) == Vertices{1, 2, 3});
  std::vector<Flow> out{enters(0, 1, 1), passes(1, 2), leaves(2, 3, 0, 1)};
  out[2].assigned = kSetsIt;
  CHECK(live_at(out, 4, 3) == Vertices{3});
}

TEST_CASE("a variable is live in what is called by what is called, and not in who else calls that", "[prove]") {
  // 0 calls 2–4, which calls 5–6 at 2; 1 calls 5–6 as well. Read behind 0.
  const std::vector<Flow> flows{enters(0, 2, 1), enters(2, 5, 2), enters(1, 5, 2), passes(5, 6), leaves(6, 3, 2, 2),
                                leaves(6, 8, 1, 2), passes(3, 4), leaves(4, 7, 0, 1)};
  CHECK(live_at(flows, 9, 7) == Vertices{0, 2, 3, 4, 5, 6, 7});
  CHECK(live_at(flows, 9, 8) == Vertices{1, 5, 6, 8});
}

TEST_CASE("a variable that is passed through before and after it is known that it is", "[prove]") {
  // 0 calls 2–3, goes on at 4, which calls it again and goes on at 5; read there.
  const std::vector<Flow> flows{enters(0, 2, 1), enters(4, 2, 1), passes(2, 3), leaves(3, 4, 0, 1), leaves(3, 5, 4, 1)};
  CHECK(live_at(flows, 6, 5) == Vertices{0, 2, 3, 4, 5});
}

TEST_CASE("a variable read behind strands is live in each of them and before them", "[prove]") {
  // 0 runs 1–2 and then 3–4, and goes on at 5.
  const std::vector<Flow> flows{enters(0, 1, 1), passes(1, 2), next_strand(2, 3, 0, 2), passes(3, 4),
                                leaves(4, 5, 0, kNone)};
  CHECK(live_at(flows, 6, 5) == Vertices{0, 1, 2, 3, 4, 5});
  CHECK(live_at(flows, 6, 4) == Vertices{0, 1, 2, 3, 4});
}

}  // namespace llwybr
