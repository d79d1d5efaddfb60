#include "wander.hpp"

#include <random>
#include <vector>

#include "held.hpp"
#include "llwybr/journey.hpp"

namespace llwybr::test {
namespace {

class Wanderer {
 public:
  Wanderer(const Pathway& pathway, std::uint32_t seed)
      : pathway_(pathway), random_(seed), journey_(pathway) {}

  std::vector<Input> inputs(std::uint32_t most) {
    Minute now = 29'000'000 + below(3'000'000);
    for (std::uint32_t step = 0; step < most && !journey_.open().empty(); ++step) {
      const OpenNode& open = journey_.open()[below(journey_.open().size())];
      now += below(5000);
      if (journey_.apply({open.at, answers(pathway_.nodes[open.node]), now})) break;
    }
    return journey_.inputs();
  }

 private:
  std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(random_() % count); }

  std::vector<std::string> answers(const Node& node) {
    std::vector<std::string> chosen;
    if (node.answers.count == 0) return chosen;
    const auto add = [&](std::uint32_t place) {
      chosen.emplace_back(pathway_.answers[node.answers.first + place].id);
    };
    const std::uint32_t first = below(node.answers.count);
    add(first);
    if (!node.many || pathway_.answers[node.answers.first + first].exclusive) return chosen;
    for (std::uint32_t place = first + 1; place < node.answers.count; ++place) {
      if (!pathway_.answers[node.answers.first + place].exclusive && below(2) == 0) add(place);
    }
    return chosen;
  }

  const Pathway& pathway_;
  std::mt19937 random_;
  Journey journey_;
};

// Ids and places hold nothing that JSON must escape.
std::string json_of(const std::vector<Input>& inputs) {
  std::string json = "[";
  for (const Input& input : inputs) {
    json.append(json.size() > 1 ? "," : "").append("{\"at\":\"").append(input.at).append("\",\"answers\":[");
    for (const std::string& answer : input.answers) {
      json.append(json.back() == '[' ? "" : ",").append("\"").append(answer).append("\"");
    }
    json.append("],\"time\":\"").append(format_minute(input.time)).append("\"}");
  }
  return json + "]";
}

}  // namespace

std::string wander(std::uint32_t seed, std::uint32_t most) {
  return json_of(Wanderer(*boundary::held().pathway, seed).inputs(most));
}

}  // namespace llwybr::test
