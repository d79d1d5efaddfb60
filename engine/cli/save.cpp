#include "save.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "words.hpp"

namespace llwybr::cli {
namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

std::string save_new_file(const std::string& path, std::string_view bytes, Language language) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0 && errno == EEXIST) return words::filled(words::kFileExists, language, path);
  if (file < 0) return words::filled(words::kUnwritable, language, path, std::strerror(errno));
  const bool written = write_all(file, bytes);
  const int error = errno;
  const bool closed = close(file) == 0;
  if (written && closed) return words::filled(words::kSaved, language, path);
  return words::filled(words::kUnwritable, language, path, std::strerror(written ? errno : error));
}

std::string save_pack(const std::string& folder, const std::vector<PackFile>& pack, bool force, Language language) {
  std::error_code error;
  const auto unwritable = [&](const std::string& path, const char* why) {
    return words::filled(words::kUnwritable, language, path, why);
  };
  std::filesystem::create_directories(folder, error);
  if (error) return unwritable(folder, std::strerror(error.value()));
  const bool is_empty = std::filesystem::is_empty(folder, error);
  if (error) return unwritable(folder, std::strerror(error.value()));
  if (!is_empty && !force) return words::filled(words::kFolderNotEmpty, language, folder);
  for (const PackFile& of_pack : pack) {
    const std::string path = folder + "/" + of_pack.path;
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (file < 0) return unwritable(path, std::strerror(errno));
    const bool written = write_all(file, of_pack.bytes);
    const int why = errno;
    const bool closed = close(file) == 0;
    if (!written || !closed) return unwritable(path, std::strerror(written ? errno : why));
  }
  return {};
}

}  // namespace llwybr::cli
