// What is measured of a pathway, in milliseconds of the processor, and how.
#pragma once

#include <time.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "llwybr/finding.hpp"

namespace llwybr::bench {

// The processor's time that this process has taken, which other work on the machine disturbs less than the clock.
class Stopwatch {
 public:
  Stopwatch() : start_(now()) {}
  [[nodiscard]] double milliseconds() const { return now() - start_; }

 private:
  [[nodiscard]] static double now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  }
  double start_;
};

struct Measured {
  double nodes = 0;
  double megabytes = 0;
  double bare = 0;                          // pugixml alone, in place, on a copy made before
  double scan = 0;                          // of `read`: is it well-formed
  double read = 0;                          // bytes to a Pathway
  std::array<double, kStages.size()> stages{};
  double check = 0;                         // check() as a whole, on its own: the stages again
  double findings = 0;
  double is_decided = 0;
};

// Reads and checks the text that `make` gives, once; `make` is not timed. `cells` as in CheckOptions.
[[nodiscard]] Measured measure(const std::function<std::string()>& make, std::size_t cells);

// The median of each number of several runs.
[[nodiscard]] Measured median_of(const std::vector<Measured>& runs);

// The least ratio of several runs of reading and checking to the bare parse in the same run: what other work on the
// machine disturbed least.
[[nodiscard]] double least_ratio_of(const std::vector<Measured>& runs);

// Milliseconds of every check that takes at least `least` of them, by id: where the time of a check goes.
struct CheckTime { std::string_view id; double milliseconds; };
[[nodiscard]] std::vector<CheckTime> times_of_checks(const std::string& text, std::size_t cells, double least);

// The most memory, in MiB, that a process of its own takes which makes the text and then parses it barely, or reads
// and checks it. The text is part of it.
[[nodiscard]] double peak_memory(const std::function<std::string()>& make, std::size_t cells, bool bare);

// Nanoseconds of a step, as a mean over the first thousand steps of a journey and over the last thousand of `steps`.
struct StepTime { double first = 0; double last = 0; };
[[nodiscard]] StepTime step_time(const std::string& text, std::size_t steps);

}  // namespace llwybr::bench
