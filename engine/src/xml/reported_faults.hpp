// Faults in full: the check each belongs to, and its words in both languages.
#pragma once

#include <map>

#include "llwybr/engine.hpp"
#include "xml/faults.hpp"

namespace llwybr {

// Faults of a pathway after which its further nodes and answers are passed over.
inline constexpr std::size_t kMostFaultsOfPathway = 10'000;

class ReportedFaults final : public Faults {
 public:
  ReportedFaults(Reading& reading, std::size_t most_bytes) : reading_(reading), most_bytes_(most_bytes) {}
  [[nodiscard]] bool accept(std::uint32_t file, const std::string& bytes, RootCuts& cuts) override;
  void report(Flaw flaw, Place place, std::size_t length, const FlawDetails& details) override;
  [[nodiscard]] bool has_enough() const override { return met_in_all_ >= kMostFaultsOfPathway; }

 private:
  Reading& reading_;
  std::size_t most_bytes_;
  std::map<Flaw, std::size_t> met_;
  std::size_t met_in_all_ = 0;
};

}  // namespace llwybr
