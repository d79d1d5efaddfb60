#include "engine/prove/random_pathway.hpp"

#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "engine/journey/sketch.hpp"
#include "prove/shared_facts.hpp"

namespace llwybr::test {
namespace {

class Maker {
 public:
  Maker(Choices choices, const RandomPathwayOptions& options)
      : random_(std::move(choices)), options_(options) {}

  Pathway make() {
    apart_ = options_.parallels && options_.subpathways && one_in(2);
    const std::uint32_t facts = apart_ ? 3 : 1 + below(3);
    for (std::uint32_t fact = 0; fact < facts; ++fact) {
      values_of_.push_back(2 + below(2));
      sketch_.fact("f" + number(fact), values_of_.back() == 2 ? "a b" : "a b c");
    }
    events_ = below(3);
    for (std::uint32_t event = 0; event < events_; ++event) sketch_.event("e" + number(event));
    subpathways_ = !options_.subpathways ? 0 : apart_ ? 2 + below(2) : below(4);
    for (std::uint32_t scope = 1; scope <= subpathways_; ++scope) exits_of_.push_back(1 + below(2));
    make_scope(0);
    for (std::uint32_t scope = 1; scope <= subpathways_; ++scope) make_scope(scope);
    Pathway pathway = sketch_.build();
    add_protection(pathway);
    if (options_.assertions) add_assertions(pathway);
    return pathway;
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
  bool one_in(std::uint32_t count) { return below(count) == 0; }
  static std::string number(std::uint32_t value) { return std::to_string(value); }

  std::string value(std::uint32_t fact) {
    return "f" + number(fact) + "=" + std::string(1, static_cast<char>('a' + below(values_of_[fact])));
  }

  std::uint32_t any_fact() { return below(static_cast<std::uint32_t>(values_of_.size())); }

  // Subpathways that are made for strands keep to a fact of their own, others mostly do.
  bool keeps_to_own_fact(std::uint32_t strays) { return scope_ > 0 && (apart_ || !one_in(strays)); }

  std::string settings() {
    if (one_in(2)) return "";
    const auto facts = static_cast<std::uint32_t>(values_of_.size());
    std::string list = value(keeps_to_own_fact(6) ? scope_ % facts : any_fact());
    if (scope_ == 0 && one_in(5)) list += " " + value(any_fact());
    return list;
  }

  std::string marks() { return events_ == 0 || !one_in(3) ? "" : "e" + number(below(events_)); }

  std::string exit(std::uint32_t scope, std::uint32_t index) { return "s" + number(scope) + "x" + number(index); }

  // The ends of a scope stand last among its nodes.
  std::string node(std::uint32_t index) {
    if (scope_ > 0 && index >= first_end_) return exit(scope_, index - first_end_);
    return "s" + number(scope_) + "n" + number(index);
  }

  // Mostly onwards, and first of all to the next node where nothing leads there yet.
  std::string target(std::uint32_t from) {
    std::uint32_t to = from + 1;
    if (led_to_[to] || one_in(8)) {
      to = one_in(6) ? below(nodes_) : one_in(2) ? from + 1 : from + 1 + below(nodes_ - from - 1);
    }
    led_to_[to] = true;
    return node(to);
  }

  std::string condition(int depth) {
    const auto facts = static_cast<std::uint32_t>(values_of_.size());
    const auto fact = keeps_to_own_fact(3) ? scope_ % facts : any_fact();
    if (depth == 0 || one_in(2)) return value(fact);
    if (one_in(3)) return condition(depth - 1) + " not";
    return condition(depth - 1) + " " + condition(depth - 1) + (one_in(2) ? " and" : " or");
  }

  void question(std::uint32_t index) {
    std::vector<AnswerSketch> answers;
    const std::uint32_t count = 1 + below(3);
    for (std::uint32_t i = 0; i < count; ++i) {
      answers.push_back({"a" + number(i), target(index), settings(), marks()});
    }
    sketch_.question(node(index), answers);
  }

  void question_of_many(std::uint32_t index) {
    std::vector<AnswerSketch> answers;
    const std::uint32_t count = 1 + below(3);
    for (std::uint32_t i = 0; i < count; ++i) {
      answers.push_back({"a" + number(i), "", settings(), marks(), settings(), count > 1 && one_in(4)});
    }
    sketch_.many(node(index), target(index), answers);
  }

  void action(std::uint32_t index) {
    std::vector<TaskSketch> tasks;
    if (events_ > 0 && one_in(3)) tasks.push_back({Unit::hours, 1, "e" + number(below(events_)), marks()});
    sketch_.action(node(index), target(index), marks(), tasks);
  }

  void decision(std::uint32_t index) {
    std::vector<WhenSketch> whens;
    const std::uint32_t style = options_.tidy ? below(2) : below(4);
    if (style == 0) {
      const auto facts = static_cast<std::uint32_t>(values_of_.size());
      const std::uint32_t fact = keeps_to_own_fact(3) ? scope_ % facts : any_fact();
      for (std::uint32_t i = 0; i < values_of_[fact]; ++i) {
        const char letter = static_cast<char>('a' + i);
        whens.push_back({"w" + number(i), "f" + number(fact) + "=" + letter, target(index)});
      }
      sketch_.decision(node(index), whens);
      return;
    }
    if (style == 1) {
      const std::string one = condition(2);
      const std::string other = condition(1);
      whens.push_back({"w0", one, target(index)});
      if (one_in(2)) whens.push_back({"w1", one + " not " + other + " and", target(index)});
      sketch_.decision(node(index), whens, target(index));
      return;
    }
    const std::uint32_t count = 1 + below(3);
    for (std::uint32_t i = 0; i < count; ++i) whens.push_back({"w" + number(i), condition(2), target(index)});
    sketch_.decision(node(index), whens, one_in(2) ? target(index) : "");
  }

  // False where no subpathway is left to be called from here.
  bool call(std::uint32_t index) {
    if (scope_ >= subpathways_ || (apart_ && scope_ > 0 && !one_in(5))) return false;
    const std::uint32_t left = subpathways_ - scope_;
    if (options_.parallels && left >= 2 && (apart_ || one_in(2))) {
      const std::uint32_t first = scope_ + 1 + below(left);
      std::uint32_t second = scope_ + 1 + below(left - 1);
      if (second >= first) ++second;
      std::vector<StrandSketch> strands{{node(index) + "x", "sub" + number(first)},
                                        {node(index) + "y", "sub" + number(second)}};
      if (one_in(4)) strands.push_back({node(index) + "z", "sub" + number(first)});
      sketch_.parallel(node(index), target(index), strands);
      return true;
    }
    const std::uint32_t callee = scope_ + 1 + below(left);
    std::vector<OnSketch> ons;
    for (std::uint32_t way_out = 0; way_out < exits_of_[callee - 1]; ++way_out) {
      ons.push_back({exit(callee, way_out), target(index)});
    }
    sketch_.use(node(index), "sub" + number(callee), ons);
    return true;
  }

  void make_scope(std::uint32_t scope) {
    scope_ = scope;
    if (scope > 0) sketch_.subpathway("sub" + number(scope));
    const std::uint32_t inner = (scope == 0 ? 2 : 1) + below(4);
    const std::uint32_t asked = scope == 0 && options_.tidy ? static_cast<std::uint32_t>(values_of_.size()) : 0;
    const std::uint32_t ends = scope == 0 ? 2 + below(2) : exits_of_[scope - 1];
    nodes_ = asked + inner + ends;
    first_end_ = asked + inner;
    led_to_.assign(nodes_, false);
    for (std::uint32_t fact = 0; fact < asked; ++fact) {
      std::vector<AnswerSketch> answers;
      for (std::uint32_t i = 0; i < values_of_[fact]; ++i) {
        const char letter = static_cast<char>('a' + i);
        answers.push_back({"a" + number(i), node(fact + 1), "f" + number(fact) + "=" + letter, marks()});
      }
      sketch_.question(node(fact), answers);
    }
    for (std::uint32_t index = asked; index < first_end_; ++index) {
      switch (below(scope == 0 ? 7 : 6)) {
        case 0: case 1: decision(index); break;
        case 2: question_of_many(index); break;
        case 3: action(index); break;
        case 4: question(index); break;
        default:
          if (!call(index)) question(index);
      }
    }
    for (std::uint32_t end = 0; end < ends; ++end) {
      if (scope == 0) {
        sketch_.endpoint(node(first_end_ + end));
      } else {
        sketch_.exit(node(first_end_ + end));
      }
    }
  }

  void add_protection(Pathway& pathway) {
    static const std::array<std::string_view, 3> kOutcomes{"low", "middle", "high"};
    const std::uint32_t outcomes = 2 + below(2);
    for (std::uint32_t i = 0; i < outcomes; ++i) pathway.outcomes.push_back({kOutcomes[i], {}, {}});
    for (Node& node : pathway.nodes) {
      if (node.kind != NodeKind::endpoint) continue;
      const std::uint32_t outcome = below(outcomes);
      node.outcome = {kOutcomes[outcome], {}, outcome};
    }
    for (Fact& fact : pathway.facts) {
      if (one_in(3)) continue;
      fact.safe = {pathway.values[fact.values.first].id, {}, fact.values.first};
    }
  }

  Point any_point(const Pathway& pathway) {
    const auto pick = [&](PointKind kind, std::size_t count) {
      return Point{kind, {"point", {}, below(static_cast<std::uint32_t>(count))}};
    };
    switch (below(6)) {
      case 0: case 1: return pick(PointKind::branch, pathway.branches.size());
      case 2: return pick(PointKind::value, pathway.values.size());
      case 3: if (!pathway.events.empty()) return pick(PointKind::event, pathway.events.size());
        [[fallthrough]];
      default: return pick(PointKind::node, pathway.nodes.size());
    }
  }

  Range points(Pathway& pathway) {
    const Range range{static_cast<std::uint32_t>(pathway.points.size()), 1 + below(2)};
    for (std::uint32_t i = 0; i < range.count; ++i) pathway.points.push_back(any_point(pathway));
    return range;
  }

  void add_assertions(Pathway& pathway) {
    for (int i = 0; i < 6; ++i) {
      Assertion assertion;
      assertion.id = "must-hold";
      assertion.kind = one_in(2) ? AssertionKind::every_route : AssertionKind::no_route;
      assertion.passes = points(pathway);
      if (one_in(2)) assertion.after = points(pathway);
      if (one_in(2)) assertion.before = points(pathway);
      if (pathway.scopes.size() > 1 && one_in(3)) {
        const std::uint32_t scope = 1 + below(static_cast<std::uint32_t>(pathway.scopes.size()) - 1);
        assertion.scope = {pathway.scopes[scope].id, {}, scope};
      }
      pathway.assertions.push_back(assertion);
    }
  }

  Choices random_;
  RandomPathwayOptions options_;
  Sketch sketch_;
  std::vector<std::uint32_t> values_of_;
  std::vector<std::uint32_t> exits_of_;     // by subpathway, from 1
  bool apart_ = false;                      // subpathways share no fact
  std::uint32_t events_ = 0;
  std::uint32_t subpathways_ = 0;
  std::uint32_t scope_ = 0;
  std::vector<bool> led_to_;                // by node of the scope
  std::uint32_t nodes_ = 0;                 // of the scope, ends included
  std::uint32_t first_end_ = 0;
};

}  // namespace

std::optional<Reading> random_pathway(std::uint32_t seed, const RandomPathwayOptions& options) {
  return random_pathway([random = std::mt19937(seed)]() mutable { return static_cast<std::uint32_t>(random()); },
                        options);
}

std::optional<Reading> random_pathway(Choices choices, const RandomPathwayOptions& options) {
  Reading reading{Maker(std::move(choices), options).make(), {}};
  // Nothing is spent on the proof here: only the stages before it are asked for.
  const Report report = check(reading, {kNoDay, 0});
  for (std::size_t stage = 0; stage <= static_cast<std::size_t>(Stage::graph); ++stage) {
    if (report.stages[stage] != StageResult::clean) return std::nullopt;
  }
  if (!shared_facts(reading.pathway).empty()) return std::nullopt;
  return reading;
}

}  // namespace llwybr::test
