#include "checks/check.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  for (const Citation& citation : context.pathway.citations) {
    if (citation.mark != Mark::open || citation.note.written()) continue;
    findings.push_back({nullptr, citation.place, 0, {citation.source.id}, {}, {}});
  }
}

}  // namespace

const Check check_open_citation_without_note{
    {"open-citation-without-note",
     Stage::content,
     Severity::error,
     {"`{0}` is cited as open, and nothing says what is open",
      "nodir `{0}` yn agored, heb ddim i ddweud beth sy'n agored"},
     {"put a `note` in English and Welsh into the `cite`: what is not known, and who could say",
      "rhowch `note` yn Gymraeg ac yn Saesneg yn y `cite`: beth nad yw'n hysbys, a phwy a allai ddweud"},
     {"A gap that is not described cannot be closed, and a practitioner cannot judge what it means for the "
      "child.",
      "Ni ellir cau bwlch nad yw wedi'i ddisgrifio, ac ni all ymarferydd farnu beth y mae'n ei olygu i'r "
      "plentyn."}},
    run};

}  // namespace llwybr
