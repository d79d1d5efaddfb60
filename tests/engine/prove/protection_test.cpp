// Less protection after a less reassuring answer, on random pathways, against what journeys can still end in.
#include "prove/protection.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "engine/prove/every_state.hpp"
#include "engine/prove/random_pathway.hpp"
#include "prove/route.hpp"
#include "sanitized.hpp"

namespace llwybr {
namespace {

using test::EveryState;
using test::StrandOrder;

using Outcomes = std::set<std::uint32_t>;
using Less = std::set<std::pair<NodeIndex, FactIndex>>;

bool is_less(const Outcomes& safe, const Outcomes& risk) {
  return !safe.empty() && !risk.empty() && (*risk.begin() < *safe.begin() || *risk.rbegin() < *safe.rbegin());
}

// What a state offers at one question: each way to answer it, and what can come of it.
struct Choice {
  std::vector<bool> chosen;              // by answer of the question
  Outcomes outcomes;
};

class Question {
 public:
  Question(const Pathway& pathway, NodeIndex index, std::vector<Choice> choices)
      : pathway_(pathway), index_(index), node_(pathway.nodes[index]), choices_(std::move(choices)) {}

  void compare(Less& less) const {
    for (FactIndex fact = 0; fact < pathway_.facts.size(); ++fact) {
      if (!pathway_.facts[fact].safe.resolved()) continue;
      if (!node_.many || any_alone()) compare_answers(fact, less);
      if (node_.many) compare_left_out(fact, less);
    }
  }

 private:
  const Answer& answer(std::uint32_t i) const { return pathway_.answers[node_.answers.first + i]; }

  bool any_alone() const {
    for (std::uint32_t i = 0; i < node_.answers.count; ++i) {
      if (answer(i).exclusive) return true;
    }
    return false;
  }

  ValueIndex last(Range settings, FactIndex fact, ValueIndex value = kNone) const {
    for (std::uint32_t i = settings.first; i < settings.end(); ++i) {
      if (pathway_.settings[i].fact.index == fact) value = pathway_.settings[i].value.index;
    }
    return value;
  }

  // What choosing the answer says of a fact; chosen alone it says that the others were not.
  ValueIndex said_by(std::uint32_t i, FactIndex fact) const {
    ValueIndex value = kNone;
    for (std::uint32_t other = 0; answer(i).exclusive && other < node_.answers.count; ++other) {
      if (other != i) value = last(answer(other).sets_if_not, fact, value);
    }
    return last(answer(i).sets, fact, value);
  }

  template <typename Has>
  Outcomes outcomes(Has has) const {
    Outcomes found;
    for (const Choice& choice : choices_) {
      if (has(choice.chosen)) found.insert(choice.outcomes.begin(), choice.outcomes.end());
    }
    return found;
  }

  void report(FactIndex fact, ValueIndex left, const Outcomes& after_left, ValueIndex right,
              const Outcomes& after_right, Less& less) const {
    const ValueIndex safe = pathway_.facts[fact].safe.index;
    if (left == safe && right != kNone && right != safe && is_less(after_left, after_right)) {
      less.emplace(index_, fact);
    }
  }

  void compare_answers(FactIndex fact, Less& less) const {
    for (std::uint32_t i = 0; i < node_.answers.count; ++i) {
      for (std::uint32_t j = 0; j < node_.answers.count; ++j) {
        if (i == j || (node_.many && !answer(i).exclusive && !answer(j).exclusive)) continue;
        report(fact, said_by(i, fact), outcomes([&](const auto& chosen) { return chosen[i]; }), said_by(j, fact),
               outcomes([&](const auto& chosen) { return chosen[j]; }), less);
      }
    }
  }

