// llwybr search
#include "llwybr/search.hpp"

#include "command.hpp"
#include "llwybr/report.hpp"
#include "load.hpp"
#include "terminal.hpp"

namespace llwybr::cli {

int search_command(const Call& call) {
  const std::optional<Loaded> loaded = load(call, {});
  if (!loaded) return kUnusable;
  if (!is_usable(*loaded, Stage::references, call)) return kFound;
  std::string query;
  for (const std::string& word : call.words) query.append(query.empty() ? "" : " ").append(word);
  const Pathway& pathway = loaded->pathway();
  const SearchResult result = search(pathway, call.language, query);
  const int exit = result.found > 0 ? kClean : kFound;
  if (call.format == "json") return print(search_json(pathway, call.language, result), call.language, exit);
  return print(search_text(pathway, call.language, result, wants_color(call.color)), call.language, exit);
}

}  // namespace llwybr::cli
