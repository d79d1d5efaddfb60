#include "prove/proof_graph.hpp"

#include <algorithm>

namespace llwybr {

void ProofGraph::index_arcs() {
  first_out.assign(vertex_count + 1, 0);
  for (const Arc& arc : arcs) ++first_out[arc.from + 1];
  for (std::size_t vertex = 0; vertex < vertex_count; ++vertex) first_out[vertex + 1] += first_out[vertex];
  arcs_into = Lists(vertex_count, [this](auto add) {
    for (std::uint32_t arc = 0; arc < arcs.size(); ++arc) add(arcs[arc].to, arc);
  });
}

Diagram ProofGraph::holds(std::uint32_t condition) {
  if (held_[condition]) return *held_[condition];
  std::vector<Diagram> stack;
  const Range terms = pathway->conditions[condition].terms;
  for (std::uint32_t index = terms.first; index < terms.end(); ++index) {
    const ConditionTerm& term = pathway->condition_terms[index];
    if (term.op == ConditionOp::equals) {
      stack.push_back(diagrams.literal({term.fact.index, code_of(term.value.index)}));
      continue;
    }
    const Diagram last = stack.back();
    if (term.op == ConditionOp::negate) {
      stack.back() = diagrams.complement(last);
      continue;
    }
    stack.pop_back();
    stack.back() = term.op == ConditionOp::both ? diagrams.intersection(stack.back(), last)
                                                : diagrams.either(stack.back(), last);
  }
  held_[condition] = stack.back();
  return stack.back();
}

Diagram ProofGraph::forward(const Arc& arc, Diagram set) {
  return diagrams.after(diagrams.forget(diagrams.intersection(set, arc.guard), arc.forgotten), arc.assignments);
}

Diagram ProofGraph::backward(const Arc& arc, Diagram set) {
  return diagrams.intersection(diagrams.before(set, arc.assignments), arc.guard);
}

Diagram ProofGraph::initial() {
  std::vector<Assignment> unset;
  for (const Variable variable : live_at_start_) unset.push_back({variable, 0});
  return diagrams.after(kFullSet, diagrams.intern(unset));
}

}  // namespace llwybr
