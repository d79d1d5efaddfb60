#include "pathways/schema.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

#include "catch.hpp"

namespace llwybr {
namespace {

// A shell takes at most 128 KiB as one command.
constexpr std::size_t kFilesAtOnce = 400;

std::string output_of(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  std::array<char, 4096> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), count);
  }
  // 127: the shell found no xmllint; 5: the schema itself is faulty.
  const int status = pclose(pipe);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) != 127);
  REQUIRE(WEXITSTATUS(status) != 5);
  return output;
}

}  // namespace

Files xml_files(const std::filesystem::path& folder, const std::string& start, bool deep) {
  Files files;
  if (!std::filesystem::exists(folder)) return files;
  auto walk = std::filesystem::recursive_directory_iterator(folder);
  for (const auto& entry : walk) {
    if (entry.is_directory() && !deep) walk.disable_recursion_pending();
    const bool named_so = entry.path().filename().string().compare(0, start.size(), start) == 0;
    if (entry.is_regular_file() && entry.path().extension() == ".xml" && named_so)
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::map<std::filesystem::path, bool> accepted_by_schema(const Files& files) {
  std::map<std::filesystem::path, bool> accepted;
  for (const auto& file : files) accepted[file] = false;
  for (std::size_t first = 0; first < files.size(); first += kFilesAtOnce) {
    std::string command = "xmllint --nonet --noout --schema '" LLWYBR_SOURCE "/pathways/llwybr.xsd'";
    const std::size_t end = std::min(files.size(), first + kFilesAtOnce);
    for (std::size_t i = first; i < end; ++i) command += " '" + files[i].string() + "'";
    std::istringstream lines(output_of(command + " 2>&1"));
    const std::string verdict = " validates";
    for (std::string line; std::getline(lines, line);) {
      if (line.size() <= verdict.size()) continue;
      const std::size_t split = line.size() - verdict.size();
      const auto found = accepted.find(line.substr(0, split));
      if (line.substr(split) == verdict && found != accepted.end()) found->second = true;
    }
  }
  return accepted;
}

}  // namespace llwybr
