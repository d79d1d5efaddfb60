#include "bench/measured.hpp"

#include <malloc.h>

#include <algorithm>
#include <climits>

#include "bench/process.hpp"
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

CheckOptions options_of(std::size_t cells) {
  CheckOptions options;
  options.today = parse_day("2026-11-24").value();
  options.proof_cells = cells;
  return options;
}

double bare_parse(std::string text, double& peak) {
  const Stopwatch watch;
  pugi::xml_document tree;
  const bool parsed = tree.load_buffer_inplace(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  const double taken = watch.milliseconds();
  peak = peak_memory();
  if (!parsed) fail("pugixml refuses the generated pathway");
  return taken;
}

double scan_time(const std::string& text) {
  const Stopwatch watch;
  if (!scan(text, text.size()).empty()) fail("the generated pathway is not well-formed");
  return watch.milliseconds();
}

void read_and_check(std::string text, std::size_t cells, Measured& measured) {
  const Stopwatch watch;
  const Reading reading = read_generated(std::move(text));
  measured.read = watch.milliseconds();
  const Stopwatch check_watch;
  const Report report = check(reading, options_of(cells));
  measured.check = check_watch.milliseconds();
  measured.peak = peak_memory();
  measured.nodes = static_cast<double>(reading.pathway.nodes.size());
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
}

}  // namespace

Reading read_generated(std::string text) {
  // So much is refused as a rule; here it is the size that is measured.
  const FileReader files = [&text](std::string_view) { return FileAnswer{FileStatus::found, std::move(text)}; };
  Reading reading = read_pathway("pathway.xml", files, UINT32_MAX);
  if (!reading.troubles.empty()) fail("the generated pathway has faults");
  return reading;
}

Measured measure(const MakeText& make, std::size_t cells) {
  Measured measured = answer_of_process(make, [](std::string text) {
    Measured bare;
    bare.megabytes = static_cast<double>(text.size()) / 1e6;
    bare.bare = bare_parse(std::move(text), bare.bare_peak);
    return bare;
  });
  measured = answer_of_process(make, [&measured](const std::string& text) {
    measured.scan = scan_time(text);
    return measured;
  });
  return answer_of_process(make, [&measured, cells](std::string text) {
    read_and_check(std::move(text), cells, measured);
    return measured;
  });
}

Measured measure_here(const std::string& text, std::size_t cells) {
  mallopt(M_MMAP_THRESHOLD, INT_MAX);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  Measured measured;
  measured.bare = bare_parse(text, measured.bare_peak);
  read_and_check(text, cells, measured);
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
  for (double Measured::*member : {&Measured::bare, &Measured::bare_peak, &Measured::scan, &Measured::read,
                                   &Measured::check, &Measured::peak}) {
    result.*member = median([member](const Measured& run) { return run.*member; });
  }
  for (std::size_t stage = 0; stage < kStages.size(); ++stage) {
    result.stages[stage] = median([stage](const Measured& run) { return run.stages[stage]; });
  }
  return result;
}

std::vector<CheckTime> times_of_checks(const std::string& text, std::size_t cells, double least) {
  const Reading reading = read_generated(text);
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

}  // namespace llwybr::bench
