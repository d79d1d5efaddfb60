#include "checks/check.hpp"

namespace llwybr {

const Check check_duplicate_text{
    {.id = "duplicate-text",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` stands twice in {1}", "mae `{0}` ddwywaith yn {1}"},
     .hint = {"keep one of them, or correct its `xml:lang`", "cadwch un ohonynt, neu cywirwch ei `xml:lang`"},
     .why = {"Only one of them can be shown, and the reader would not know that the other exists.",
             "Dim ond un ohonynt y gellir ei ddangos, ac ni fyddai'r darllenydd yn gwybod bod y llall yn "
             "bod."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("duplicate-text", context, findings);
    }};

}  // namespace llwybr
