#include "prove/monitor.hpp"

namespace llwybr {

namespace {

// The bits of a state: inside what the assertion is about; `after` has been passed and is still open;
// `passes` has been passed.
constexpr Monitor::State kInside = 1;
constexpr Monitor::State kOpen = 2;
constexpr Monitor::State kSeen = 4;

void merge(Monitor::Passed& into, const Monitor::Passed& from) {
  into.after = into.after || from.after;
  into.before = into.before || from.before;
  into.passes = into.passes || from.passes;
}

Monitor::State with(Monitor::State state, Monitor::State bit) { return static_cast<Monitor::State>(state | bit); }
Monitor::State without(Monitor::State state, Monitor::State bit) {
  return static_cast<Monitor::State>(state & ~bit);
}

}  // namespace

Monitor::Monitor(const ProofGraph& graph, const Assertion& assertion)
    : graph_(&graph),
      kind_(assertion.kind),
      has_after_(!assertion.after.empty()),
      has_before_(!assertion.before.empty()),
      node_(graph.pathway->nodes.size()),
      branch_(graph.pathway->branches.size()),
      value_(graph.pathway->values.size()),
      event_(graph.pathway->events.size()) {
  watch(assertion.after, &Passed::after);
  watch(assertion.before, &Passed::before);
  watch(assertion.passes, &Passed::passes);
  if (assertion.scope.resolved() && assertion.scope.index != 0) {
    scope_ = assertion.scope.index;
  } else {
    initial_ = kInside;
  }
}

void Monitor::watch(Range points, bool Passed::*member) {
  for (std::uint32_t index = points.first; index < points.end(); ++index) {
    const Point& point = graph_->pathway->points[index];
    switch (point.kind) {
      case PointKind::node: node_[point.reference.index].*member = true; break;
      case PointKind::branch: branch_[point.reference.index].*member = true; break;
      case PointKind::event: event_[point.reference.index].*member = true; break;
      case PointKind::value: value_[point.reference.index].*member = true; break;
    }
  }
}

// Points passed at one moment count as passed in this order: for `every-route` after, passes, before; for
// `no-route` the other way round, so that a point is never its own before or after.
Monitor::State Monitor::step(State state, Passed passed) const {
  if (state == kBroken || (state & kInside) == 0) return state;
  if (kind_ == AssertionKind::every_route) {
    if (has_after_) {
      if (passed.after) state = with(state, kOpen);
      if (passed.passes) state = without(state, kOpen);
      return has_before_ && passed.before && (state & kOpen) != 0 ? kBroken : state;
    }
    if (passed.passes) state = with(state, kSeen);
    return has_before_ && passed.before && (state & kSeen) == 0 ? kBroken : state;
  }
  if (has_before_ && passed.before) {
    if ((state & kSeen) != 0) return kBroken;
    state = without(state, kOpen);
  }
  if (passed.passes && (!has_after_ || (state & kOpen) != 0)) {
    if (!has_before_) return kBroken;
    state = with(state, kSeen);
  }
  if (has_after_ && passed.after) state = with(state, kOpen);
  return state;
}

Monitor::State Monitor::arrive(State state, NodeIndex node) const { return step(state, node_[node]); }

Monitor::Passed Monitor::passed_by(const Arc& arc) const {
  Passed passed;
  if (arc.branch != kNone) merge(passed, branch_[arc.branch]);
  for (std::uint32_t i = arc.settings.first; i < arc.settings.end(); ++i) merge(passed, value_[graph_->values[i]]);
  for (std::uint32_t i = arc.marks.first; i < arc.marks.end(); ++i) merge(passed, event_[graph_->marked[i]]);
  return passed;
}

Monitor::State Monitor::next(State state, std::uint32_t index) const {
  const Arc& arc = graph_->arcs[index];
  if (scope_ != kNone && arc.leaves == scope_) state = 0;
  state = step(state, passed_by(arc));
  if (scope_ != kNone && arc.enters == scope_) state = kInside;
  return arc.to < node_.size() ? step(state, node_[arc.to]) : state;
}

bool Monitor::ends_badly(State state) const {
  if (!is_inside(state) || kind_ == AssertionKind::no_route || has_before_) return false;
  return has_after_ ? (state & kOpen) != 0 : (state & kSeen) == 0;
}

bool Monitor::is_inside(State state) const { return (state & kInside) != 0; }

bool Monitor::triggers(State state, std::uint32_t index) const {
  const Arc& arc = graph_->arcs[index];
  const bool stays = is_inside(state) && (scope_ == kNone || arc.leaves != scope_);
  if (stays && is_trigger(passed_by(arc))) return true;
  const bool arrives_inside = stays || (scope_ != kNone && arc.enters == scope_);
  return arrives_inside && arc.to < node_.size() && is_trigger(node_[arc.to]);
}

bool Monitor::starts_triggered(NodeIndex start) const {
  return is_inside(initial_) && is_trigger(node_[start]);
}

}  // namespace llwybr
