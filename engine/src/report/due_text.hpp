// A deadline in words.
#pragma once

#include <string>

#include "llwybr/journey.hpp"

namespace llwybr {

// "by the end of Wednesday 25 November 2026"; before its event has passed "within 24 hours, counted from when
// …".
[[nodiscard]] std::string due_text(const Pathway& pathway, const DueTask& due, Language language);

}  // namespace llwybr
