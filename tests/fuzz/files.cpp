#include "fuzz/files.hpp"

#include <string_view>

namespace llwybr::fuzz {

Files files_of(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kMark = "\n\x1c ";
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::string name = "main.xml";
  Files files;
  for (;;) {
    const std::size_t mark = rest.find(kMark);
    files.emplace(name, std::string(rest.substr(0, mark)));
    if (mark == std::string_view::npos) return files;
    rest.remove_prefix(mark + kMark.size());
    const std::size_t line = rest.find('\n');
    name = std::string(rest.substr(0, line));
    rest.remove_prefix(line == std::string_view::npos ? rest.size() : line + 1);
  }
}

FileReader reader_of(const Files& files) {
  return [&files](std::string_view path) -> FileAnswer {
    const auto file = files.find(std::string(path));
    if (file == files.end()) return {FileStatus::missing, {}};
    return {FileStatus::found, file->second};
  };
}

Reading read(const Files& files) { return read_pathway("main.xml", reader_of(files)); }

}  // namespace llwybr::fuzz
