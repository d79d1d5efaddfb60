#include "checks/check.hpp"

namespace llwybr {

const Check check_bad_value{
    {.id = "bad-value",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` may not be `{1}`", "ni chaiff `{0}` fod yn `{1}`"},
     .hint = {"write {2}", "ysgrifennwch {2}"},
     .why = {"A value that cannot be read is a rule that cannot be followed; the engine does not guess "
             "what was meant.",
             "Mae gwerth na ellir ei ddarllen yn rheol na ellir ei dilyn; nid yw'r peiriant yn dyfalu beth "
             "a olygwyd."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("bad-value", context, findings);
    }};

}  // namespace llwybr
