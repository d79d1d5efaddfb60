#include "load.hpp"

#include "llwybr/report.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {

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
