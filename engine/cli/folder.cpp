#include "folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "words.hpp"

namespace llwybr::cli {
namespace {

namespace fs = std::filesystem;

// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

FileBytes failure(std::string_view why) { return {std::nullopt, std::string(why)}; }

FileBytes read_all(int descriptor, std::size_t most) {
  std::string bytes;
  std::vector<char> buffer(std::size_t{1} << 16);
  while (bytes.size() <= most) {
    const std::size_t wanted = std::min(buffer.size(), most + 1 - bytes.size());
    const ssize_t count = ::read(descriptor, buffer.data(), wanted);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure(std::strerror(errno));
    if (count == 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return {std::move(bytes), {}};
}

bool is_below(const fs::path& path, const fs::path& folder) {
  const auto [in_folder, in_path] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return in_folder == folder.end() && in_path != path.end();
}

}  // namespace

FileBytes read_file(const fs::path& path, std::size_t most, Language language) {
  // Without O_NONBLOCK a fifo would hold the command up before it is seen to be one.
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  if (file.number() < 0) return failure(std::strerror(errno));
  struct stat status {};
  if (fstat(file.number(), &status) != 0) return failure(std::strerror(errno));
  if (!S_ISREG(status.st_mode)) return failure(words::kNotAFile.in(language));
  return read_all(file.number(), most);
}

FileBytes read_standard_input(std::size_t most, Language language) {
  FileBytes read = read_all(STDIN_FILENO, most);
  if (read.bytes && read.bytes->size() > most) return failure(words::kTooLarge.in(language));
  return read;
}

Folder::Opened Folder::of(const std::string& main_file, Language language) {
  if (main_file == "-") return {std::nullopt, std::string(words::kNoStandardInput.in(language))};
  const auto unreadable = [&](std::string_view why) {
    return Opened{std::nullopt, words::filled(words::kUnreadable, language, main_file, why)};
  };
  std::error_code error;
  const fs::path given(main_file);
  const fs::path real = fs::canonical(given, error);
  if (error) return unreadable(std::strerror(error.value()));
  if (!fs::is_regular_file(real, error)) return unreadable(words::kNotAFile.in(language));
  if (access(real.c_str(), R_OK) != 0) return unreadable(std::strerror(errno));
  Folder folder;
  folder.folder_ = real.parent_path();
  folder.main_name_ = real.filename().string();
  folder.language_ = language;
  // A link to the main file names another folder than the files are in.
  const bool is_link = fs::is_symlink(given, error);
  const fs::path shown = (is_link ? real : given).parent_path();
  folder.shown_ = shown.empty() ? "" : (shown / "").string();
  return {std::move(folder), {}};
}

FileAnswer Folder::read(std::string_view path) {
  std::error_code error;
  const fs::path wanted = folder_ / fs::path(path);
  const fs::path real = fs::canonical(wanted, error);
  if (error) {
    const bool is_there = fs::is_symlink(wanted, error) || fs::exists(wanted, error);
    if (is_there)
      troubles_.push_back(words::filled(words::kUnreadable, language_, shown_ + std::string(path),
                                        std::strerror(error ? error.value() : ENOENT)));
    return {};
  }
  if (!is_below(real, folder_)) return {FileStatus::outside, {}};
  FileBytes file = read_file(real, kMostBytes, language_);
  if (file.bytes) return {FileStatus::found, std::move(*file.bytes)};
  troubles_.push_back(words::filled(words::kUnreadable, language_, shown_ + std::string(path), file.trouble));
  return {};
}

std::vector<std::string> Folder::names_in(std::string_view folder, std::string_view ending) const {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator entry(folder_ / fs::path(folder), error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (name.ends_with(ending) && !name.starts_with('.')) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace llwybr::cli
