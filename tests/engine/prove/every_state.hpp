// All that journeys through a small pathway can come to, found by stepping through every one with the traversal
// alone: no graph, no diagram, nothing of the prover.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "llwybr/journey.hpp"

namespace llwybr::test {

// Open nodes, facts and events: two journeys in one state can go on alike.
struct JourneyNode {
  std::vector<Input> inputs;                                  // the first way found
  JourneyState state;
  std::vector<std::pair<Input, std::size_t>> next;            // what applies, and the state after it
  bool undecided = false;                                     // some input is refused by a decision after it
};

enum class StrandOrder { any, document };

class EveryState {
 public:
  // In the order of the document only the first open node is ever answered.
  EveryState(const Pathway& pathway, StrandOrder order, std::size_t most_states);

  // False where there are more states than were asked for: the rest says nothing then.
  bool complete = true;
  std::vector<JourneyNode> states;
  std::set<NodeIndex> undecided;                              // decisions at which an input was refused
  std::set<BranchIndex> taken;
  std::set<NodeIndex> passed;                                 // decisions
  std::set<std::pair<NodeIndex, FactIndex>> unset;            // a decision passed, and what it reads and is not set
  std::set<std::pair<NodeIndex, EventIndex>> before_event;    // a node met, whose deadline has nothing to count from

  // The number of a journey's state.
  [[nodiscard]] std::size_t find(const JourneyState& state) const;
  // By state, whether an endpoint, or a refusal by a decision, can still be reached.
  [[nodiscard]] std::vector<bool> can_end() const;
  // By state, the outcomes that can still be reached.
  [[nodiscard]] std::vector<std::set<std::uint32_t>> outcomes() const;

 private:
  std::size_t number_of(std::vector<Input> inputs, const Journey& journey, std::size_t steps_before);
  void expand(std::size_t index, StrandOrder order);
  void look_at(const JourneyState& state, std::size_t steps_before);
  void look_at_deadlines(NodeIndex node, const JourneyState& state);

  const Pathway* pathway_;
  std::map<std::string, std::size_t> numbers_;
};

// Every input that could be tried at an open node.
[[nodiscard]] std::vector<Input> moves(const Pathway& pathway, const OpenNode& open);

}  // namespace llwybr::test
