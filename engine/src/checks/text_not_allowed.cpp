#include "checks/check.hpp"

namespace llwybr {

const Check check_text_not_allowed{
    {.id = "text-not-allowed",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"text stands in `{0}`, which holds elements only",
                 "mae testun yn `{0}`, sydd ar gyfer elfennau yn unig"},
     .hint = {"put the text into the element that shows it, or delete it",
              "rhowch y testun yn yr elfen sy'n ei ddangos, neu dilëwch ef"},
     .why = {"Text in this place is shown to nobody.", "Ni ddangosir testun yn y lle hwn i neb."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("text-not-allowed", context, findings);
    }};

}  // namespace llwybr
