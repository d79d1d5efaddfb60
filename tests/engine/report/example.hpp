// The pathway of example/, which has one of everything.
#pragma once

#include <string_view>
#include <utility>

#include "llwybr/engine.hpp"

// The example as it is, or with one string of its main file replaced by another.
[[nodiscard]] llwybr::Reading read_example(std::string_view from = {}, std::string_view to = {});
