// What a pathway means to whoever follows it, as a text: two pathways of one meaning lead everybody through
// the same nodes, with the same words, owners and deadlines, and differ in nothing that a person sees.
#pragma once

#include <string>

#include "llwybr/engine.hpp"

namespace llwybr::test {

// Left out is what nobody meets: where things stand in the files; what an answer sets where no condition that
// can come after it, and no assertion, reads the fact; which of several values it sets where none of these
// tells them apart; events that no deadline counts from and no assertion names. An owner that a task has from
// its node is written as if it were its own. The pathway is used up.
[[nodiscard]] std::string meaning_of(Reading reading);

}  // namespace llwybr::test
