// What a check is, inside the engine. A check is one file in this folder that defines
// `const Check check_<id with underscores>`, and one line in checks.def.
#pragma once

#include <span>
#include <vector>

#include "checks/derived.hpp"
#include "llwybr/engine.hpp"
#include "llwybr/finding.hpp"

namespace llwybr {

struct CheckContext {
  const Pathway& pathway;
  std::span<const Trouble> troubles;  // what the reader met
  CheckOptions options;
  Derived& derived;                   // what the stages from `graph` on work on
};

struct Check {
  CheckInfo info;
  // Appends what it finds, with Finding::check left null: the runner sets it, and puts all in the order of places.
  void (*run)(const CheckContext& context, std::vector<Finding>& findings);
};

// Every check of checks.def.
#define CHECK(name) extern const Check check_##name;
#include "checks/checks.def"
#undef CHECK

// The whole of a check whose faults the reader meets: its troubles, as findings.
void report_troubles(std::string_view check, const CheckContext& context, std::vector<Finding>& findings);

}  // namespace llwybr
