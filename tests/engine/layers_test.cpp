// The arrows of the design, read off the sources: who may include whom.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

namespace {

namespace fs = std::filesystem;

struct Inclusion {
  std::string file;      // relative to the sources
  std::string layer;     // folder below engine/src, or "cli", "wasm"
  std::string included;  // as written
};

const fs::path kRoot = LLWYBR_SOURCE;

std::vector<Inclusion> inclusions_below(const fs::path& folder, const std::string& layer) {
  static const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^">]+)[">])");
  std::vector<Inclusion> found;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".hpp" && extension != ".h" && extension != ".def") continue;
    std::ifstream stream(entry.path());
    for (std::string line; std::getline(stream, line);) {
      std::smatch match;
      if (std::regex_search(line, match, pattern)) {
        found.push_back({fs::relative(entry.path(), kRoot).string(), layer, match[1].str()});
      }
    }
  }
  return found;
}

std::vector<Inclusion> all_inclusions() {
  std::vector<Inclusion> all;
  for (const auto& entry : fs::directory_iterator(kRoot / "engine/src")) {
    const auto layer = entry.path().filename().string();
    for (auto& inclusion : inclusions_below(fs::path("engine/src") / layer, layer)) all.push_back(inclusion);
  }
  for (auto& inclusion : inclusions_below("engine/cli", "cli")) all.push_back(inclusion);
  for (auto& inclusion : inclusions_below("wasm", "wasm")) all.push_back(inclusion);
  return all;
}

// The folders of engine/src a folder may include from, besides its own and the public headers.
const std::map<std::string, std::set<std::string>> kAllowed{
    {"xml", {}},
    {"graph", {}},
    {"journey", {}},
    {"language", {"journey"}},
    {"prove", {"graph"}},
    {"checks", {"graph", "prove", "xml"}},
    {"audit", {"graph", "prove"}},
    {"report", {"language"}},
    {"picture", {"graph"}},
    {"search", {"language"}},
    {"cli", {}},
    {"wasm", {"language"}},
};

std::string folder_of(const std::string& included) {
  const auto slash = included.find('/');
  return slash == std::string::npos ? std::string() : included.substr(0, slash);
}

}  // namespace

TEST_CASE("sources include only along the arrows of the design") {
  const auto inclusions = all_inclusions();
  REQUIRE(inclusions.size() > 100);
  for (const auto& inclusion : inclusions) {
    const auto folder = folder_of(inclusion.included);
    if (!kAllowed.contains(folder)) continue;
    INFO(inclusion.file << " includes " << inclusion.included);
    const auto allowed = kAllowed.find(inclusion.layer);
    REQUIRE(allowed != kAllowed.end());
    CHECK((folder == inclusion.layer || allowed->second.contains(folder)));
  }
}

TEST_CASE("each library stays in its folder") {
  const std::map<std::string, std::set<std::string>> homes{
      {"pugixml.hpp", {"xml"}}, {"boost", {"graph"}}, {"rapidjson", {}}, {"nlohmann", {}}, {"CLI", {"cli"}}};
  for (const auto& inclusion : all_inclusions()) {
    for (const auto& [library, layers] : homes) {
      if (inclusion.included != library && folder_of(inclusion.included) != library) continue;
      INFO(inclusion.file << " includes " << inclusion.included);
      CHECK(layers.contains(inclusion.layer));
    }
  }
}

TEST_CASE("the engine opens no file, reads no clock and prints nothing") {
  const std::set<std::string> forbidden{"fstream", "iostream", "cstdio",     "stdio.h", "chrono", "ctime",
                                        "time.h",  "locale",   "filesystem", "thread",  "random", "unistd.h"};
  for (const auto& inclusion : all_inclusions()) {
    if (inclusion.layer == "cli") continue;
    INFO(inclusion.file << " includes " << inclusion.included);
    CHECK_FALSE(forbidden.contains(inclusion.included));
  }
}
