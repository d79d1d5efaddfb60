#include "journey/condition.hpp"

namespace llwybr {

bool holds(const Pathway& pathway, const Condition& condition, const std::vector<ValueIndex>& facts,
           std::vector<char>& operands) {
  operands.clear();
  for (std::uint32_t i = condition.terms.first; i < condition.terms.end(); ++i) {
    const ConditionTerm& term = pathway.condition_terms[i];
    if (term.op == ConditionOp::equals) {
      const bool equal =
          term.fact.resolved() && term.value.resolved() && facts[term.fact.index] == term.value.index;
      operands.push_back(equal ? 1 : 0);
      continue;
    }
    const char last = operands.back();
    if (term.op == ConditionOp::negate) {
      operands.back() = last == 0 ? 1 : 0;
      continue;
    }
    operands.pop_back();
    const char first = operands.back();
    operands.back() = term.op == ConditionOp::both ? (first && last) : (first || last);
  }
  return !operands.empty() && operands.back();
}

}  // namespace llwybr
