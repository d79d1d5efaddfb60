#include "bench/measured.hpp"

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "checks/check.hpp"
#include "llwybr/engine.hpp"
#include "pugixml.hpp"
#include "xml/scanner.hpp"

namespace llwybr::bench {
namespace {

constexpr const Check* kChecks[] = {
#define CHECK(name) &check_##name,
#include "checks/checks.def"
#undef CHECK
};

[[noreturn]] void fail(const char* why) {
  std::fprintf(stderr, "llwybr_bench: %s\n", why);
  std::exit(1);
}

Reading read(std::string text) {
  // So much is refused as a rule; here it is the size that is measured.
  const FileReader files = [&text](std::string_view) { return FileAnswer{FileStatus::found, std::move(text)}; };
  Reading reading = read_pathway("pathway.xml", files, UINT32_MAX);
  if (!reading.troubles.empty()) fail("the generated pathway has faults");
  return reading;
}

CheckOptions options_of(std::size_t cells) {
  CheckOptions options;
  options.today = parse_day("2026-11-24").value();
  options.proof_cells = cells;
  return options;
}

double bare_parse(std::string text) {
  const Stopwatch watch;
  pugi::xml_document tree;
  const bool parsed = tree.load_buffer_inplace(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  const double taken = watch.milliseconds();
  if (!parsed) fail("pugixml refuses the generated pathway");
  return taken;
}

double scan_time(const std::string& text) {
  const Stopwatch watch;
  if (!scan(text, text.size()).empty()) fail("the generated pathway is not well-formed");
  return watch.milliseconds();
}

// The status of this process under a key of /proc/self/status, in MiB.
double memory(const char* key) {
  std::FILE* file = std::fopen("/proc/self/status", "r");
  if (file == nullptr) return 0;
  char line[256];
  double found = 0;
  const std::string wanted = std::string(key) + ":";
  while (std::fgets(line, sizeof line, file) != nullptr) {
    if (std::string_view(line).substr(0, wanted.size()) == wanted) {
      found = std::strtod(line + wanted.size(), nullptr) / 1024;
    }
  }
  std::fclose(file);
  return found;
}

}  // namespace

Measured measure(const std::function<std::string()>& make, std::size_t cells) {
  Measured measured;
  measured.bare = bare_parse(make());
  std::string text = make();
  measured.megabytes = static_cast<double>(text.size()) / 1e6;
  measured.scan = scan_time(text);
  const Stopwatch watch;
  const Reading reading = read(std::move(text));
  measured.read = watch.milliseconds();
  measured.nodes = static_cast<double>(reading.pathway.nodes.size());

  const Stopwatch check_watch;
  const Report report = check(reading, options_of(cells));
  measured.check = check_watch.milliseconds();
  measured.findings = static_cast<double>(report.findings.size());
  measured.is_decided = 1;
  for (const Finding& finding : report.findings) {
    if (finding.check->id == "not-decided") measured.is_decided = 0;
  }

  Derived derived(reading.pathway, cells);
  const CheckContext context{reading.pathway, reading.troubles, options_of(cells), derived};
  for (std::size_t stage = 0; stage < kStages.size(); ++stage) {
    const Stopwatch stage_watch;
    std::vector<Finding> findings;
    for (const Check* each : kChecks) {
      if (each->info.stage == kStages[stage]) each->run(context, findings);
    }
    measured.stages[stage] = stage_watch.milliseconds();
  }
  return measured;
}

Measured median_of(const std::vector<Measured>& runs) {
  const auto median = [&runs](const auto& value_of) {
    std::vector<double> values;
    for (const Measured& run : runs) values.push_back(value_of(run));
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
  };
  Measured result = runs.front();
  for (double Measured::*member : {&Measured::bare, &Measured::scan, &Measured::read, &Measured::check}) {
    result.*member = median([member](const Measured& run) { return run.*member; });
  }
  for (std::size_t stage = 0; stage < kStages.size(); ++stage) {
    result.stages[stage] = median([stage](const Measured& run) { return run.stages[stage]; });
  }
  return result;
}

double least_ratio_of(const std::vector<Measured>& runs) {
  double least = 1e9;
  for (const Measured& run : runs) least = std::min(least, (run.read + run.check) / run.bare);
  return least;
}

std::vector<CheckTime> times_of_checks(const std::string& text, std::size_t cells, double least) {
  const Reading reading = read(text);
  Derived derived(reading.pathway, cells);
  const CheckContext context{reading.pathway, reading.troubles, options_of(cells), derived};
  std::vector<CheckTime> times;
  for (const Check* each : kChecks) {
    std::vector<Finding> findings;
    const Stopwatch watch;
    each->run(context, findings);
    const double taken = watch.milliseconds();
    if (taken >= least) times.push_back({each->info.id, taken});
  }
  return times;
}

double peak_memory(const std::function<std::string()>& make, std::size_t cells, bool bare) {
  int ends[2];
  if (pipe(ends) != 0) fail("no pipe");
  // What this process keeps of earlier runs is not the other's.
  malloc_trim(0);
  const pid_t child = fork();
  if (child < 0) fail("no process");
  if (child == 0) {
    if (bare) {
      bare_parse(make());
    } else {
      static_cast<void>(check(read(make()), options_of(cells)));
    }
    const double peak = memory("VmHWM");
    _exit(write(ends[1], &peak, sizeof peak) == sizeof peak ? 0 : 1);
  }
  close(ends[1]);
  double peak = 0;
  const bool told = ::read(ends[0], &peak, sizeof peak) == sizeof peak;
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!told || status != 0) fail("the process that was to be measured has failed");
  return peak;
}

}  // namespace llwybr::bench
