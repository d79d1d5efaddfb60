#include "prove/states.hpp"

#include <algorithm>

namespace llwybr {

std::vector<FactIndex> facts_read_at(const Pathway& pathway, NodeIndex decision) {
  std::vector<FactIndex> facts;
  const Range branches = pathway.nodes[decision].branches;
  for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
    if (pathway.branches[branch].condition == kNone) continue;
    const Range terms = pathway.conditions[pathway.branches[branch].condition].terms;
    for (std::uint32_t term = terms.first; term < terms.end(); ++term) {
      const ConditionTerm& read = pathway.condition_terms[term];
      if (read.op == ConditionOp::equals) facts.push_back(read.fact.index);
    }
  }
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  return facts;
}

Diagram unset_at(Proof& proof, NodeIndex decision) {
  Diagrams& diagrams = proof.graph().diagrams;
  Diagram unset = kEmptySet;
  for (const FactIndex fact : facts_read_at(*proof.graph().pathway, decision)) {
    unset = diagrams.either(unset, diagrams.literal({fact, 0}));
  }
  return diagrams.intersection(unset, proof.at(decision));
}

Phrase valuation_words(const Pathway& pathway, Proof& proof, NodeIndex decision, Diagram set) {
  const std::vector<FactIndex> read = facts_read_at(pathway, decision);
  std::string words;
  for (const Assignment& assignment : proof.graph().diagrams.any_of(set)) {
    if (!std::binary_search(read.begin(), read.end(), assignment.variable)) continue;
    const Fact& fact = pathway.facts[assignment.variable];
    if (!words.empty()) words.append(", ");
    words.append("`").append(fact.id).append("` = `");
    words.append(assignment.value == 0 ? "-" : pathway.values[fact.values.first + assignment.value - 1].id);
    words.append("`");
  }
  return Phrase(std::move(words));
}

const Answer* answer_on(const Pathway& pathway, const Arc& arc) {
  return arc.answer == kNone ? nullptr : &pathway.answers[arc.answer];
}

}  // namespace llwybr
