// The reader on any bytes: it always answers, every fault stands at a place of a file that was read, and
// bytes in which nothing is wrong are read alike by their hash.
#include "fuzz/expect.hpp"
#include "fuzz/files.hpp"

using namespace llwybr;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Files files = fuzz::files_of(data, size);
  const Reading reading = fuzz::read(files);
  const Pathway& pathway = reading.pathway;
  for (const Trouble& trouble : reading.troubles) {
    if (trouble.place.file == kNone) continue;
    fuzz::expect(trouble.place.file < pathway.files.size(), "a fault names a file");
    fuzz::expect(trouble.place.offset <= pathway.files[trouble.place.file].bytes.size(),
                 "a fault stands in its file");
  }
  if (!reading.troubles.empty()) return 0;
  const std::unique_ptr<const Pathway> again =
      read_checked("main.xml", fuzz::reader_of(files), content_hash(pathway));
  fuzz::expect(again != nullptr, "bytes without fault are read by their hash");
  fuzz::expect(again->nodes.size() == pathway.nodes.size(), "they have the same nodes");
  return 0;
}
