// Arcs as plain values, node by node.
#include <algorithm>

#include "prove/claims.hpp"
#include "prove/proof_graph_builder.hpp"

namespace llwybr {

namespace {

// The orders in which strands are worked through: that of the document; each strand before all others; each after
// all others. Whatever interleaving lets one thing come before another, or last of its kind, one of these does too.
std::uint32_t orders_of(std::uint32_t strands) { return strands < 3 ? strands : 2 * strands - 1; }

std::uint32_t strand_at(std::uint32_t strands, std::uint32_t order, std::uint32_t position) {
  if (order == 0) return position;
  if (order < strands) return position == 0 ? order : position <= order ? position - 1 : position;
  const std::uint32_t last = order - strands;
  return position + 1 == strands ? last : position < last ? position : position + 1;
}

}  // namespace

void ProofGraphBuilder::number_variables() {
  code_of_value_.resize(pathway_.values.size());
  for (const Fact& fact : pathway_.facts) {
    domains_.push_back(fact.values.count + 1);
    for (std::uint32_t i = 0; i < fact.values.count; ++i) code_of_value_[fact.values.first + i] = i + 1;
  }
  of_event_.assign(pathway_.events.size(), kNone);
  for (const Task& task : pathway_.tasks) {
    if (!task.has_deadline || !task.deadline.from.resolved()) continue;
    Variable& variable = of_event_[task.deadline.from.index];
    if (variable != kNone) continue;
    variable = static_cast<Variable>(domains_.size());
    domains_.push_back(2);
  }
  of_scope_.assign(pathway_.scopes.size(), kNone);
  for (ScopeIndex scope = 1; scope < pathway_.scopes.size(); ++scope) {
    of_scope_[scope] = static_cast<Variable>(domains_.size());
    domains_.push_back(static_cast<std::uint32_t>(calls_[scope].size()) + 1);
  }
}

std::uint32_t ProofGraphBuilder::orders_at(NodeIndex parallel) const {
  return side_by_side_.order_matters(parallel) ? orders_of(pathway_.nodes[parallel].strands.count) : 1;
}

ProofGraphBuilder::Call ProofGraphBuilder::strand_call(NodeIndex parallel, std::uint32_t order, std::uint32_t position) const {
  const Range strands = pathway_.nodes[parallel].strands;
  return {parallel, strands.first + strand_at(strands.count, order, position), order, position};
}

void ProofGraphBuilder::find_calls() {
  calls_.resize(pathway_.scopes.size());
  for (NodeIndex index = 0; index < pathway_.nodes.size(); ++index) {
    const Node& node = pathway_.nodes[index];
    if (node.many) of_many_.push_back(index);
    if (node.kind == NodeKind::use) calls_[node.subpathway.index].push_back({index});
    if (node.kind != NodeKind::parallel) continue;
    for (std::uint32_t order = 0; order < orders_at(index); ++order) {
      for (std::uint32_t position = 0; position < node.strands.count; ++position) {
        const Call call = strand_call(index, order, position);
        calls_[pathway_.strands[call.strand].subpathway.index].push_back(call);
      }
    }
  }
}

void ProofGraphBuilder::begin_effects() {
  settings_ = {static_cast<std::uint32_t>(values_.size()), 0};
  marks_ = {static_cast<std::uint32_t>(marked_.size()), 0};
  further_.clear();
}

void ProofGraphBuilder::take(Range settings) {
  for (std::uint32_t i = settings.first; i < settings.end(); ++i) {
    values_.push_back(pathway_.settings[i].value.index);
  }
  settings_.count += settings.count;
}

void ProofGraphBuilder::pass(Range references) {
  for (std::uint32_t i = references.first; i < references.end(); ++i) {
    marked_.push_back(pathway_.references[i].index);
  }
  marks_.count += references.count;
}

// Adds an arc with the effects begun before it. Where a fact is set twice the last value stands.
void ProofGraphBuilder::add(PlainArc arc) {
  arc.settings = settings_;
  arc.marks = marks_;
  arc.assigned.first = static_cast<std::uint32_t>(assigned_.size());
  for (std::uint32_t i = settings_.first; i < settings_.end(); ++i) {
    assigned_.push_back({pathway_.values[values_[i]].fact, code_of_value_[values_[i]]});
  }
  for (std::uint32_t i = marks_.first; i < marks_.end(); ++i) {
    if (of_event_[marked_[i]] != kNone) assigned_.push_back({of_event_[marked_[i]], 1});
  }
  assigned_.insert(assigned_.end(), further_.begin(), further_.end());
  arc.assigned.count = static_cast<std::uint32_t>(assigned_.size()) - arc.assigned.first;
  arcs_.push_back(arc);
}

// One variable a fact that is claimed anywhere.
void ProofGraphBuilder::find_claims() {
  of_claim_.assign(pathway_.facts.size(), kNone);
  if (!of_many_.empty()) claimed_at_.resize(pathway_.nodes.size());
  for (const NodeIndex index : of_many_) {
    claimed_at_[index] = claimed_facts(pathway_, pathway_.nodes[index]);
    for (const FactIndex fact : claimed_at_[index]) {
      if (of_claim_[fact] != kNone) continue;
      of_claim_[fact] = static_cast<Variable>(domains_.size());
      domains_.push_back(2);
    }
  }
}

// One arc a case of what is claimed by answers before it.
void ProofGraphBuilder::add_choice(AnswerIndex index, bool chosen, PlainArc arc) {
  const Answer& answer = pathway_.answers[index];
  const Node& node = pathway_.nodes[answer.node];
  const std::vector<FactIndex>& claimed = claimed_at_[answer.node];
  const bool is_first = index == node.answers.first;
  const Range settings = chosen ? answer.sets : answer.sets_if_not;
  const auto touches = [&](FactIndex fact) {
    for (std::uint32_t i = settings.first; i < settings.end(); ++i) {
      if (pathway_.settings[i].fact.index == fact) return true;
    }
    return false;
  };
  std::vector<FactIndex> asked;
  for (const FactIndex fact : claimed) {
    if (!chosen && !is_first && touches(fact)) asked.push_back(fact);
  }
  for (std::uint32_t taken = 0; taken < 1u << asked.size(); ++taken) {
    begin_effects();
    arc.required = {static_cast<std::uint32_t>(required_.size()), static_cast<std::uint32_t>(asked.size())};
    for (std::size_t i = 0; i < asked.size(); ++i) required_.push_back({of_claim_[asked[i]], taken >> i & 1});
    for (std::uint32_t i = settings.first; i < settings.end(); ++i) {
      const auto at = std::find(asked.begin(), asked.end(), pathway_.settings[i].fact.index);
      if (at == asked.end() || (taken >> (at - asked.begin()) & 1) == 0) take({i, 1});
    }
    if (chosen) pass(answer.marks);
    for (const FactIndex fact : claimed) {
      const bool claims = chosen && touches(fact);
      if (claims || is_first) further_.push_back({of_claim_[fact], claims ? 1u : 0u});
    }
    add(arc);
  }
}

void ProofGraphBuilder::add_answer_alone(const Node& node, NodeIndex index, AnswerIndex alone) {
  begin_effects();
  for (AnswerIndex other = node.answers.first; other < node.answers.end(); ++other) {
    if (other != alone) take(pathway_.answers[other].sets_if_not);
  }
  take(pathway_.answers[alone].sets);
  pass(pathway_.answers[alone].marks);
  PlainArc arc;
  arc.from = index;
  arc.to = pathway_.branches[node.branches.first].target.index;
  arc.branch = node.branches.first;
  arc.answer = alone;
  add(arc);
}

void ProofGraphBuilder::add_question_of_many(const Node& node, NodeIndex index) {
  const Range answers = node.answers;
  for (AnswerIndex alone = answers.first; alone < answers.end(); ++alone) {
    if (pathway_.answers[alone].exclusive) add_answer_alone(node, index, alone);
  }
  AnswerIndex last = kNone;
  for (AnswerIndex current = answers.first; current < answers.end(); ++current) {
    if (!pathway_.answers[current].exclusive) last = current;
  }
  if (last == kNone) return;
  // The others in turn, each chosen or not; two rows of points tell whether one has been chosen yet. Where none has,
  // the last must be.
  Vertex none = index;
  Vertex some = kNone;
  for (AnswerIndex current = answers.first; current < answers.end(); ++current) {
    const Vertex next_none = vertices_++;
    const Vertex next_some = vertices_++;
    const auto step = [&](Vertex from, Vertex to, bool chosen) {
      if (from == kNone) return;
      PlainArc arc;
      arc.from = from;
      arc.to = to;
      if (chosen) arc.answer = current;
      add_choice(current, chosen, arc);
    };
    if (!pathway_.answers[current].exclusive) {
      step(none, next_some, true);
      step(some, next_some, true);
    }
    if (current < last) step(none, next_none, false);
    step(some, next_some, false);
    none = next_none;
    some = next_some;
  }
  begin_effects();
  PlainArc arc;
  arc.from = some;
  arc.to = pathway_.branches[node.branches.first].target.index;
  arc.branch = node.branches.first;
  add(arc);
}

void ProofGraphBuilder::add_call(Vertex from, Call call, PlainArc arc) {
  const ScopeIndex scope = call.strand == kNone ? pathway_.nodes[call.node].subpathway.index
                                                : pathway_.strands[call.strand].subpathway.index;
  const std::vector<Call>& calls = calls_[scope];
  const auto number = std::find_if(calls.begin(), calls.end(), [&](const Call& candidate) {
    return candidate.node == call.node && candidate.strand == call.strand && candidate.order == call.order;
  });
  further_.push_back({of_scope_[scope], static_cast<std::uint32_t>(number - calls.begin()) + 1});
  arc.from = from;
  arc.to = pathway_.scopes[scope].start.index;
  arc.enters = scope;
  arc.strand = call.strand;
  add(arc);
}

// An exit goes on to wherever the subpathway was called from: a use's branch, the next strand, or past the
// parallel.
void ProofGraphBuilder::add_exit(NodeIndex index) {
  const ScopeIndex scope = pathway_.nodes[index].scope;
  for (std::size_t number = 0; number < calls_[scope].size(); ++number) {
    const Call& call = calls_[scope][number];
    const Node& caller = pathway_.nodes[call.node];
    PlainArc arc;
    arc.from = index;
    arc.leaves = scope;
    arc.caller = call.node;
    arc.required = {static_cast<std::uint32_t>(required_.size()), 1};
    required_.push_back({of_scope_[scope], static_cast<std::uint32_t>(number) + 1});
    begin_effects();
    if (call.strand != kNone && call.position + 1 < caller.strands.count) {
      add_call(index, strand_call(call.node, call.order, call.position + 1), arc);
      continue;
    }
    for (BranchIndex branch = caller.branches.first; branch < caller.branches.end(); ++branch) {
      if (call.strand == kNone && pathway_.branches[branch].exit.index != index) continue;
      arc.to = pathway_.branches[branch].target.index;
      arc.branch = branch;
      add(arc);
    }
  }
}

void ProofGraphBuilder::add_node(NodeIndex index) {
  const Node& node = pathway_.nodes[index];
  begin_effects();
  switch (node.kind) {
    case NodeKind::use:
      add_call(index, {index}, {});
      return;
    case NodeKind::parallel:
      for (std::uint32_t order = 0; order < orders_at(index); ++order) {
        begin_effects();
        add_call(index, strand_call(index, order, 0), {});
      }
      return;
    case NodeKind::exit:
      add_exit(index);
      return;
    case NodeKind::endpoint:
      return;
    case NodeKind::question:
      if (node.many) {
        add_question_of_many(node, index);
        return;
      }
      break;
    case NodeKind::action:
      pass(node.marks);
      for (std::uint32_t task = node.tasks.first; task < node.tasks.end(); ++task) {
        pass(pathway_.tasks[task].marks);
      }
      break;
    case NodeKind::decision:
      break;
  }
  for (BranchIndex index_of_branch = node.branches.first; index_of_branch < node.branches.end(); ++index_of_branch) {
    const Branch& branch = pathway_.branches[index_of_branch];
    PlainArc arc;
    arc.from = index;
    arc.to = branch.target.index;
    arc.branch = index_of_branch;
    arc.condition = branch.condition;
    if (branch.kind == BranchKind::otherwise) arc.otherwise = index;
    if (branch.kind == BranchKind::answer) {
      arc.answer = branch.answer;
      begin_effects();
      take(pathway_.answers[branch.answer].sets);
      pass(pathway_.answers[branch.answer].marks);
    }
    add(arc);
  }
}

}  // namespace llwybr
