// Sets as diagrams against sets as lists of valuations.
#include "prove/decision_diagram.hpp"

#include <numeric>
#include <random>
#include <set>
#include <vector>

#include "catch.hpp"

using namespace llwybr;

namespace {

using Valuation = std::vector<std::uint32_t>;
using Plain = std::set<Valuation>;

const std::vector<std::uint32_t> kDomains{2, 3, 4, 2};
const std::vector<Variable> kOrder{2, 0, 3, 1};

std::vector<Valuation> all_valuations() {
  std::vector<Valuation> all{{}};
  for (const std::uint32_t domain : kDomains) {
    std::vector<Valuation> longer;
    for (const Valuation& valuation : all) {
      for (std::uint32_t value = 0; value < domain; ++value) {
        longer.push_back(valuation);
        longer.back().push_back(value);
      }
    }
    all = std::move(longer);
  }
  return all;
}

struct Both {
  Diagram diagram = kEmptySet;
  Plain plain;
};

class Pairs {
 public:
  explicit Pairs(std::uint32_t seed, const std::vector<Variable>& order = kOrder)
      : diagrams(kDomains, order, 1 << 20), random_(seed) {}

  Both literal() {
    const auto variable = static_cast<Variable>(random_() % kDomains.size());
    const auto value = static_cast<std::uint32_t>(random_() % kDomains[variable]);
    Both made{diagrams.literal({variable, value}), {}};
    for (const Valuation& valuation : all_valuations()) {
      if (valuation[variable] == value) made.plain.insert(valuation);
    }
    return made;
  }

  Both any(int depth) {
    if (depth == 0) return literal();
    const Both left = any(depth - 1);
    const Both right = any(depth - 1);
    Both made;
    switch (random_() % 3) {
      case 0:
        made.diagram = diagrams.intersection(left.diagram, right.diagram);
        for (const auto& valuation : left.plain) {
          if (right.plain.contains(valuation)) made.plain.insert(valuation);
        }
        break;
      case 1:
        made.diagram = diagrams.either(left.diagram, right.diagram);
        made.plain = left.plain;
        made.plain.insert(right.plain.begin(), right.plain.end());
        break;
      default:
        made.diagram = diagrams.difference(left.diagram, right.diagram);
        for (const auto& valuation : left.plain) {
          if (!right.plain.contains(valuation)) made.plain.insert(valuation);
        }
    }
    return made;
  }

  Plain listed(Diagram diagram) const {
    Plain plain;
    for (const Valuation& valuation : all_valuations()) {
      if (diagrams.contains(diagram, valuation)) plain.insert(valuation);
    }
    return plain;
  }

  Diagrams diagrams;

 private:
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("operations on diagrams are those on sets") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    Pairs pairs(seed);
    const Both set = pairs.any(4);
    REQUIRE(pairs.listed(set.diagram) == set.plain);
    REQUIRE((set.diagram == kEmptySet) == set.plain.empty());

    const std::uint32_t forgotten = pairs.diagrams.intern(std::vector<Variable>{1, 3});
    Plain freed;
    for (const auto& valuation : set.plain) {
      for (std::uint32_t first = 0; first < kDomains[1]; ++first) {
        for (std::uint32_t second = 0; second < kDomains[3]; ++second) {
          freed.insert({valuation[0], first, valuation[2], second});
        }
      }
    }
    CHECK(pairs.listed(pairs.diagrams.forget(set.diagram, forgotten)) == freed);

    const std::uint32_t assigned = pairs.diagrams.intern(std::vector<Assignment>{{0, 1}, {2, 3}});
    Plain after;
    Plain before;
    for (const auto& valuation : all_valuations()) {
      const Valuation made{1, valuation[1], 3, valuation[3]};
      if (set.plain.contains(valuation)) after.insert(made);
      if (set.plain.contains(made)) before.insert(valuation);
    }
    CHECK(pairs.listed(pairs.diagrams.after(set.diagram, assigned)) == after);
    CHECK(pairs.listed(pairs.diagrams.before(set.diagram, assigned)) == before);
  }
}

TEST_CASE("equal sets are one diagram") {
  Diagrams diagrams(kDomains, kOrder, 1 << 20);
  const Diagram first = diagrams.literal({0, 0});
  const Diagram second = diagrams.literal({1, 2});
  const Diagram left = diagrams.complement(diagrams.either(first, second));
  const Diagram right = diagrams.intersection(diagrams.complement(first), diagrams.complement(second));
  CHECK(left == right);
  CHECK(diagrams.either(left, diagrams.complement(left)) == kFullSet);
}

TEST_CASE("a valuation picked from a set is in it") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    Pairs pairs(seed);
    const Both set = pairs.any(3);
    if (set.plain.empty()) continue;
    Valuation valuation(kDomains.size(), 0);
    for (const Assignment& assignment : pairs.diagrams.any_of(set.diagram)) {
      valuation[assignment.variable] = assignment.value;
    }
    CHECK(set.plain.contains(valuation));
  }
}

// Those who read a finding see the first values, however the diagrams are ordered.
TEST_CASE("the order of variables decides no answer") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    INFO("seed " << seed);
    Pairs other(seed);
    Pairs plain(seed, {0, 1, 2, 3});
    const Both set = other.any(3);
    const Both same = plain.any(3);
    REQUIRE(set.plain == same.plain);
    CHECK(other.diagrams.any_of(set.diagram) == plain.diagrams.any_of(same.diagram));
  }
}

TEST_CASE("a budget that is spent is said") {
  std::vector<Variable> order(40);
  std::iota(order.begin(), order.end(), Variable{0});
  Diagrams diagrams(std::vector<std::uint32_t>(40, 3), order, 200);
  std::mt19937 random(7);
  Diagram set = kEmptySet;
  for (int i = 0; i < 200 && !diagrams.exhausted(); ++i) {
    Diagram cube = kFullSet;
    for (Variable variable = 0; variable < 40; ++variable) {
      cube =
          diagrams.intersection(cube, diagrams.literal({variable, static_cast<std::uint32_t>(random() % 3)}));
    }
    set = diagrams.either(set, cube);
  }
  CHECK(diagrams.exhausted());
}
