// The command line, read: the only place that knows its grammar.
#pragma once

#include "command.hpp"

namespace llwybr::cli {

struct CommandLine {
  int (*command)(const Call&) = nullptr;  // nullptr: all is said, end with `exit`
  Call call;
  int exit = kClean;
};

// Prints help, version or what is wrong where there is nothing to run.
[[nodiscard]] CommandLine read_command_line(int argc, char* argv[]);

}  // namespace llwybr::cli
