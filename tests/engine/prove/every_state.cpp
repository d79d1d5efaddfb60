#include "engine/prove/every_state.hpp"

#include <algorithm>

namespace llwybr::test {
namespace {

std::string key_of(const JourneyState& state) {
  std::string key = std::to_string(state.endpoint);
  for (const OpenNode& open : state.open) key += " " + open.at;
  for (const FactState& fact : state.facts) key += " f" + std::to_string(fact.fact) + "=" + std::to_string(fact.value);
  for (const EventState& event : state.events) key += " e" + std::to_string(event.event);
  return key;
}

bool has_passed(const JourneyState& state, EventIndex event) {
  return std::any_of(state.events.begin(), state.events.end(),
                     [&](const EventState& passed) { return passed.event == event; });
}

bool is_set(const JourneyState& state, FactIndex fact) {
  return std::any_of(state.facts.begin(), state.facts.end(),
                     [&](const FactState& set) { return set.fact == fact; });
}

}  // namespace

std::vector<Input> moves(const Pathway& pathway, const OpenNode& open) {
  const Node& node = pathway.nodes[open.node];
  std::vector<Input> found;
  if (node.kind == NodeKind::action) return {{open.at, {}, 0}};
  for (std::uint32_t chosen = 1; chosen < 1u << node.answers.count; ++chosen) {
    Input input{open.at, {}, 0};
    bool alone = !node.many;
    for (std::uint32_t i = 0; i < node.answers.count; ++i) {
      if ((chosen >> i & 1) == 0) continue;
      const Answer& answer = pathway.answers[node.answers.first + i];
      input.answers.emplace_back(answer.id);
      alone = alone || answer.exclusive;
    }
    if (!alone || input.answers.size() == 1) found.push_back(std::move(input));
  }
  return found;
}

EveryState::EveryState(const Pathway& pathway, StrandOrder order, std::size_t most_states) : pathway_(&pathway) {
  const Journey journey(pathway);
  if (journey.stuck()) {
    for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
      if (pathway.nodes[node].id == journey.stuck()->detail) undecided.insert(node);
    }
    return;
  }
  number_of({}, journey, 0);
  for (std::size_t index = 0; index < states.size(); ++index) {
    if (states.size() > most_states) {
      complete = false;
      return;
    }
    expand(index, order);
  }
}

std::size_t EveryState::number_of(std::vector<Input> inputs, const Journey& journey, std::size_t steps_before) {
  JourneyState state = journey.state();
  look_at(state, steps_before);
  const auto [found, is_new] = numbers_.emplace(key_of(state), states.size());
  if (is_new) {
    for (const OpenNode& open : state.open) look_at_deadlines(open.node, state);
    if (state.endpoint != kNone) look_at_deadlines(state.endpoint, state);
    states.push_back({std::move(inputs), std::move(state), {}, false});
  }
  return found->second;
}

void EveryState::expand(std::size_t index, StrandOrder order) {
  const std::vector<OpenNode> open = states[index].state.open;
  const std::size_t asked = order == StrandOrder::document ? std::min<std::size_t>(1, open.size()) : open.size();
  for (std::size_t i = 0; i < asked; ++i) {
    for (const Input& input : moves(*pathway_, open[i])) {
      Replay again = replay(*pathway_, states[index].inputs);
      if (const std::optional<Refused> refused = again.journey.apply(input)) {
        states[index].undecided = true;
        for (NodeIndex node = 0; node < pathway_->nodes.size(); ++node) {
          if (pathway_->nodes[node].id == refused->detail) undecided.insert(node);
        }
        continue;
      }
      std::vector<Input> inputs = states[index].inputs;
      inputs.push_back(input);
      const std::size_t after = number_of(std::move(inputs), again.journey, states[index].state.steps.size());
      states[index].next.emplace_back(input, after);
    }
  }
}

void EveryState::look_at(const JourneyState& state, std::size_t steps_before) {
  for (std::size_t i = steps_before; i < state.steps.size(); ++i) {
    const Step& step = state.steps[i];
    if (step.branch != kNone) taken.insert(step.branch);
    const Node& node = pathway_->nodes[step.node];
    if (node.kind != NodeKind::decision) continue;
    passed.insert(step.node);
    for (BranchIndex branch = node.branches.first; branch < node.branches.end(); ++branch) {
      if (pathway_->branches[branch].condition == kNone) continue;
      const Range terms = pathway_->conditions[pathway_->branches[branch].condition].terms;
      for (std::uint32_t term = terms.first; term < terms.end(); ++term) {
        const ConditionTerm& read = pathway_->condition_terms[term];
        if (read.op == ConditionOp::equals && !is_set(state, read.fact.index)) unset.emplace(step.node, read.fact.index);
      }
    }
  }
}

void EveryState::look_at_deadlines(NodeIndex index, const JourneyState& state) {
  const Range tasks = pathway_->nodes[index].tasks;
  for (std::uint32_t task = tasks.first; task < tasks.end(); ++task) {
    const Deadline& deadline = pathway_->tasks[task].deadline;
    if (!pathway_->tasks[task].has_deadline || !deadline.from.resolved()) continue;
    if (!has_passed(state, deadline.from.index)) before_event.emplace(index, deadline.from.index);
  }
}

std::size_t EveryState::find(const JourneyState& state) const { return numbers_.at(key_of(state)); }

std::vector<bool> EveryState::can_end() const {
  std::vector<bool> can(states.size());
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < states.size(); ++i) {
      if (can[i]) continue;
      bool now = states[i].undecided || states[i].state.endpoint != kNone;
      for (const auto& [input, after] : states[i].next) now = now || can[after];
      can[i] = now;
      changed = changed || now;
    }
  }
  return can;
}

std::vector<std::set<std::uint32_t>> EveryState::outcomes() const {
  std::vector<std::set<std::uint32_t>> found(states.size());
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < states.size(); ++i) {
      const std::size_t before = found[i].size();
      const NodeIndex endpoint = states[i].state.endpoint;
      if (endpoint != kNone) found[i].insert(pathway_->nodes[endpoint].outcome.index);
      for (const auto& [input, after] : states[i].next) found[i].insert(found[after].begin(), found[after].end());
      changed = changed || found[i].size() != before;
    }
  }
  return found;
}

}  // namespace llwybr::test
