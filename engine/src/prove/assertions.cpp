#include "prove/assertions.hpp"

#include "prove/concrete.hpp"
#include "prove/monitor.hpp"
#include "prove/side_by_side.hpp"

namespace llwybr {

namespace {

class Trial {
 public:
  Trial(const Pathway& pathway, Proof& proof, const Assertion& assertion)
      : pathway_(pathway),
        proof_(proof),
        graph_(proof.graph()),
        monitor_(graph_, assertion),
        scope_(assertion.scope.resolved() ? assertion.scope.index : 0),
        reached_(graph_, &monitor_) {}

  [[nodiscard]] Judgement judgement() {
    Judgement judgement;
    const bool broken = breaks_at_start() || breaks_on_the_way() || ends_badly();
    const bool vacuous = !broken && !is_triggered();
    if (broken) judgement.counter_example = counter_example();
    if (!proof_.decided()) return {};
    judgement.verdict = broken ? Verdict::broken : vacuous ? Verdict::vacuous : Verdict::holds;
    return judgement;
  }

 private:
  [[nodiscard]] bool breaks_at_start() const {
    return monitor_.arrive(monitor_.initial(), graph_.start) == Monitor::kBroken;
  }

  [[nodiscard]] bool breaks_on_the_way() const {
    for (std::uint32_t arc = 0; arc < graph_.arcs.size(); ++arc) {
      if (reached_.breaks(arc)) return true;
    }
    return false;
  }

  // Where what the assertion is about ends: endpoints, or the exits of its subpathway.
  [[nodiscard]] bool is_end(NodeIndex index) const {
    const Node& node = pathway_.nodes[index];
    return scope_ == 0 ? node.kind == NodeKind::endpoint : node.kind == NodeKind::exit && node.scope == scope_;
  }

  template <typename Act>
  void for_each_bad_end(Act act) const {
    for (NodeIndex node = 0; node < pathway_.nodes.size(); ++node) {
      if (!is_end(node)) continue;
      for (std::size_t state = 0; state < reached_.states(); ++state) {
        const auto at_end = static_cast<Monitor::State>(state);
        if (monitor_.ends_badly(at_end) && reached_.at(node, at_end) != kEmptySet) act(node, at_end);
      }
    }
  }

  [[nodiscard]] bool ends_badly() const {
    bool found = false;
    for_each_bad_end([&](NodeIndex, Monitor::State) { found = true; });
    return found;
  }

  // With neither `after` nor `before` what is asked is asked of every route, or of every stay in the subpathway.
  [[nodiscard]] bool is_triggered() {
    if (!monitor_.has_trigger() && scope_ == 0) return true;
    if (monitor_.starts_triggered(graph_.start)) return true;
    for (std::uint32_t index = 0; index < graph_.arcs.size(); ++index) {
      const Arc& arc = graph_.arcs[index];
      for (std::size_t state = 0; state < reached_.states(); ++state) {
        const auto before = static_cast<Monitor::State>(state);
        const bool asks = monitor_.has_trigger() ? monitor_.triggers(before, index) : arc.enters == scope_;
        if (asks && graph_.forward(arc, reached_.at(arc.from, before)) != kEmptySet) return true;
      }
    }
    return false;
  }

  [[nodiscard]] ArcRoute counter_example() {
    if (breaks_at_start()) return {};
    ShortestRoutes shortest(graph_, &monitor_);
    std::optional<ArcRoute> best;
    const auto consider = [&](std::optional<ArcRoute> route) {
      if (route && (!best || route->size() < best->size())) best = std::move(route);
    };
    for (std::uint32_t arc = 0; arc < graph_.arcs.size(); ++arc) {
      if (!reached_.breaks(arc)) continue;
      for (std::size_t state = 0; state < reached_.states(); ++state) {
        const auto before = static_cast<Monitor::State>(state);
        if (monitor_.next(before, arc) == Monitor::kBroken) consider(shortest.through(arc, before, kFullSet));
      }
    }
    for_each_bad_end([&](NodeIndex node, Monitor::State state) { consider(shortest.to(node, state, kFullSet)); });
    return best ? answered(std::move(*best)) : ArcRoute{};
  }

  // A route that breaks half-way through the answers of a question, led on to the end of the question.
  [[nodiscard]] ArcRoute answered(ArcRoute route) const {
    Concrete state = concrete_start(graph_);
    for (const std::uint32_t arc : route) state = concrete_next(graph_, state, arc).value_or(state);
    while (state.vertex >= pathway_.nodes.size()) {
      const Vertex vertex = state.vertex;
      for (std::uint32_t arc = graph_.first_out[vertex]; arc < graph_.first_out[vertex + 1]; ++arc) {
        const std::optional<Concrete> next = concrete_next(graph_, state, arc);
        if (!next) continue;
        route.push_back(arc);
        state = *next;
        break;
      }
      if (state.vertex == vertex) break;
    }
    return route;
  }

  const Pathway& pathway_;
  Proof& proof_;
  ProofGraph& graph_;
  Monitor monitor_;
  ScopeIndex scope_;
  Reached reached_;
};

}  // namespace

Judgement judge(const Pathway& pathway, Proof& proof, const Assertion& assertion) {
  if (!proof.decided()) return {};
  const bool is_between = !assertion.after.empty() && !assertion.before.empty();
  if (is_between && SideBySide(pathway).is_entangled(assertion)) return {Verdict::not_decided, true, {}};
  return Trial(pathway, proof, assertion).judgement();
}

}  // namespace llwybr
