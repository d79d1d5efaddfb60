// What is measured of a pathway, in milliseconds of the processor, and how.
#pragma once

#include <time.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "llwybr/engine.hpp"
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
  double bare = 0;       // pugixml alone, in place
  double bare_peak = 0;  // MiB, the text among it
  double scan = 0;       // of `read`: is it well-formed
  double read = 0;       // bytes to a Pathway
  double check = 0;      // check() as a whole
  double peak = 0;       // MiB, of reading and checking, the text among it
  // The checks of each stage, once more behind `check`, in memory that it has left.
  std::array<double, kStages.size()> stages{};
  double findings = 0;
  double is_decided = 0;

  // How many times a bare parse the reading and checking take.
  [[nodiscard]] double ratio() const { return (read + check) / bare; }
};

// A generated pathway, whatever its size; ends the benchmark where it has a fault.
[[nodiscard]] Reading read_generated(std::string text);

using MakeText = std::function<std::string()>;

// Parses the text barely, scans it, and reads and checks it, each in a process of its own that has done nothing else
// before: as when the command is run, what memory it needs is fresh. `cells` as in CheckOptions.
[[nodiscard]] Measured measure(const MakeText& make, std::size_t cells);

// The bare parse, the reading and the checking in this process, which gives no memory back from the first call on.
[[nodiscard]] Measured measure_here(const std::string& text, std::size_t cells);

// The median of each number of several runs.
[[nodiscard]] Measured median_of(const std::vector<Measured>& runs);

// Milliseconds of every check that takes at least `least` of them, by id: where the time of a check goes.
struct CheckTime { std::string_view id; double milliseconds; };
[[nodiscard]] std::vector<CheckTime> times_of_checks(const std::string& text, std::size_t cells, double least);

// Nanoseconds of a step, as a mean over the first thousand steps of a journey and over the last thousand of `steps`.
struct StepTime { double first = 0; double last = 0; };
[[nodiscard]] StepTime step_time(const std::string& text, std::size_t steps);

}  // namespace llwybr::bench
