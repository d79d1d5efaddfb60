#include "load.hpp"

#include <filesystem>
#include <set>

#include "llwybr/report.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

// Whether a file is made to be included: its root is a part.
bool is_part(Folder& folder, const std::string& path) {
  const FileAnswer answer = folder.read(path);
  if (answer.status != FileStatus::found) return false;
  for (std::size_t at = answer.bytes.find('<'); at != std::string::npos; at = answer.bytes.find('<', at + 1)) {
    const char next = at + 1 < answer.bytes.size() ? answer.bytes[at + 1] : ' ';
    if (next == '!' || next == '?') continue;
    return answer.bytes.compare(at, 5, "<part") == 0;
  }
  return false;
}

// Parts that lie where files of the pathway do, and that nothing includes.
std::vector<std::string> parts_left_out(Folder& folder, const Pathway& pathway) {
  std::set<std::string> included;
  std::set<std::string> folders;
  for (const File& file : pathway.files) {
    included.insert(file.path);
    folders.insert(std::filesystem::path(file.path).parent_path().string());
  }
  std::vector<std::string> left_out;
  for (const std::string& below : folders) {
    for (const std::string& name : folder.names_in(below, ".xml")) {
      const std::string path = (std::filesystem::path(below) / name).string();
      if (!included.contains(path) && is_part(folder, path)) left_out.push_back(path);
    }
  }
  return left_out;
}

}  // namespace

std::optional<Loaded> load(const Call& call, const CheckOptions& options) {
  Folder::Opened opened = Folder::of(call.file, call.language);
  if (!opened.folder) {
    complain(opened.trouble);
    return std::nullopt;
  }
  const Progress progress(call.language);
  Folder& folder = *opened.folder;
  Reading reading =
      read_pathway(folder.main_name(), [&](std::string_view path) { return folder.read(path); });
  Report report = check(reading, options);
  for (const std::string& trouble : folder.troubles()) complain(trouble);
  for (const std::string& part : parts_left_out(folder, reading.pathway)) {
    complain(words::filled(words::kNotIncluded, call.language, part));
  }
  return Loaded{std::move(folder), std::move(reading), std::move(report)};
}

bool is_clean_to(const Report& report, Stage last) {
  for (std::size_t stage = 0; stage <= static_cast<std::size_t>(last); ++stage) {
    if (report.stages[stage] != StageResult::clean) return false;
  }
  return true;
}

bool is_usable(const Loaded& loaded, Stage last, const Call& call) {
  if (is_clean_to(loaded.report, last)) return true;
  print_error(findings_text(loaded.pathway(), loaded.report, call.language, wants_color(call.color, true),
                            loaded.folder.shown()));
  complain(words::kNotWalkable.in(call.language));
  return false;
}

}  // namespace llwybr::cli
