// The fixtures of the checks: tests/checks/<check-id>/{invalid-*,valid-*}, each a file, or a folder with
// main.xml and what it includes. An invalid one shows the finding of its check, once, and no other; a comment
// `<!-- also: other-check -->` in its first lines names what cannot be avoided, `<!-- proof cells: 20 -->` bounds
// the memory of the proof.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "llwybr/engine.hpp"

namespace llwybr {

struct Fixture {
  std::string check;
  std::string name;
  bool valid = false;
  std::filesystem::path main;
};

// All of them, by check and name.
[[nodiscard]] std::vector<Fixture> all_fixtures();

// The day on which fixtures are checked, but for one that says `<!-- today: not given -->`.
inline constexpr Day kFixtureDay = 20781;  // 2026-11-24

[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);

// Reads a pathway from disk, as a program would.
[[nodiscard]] Reading read_file(const std::filesystem::path& main);

// Reads a pathway of files held in memory: pairs of path and bytes, the first the main file.
using MemoryFiles = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] Reading read_memory(const MemoryFiles& files);

}  // namespace llwybr
