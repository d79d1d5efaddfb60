#include "engine/prove/trace.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace llwybr::test {
namespace {

class Tracer {
 public:
  Tracer(const Pathway& pathway, const Assertion& assertion) : pathway_(pathway), assertion_(assertion) {}

  std::vector<Stay> stays(const std::vector<RouteStep>& route) {
    const bool is_whole = !assertion_.scope.resolved() || assertion_.scope.index == 0;
    if (is_whole) stays_.emplace_back();
    for (const RouteStep& step : route) {
      const Node& node = pathway_.nodes[step.node];
      Stay* const stay = is_whole ? &stays_.front() : stay_at(step.at);
      const bool is_left_again =
          (node.kind == NodeKind::use || node.kind == NodeKind::parallel) && step.branch != kNone;
      if (stay != nullptr) {
        if (!is_left_again) arrive(*stay, step.node);
        leave(*stay, step);
        const bool ends = is_whole ? node.kind == NodeKind::endpoint
                                   : node.kind == NodeKind::exit && node.scope == assertion_.scope.index;
        if (ends) stay->complete = true;
      }
      if (ends_a_visit(node)) open_.erase(call_of(step.at));
    }
    return std::move(stays_);
  }

 private:
  // The part of an address up to the call of the assertion's subpathway; empty where it is not in one.
  std::string call_of(const std::string& at) const {
    ScopeIndex scope = 0;
    std::size_t begin = 0;
    for (std::size_t end = at.find('/'); end != std::string::npos; end = at.find('/', begin)) {
      const std::string part = at.substr(begin, end - begin);
      for (const Node& node : pathway_.nodes) {
        if (node.scope == scope && node.id == part && node.kind == NodeKind::use) {
          scope = node.subpathway.index;
          break;
        }
      }
      for (const Strand& strand : pathway_.strands) {
        if (strand.id == part) scope = strand.subpathway.index;
      }
      begin = end + 1;
      if (scope == assertion_.scope.index) return at.substr(0, end);
    }
    return "";
  }

  bool ends_a_visit(const Node& node) const {
    return assertion_.scope.resolved() && node.kind == NodeKind::exit && node.scope == assertion_.scope.index;
  }

  Stay* stay_at(const std::string& at) {
    const std::string call = call_of(at);
    if (call.empty()) return nullptr;
    const auto [found, is_new] = open_.emplace(call, stays_.size());
    if (is_new) stays_.emplace_back();
    return &stays_[found->second];
  }

  bool is_among(Range points, PointKind kind, std::uint32_t index) const {
    for (std::uint32_t i = points.first; i < points.end(); ++i) {
      const Point& point = pathway_.points[i];
      if (point.kind == kind && point.reference.index == index) return true;
    }
    return false;
  }

  void pass(Moment& moment, PointKind kind, std::uint32_t index) const {
    moment.after = moment.after || is_among(assertion_.after, kind, index);
    moment.before = moment.before || is_among(assertion_.before, kind, index);
    moment.passes = moment.passes || is_among(assertion_.passes, kind, index);
  }

  void arrive(Stay& stay, NodeIndex node) const {
    Moment moment;
    pass(moment, PointKind::node, node);
    stay.moments.push_back(moment);
  }

  void pass_marks(Moment& moment, Range marks) const {
    for (std::uint32_t i = marks.first; i < marks.end(); ++i) {
      pass(moment, PointKind::event, pathway_.references[i].index);
    }
  }

  // The answers to a question of many are a moment each, in the order of the document, and the way on is one more.
  // What is set where an answer is not chosen does not count where an answer before it has set the same fact.
  void answer_many(Stay& stay, const Node& node, const std::vector<AnswerIndex>& chosen) const {
    const bool alone = pathway_.answers[chosen.front()].exclusive;
    std::vector<FactIndex> set;
    Moment together;
    for (AnswerIndex index = node.answers.first; index < node.answers.end(); ++index) {
      const Answer& answer = pathway_.answers[index];
      const bool is_chosen = std::find(chosen.begin(), chosen.end(), index) != chosen.end();
      const Range settings = is_chosen ? answer.sets : answer.sets_if_not;
      Moment moment = alone ? together : Moment{};
      for (std::uint32_t i = settings.first; i < settings.end(); ++i) {
        const Setting& setting = pathway_.settings[i];
        const bool is_taken = std::find(set.begin(), set.end(), setting.fact.index) != set.end();
        if (is_chosen || alone || !is_taken) pass(moment, PointKind::value, setting.value.index);
      }
      for (std::uint32_t i = settings.first; is_chosen && i < settings.end(); ++i) {
        set.push_back(pathway_.settings[i].fact.index);
      }
      if (is_chosen) pass_marks(moment, answer.marks);
      if (alone) {
        together = moment;
      } else {
        stay.moments.push_back(moment);
      }
    }
    pass(together, PointKind::branch, node.branches.first);
    stay.moments.push_back(together);
  }

