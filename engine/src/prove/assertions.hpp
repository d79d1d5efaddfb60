// Whether the group's own safeguards hold on every feasible route.
#pragma once

#include "prove/proof.hpp"

namespace llwybr {

// Proof::judgement remembers the answer; ask there.
[[nodiscard]] Judgement judge(const Pathway& pathway, Proof& proof, const Assertion& assertion);

}  // namespace llwybr
