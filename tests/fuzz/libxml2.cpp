// Our scanner and libxml2 on the same bytes: one refuses what the other does, but for what is refused by
// decision.
#include <libxml/parser.h>

#include <algorithm>
#include <cstring>
#include <set>
#include <string_view>

#include "fuzz/expect.hpp"
#include "xml/scanner.hpp"

using namespace llwybr;

namespace {

// Not judged: what is refused by decision, and where libxml2 is known to be wrong or to have a limit of its
// own. It reads on behind a zero byte after the root, in other encodings, and keeps fewer levels than asked
// without a word.
bool is_out_of_scope(const std::string& bytes, const std::vector<Fault>& faults) {
  static const std::set<std::string_view> kByDecision{
      "not-utf8", "doctype-refused",    "processing-instruction-refused", "hidden-character", "too-large",
      "too-deep", "too-many-attributes"};
  if (bytes.find('\0') != std::string::npos) return true;
  return std::any_of(faults.begin(), faults.end(),
                     [](const Fault& fault) { return kByDecision.count(fault.check) > 0; });
}

// It calls a document not well-formed by namespaces, too, where the name of one is no URI, which no parser
// need look at; and lets the version `1.` pass with a warning, though a digit must follow.
void count(void* errors, xmlErrorPtr error) {
  const bool is_of_uri = error->code == XML_WAR_NS_URI || error->code == XML_WAR_NS_URI_RELATIVE;
  const bool is_of_version = error->code == XML_WAR_UNKNOWN_VERSION && error->str1 == std::string_view("1.");
  if ((error->level >= XML_ERR_ERROR && !is_of_uri) || is_of_version) ++*static_cast<int*>(errors);
}

// A context is used again, which spares most of the time; not for ever, for it keeps every name it met.
xmlParserCtxtPtr context() {
  constexpr int kUses = 2000;
  static xmlParserCtxtPtr kept = nullptr;
  static int uses = 0;
  if (kept == nullptr || ++uses % kUses == 0) {
    xmlFreeParserCtxt(kept);
    kept = xmlNewParserCtxt();
  }
  return kept;
}

bool libxml2_accepts(const std::string& bytes) {
  int errors = 0;
  xmlSetStructuredErrorFunc(&errors, count);
  const xmlDocPtr document = xmlCtxtReadMemory(context(), bytes.data(), static_cast<int>(bytes.size()),
                                               "d.xml", "UTF-8", XML_PARSE_NONET | XML_PARSE_HUGE);
  const bool accepts = document != nullptr && errors == 0;
  xmlFreeDoc(document);
  return accepts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<Fault> faults = scan(bytes);
  if (is_out_of_scope(bytes, faults)) return 0;
  fuzz::expect(faults.empty() == libxml2_accepts(bytes), "libxml2 judges alike");
  return 0;
}
