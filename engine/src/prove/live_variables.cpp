#include "prove/live_variables.hpp"

#include <algorithm>

namespace llwybr {

LiveVariables::LiveVariables(std::size_t vertices, std::size_t variables)
    : words_(words_for(variables)), bits_(vertices * words_, 0), passed_(words_, 0) {}

void LiveVariables::read(std::uint32_t vertex, Variable variable) {
  bits_[vertex * words_ + variable / 64] |= std::uint64_t{1} << (variable % 64);
}

bool LiveVariables::join(const Flow& flow) {
  const auto source = bits_.begin() + static_cast<std::ptrdiff_t>(flow.to * words_);
  std::copy(source, source + static_cast<std::ptrdiff_t>(words_), passed_.begin());
  for (const Assignment& assignment : flow.assigned) {
    passed_[assignment.variable / 64] &= ~(std::uint64_t{1} << (assignment.variable % 64));
  }
  bool changed = false;
  for (std::size_t word = 0; word < words_; ++word) {
    std::uint64_t& bits = bits_[flow.from * words_ + word];
    changed = changed || (passed_[word] & ~bits) != 0;
    bits |= passed_[word];
  }
  return changed;
}

void LiveVariables::spread(std::span<const Flow> flows, std::span<const std::uint32_t> order) {
  if (words_ == 0) return;
  // Arcs from the end of the order to its start: without loops one pass is enough, and each nesting of loops
  // asks for one more.
  std::vector<std::uint32_t> sorted(flows.size());
  for (std::uint32_t i = 0; i < sorted.size(); ++i) sorted[i] = i;
  std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t left, std::uint32_t right) {
    return order[flows[left].from] > order[flows[right].from];
  });
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::uint32_t flow : sorted) changed = join(flows[flow]) || changed;
  }
}

}  // namespace llwybr
