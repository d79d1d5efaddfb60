#include "checks/check.hpp"
#include "checks/written_texts.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  for (const WrittenText& written : context.derived.texts().perhaps_empty) {
    for (const Language language : kLanguages) {
      const TextIndex text = written.text.in(language);
      if (text == kNone || !opening_words(context.pathway, text).empty()) continue;
      if (!plain_text(context.pathway, text).empty()) continue;
      findings.push_back(
          {nullptr, context.pathway.texts[text].place, 0, {written.element, tag_of(language)}, {}, {}});
    }
  }
}

}  // namespace

const Check check_empty_text{{"empty-text",
                              Stage::content,
                              Severity::error,
                              {"this `{0}` (`{1}`) holds no words", "nid oes geiriau yn y `{0}` (`{1}`) hwn"},
                              {"write the text, or take out an element that need not be there",
                               "ysgrifennwch y testun, neu dilëwch elfen nad oes ei hangen"},
                              {"A blank where an instruction should stand leaves the reader to guess.",
                               "Mae bwlch lle dylai cyfarwyddyd fod yn gadael i'r darllenydd ddyfalu."}},
                             run};

}  // namespace llwybr
