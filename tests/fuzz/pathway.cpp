// Pathways built from the input, small and of every kind: what the prover says is what trying every journey
// shows.
#include <cstdio>
#include <random>

#include "engine/prove/agreement.hpp"
#include "engine/prove/random_pathway.hpp"
#include "fuzz/expect.hpp"
#include "llwybr/audit.hpp"

using namespace llwybr;

namespace {

// Takes the input two bytes at a time; behind its end, numbers that are always the same.
class Numbers {
 public:
  Numbers(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {}
  std::uint32_t operator()() {
    if (end_ - at_ < 2) return static_cast<std::uint32_t>(rest_());
    const std::uint32_t number = at_[0] + 256u * at_[1];
    at_ += 2;
    return number;
  }

 private:
  const std::uint8_t* at_;
  const std::uint8_t* end_;
  std::mt19937 rest_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::optional<Reading> reading = test::random_pathway(
      Numbers(data + 1, size - 1), {(data[0] & 1) != 0, (data[0] & 2) != 0, true, (data[0] & 4) != 0});
  if (!reading) return 0;
  const test::EveryState every(reading->pathway, test::StrandOrder::any, 200);
  if (!every.complete) return 0;
  const Report report = check(*reading, {});
  const std::vector<std::string> differences = test::disagreements(reading->pathway, every, report);
  for (const std::string& difference : differences) std::fprintf(stderr, "%s\n", difference.c_str());
  fuzz::expect(differences.empty(), "the checks of data find what journeys do");
  fuzz::expect_none(audit_of(*reading, report, {}).internal_error, "the traversal confirms the audit");
  return 0;
}
