#include "checks/check.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (const Citation& citation : pathway.citations) {
    if (citation.mark != Mark::open || !citation.note.written()) continue;
    const Phrase note(plain_text(pathway, citation.note.english), plain_text(pathway, citation.note.welsh));
    findings.push_back({nullptr, citation.place, 0, {citation.source.id, note}, {}, {}});
  }
}

}  // namespace

const Check check_open_citation{
    {"open-citation",
     Stage::content,
     Severity::warning,
     {"an open question about `{0}`: “{1}”", "cwestiwn agored am `{0}`: “{1}”"},
     {"settle it with those who own the source, then change the mark",
      "datryswch ef gyda pherchnogion y ffynhonnell, yna newidiwch y marc"},
     {"What the pathway says here is not yet supported. It is shown with that gap until somebody closes it.",
      "Nid oes sail eto i'r hyn y mae'r llwybr yn ei ddweud yma. Fe'i dangosir gyda'r bwlch hwnnw nes i "
      "rywun "
      "ei gau."}},
    run};

}  // namespace llwybr
