// Faults in full: the check each belongs to, and its words in both languages.
#pragma once

#include <vector>

#include "llwybr/engine.hpp"
#include "xml/faults.hpp"

namespace llwybr {

class ReportedFaults final : public Faults {
 public:
  ReportedFaults(std::vector<Trouble>& troubles, std::size_t most_bytes)
      : troubles_(troubles), most_bytes_(most_bytes) {}
  [[nodiscard]] bool accept(std::uint32_t file, const std::string& bytes) override;
  void report(Flaw flaw, Place place, std::size_t length, const FlawDetails& details) override;

 private:
  std::vector<Trouble>& troubles_;
  std::size_t most_bytes_;
};

}  // namespace llwybr
