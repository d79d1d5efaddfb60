// The `llwybr` command: its parts are one file a command, see command.hpp.
#include "command_line.hpp"

int main(int argc, char* argv[]) {
  const llwybr::cli::CommandLine line = llwybr::cli::read_command_line(argc, argv);
  return line.command == nullptr ? line.exit : line.command(line.call);
}
