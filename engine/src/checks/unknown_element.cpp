#include "checks/check.hpp"

namespace llwybr {

const Check check_unknown_element{
    {.id = "unknown-element",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` is not an element of a pathway", "nid yw `{0}` yn elfen o lwybr"},
     .hint = {"{1}", "{1}"},
     .why = {"What the engine does not know it cannot show or check: the content of the element would be "
             "lost without a word.",
             "Ni all y peiriant ddangos na gwirio'r hyn nad yw'n ei adnabod: byddai cynnwys yr elfen yn mynd "
             "ar goll heb i neb sylwi."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("unknown-element", context, findings);
    }};

}  // namespace llwybr
