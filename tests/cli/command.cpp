#include "cli/command.hpp"

#include <stdlib.h>
#include <sys/wait.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "catch.hpp"

namespace fs = std::filesystem;

namespace {

fs::path new_folder() {
  std::string pattern = (fs::temp_directory_path() / "llwybr-test-XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  return pattern;
}

}  // namespace

std::string bytes_at(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

Outcome run_llwybr(const std::string& arguments, std::string_view input, const std::string& environment) {
  const fs::path folder = new_folder();
  std::ofstream(folder / "in", std::ios::binary) << input;
  const std::string command = "env -u LLWYBR_LANG -u LC_ALL -u LC_MESSAGES -u LANG -u NO_COLOR " +
                              environment + " '" LLWYBR_COMMAND "' " + arguments + " <'" +
                              (folder / "in").string() + "' 2>'" + (folder / "err").string() + "'";
  Outcome outcome;
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    outcome.out.append(buffer, count);
  }
  const int status = pclose(pipe);
  if (WIFEXITED(status)) outcome.exit = WEXITSTATUS(status);
  outcome.err = bytes_at(folder / "err");
  fs::remove_all(folder);
  return outcome;
}

ExampleFolder::ExampleFolder() : folder_(new_folder()) {
  fs::copy(std::string(LLWYBR_SOURCE) + "/tests/engine/report/example", folder_ / "example",
           fs::copy_options::recursive);
}

ExampleFolder::~ExampleFolder() { fs::remove_all(folder_); }

std::string ExampleFolder::path(std::string_view name) const { return (folder_ / "example" / name).string(); }

void ExampleFolder::write(std::string_view name, std::string_view bytes) const {
  std::ofstream(path(name), std::ios::binary) << bytes;
}

void ExampleFolder::replace(std::string_view name, std::string_view from, std::string_view to) const {
  std::string bytes = bytes_at(path(name));
  const std::size_t at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  write(name, bytes.replace(at, from.size(), to));
}
