// Loads, checks and follows a pathway again and again, and prints how much memory the process holds after each tenth:
// `cycles kibibytes`. Ends with 1 where the second half needed more than the first.
//
//   llwybr_soak CYCLES
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "llwybr/engine.hpp"
#include "llwybr/journey.hpp"
#include "llwybr/report.hpp"
#include "llwybr/walk.hpp"

using namespace llwybr;

namespace {

constexpr std::size_t kAllowed = 256;  // kibibytes of growth: less than a byte for each cycle of a long soak

std::string bytes_of(const std::string& path) {
  std::ifstream file(LLWYBR_SOURCE "/tests/pathways/guide/" + path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::size_t resident_kibibytes() {
  std::ifstream status("/proc/self/status");
  std::string word;
  std::size_t kibibytes = 0;
  while (status >> word && word != "VmRSS:") continue;
  status >> kibibytes;
  return kibibytes;
}

// The first answer at every node, to the end.
std::vector<Input> first_answers(const Pathway& pathway) {
  Journey journey(pathway);
  Minute now = 0;
  while (journey.endpoint() == kNone && !journey.open().empty()) {
    const Node& node = pathway.nodes[journey.open().front().node];
    Input input{journey.open().front().at, {}, ++now};
    if (node.answers.count > 0) input.answers.push_back(std::string(pathway.answers[node.answers.first].id));
    if (journey.apply(input)) std::exit(2);
  }
  return journey.inputs();
}

void cycle(const std::map<std::string, std::string>& files) {
  const Reading reading = read_pathway("pathway.xml", [&](std::string_view path) -> FileAnswer {
    const auto file = files.find(std::string(path));
    return file == files.end() ? FileAnswer{} : FileAnswer{FileStatus::found, file->second};
  });
  const Report report = check(reading, {});
  if (report.has_errors()) std::exit(2);
  const std::vector<Input> inputs = first_answers(reading.pathway);
  if (journey_json(reading.pathway, replay(reading.pathway, inputs)).empty()) std::exit(2);
}

}  // namespace

int main(int count, char** arguments) {
  const long cycles = count == 2 ? std::atol(arguments[1]) : 0;
  if (cycles < 10) {
    std::fputs("usage: llwybr_soak CYCLES, at least 10\n", stderr);
    return 2;
  }
  std::map<std::string, std::string> files;
  for (const char* name : {"pathway.xml", "registers.xml", "report.xml"}) files.emplace(name, bytes_of(name));
  std::size_t half_way = 0;
  std::size_t now = 0;
  for (long done = 1; done <= cycles; ++done) {
    cycle(files);
    if (done % (cycles / 10) != 0) continue;
    now = resident_kibibytes();
    std::printf("%ld %zu\n", done, now);
    std::fflush(stdout);
    if (done == cycles / 10 * 5) half_way = now;
  }
  return now > half_way + kAllowed ? 1 : 0;
}