  void leave(Stay& stay, const RouteStep& step) const {
    if (step.branch == kNone) return;
    const Node& node = pathway_.nodes[step.node];
    if (node.many) return answer_many(stay, node, step.answers);
    Moment moment;
    pass(moment, PointKind::branch, step.branch);
    for (const AnswerIndex answer : step.answers) {
      const Range sets = pathway_.answers[answer].sets;
      for (std::uint32_t i = sets.first; i < sets.end(); ++i) {
        pass(moment, PointKind::value, pathway_.settings[i].value.index);
      }
      pass_marks(moment, pathway_.answers[answer].marks);
    }
    if (node.kind == NodeKind::action) {
      pass_marks(moment, node.marks);
      for (std::uint32_t task = node.tasks.first; task < node.tasks.end(); ++task) {
        pass_marks(moment, pathway_.tasks[task].marks);
      }
    }
    stay.moments.push_back(moment);
  }

  const Pathway& pathway_;
  const Assertion& assertion_;
  std::vector<Stay> stays_;
  std::map<std::string, std::size_t> open_;
};

}  // namespace

std::vector<RouteStep> route_of(const JourneyState& state) {
  std::vector<RouteStep> route;
  for (const Step& step : state.steps) route.push_back({step.at, step.node, step.branch, step.answers});
  return route;
}

std::vector<Stay> stays_of(const Pathway& pathway, const Assertion& assertion, const std::vector<RouteStep>& route) {
  return Tracer(pathway, assertion).stays(route);
}

bool breaks(const Assertion& assertion, const Stay& stay) {
  const bool has_after = !assertion.after.empty();
  const bool has_before = !assertion.before.empty();
  const std::size_t count = stay.moments.size();
  // Whether a moment of a run, both ends included, has the member.
  const auto any = [&](std::size_t first, std::size_t last, bool Moment::*member) {
    for (std::size_t i = first; i <= last && i < count; ++i) {
      if (stay.moments[i].*member) return true;
    }
    return false;
  };
  const auto exists = [&](std::size_t first, bool Moment::*member, const std::function<bool(std::size_t)>& holds) {
    for (std::size_t i = first; i < count; ++i) {
      if (stay.moments[i].*member && holds(i)) return true;
    }
    return false;
  };
  const auto always = [](std::size_t) { return true; };
  if (assertion.kind == AssertionKind::every_route) {
    const auto missing_from = [&](std::size_t first) {
      if (!has_before) return stay.complete && !any(first, count, &Moment::passes);
      return exists(first, &Moment::before, [&](std::size_t last) { return !any(first, last, &Moment::passes); });
    };
    return has_after ? exists(0, &Moment::after, missing_from) : missing_from(0);
  }
  const auto forbidden_from = [&](std::size_t first) {
    return exists(first, &Moment::passes, [&](std::size_t at) {
      if (!has_before) return true;
      // An `after` is over with the first `before` that follows it.
      if (has_after && any(first, at, &Moment::before)) return false;
      return exists(at + 1, &Moment::before, always);
    });
  };
  return has_after ? exists(0, &Moment::after, [&](std::size_t at) { return forbidden_from(at + 1); })
                   : forbidden_from(0);
}

bool triggers(const Assertion& assertion, const Stay& stay) {
  const bool has_after = !assertion.after.empty();
  if (!has_after && assertion.before.empty()) return true;
  return std::any_of(stay.moments.begin(), stay.moments.end(),
                     [&](const Moment& moment) { return has_after ? moment.after : moment.before; });
}

}  // namespace llwybr::test
