#include "load.hpp"

#include <algorithm>
#include <array>
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
  const std::string_view bytes = answer.bytes;
  std::size_t at = bytes.find('<');
  while (at != std::string_view::npos) {
    const std::string_view end = bytes.substr(at, 4) == "<!--" ? "-->" : bytes.substr(at, 2) == "<?" ? "?>" : "";
    if (end.empty()) break;
    at = bytes.find('<', std::min(bytes.find(end, at + 2), bytes.size()));
  }
  return at != std::string_view::npos && bytes.substr(at, 5) == "<part" &&
         bytes.substr(at + 5).find_first_of(" \t\r\n/>") == 0;
}

// Whether a file was refused before it was parsed: what it includes is not known then.
bool is_of_a_refused_file(const Trouble& trouble) {
  constexpr std::array<std::string_view, 8> kChecks{"not-well-formed",    "not-utf8",  "doctype-refused",
                                                    "processing-instruction-refused", "hidden-character",
                                                    "too-large",          "too-deep",  "too-many-attributes"};
  return std::find(kChecks.begin(), kChecks.end(), trouble.check) != kChecks.end();
}

// Parts that lie where files of the pathway do, and that nothing includes.
std::vector<std::string> parts_left_out(Folder& folder, const Reading& reading) {
  if (std::any_of(reading.troubles.begin(), reading.troubles.end(), is_of_a_refused_file)) return {};
  const Pathway& pathway = reading.pathway;
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
  for (const std::string& part : parts_left_out(folder, reading)) {
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
