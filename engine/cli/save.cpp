#include "save.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

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

}  // namespace llwybr::cli
