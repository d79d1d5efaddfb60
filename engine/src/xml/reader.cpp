#include <algorithm>

#include "xml/builder.hpp"
#include "xml/loader.hpp"

namespace llwybr {

Reading read_pathway(std::string_view main_path, const FileReader& files) {
  Reading reading;
  Loader loader(reading.pathway, reading.troubles, files);
  loader.load(main_path);
  // A missing file would make hundreds of names unknown: what could be read is built only when all could be.
  const bool main_read = !loader.in_order().empty() && loader.in_order().back()->file == 0;
  if (main_read) {
    Builder builder(reading.pathway, reading.troubles);
    builder.build(loader.in_order());
    resolve_references(reading.pathway, builder.ids());
  }
  std::stable_sort(reading.troubles.begin(), reading.troubles.end(),
                   [](const Trouble& left, const Trouble& right) {
                     return left.place.file != right.place.file ? left.place.file < right.place.file
                                                                : left.place.offset < right.place.offset;
                   });
  return reading;
}

}  // namespace llwybr
