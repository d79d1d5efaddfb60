#include <algorithm>

#include "xml/builder.hpp"
#include "xml/loader.hpp"
#include "xml/reported_faults.hpp"

namespace llwybr {

namespace {

// By file and offset; those of one place stay as they came.
std::vector<Trouble> in_order_of_place(std::vector<Trouble> troubles) {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (std::size_t i = 0; i < troubles.size(); ++i) {
    order.emplace_back(std::uint64_t{troubles[i].place.file} << 32 | troubles[i].place.offset, i);
  }
  // A heap's code is a tenth of std::sort's, which the module would carry for this alone.
  std::make_heap(order.begin(), order.end());
  std::sort_heap(order.begin(), order.end());
  std::vector<Trouble> sorted;
  sorted.reserve(troubles.size());
  for (const auto& [place, index] : order) sorted.push_back(std::move(troubles[index]));
  return sorted;
}

}  // namespace

Reading read_pathway(std::string_view main_path, const FileReader& files, std::size_t most_bytes) {
  Reading reading;
  ReportedFaults faults(reading, most_bytes);
  Loader loader(reading.pathway, faults, files, most_bytes);
  loader.load(main_path);
  // A missing file would make hundreds of names unknown: what could be read is built only when all could be.
  const bool main_read = !loader.in_order().empty() && loader.in_order().back()->file == 0;
  if (main_read) {
    Builder builder(reading.pathway, faults);
    builder.build(loader.in_order());
    resolve_references(reading.pathway, builder.ids());
  }
  reading.troubles = in_order_of_place(std::move(reading.troubles));
  return reading;
}

}  // namespace llwybr
