#include "checks/check.hpp"

namespace llwybr {

const Check check_misplaced_element{
    {.id = "misplaced-element",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` may not stand here in `{1}`", "ni chaiff `{0}` fod yma yn `{1}`"},
     .hint = {"{2}", "{2}"},
     .why = {"The order of elements is fixed so that everybody finds things in the same place, and one "
             "element too many would be passed over.",
             "Mae trefn yr elfennau'n sefydlog fel bod pawb yn dod o hyd i bethau yn yr un lle, a byddai "
             "un elfen yn ormod yn cael ei hanwybyddu."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("misplaced-element", context, findings);
    }};

}  // namespace llwybr
