// The files of one pathway: nothing outside the folder of its main file is opened.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/engine.hpp"

namespace llwybr::cli {

// The bytes of an ordinary file, or why there are none. At most `most` + 1 bytes are read: one too many shows
// that it is too large.
struct FileBytes {
  std::optional<std::string> bytes;
  std::string trouble;  // in the language asked for
};
[[nodiscard]] FileBytes read_file(const std::filesystem::path& path, std::size_t most, Language language);

// The same of standard input.
[[nodiscard]] FileBytes read_standard_input(std::size_t most, Language language);

class Folder {
 public:
  // The folder of a main file, or why there is none: it must be an ordinary file that can be opened.
  struct Opened;
  [[nodiscard]] static Opened of(const std::string& main_file, Language language);

  // A file below the folder. Links are followed as long as they stay there. A file that is there but cannot
  // be read is `missing`, and named in troubles().
  [[nodiscard]] FileAnswer read(std::string_view path);

  // Names of the ordinary entries of a folder below this one that end so, sorted.
  [[nodiscard]] std::vector<std::string> names_in(std::string_view folder, std::string_view ending) const;

  [[nodiscard]] const std::string& main_name() const { return main_name_; }

  // What to put before a path of the pathway to get one that can be opened from here.
  [[nodiscard]] const std::string& shown() const { return shown_; }

  // One line each.
  [[nodiscard]] const std::vector<std::string>& troubles() const { return troubles_; }

 private:
  std::filesystem::path folder_;  // canonical
  std::string main_name_;
  std::string shown_;
  Language language_ = Language::english;
  std::vector<std::string> troubles_;
};

struct Folder::Opened {
  std::optional<Folder> folder;
  std::string trouble;
};

}  // namespace llwybr::cli
