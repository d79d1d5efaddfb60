#include "checks/check.hpp"
#include "checks/written_texts.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  for (const WrittenText& written : context.derived.texts().in_one_language) {
    const bool welsh_missing = written.text.welsh == kNone;
    const Phrase language = welsh_missing ? Phrase("Welsh", "Gymraeg") : Phrase("English", "Saesneg");
    findings.push_back({nullptr, written.place, 0, {written.element, language}, {}, {}});
  }
}

}  // namespace

const Check check_missing_translation{
    {"missing-translation",
     Stage::content,
     Severity::error,
     {"this `{0}` has no {1}", "nid oes {1} i'r `{0}` hwn"},
     {"write the same element beside it with the other `xml:lang`",
      "ysgrifennwch yr un elfen wrth ei hochr gyda'r `xml:lang` arall"},
     {"A practitioner who works in the other language meets a gap at this point, and Welsh may not be "
      "treated "
      "less favourably than English.",
      "Bydd ymarferydd sy'n gweithio yn yr iaith arall yn cwrdd â bwlch yma, ac ni chaniateir trin y Gymraeg "
      "yn llai ffafriol na'r Saesneg."}},
    run};

}  // namespace llwybr
