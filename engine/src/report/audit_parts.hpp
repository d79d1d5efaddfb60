// What the files of an audit pack have in common.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "llwybr/audit.hpp"
#include "llwybr/pathway.hpp"

namespace llwybr {

// Why a branch has no witness: `no-route` (no route through it leads to an endpoint) or `not-decided`.
[[nodiscard]] std::string_view why_no_witness(const Audit& audit);

// What a step of a journey is given: `told, seen`, or `done`.
[[nodiscard]] std::string answers_of(const Input& input);

// What an assertion demands, as it is written in XML: `every-route after="seen" passes="reported"`.
[[nodiscard]] std::string rule_of(const Pathway& pathway, const Assertion& assertion);

// How often each source is cited, by its mark: [source][mark].
using MarkCounts = std::array<std::uint32_t, 4>;
[[nodiscard]] std::vector<MarkCounts> citations_by_source(const Pathway& pathway);

// How many texts there are, by language and state.
using StateCounts = std::array<std::uint32_t, 4>;
[[nodiscard]] std::array<StateCounts, 2> texts_by_state(const Pathway& pathway);

// A task that has a limit, and the node that carries it.
struct LimitedTask {
  NodeIndex node = kNone;
  std::uint32_t task = kNone;
};
[[nodiscard]] std::vector<LimitedTask> limited_tasks(const Pathway& pathway);

// Where a task has no citations of its own, those of its node count.
[[nodiscard]] Range citations_of(const Pathway& pathway, const LimitedTask& limited);

}  // namespace llwybr
