// Faults in full: the check each belongs to, and its words in both languages.
#pragma once

#include <vector>

#include "llwybr/engine.hpp"
#include "xml/faults.hpp"

namespace llwybr {

class ReportedFaults final : public Faults {
 public:
  explicit ReportedFaults(std::vector<Trouble>& troubles) : troubles_(troubles) {}
  [[nodiscard]] bool accept(std::uint32_t file, const std::string& bytes) override;
  void report(Flaw flaw, Place place, std::size_t length, const FlawDetails& details) override;

 private:
  std::vector<Trouble>& troubles_;
};

}  // namespace llwybr
