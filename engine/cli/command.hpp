// The commands, and what the command line asked of them.
#pragma once

#include <string>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr::cli {

inline constexpr int kClean = 0;
inline constexpr int kFound = 1;     // findings of severity error, a failed walk, a refused input, an empty search
inline constexpr int kUnusable = 2;  // wrong usage, or a file that cannot be read
inline constexpr int kInternal = 3;  // a fault of ours: the answer must not be relied on

// What was asked for. A command reads what concerns it.
struct Call {
  Language language = Language::english;
  std::string file;
  std::string check;  // an id, or empty
  std::string format = "text";
  std::string color = "auto";
  std::string today;   // a date, or empty
  std::string inputs;  // a path, or empty
  std::string record;  // a path, or empty
  std::string out;        // a folder to write to
  std::string directory;  // a folder to read
  std::string around;      // the id of a node, or empty
  std::string subpathway;  // an id, or empty
  bool force = false;
  bool replay_only = false;
  std::vector<std::string> words;  // to search for
};

// Each carries out one command and answers its exit code.
[[nodiscard]] int check_command(const Call& call);
[[nodiscard]] int explain_command(const Call& call);
[[nodiscard]] int outline_command(const Call& call);
[[nodiscard]] int search_command(const Call& call);
[[nodiscard]] int draw_command(const Call& call);
[[nodiscard]] int walk_command(const Call& call);
[[nodiscard]] int journey_command(const Call& call);
[[nodiscard]] int test_command(const Call& call);
[[nodiscard]] int audit_command(const Call& call);
[[nodiscard]] int verify_audit_command(const Call& call);

}  // namespace llwybr::cli
