// An assertion as a small automaton that watches a route: after each arc and node it is in one of a few states,
// and a route is bad when it breaks on the way, or when it ends in a state that is not good.
//
// A moment is what one arc passes, or a node arrived at. The answers to a question of many are a moment each, in the
// order of the document. A value counts as passed when an answer gives it, even where another answer to the same
// question gives the fact another value. A stay in a subpathway begins with its start node and ends with its exit;
// strands beside it are no part of it.
//
// The patterns are those of Dwyer, Avrunin and Corbett (1999), over routes that end: absence and existence,
// globally, after, before, and between; response is existence after, precedence is existence before.
#pragma once

#include <cstdint>
#include <vector>

#include "llwybr/pathway.hpp"
#include "prove/proof_graph.hpp"

namespace llwybr {

class Monitor {
 public:
  using State = std::uint8_t;
  static constexpr State kBroken = 0xff;

  // What is watched at one moment of a route: bits of the three sets of points.
  struct Passed {
    bool after = false;
    bool before = false;
    bool passes = false;
  };

  Monitor(const ProofGraph& graph, const Assertion& assertion);

  [[nodiscard]] std::size_t states() const { return 8; }
  // Before the start node itself has been passed.
  [[nodiscard]] State initial() const { return initial_; }
  // After passing the arc and arriving at its end.
  [[nodiscard]] State next(State state, std::uint32_t arc) const;
  // After arriving at a node: used once, for the start.
  [[nodiscard]] State arrive(State state, NodeIndex node) const;
  // Whether what is watched may end here: an endpoint, or the exit of the subpathway the assertion is about.
  [[nodiscard]] bool ends_badly(State state) const;
  // Whether a route in that state is inside what the assertion is about.
  [[nodiscard]] bool is_inside(State state) const;
  // Whether the arc, taken in that state, passes one of `after` (or, without it, of `before`), or arrives at one,
  // inside what the assertion is about.
  [[nodiscard]] bool triggers(State state, std::uint32_t arc) const;
  // Whether arriving at the start of a journey does.
  [[nodiscard]] bool starts_triggered(NodeIndex start) const;
  [[nodiscard]] bool has_trigger() const { return has_after_ || has_before_; }

 private:
  [[nodiscard]] State step(State state, Passed passed) const;
  // What the arc itself passes, without the node it arrives at.
  [[nodiscard]] Passed passed_by(const Arc& arc) const;
  [[nodiscard]] bool is_trigger(Passed passed) const { return has_after_ ? passed.after : passed.before; }
  void watch(Range points, bool Passed::*member);

  const ProofGraph* graph_;
  AssertionKind kind_;
  bool has_after_;
  bool has_before_;
  ScopeIndex scope_ = kNone;
  State initial_ = 0;
  std::vector<Passed> node_;     // by node
  std::vector<Passed> branch_;   // by branch
  std::vector<Passed> value_;    // by value
  std::vector<Passed> event_;    // by event
};

}  // namespace llwybr
