#include <algorithm>

#include "bench/measured.hpp"
#include "bench/process.hpp"
#include "llwybr/journey.hpp"

namespace llwybr::bench {
namespace {

constexpr std::size_t kMostTimed = 1000;

// A long journey: mostly the last answer to each question, which here and there leads round a loop.
std::vector<Input> inputs_of(const Pathway& pathway, std::size_t steps) {
  std::vector<Input> inputs;
  Journey journey(pathway);
  std::size_t turn = 0;
  while (inputs.size() < steps && journey.endpoint() == kNone) {
    const OpenNode& open = journey.open().front();
    const Node& node = pathway.nodes[open.node];
    Input input;
    input.at = open.at;
    input.time = static_cast<Minute>(inputs.size());
    if (node.kind == NodeKind::question) {
      const bool last = turn++ % 4 != 0;
      const AnswerIndex answer = last ? node.answers.end() - 1 : node.answers.first;
      input.answers.emplace_back(pathway.answers[answer].id);
    }
    if (journey.apply(input).has_value()) break;
    inputs.push_back(std::move(input));
  }
  return inputs;
}

}  // namespace

StepTime step_time(const std::string& text, std::size_t steps) {
  const Reading reading = read_generated(text);
  const std::vector<Input> inputs = inputs_of(reading.pathway, steps);
  if (inputs.size() < steps) fail("the journey ends too soon");
  Journey journey(reading.pathway);
  const auto timed = [&](std::size_t from, std::size_t to) {
    const Stopwatch watch;
    for (std::size_t i = from; i < to; ++i) {
      if (journey.apply(inputs[i]).has_value()) fail("a step of the journey is refused");
    }
    return watch.milliseconds() * 1e6 / static_cast<double>(to - from);
  };
  const std::size_t part = std::min(kMostTimed, steps / 3);
  StepTime time;
  time.first = timed(0, part);
  static_cast<void>(timed(part, steps - part));
  time.last = timed(steps - part, steps);
  return time;
}

}  // namespace llwybr::bench
