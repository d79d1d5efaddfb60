#include "engine/report/golden.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.hpp"

namespace {

const std::string kFolder = std::string(LLWYBR_SOURCE) + "/tests/engine/report/";

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

void update(const std::string& path, std::string_view text) {
  if (is_set("CI")) FAIL("goldens are not refreshed under CI");
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

std::string file_bytes(std::string_view path) {
  std::ifstream file(kFolder + std::string(path), std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void require_golden(std::string_view name, std::string_view text) {
  const std::string path = "golden/" + std::string(name);
  if (is_set("LLWYBR_UPDATE_GOLDENS")) update(kFolder + path, text);
  INFO("golden file " << path);
  REQUIRE(file_bytes(path) == text);
}
