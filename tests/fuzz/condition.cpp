// Conditions: read, or refused at a place in the text; what is read is a whole expression.
#include "xml/condition.hpp"

#include "fuzz/expect.hpp"
#include "llwybr/pathway.hpp"

using namespace llwybr;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<ConditionTerm> terms;
  ConditionFault fault;
  if (!read_condition(text, terms, fault)) {
    fuzz::expect(terms.empty(), "nothing is kept of what cannot be read");
    fuzz::expect(fault.at + fault.length <= size, "a fault stands in the text");
    return 0;
  }
  std::size_t values = 0;
  for (const ConditionTerm& term : terms) {
    const std::size_t needed = term.op == ConditionOp::equals ? 0 : term.op == ConditionOp::negate ? 1 : 2;
    fuzz::expect(values >= needed, "every operator has what it joins");
    values = values - needed + 1;
  }
  fuzz::expect(values == 1, "one condition comes out");
  return 0;
}
