// The nodes that the engine passes by itself. Nothing here recurses: positions still to be passed wait on a
// stack, first strand on top, so that open nodes come out in the order of their strands.
#include "journey/condition.hpp"
#include "journey/traversal.hpp"

namespace llwybr {

bool Traversal::undecided(NodeIndex node) {
  culprit_ = node;
  return false;
}

bool Traversal::settle(Position start, Minute time) {
  pending_.assign(1, start);
  std::uint32_t passed = 0;
  while (!pending_.empty()) {
    const Position at = pending_.back();
    pending_.pop_back();
    if (at.node >= pathway_.nodes.size()) return undecided(steps_.empty() ? kNone : steps_.back().at.node);
    if (++passed > kMostAutomaticSteps) return undecided(at.node);
    if (!pass(at, time)) return false;
  }
  return true;
}

bool Traversal::pass(Position at, Minute time) {
  switch (pathway_.nodes[at.node].kind) {
    case NodeKind::question:
    case NodeKind::action:
      wait(at, time);
      return true;
    case NodeKind::endpoint:
      end(at, time);
      return true;
    case NodeKind::decision:
      return decide(at, time);
    case NodeKind::use:
      return enter_use(at, time);
    case NodeKind::parallel:
      return enter_strands(at, time);
    case NodeKind::exit:
      return leave(at, time);
  }
  return undecided(at.node);
}

void Traversal::wait(Position at, Minute time) {
  fresh_.push_back({address_of(at), at.node, time});
  fresh_frames_.push_back(at.frame);
}

void Traversal::end(Position at, Minute time) {
  steps_.push_back({at, kNone, kNone, {}, time});
  endpoint_ = at.node;
}

bool Traversal::follow(Position at, BranchIndex branch, Minute time) {
  steps_.push_back({at, kNone, branch, {}, time});
  pending_.push_back({at.frame, pathway_.branches[branch].target.index});
  return true;
}

bool Traversal::decide(Position at, Minute time) {
  const Range branches = pathway_.nodes[at.node].branches;
  BranchIndex otherwise = kNone;
  BranchIndex taken = kNone;
  for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
    const std::uint32_t condition = pathway_.branches[branch].condition;
    if (condition == kNone) {
      otherwise = branch;
    } else if (holds(pathway_, pathway_.conditions[condition], facts_, operands_)) {
      if (taken != kNone) return undecided(at.node);
      taken = branch;
    }
  }
  if (taken == kNone) taken = otherwise;
  return taken == kNone ? undecided(at.node) : follow(at, taken, time);
}

bool Traversal::call(Position at, std::uint32_t strand, const Reference& subpathway) {
  const std::uint32_t depth = frames_[at.frame].depth + 1;
  if (!subpathway.resolved() || depth > kMostNesting) return undecided(at.node);
  const auto frame = static_cast<std::uint32_t>(frames_.size());
  frames_.push_back({at.frame, at.node, strand, depth, 0});
  pending_.push_back({frame, pathway_.scopes[subpathway.index].start.index});
  return true;
}

bool Traversal::enter_use(Position at, Minute time) {
  steps_.push_back({at, kNone, kNone, {}, time});
  return call(at, kNone, pathway_.nodes[at.node].subpathway);
}

bool Traversal::enter_strands(Position at, Minute time) {
  steps_.push_back({at, kNone, kNone, {}, time});
  const Range strands = pathway_.nodes[at.node].strands;
  if (strands.empty()) return undecided(at.node);
  count_unfinished(at.frame, strands.count);
  for (std::uint32_t strand = strands.end(); strand > strands.first; --strand) {
    if (!call(at, strand - 1, pathway_.strands[strand - 1].subpathway)) return false;
  }
  return true;
}

bool Traversal::leave(Position at, Minute time) {
  steps_.push_back({at, kNone, kNone, {}, time});
  const Frame frame = frames_[at.frame];
  if (frame.parent == kNone) return undecided(at.node);
  const Position caller{frame.parent, frame.caller};
  const Range branches = pathway_.nodes[frame.caller].branches;
  if (frame.strand != kNone) {
    count_unfinished(frame.parent, frames_[frame.parent].unfinished - 1);
    if (frames_[frame.parent].unfinished > 0) return true;
    return branches.empty() ? undecided(frame.caller) : follow(caller, branches.first, time);
  }
  for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
    if (pathway_.branches[branch].exit.index == at.node) return follow(caller, branch, time);
  }
  return undecided(frame.caller);
}

}  // namespace llwybr
