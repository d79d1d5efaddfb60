// A pathway read from disk and checked.
#pragma once

#include <optional>

#include "command.hpp"
#include "folder.hpp"
#include "llwybr/engine.hpp"

namespace llwybr::cli {

struct Loaded {
  Folder folder;
  Reading reading;
  Report report;
  [[nodiscard]] const Pathway& pathway() const { return reading.pathway; }
};

// Reads and checks the file of the call; where it cannot be read, says why.
[[nodiscard]] std::optional<Loaded> load(const Call& call, const CheckOptions& options);

// Whether every stage up to this one ran without error.
[[nodiscard]] bool is_clean_to(const Report& report, Stage last);

// The same for a command that needs them: else prints the findings to standard error.
[[nodiscard]] bool is_usable(const Loaded& loaded, Stage last, const Call& call);

}  // namespace llwybr::cli
