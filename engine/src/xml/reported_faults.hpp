// Faults in full: the check each belongs to, and its words in both languages.
#pragma once

#include <map>

#include "llwybr/engine.hpp"
#include "xml/faults.hpp"

namespace llwybr {

class ReportedFaults final : public Faults {
 public:
  explicit ReportedFaults(Reading& reading) : reading_(reading) {}
  [[nodiscard]] bool accept(std::uint32_t file, const std::string& bytes) override;
  void report(Flaw flaw, Place place, std::size_t length, const FlawDetails& details) override;

 private:
  Reading& reading_;
  std::map<Flaw, std::size_t> met_;
};

}  // namespace llwybr
