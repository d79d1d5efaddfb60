#include "prove/live_variables.hpp"

namespace llwybr {

namespace {

constexpr std::uint32_t kNever = 0xffffffff;

bool sets(const LiveVariables::Flow& flow, Variable variable) {
  return std::any_of(flow.assigned.begin(), flow.assigned.end(),
                     [variable](const Assignment& assignment) { return assignment.variable == variable; });
}

// Where one variable after the other is live.
class Spread {
 public:
  Spread(std::span<const LiveVariables::Flow> flows, std::size_t vertices, std::size_t scopes)
      : flows_(flows),
        arrivals_(vertices, [&](auto add) {
          for (std::uint32_t flow = 0; flow < flows.size(); ++flow) add(flows[flow].to, flow);
        }),
        reached_(vertices, 0),
        passed_(scopes, kNever),
        waiting_(scopes) {}

  void begin(Variable variable) { variable_ = variable; }
  void read_at(std::uint32_t vertex) { reach(vertex, Phase::out); }

  // Everything else that follows from where it is read.
  void finish() {
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      const Reached reached = pending_[i];
      for (const std::uint32_t flow : arrivals_.of(reached.vertex)) go_back(flows_[flow], reached.phase);
    }
    pending_.clear();
    for (const ScopeIndex scope : waited_for_) waiting_[scope].clear();
    waited_for_.clear();
  }

  // Of all variables so far, one after the other; each vertex once for each.
  [[nodiscard]] const std::vector<std::uint32_t>& found() const { return found_; }

 private:
  // What is reached `out` leads to all that call its subpathway; what is reached `within`, behind one call of it, only
  // shows that the variable passes through.
  enum class Phase : std::uint8_t { within, out };
  struct Reached {
    std::uint32_t vertex;
    Phase phase;
  };

  void reach(std::uint32_t vertex, Phase phase) {
    // Out goes wherever within does, and further; and variables come in ascending order.
    const std::uint32_t least = 1 + 2 * variable_;
    const std::uint32_t now = least + static_cast<std::uint32_t>(phase);
    std::uint32_t& reached = reached_[vertex];
    if (reached >= now) return;
    if (reached < least) found_.push_back(vertex);
    reached = now;
    pending_.push_back({vertex, phase});
  }

  void go_back(const LiveVariables::Flow& flow, Phase phase) {
    if (sets(flow, variable_)) return;
    if (flow.caller != kNone) {
      reach(flow.from, Phase::within);
      wait_to_pass(flow.passed, {flow.caller, phase});
    } else if (flow.enters != kNone && phase == Phase::within) {
      pass(flow.enters);
    } else {
      reach(flow.from, phase);
    }
  }

  // Before a call too, once the variable is known to pass through what is called.
  void wait_to_pass(ScopeIndex scope, Reached caller) {
    if (scope == kNone || passed_[scope] == variable_) return reach(caller.vertex, caller.phase);
    if (waiting_[scope].empty()) waited_for_.push_back(scope);
    waiting_[scope].push_back(caller);
  }

  void pass(ScopeIndex scope) {
    if (passed_[scope] == variable_) return;
    passed_[scope] = variable_;
    for (const Reached& caller : waiting_[scope]) reach(caller.vertex, caller.phase);
  }

  std::span<const LiveVariables::Flow> flows_;
  Lists arrivals_;  // by vertex
  Variable variable_ = 0;
  std::vector<std::uint32_t> found_;
  std::vector<Reached> pending_;
  std::vector<std::uint32_t> reached_;         // by vertex: the last variable live there, and the phase
  std::vector<Variable> passed_;               // by scope: the last variable that passes through
  std::vector<std::vector<Reached>> waiting_;  // by scope: callers
  std::vector<ScopeIndex> waited_for_;
};

}  // namespace

bool LiveVariables::spread(std::span<const Flow> flows, std::size_t most) {
  std::sort(read_.begin(), read_.end());
  Spread spread(flows, vertices_, scopes_);
  std::vector<std::size_t> end_of(variables_, 0);
  std::size_t next_read = 0;
  for (Variable variable = 0; variable < variables_; ++variable) {
    spread.begin(variable);
    for (; next_read < read_.size() && read_[next_read].first == variable; ++next_read) {
      spread.read_at(read_[next_read].second);
    }
    spread.finish();
    if (spread.found().size() > most) return false;
    end_of[variable] = spread.found().size();
  }
  live_ = Lists(vertices_, [&](auto add) {
    std::size_t at = 0;
    for (Variable variable = 0; variable < variables_; ++variable) {
      for (; at < end_of[variable]; ++at) add(spread.found()[at], variable);
    }
  });
  return true;
}

std::size_t LiveVariables::most_at_once() const {
  std::size_t most = 0;
  for (std::uint32_t vertex = 0; vertex < vertices_; ++vertex) most = std::max(most, at(vertex).size());
  return most;
}

}  // namespace llwybr