  void compare_left_out(FactIndex fact, Less& less) const {
    for (std::uint32_t i = 0; i < node_.answers.count; ++i) {
      if (answer(i).exclusive) continue;
      for (std::uint32_t before = 0; before < 1u << i; ++before) {
        bool is_claimed = false;
        bool is_possible = true;
        for (std::uint32_t j = 0; j < i; ++j) {
          if ((before >> j & 1) == 0) continue;
          is_possible = is_possible && !answer(j).exclusive;
          is_claimed = is_claimed || last(answer(j).sets, fact) != kNone;
        }
        if (!is_possible) continue;
        const auto begins_so = [&](const std::vector<bool>& chosen, bool with) {
          for (std::uint32_t j = 0; j < i; ++j) {
            if (chosen[j] != ((before >> j & 1) != 0)) return false;
          }
          for (std::uint32_t j = 0; j < chosen.size(); ++j) {
            if (chosen[j] && answer(j).exclusive) return false;
          }
          return chosen[i] == with;
        };
        const Outcomes with = outcomes([&](const auto& chosen) { return begins_so(chosen, true); });
        const Outcomes without = outcomes([&](const auto& chosen) { return begins_so(chosen, false); });
        const ValueIndex said = last(answer(i).sets, fact);
        const ValueIndex unsaid = is_claimed ? kNone : last(answer(i).sets_if_not, fact);
        report(fact, said, with, unsaid, without, less);
        report(fact, unsaid, without, said, with, less);
      }
    }
  }

  const Pathway& pathway_;
  NodeIndex index_;
  const Node& node_;
  std::vector<Choice> choices_;
};

Less less_by_trying(const Pathway& pathway, const EveryState& every) {
  Less less;
  const std::vector<Outcomes> outcomes = every.outcomes();
  for (const test::JourneyNode& state : every.states) {
    for (const OpenNode& open : state.state.open) {
      const Node& node = pathway.nodes[open.node];
      if (node.kind != NodeKind::question) continue;
      std::vector<Choice> choices;
      for (const auto& [input, after] : state.next) {
        if (input.at != open.at) continue;
        Choice choice{std::vector<bool>(node.answers.count), outcomes[after]};
        for (const std::string& id : input.answers) {
          for (std::uint32_t i = 0; i < node.answers.count; ++i) {
            if (pathway.answers[node.answers.first + i].id == id) choice.chosen[i] = true;
          }
        }
        choices.push_back(std::move(choice));
      }
      Question(pathway, open.node, std::move(choices)).compare(less);
    }
  }
  return less;
}

}  // namespace

TEST_CASE("less protection is found where journeys can end in less", "[oracle]") {
  std::size_t pathways = 0;
  std::size_t with_strands = 0;
  std::size_t found_less = 0;
  for (std::uint32_t seed = 200000; seed < 200000 + share(31000u); ++seed) {
    const std::optional<Reading> reading = test::random_pathway(seed, {true, true, false, true});
    if (!reading) continue;
    const Pathway& pathway = reading->pathway;
    const EveryState every(pathway, StrandOrder::any, 400);
    if (!every.complete || !every.undecided.empty()) continue;
    INFO("seed " << seed);
    ++pathways;
    Proof proof(pathway, kProofCells);
    Less less;
    for (const LessProtection& found : less_protection(pathway, proof)) {
      const ProofGraph& graph = proof.graph();
      const AnswerIndex risk = graph.arcs[found.risk_arc].answer;
      const AnswerIndex answer = risk != kNone ? risk : graph.arcs[found.safe_arc].answer;
      const NodeIndex question = pathway.answers[answer].node;
      less.emplace(question, found.fact);
      const Replay shown = replay(pathway, inputs_of(pathway, steps_of(graph, found.route)));
      CHECK_FALSE(shown.refused.has_value());
      bool is_open = false;
      for (const OpenNode& open : shown.journey.open()) is_open = is_open || open.node == question;
      CHECK(is_open);
    }
    const Less tried = less_by_trying(pathway, every);
    if (!tried.empty()) ++found_less;
    if (pathway.strands.empty()) {
      CHECK(less == tried);
      continue;
    }
    // Which strand is further on can tell; the prover looks at some orders of whole strands.
    ++with_strands;
    for (const auto& one : less) CHECK(tried.count(one) == 1);
    for (const auto& one : less_by_trying(pathway, EveryState(pathway, StrandOrder::document, 400))) {
      CHECK(less.count(one) == 1);
    }
  }
  CHECK(pathways > share(1400u));
  CHECK(with_strands > share(100u));
  CHECK(found_less > share(150u));
}

}  // namespace llwybr
