#include "checks/fixtures.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace llwybr {
namespace fs = std::filesystem;

std::vector<Fixture> all_fixtures() {
  std::vector<Fixture> fixtures;
  for (const auto& folder : fs::directory_iterator(LLWYBR_SOURCE "/tests/checks")) {
    if (!folder.is_directory()) continue;
    for (const auto& entry : fs::directory_iterator(folder)) {
      Fixture fixture;
      fixture.check = folder.path().filename().string();
      fixture.name = entry.path().stem().string();
      fixture.valid = fixture.name.rfind("valid-", 0) == 0;
      fixture.main = entry.is_directory() ? entry.path() / "main.xml" : entry.path();
      fixtures.push_back(fixture);
    }
  }
  std::sort(fixtures.begin(), fixtures.end(), [](const Fixture& left, const Fixture& right) {
    return std::pair(left.check, left.name) < std::pair(right.check, right.name);
  });
  return fixtures;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Reading read_file(const fs::path& main) {
  const fs::path folder = main.parent_path();
  return read_pathway(main.filename().string(), [&folder](std::string_view path) {
    const fs::path file = folder / fs::path(path);
    if (!fs::is_regular_file(file)) return FileAnswer{};
    return FileAnswer{FileStatus::found, bytes_of(file)};
  });
}

Reading read_memory(const MemoryFiles& files) {
  return read_pathway(files.front().first, [&files](std::string_view path) {
    for (const auto& [name, bytes] : files) {
      if (name == path) return FileAnswer{FileStatus::found, bytes};
    }
    return FileAnswer{};
  });
}

}  // namespace llwybr
