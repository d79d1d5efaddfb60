// Processes of their own for what is measured.
#pragma once

#include <functional>
#include <string>

#include "bench/measured.hpp"

namespace llwybr::bench {

// Ends this process, after a line that says why.
[[noreturn]] void fail(const char* why);

// The most memory that this process has taken so far, in MiB.
[[nodiscard]] double peak_memory();

// What `work` answers in a new process, of the text that `make` gives in yet another: no memory has been used before.
// Ends the benchmark if either process fails.
[[nodiscard]] Measured answer_of_process(const MakeText& make, const std::function<Measured(std::string)>& work);

}  // namespace llwybr::bench
