// llwybr test
#include "command.hpp"
#include "llwybr/report.hpp"
#include "load.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

struct AllWalks {
  ReadWalks read;
  bool is_whole = true;  // false where a file could not be read
};

// All files of walks beside the pathway, in the order of their names.
AllWalks read_all_walks(Folder& folder, Language language) {
  AllWalks all;
  for (const std::string& name : folder.names_in("walks", ".walks")) {
    const std::string path = "walks/" + name;
    const FileAnswer file = folder.read(path);
    if (file.status != FileStatus::found) {
      all.is_whole = false;
      if (file.status != FileStatus::outside) continue;
      complain(
          words::filled(words::kUnreadable, language, folder.shown() + path, words::kLeadsOut.in(language)));
      continue;
    }
    ReadWalks read = read_walks(folder.shown() + path, file.bytes);
    std::move(read.walks.begin(), read.walks.end(), std::back_inserter(all.read.walks));
    std::move(read.faults.begin(), read.faults.end(), std::back_inserter(all.read.faults));
  }
  return all;
}

std::string fault_line(const WalkFault& fault, Language language) {
  return fault.file + ":" + std::to_string(fault.line) + ": " + std::string(words::kError.in(language)) +
         ": " + fault.message.in(language) + "\n";
}

}  // namespace

int test_command(const Call& call) {
  std::optional<Loaded> loaded = load(call, {});
  if (!loaded) return kUnusable;
  if (!is_usable(*loaded, Stage::graph, call)) return kFound;
  const std::size_t troubles_before = loaded->folder.troubles().size();
  const AllWalks all = read_all_walks(loaded->folder, call.language);
  const std::vector<std::string>& troubles = loaded->folder.troubles();
  for (std::size_t index = troubles_before; index < troubles.size(); ++index) complain(troubles[index]);
  for (const WalkFault& fault : all.read.faults) print_error(fault_line(fault, call.language));
  if (all.read.walks.empty()) {
    complain(words::filled(words::kNoWalks, call.language, loaded->folder.shown() + "walks"));
  }
  const Progress progress(call.language);
  std::vector<WalkResult> results;
  bool passed = all.is_whole && all.read.faults.empty() && !all.read.walks.empty();
  for (const Walk& walk : all.read.walks) {
    results.push_back(run_walk(loaded->pathway(), walk));
    passed = passed && results.back().passed;
  }
  passed = passed && branches_not_walked(loaded->pathway(), results).empty();
  if (call.format == "json") {
    return print(walks_json(loaded->pathway(), all.read.walks, results), call.language,
                 passed ? kClean : kFound);
  }
  const std::string text =
      walks_text(loaded->pathway(), all.read.walks, results, call.language, wants_color(call.color));
  return print(text, call.language, passed ? kClean : kFound);
}

}  // namespace llwybr::cli
