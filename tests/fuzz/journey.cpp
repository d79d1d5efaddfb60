// Inputs of any kind on a pathway that has every kind of node: what is refused leaves no trace, and after
// every input the state is that of a fresh replay.
#include "llwybr/journey.hpp"

#include <fuzzer/FuzzedDataProvider.h>

#include <fstream>
#include <iterator>

#include "fuzz/expect.hpp"
#include "llwybr/engine.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;

namespace {

FileAnswer from_disk(std::string_view path) {
  std::ifstream file(std::string(LLWYBR_SOURCE "/tests/web/pathway/") + std::string(path), std::ios::binary);
  if (!file) return {};
  return {FileStatus::found, std::string(std::istreambuf_iterator<char>(file), {})};
}

const Pathway& pathway() {
  static const Reading reading = read_pathway("pathway.xml", from_disk);
  fuzz::expect(reading.troubles.empty(), "the pathway can be read");
  return reading.pathway;
}

std::string answer_of(FuzzedDataProvider& choices, const Node& node) {
  if (node.answers.count == 0 || choices.ConsumeIntegralInRange(0, 7) == 0) {
    return choices.ConsumeRandomLengthString(12);
  }
  const std::uint32_t place = choices.ConsumeIntegralInRange<std::uint32_t>(0, node.answers.count - 1);
  return std::string(pathway().answers[node.answers.first + place].id);
}

Input input_of(FuzzedDataProvider& choices, const Journey& journey, Minute& now) {
  Input input;
  if (journey.open().empty() || choices.ConsumeIntegralInRange(0, 7) == 0) {
    input.at = choices.ConsumeRandomLengthString(40);
  } else {
    const auto last = static_cast<std::uint32_t>(journey.open().size() - 1);
    const OpenNode& open = journey.open()[choices.ConsumeIntegralInRange<std::uint32_t>(0, last)];
    const Node& node = pathway().nodes[open.node];
    input.at = open.at;
    const int most = node.answers.count == 0 ? 1 : 3;
    const int least = node.answers.count == 0 ? 0 : 1;
    for (int i = choices.ConsumeIntegralInRange(least, most); i > 0; --i) {
      input.answers.push_back(answer_of(choices, node));
    }
    if (node.answers.count == 0 && choices.ConsumeIntegralInRange(0, 7) > 0) input.answers.clear();
  }
  now += choices.ConsumeIntegralInRange<Minute>(-2, 100000);
  input.time = now;
  return input;
}

std::string shown(const std::vector<Input>& inputs) {
  return journey_json(pathway(), replay(pathway(), inputs));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider choices(data, size);
  Journey journey(pathway());
  // A record's times have years of four digits.
  Minute now = choices.ConsumeIntegralInRange<Minute>(0, 2'000'000'000);
  while (choices.remaining_bytes() > 0 && journey.inputs().size() < 60) {
    const std::vector<Input> before = journey.inputs();
    const Input input = input_of(choices, journey, now);
    const bool is_refused = journey.apply(input).has_value();
    std::vector<Input> expected = before;
    if (!is_refused) expected.push_back(input);
    fuzz::expect(journey.inputs() == expected, "an input is taken whole or leaves no trace");
    const JourneyState state = journey.state();
    const Replay fresh = replay(pathway(), journey.inputs());
    fuzz::expect(!fresh.refused.has_value(), "what was applied is applied again");
    fuzz::expect(fresh.journey.state().open.size() == state.open.size(), "a replay opens the same nodes");
    fuzz::expect(state.endpoint == kNone || state.open.empty(), "nothing is open at an endpoint");
  }
  const std::vector<Input>& inputs = journey.inputs();
  if (inputs.empty()) return 0;
  const std::size_t place = choices.ConsumeIntegralInRange<std::size_t>(0, inputs.size() - 1);
  Input changed = inputs[place];
  changed.answers = {choices.ConsumeRandomLengthString(8)};
  const Change change = llwybr::change(pathway(), inputs, place, changed);
  if (!change.refused) {
    fuzz::expect(change.kept.size() + change.dropped.size() + place + 1 == inputs.size(),
                 "a change loses nothing");
    fuzz::expect(!replay(pathway(), change.inputs).refused.has_value(), "a changed journey can be followed");
  }
  const ReadRecord read = read_record(record_json(record_of(pathway(), inputs, Language::welsh)));
  fuzz::expect(!read.fault.has_value(), "a record is read back");
  fuzz::expect(shown(read.record.inputs) == shown(inputs), "a record brings the journey back");
  return 0;
}
