// A route as the moments an assertion can speak of, and what an assertion means on it: by quantifiers over the
// moments, not by an automaton.
#pragma once

#include <cstdint>
#include <vector>

#include "llwybr/journey.hpp"
#include "prove/route.hpp"

namespace llwybr::test {

// Which of an assertion's three sets of points a moment passes.
struct Moment {
  bool after = false;
  bool before = false;
  bool passes = false;
  friend bool operator==(const Moment&, const Moment&) = default;
};

// A stay in what the assertion is about: the whole route, or one visit to its subpathway.
struct Stay {
  std::vector<Moment> moments;
  bool complete = false;
};

// The steps of a journey as a route: those it passed, and the endpoint.
[[nodiscard]] std::vector<RouteStep> route_of(const JourneyState& state);

// The stays on a route, in which a use or a parallel gives one step as it is entered and one as it is left.
[[nodiscard]] std::vector<Stay> stays_of(const Pathway& pathway, const Assertion& assertion,
                                         const std::vector<RouteStep>& route);

// Whether the stay breaks the assertion, and whether it has anything to do with it.
[[nodiscard]] bool breaks(const Assertion& assertion, const Stay& stay);
[[nodiscard]] bool triggers(const Assertion& assertion, const Stay& stay);

}  // namespace llwybr::test
