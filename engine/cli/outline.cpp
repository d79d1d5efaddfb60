// llwybr outline
#include "command.hpp"
#include "llwybr/report.hpp"
#include "load.hpp"
#include "terminal.hpp"

namespace llwybr::cli {

int outline_command(const Call& call) {
  const std::optional<Loaded> loaded = load(call, {});
  if (!loaded) return kUnusable;
  if (!is_usable(*loaded, Stage::references, call)) return kFound;
  const Pathway& pathway = loaded->pathway();
  if (call.format == "json") return print(outline_json(pathway), call.language, kClean);
  return print(outline_text(pathway, call.language), call.language, kClean);
}

}  // namespace llwybr::cli
