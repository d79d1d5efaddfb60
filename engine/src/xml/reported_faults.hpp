// Faults in full: the check each belongs to, and its words in both languages.
#pragma once

#include <map>

#include "llwybr/engine.hpp"
#include "xml/faults.hpp"

namespace llwybr {

class ReportedFaults final : public Faults {
 public:
  ReportedFaults(Reading& reading, std::size_t most_bytes) : reading_(reading), most_bytes_(most_bytes) {}
  [[nodiscard]] bool accept(std::uint32_t file, const std::string& bytes, RootCuts& cuts) override;
  void report(Flaw flaw, Place place, std::size_t length, const FlawDetails& details) override;

 private:
  Reading& reading_;
  std::size_t most_bytes_;
  std::map<Flaw, std::size_t> met_;
};

}  // namespace llwybr
