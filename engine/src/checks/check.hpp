// What a check is, inside the engine. A check is one file in this folder that defines
// `const Check check_<id with underscores>`, and one line in checks.def.
#pragma once

#include <span>
#include <vector>

#include "llwybr/engine.hpp"
#include "llwybr/finding.hpp"

namespace llwybr {

struct PathwayGraph;

struct CheckContext {
  const Pathway& pathway;
  std::span<const Trouble> troubles;  // what the reader met
  CheckOptions options;
  const PathwayGraph* graph = nullptr;  // from the stage `graph` on
};

struct Check {
  CheckInfo info;
  // Appends what it finds, in document order, with Finding::check left null: the runner sets it.
  void (*run)(const CheckContext& context, std::vector<Finding>& findings);
};

// Every check of checks.def.
#define CHECK(name) extern const Check check_##name;
#include "checks/checks.def"
#undef CHECK

// The whole of a check whose faults the reader meets: its troubles, as findings.
void report_troubles(std::string_view check, const CheckContext& context, std::vector<Finding>& findings);

}  // namespace llwybr
