#include "journey/traversal.hpp"

#include <algorithm>
#include <iterator>

#include "journey/condition.hpp"

namespace llwybr {
namespace {

constexpr Minute kNever = INT64_MIN;

Refused refused(std::size_t number, Refusal refusal, std::string_view detail) {
  return {number, refusal, std::string(detail)};
}

}  // namespace

Traversal::Traversal(const Pathway& pathway)
    : pathway_(pathway), facts_(pathway.facts.size(), kNone), events_(pathway.events.size(), kNever) {
  begin();
  frames_.emplace_back();
  const bool at_rest = !pathway.scopes.empty() && settle({0, pathway.scopes[0].start.index}, 0);
  if (!at_rest) {
    stuck_ = refusal_of_pathway(0);
    roll_back();
    return;
  }
  open_.swap(fresh_);
  open_frames_.swap(fresh_frames_);
}

std::optional<Refused> Traversal::apply(const Input& input, std::size_t number) {
  if (stuck_) return stuck_;
  const auto found =
      std::find_if(open_.begin(), open_.end(), [&](const OpenNode& open) { return open.at == input.at; });
  if (found == open_.end()) return refused(number, Refusal::not_open, input.at);
  if (input.time < last_time_) return refused(number, Refusal::time_runs_back, {});
  const Minute happened = input.happened.value_or(input.time);
  if (happened > input.time) return refused(number, Refusal::not_yet_happened, {});
  const auto place = found - open_.begin();
  const Position at{open_frames_[static_cast<std::size_t>(place)], found->node};
  const Node& node = pathway_.nodes[at.node];
  if (std::optional<Refused> refusal = choose(node, input)) {
    refusal->input = number;
    return refusal;
  }
  begin();
  take_effect(node, happened);
  const Range answers{static_cast<std::uint32_t>(answers_.size()),
                      static_cast<std::uint32_t>(choice_.answers.size())};
  answers_.insert(answers_.end(), choice_.answers.begin(), choice_.answers.end());
  steps_.push_back({at, static_cast<std::uint32_t>(number), choice_.branch, answers, happened});
  const BranchIndex branch = choice_.branch;
  if (branch == kNone ? !undecided(at.node)
                      : !settle({at.frame, pathway_.branches[branch].target.index}, input.time)) {
    Refused refusal = refusal_of_pathway(number);
    roll_back();
    return refusal;
  }
  last_time_ = input.time;
  open_.erase(found);
  open_frames_.erase(open_frames_.begin() + place);
  open_.insert(open_.begin() + place, std::make_move_iterator(fresh_.begin()),
               std::make_move_iterator(fresh_.end()));
  open_frames_.insert(open_frames_.begin() + place, fresh_frames_.begin(), fresh_frames_.end());
  return std::nullopt;
}

std::optional<Refused> Traversal::choose(const Node& node, const Input& input) {
  choice_.answers.clear();
  choice_.branch = node.branches.empty() ? kNone : node.branches.first;
  if (node.kind == NodeKind::question) return choose_answers(node, input);
  if (!input.answers.empty()) return refused(0, Refusal::too_many_answers, {});
  return std::nullopt;
}

std::optional<Refused> Traversal::choose_answers(const Node& node, const Input& input) {
  if (input.answers.empty()) return refused(0, Refusal::no_answer, {});
  chosen_.assign(node.answers.count, 0);
  std::string_view alone;
  for (const std::string& id : input.answers) {
    std::uint32_t i = 0;
    while (i < node.answers.count && pathway_.answers[node.answers.first + i].id != id) ++i;
    if (i == node.answers.count) return refused(0, Refusal::unknown_answer, id);
    if (chosen_[i]) return refused(0, Refusal::answer_twice, id);
    chosen_[i] = 1;
    if (pathway_.answers[node.answers.first + i].exclusive) alone = id;
  }
  if (input.answers.size() > 1 && !node.many) return refused(0, Refusal::too_many_answers, {});
  if (input.answers.size() > 1 && !alone.empty()) return refused(0, Refusal::not_alone, alone);
  for (std::uint32_t i = 0; i < node.answers.count; ++i) {
    if (chosen_[i]) choice_.answers.push_back(node.answers.first + i);
  }
  if (node.many) return std::nullopt;
  choice_.branch = kNone;
  for (BranchIndex branch = node.branches.first; branch < node.branches.end(); ++branch) {
    if (pathway_.branches[branch].answer == choice_.answers.front()) choice_.branch = branch;
  }
  return std::nullopt;
}

void Traversal::take_effect(const Node& node, Minute time) {
  for (std::uint32_t i = 0; node.many && i < node.answers.count; ++i) {
    if (!chosen_[i]) set_facts(pathway_.answers[node.answers.first + i].sets_if_not);
  }
  for (const AnswerIndex answer : choice_.answers) {
    set_facts(pathway_.answers[answer].sets);
    mark(pathway_.answers[answer].marks, time);
  }
  if (node.kind != NodeKind::action) return;
  for (std::uint32_t task = node.tasks.first; task < node.tasks.end(); ++task) {
    mark(pathway_.tasks[task].marks, time);
  }
  mark(node.marks, time);
}

void Traversal::set_facts(Range settings) {
  for (std::uint32_t i = settings.first; i < settings.end(); ++i) {
    const Setting& setting = pathway_.settings[i];
    if (!setting.fact.resolved() || !setting.value.resolved()) continue;
    ValueIndex& value = facts_[setting.fact.index];
    undo_.push_back({Changed::fact, setting.fact.index, value});
    value = setting.value.index;
  }
}

void Traversal::mark(Range events, Minute time) {
  for (std::uint32_t i = events.first; i < events.end(); ++i) {
    const Reference& event = pathway_.references[i];
    if (!event.resolved()) continue;
    undo_.push_back({Changed::event, event.index, events_[event.index]});
    events_[event.index] = time;
  }
}

void Traversal::count_unfinished(std::uint32_t frame, std::uint32_t strands) {
  undo_.push_back({Changed::unfinished, frame, frames_[frame].unfinished});
  frames_[frame].unfinished = strands;
}

void Traversal::begin() {
  undo_.clear();
  fresh_.clear();
  fresh_frames_.clear();
  culprit_ = kNone;
  frames_before_ = frames_.size();
  steps_before_ = steps_.size();
  answers_before_ = answers_.size();
}

void Traversal::roll_back() {
  for (auto undo = undo_.rbegin(); undo != undo_.rend(); ++undo) {
    switch (undo->what) {
      case Changed::fact:
        facts_[undo->index] = static_cast<ValueIndex>(undo->before);
        break;
      case Changed::event:
        events_[undo->index] = undo->before;
        break;
      case Changed::unfinished:
        frames_[undo->index].unfinished = static_cast<std::uint32_t>(undo->before);
        break;
    }
  }
  frames_.resize(frames_before_);
  steps_.resize(steps_before_);
  answers_.resize(answers_before_);
}

Refused Traversal::refusal_of_pathway(std::size_t number) const {
  return refused(number, Refusal::undecided,
                 culprit_ == kNone ? std::string_view{} : pathway_.nodes[culprit_].id);
}

std::string Traversal::address_of(Position at) const {
  std::vector<std::string_view> parts{pathway_.nodes[at.node].id};
  for (std::uint32_t frame = at.frame; frames_[frame].parent != kNone; frame = frames_[frame].parent) {
    if (frames_[frame].strand != kNone) parts.push_back(pathway_.strands[frames_[frame].strand].id);
    parts.push_back(pathway_.nodes[frames_[frame].caller].id);
  }
  std::string address(parts.back());
  for (auto part = parts.rbegin() + 1; part != parts.rend(); ++part) {
    address += '/';
    address += *part;
  }
  return address;
}

JourneyState Traversal::state() const {
  JourneyState state;
  state.open = open_;
  state.endpoint = endpoint_;
  state.steps.reserve(steps_.size());
  for (const Passed& passed : steps_) {
    Step step{address_of(passed.at), passed.at.node, passed.input, passed.branch, {}, passed.time};
    for (std::uint32_t i = passed.answers.first; i < passed.answers.end(); ++i) {
      step.answers.push_back(answers_[i]);
    }
    state.steps.push_back(std::move(step));
  }
  for (FactIndex fact = 0; fact < facts_.size(); ++fact) {
    if (facts_[fact] != kNone) state.facts.push_back({fact, facts_[fact]});
  }
  for (EventIndex event = 0; event < events_.size(); ++event) {
    if (events_[event] != kNever) state.events.push_back({event, events_[event]});
  }
  return state;
}

}  // namespace llwybr
