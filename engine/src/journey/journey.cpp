#include "llwybr/journey.hpp"

#include "journey/traversal.hpp"

namespace llwybr {

struct Journey::Impl {
  explicit Impl(const Pathway& pathway) : traversal(pathway) {}
  Traversal traversal;
  std::vector<Input> inputs;
};

Journey::Journey(const Pathway& pathway) : impl_(std::make_unique<Impl>(pathway)) {}
Journey::~Journey() = default;
Journey::Journey(Journey&&) noexcept = default;
Journey& Journey::operator=(Journey&&) noexcept = default;

std::optional<Refused> Journey::apply(const Input& input) {
  std::optional<Refused> refused = impl_->traversal.apply(input, impl_->inputs.size());
  if (!refused) impl_->inputs.push_back(input);
  return refused;
}

const std::vector<OpenNode>& Journey::open() const { return impl_->traversal.open(); }
NodeIndex Journey::endpoint() const { return impl_->traversal.endpoint(); }
const std::vector<Input>& Journey::inputs() const { return impl_->inputs; }
JourneyState Journey::state() const { return impl_->traversal.state(); }
const std::optional<Refused>& Journey::stuck() const { return impl_->traversal.stuck(); }

Replay replay(const Pathway& pathway, const std::vector<Input>& inputs) {
  Replay replay{Journey(pathway), std::nullopt};
  replay.refused = replay.journey.stuck();
  for (const Input& input : inputs) {
    if (replay.refused) break;
    replay.refused = replay.journey.apply(input);
  }
  return replay;
}

Change change(const Pathway& pathway, const std::vector<Input>& inputs, std::size_t index,
              const Input& changed) {
  Change change;
  Journey journey(pathway);
  change.refused = journey.stuck();
  if (index >= inputs.size()) change.refused = Refused{index, Refusal::not_open, changed.at};
  for (std::size_t i = 0; i <= index && !change.refused; ++i) {
    change.refused = journey.apply(i == index ? changed : inputs[i]);
  }
  if (change.refused) return change;
  for (std::size_t i = index + 1; i < inputs.size(); ++i) {
    if (std::optional<Refused> refused = journey.apply(inputs[i])) {
      change.dropped.push_back({i, refused->refusal, std::move(refused->detail)});
    } else {
      change.kept.push_back(i);
    }
  }
  change.inputs = journey.inputs();
  return change;
}

}  // namespace llwybr
