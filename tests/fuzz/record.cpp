// A record from anybody: read or refused with a place in it, and what is read is written and read alike.
#include "fuzz/expect.hpp"
#include "llwybr/audit.hpp"
#include "llwybr/journey.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const ReadRecord read = read_record(text);
  if (read.fault) {
    fuzz::expect(read.fault->offset <= size, "a fault stands in the text");
  } else {
    const ReadRecord again = read_record(record_json(read.record));
    // A bare list of inputs has no pathway, which a record must have.
    if (!read.record.pathway.empty()) fuzz::expect(!again.fault.has_value(), "a record is written as one");
    if (!again.fault) fuzz::expect(again.record.inputs == read.record.inputs, "nothing is lost in writing");
  }
  const ReadClaims claims = read_audit(text);
  if (claims.fault) fuzz::expect(claims.fault->offset <= size, "a fault stands in the text");
  return 0;
}
