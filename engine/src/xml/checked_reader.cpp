#include <utility>

#include "xml/builder.hpp"
#include "xml/loader.hpp"

namespace llwybr {

std::unique_ptr<const Pathway> read_checked(std::string_view main_path, const FileReader& files,
                                            std::string_view hash) {
  auto pathway = std::make_unique<Pathway>();
  std::vector<Trouble> troubles;
  // The parser is safe on any bytes; what comes after it relies on the scan that these bytes had before.
  Loader loader(*pathway, troubles, files, nullptr);
  loader.load(main_path);
  if (!troubles.empty() || content_hash(*pathway) != hash) return nullptr;
  Builder builder(*pathway, troubles);
  builder.build(loader.in_order());
  resolve_references(*pathway, builder.ids());
  return troubles.empty() ? std::move(pathway) : nullptr;
}

}  // namespace llwybr
