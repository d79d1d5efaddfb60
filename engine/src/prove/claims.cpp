#include "prove/claims.hpp"

#include <algorithm>

namespace llwybr {

namespace {

bool holds(const std::vector<FactIndex>& facts, FactIndex fact) {
  return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

}  // namespace

std::vector<FactIndex> claimed_facts(const Pathway& pathway, const Node& question) {
  std::vector<FactIndex> set_before;
  std::vector<FactIndex> claimed;
  for (AnswerIndex index = question.answers.first; index < question.answers.end(); ++index) {
    const Answer& answer = pathway.answers[index];
    for (std::uint32_t i = answer.sets_if_not.first; i < answer.sets_if_not.end(); ++i) {
      const FactIndex fact = pathway.settings[i].fact.index;
      if (holds(set_before, fact) && !holds(claimed, fact)) claimed.push_back(fact);
    }
    if (answer.exclusive) continue;
    for (std::uint32_t i = answer.sets.first; i < answer.sets.end(); ++i) {
      set_before.push_back(pathway.settings[i].fact.index);
    }
  }
  return claimed;
}

AnswerIndex answer_with_too_many_claims(const Pathway& pathway) {
  for (const Node& node : pathway.nodes) {
    if (!node.many) continue;
    const std::vector<FactIndex> claimed = claimed_facts(pathway, node);
    for (AnswerIndex index = node.answers.first; index < node.answers.end(); ++index) {
      const Range settings = pathway.answers[index].sets_if_not;
      std::size_t asked = 0;
      for (std::uint32_t i = settings.first; i < settings.end(); ++i) {
        if (holds(claimed, pathway.settings[i].fact.index)) ++asked;
      }
      if (asked > kMostClaims && index != node.answers.first) return index;
    }
  }
  return kNone;
}

}  // namespace llwybr
