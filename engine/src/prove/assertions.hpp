// Whether the group's own safeguards hold on every feasible route.
#pragma once

#include "prove/proof.hpp"

namespace llwybr {

enum class Verdict : std::uint8_t {
  holds,
  broken,
  vacuous,           // what it is about never happens, so it guards nothing
  not_decided
};

struct Judgement {
  Verdict verdict = Verdict::not_decided;
  ArcRoute counter_example;              // of a broken one: the shortest route that breaks it
};

[[nodiscard]] Judgement judge(const Pathway& pathway, Proof& proof, const Assertion& assertion);

}  // namespace llwybr
