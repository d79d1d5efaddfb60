// The benchmark: prints tables; asserts nothing but that what it measures is right.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "bench/measured.hpp"
#include "bench/pathway_text.hpp"
#include "llwybr/engine.hpp"

namespace llwybr::bench {
namespace {

struct Size { std::size_t nodes; std::size_t runs; };

// The proof may take more than it may by default where the pathway is beyond all practice.
std::size_t cells_for(std::size_t nodes) { return std::max<std::size_t>(kProofCells, nodes * 512); }

std::vector<Measured> runs_of(const MakeText& make, std::size_t runs, std::size_t cells) {
  std::vector<Measured> all;
  for (std::size_t run = 0; run < runs; ++run) all.push_back(measure(make, cells));
  return all;
}

Measured measured(const MakeText& make, std::size_t runs, std::size_t cells) {
  return median_of(runs_of(make, runs, cells));
}

void scaling(const std::vector<Size>& sizes) {
  std::printf("times in ms of the processor, medians of runs in processes of their own; memory in MiB, the bytes among it;\n"
              "`ratio` is (read + check) / bare, `least` and `most` those of single runs\n");
  std::printf("%9s %8s %8s %8s %8s %8s %8s %8s %8s %8s %6s %6s %6s %9s %9s\n", "nodes", "MB", "bare", "scan", "read", "refs",
              "graph", "data", "content", "check", "ratio", "least", "most", "bare peak", "peak");
  for (const Size& size : sizes) {
    const std::vector<Measured> runs =
        runs_of([&size] { return pathway_text(size.nodes); }, size.runs, cells_for(size.nodes));
    const Measured m = median_of(runs);
    const auto [least, most] = std::minmax_element(
        runs.begin(), runs.end(), [](const Measured& a, const Measured& b) { return a.ratio() < b.ratio(); });
    std::printf("%9.0f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %6.2f %6.2f %6.2f %9.0f %9.0f%s\n", m.nodes,
                m.megabytes, m.bare, m.scan, m.read, m.stages[1], m.stages[2], m.stages[3], m.stages[5], m.check,
                m.ratio(), least->ratio(), most->ratio(), m.bare_peak, m.peak, m.is_decided != 0 ? "" : " not-decided");
    if (m.findings != 0) std::printf("          %.0f findings\n", m.findings);
    std::fflush(stdout);
  }
}

void in_kept_memory(std::size_t nodes, std::size_t runs) {
  const std::string text = pathway_text(nodes);
  std::vector<Measured> all;
  for (std::size_t run = 0; run < runs; ++run) all.push_back(measure_here(text, cells_for(nodes)));
  const Measured m = median_of(all);
  std::printf("in memory that is kept: %.0f nodes: bare %.1f ms, read and check %.1f ms, ratio %.2f\n", m.nodes, m.bare,
              m.read + m.check, m.ratio());
  std::fflush(stdout);
}

void assertion(std::size_t nodes, std::size_t runs) {
  const Measured m = measured([nodes] { return pathway_text(nodes, true); }, runs, cells_for(nodes));
  std::printf("one assertion on %.0f nodes: %.1f ms, %.2f of the bare parse\n", m.nodes, m.stages[4],
              m.stages[4] / m.bare);
}

void entangled(std::size_t nodes, std::size_t facts, std::size_t runs) {
  const Measured m = measured([=] { return entangled_text(nodes, facts); }, runs, kProofCells);
  std::printf("entangled: %.0f nodes, %zu facts: data stage %.1f ms, %s, %.0f findings\n", m.nodes, facts,
              m.stages[3], m.is_decided != 0 ? "decided" : "not-decided", m.findings);
  std::fflush(stdout);
}

void steps(std::size_t nodes, std::size_t count) {
  const StepTime time = step_time(pathway_text(nodes), count);
  std::printf("a step on %zu nodes: %.0f ns at the start of a journey, %.0f ns after %zu steps\n", nodes, time.first,
              time.last, count);
}

void checks(std::size_t nodes) {
  for (const CheckTime& time : times_of_checks(pathway_text(nodes), cells_for(nodes), 0.5)) {
    std::printf("%8.1f ms %.*s\n", time.milliseconds, static_cast<int>(time.id.size()), time.id.data());
  }
}

void smoke() {
  scaling({{1'000, 1}});
  assertion(1'000, 1);
  entangled(300, 60, 1);
  steps(1'000, 240);
  in_kept_memory(1'000, 1);
}

void all() {
  scaling({{1'000, 21}, {10'000, 9}, {12'000, 9}, {100'000, 5}, {1'000'000, 1}});
  for (const std::size_t nodes : {std::size_t{1'000}, std::size_t{10'000}, std::size_t{100'000}}) assertion(nodes, 3);
  entangled(300, 60, 9);
  entangled(2'000, 600, 3);
  steps(100'000, 25'000);
  in_kept_memory(1'000, 21);
  in_kept_memory(10'000, 9);
  in_kept_memory(100'000, 5);
}

}  // namespace
}  // namespace llwybr::bench

int main(int argc, char** argv) {
  using namespace llwybr::bench;
  const auto number = [&](int at, std::size_t otherwise) {
    return argc > at ? static_cast<std::size_t>(std::strtoul(argv[at], nullptr, 10)) : otherwise;
  };
  const char* what = argc > 1 ? argv[1] : "all";
  if (std::strcmp(what, "all") == 0) {
    all();
  } else if (std::strcmp(what, "smoke") == 0) {
    smoke();
  } else if (std::strcmp(what, "size") == 0) {
    scaling({{number(2, 10'000), number(3, 5)}});
  } else if (std::strcmp(what, "kept") == 0) {
    in_kept_memory(number(2, 10'000), number(3, 5));
  } else if (std::strcmp(what, "checks") == 0) {
    checks(number(2, 10'000));
  } else if (std::strcmp(what, "entangled") == 0) {
    entangled(number(2, 300), number(3, 60), number(4, 5));
  } else if (std::strcmp(what, "steps") == 0) {
    steps(number(2, 100'000), number(3, 25'000));
  } else if (std::strcmp(what, "text") == 0) {
    const std::string text =
        argc > 3 ? entangled_text(number(2, 300), number(3, 60)) : pathway_text(number(2, 1'000));
    std::fwrite(text.data(), 1, text.size(), stdout);
  } else {
    std::fprintf(stderr, "usage: llwybr_bench [all | smoke | size NODES RUNS | kept NODES RUNS | checks NODES | "
                         "entangled NODES FACTS RUNS | steps NODES STEPS | text NODES [FACTS]]\n");
    return 2;
  }
  return 0;
}
