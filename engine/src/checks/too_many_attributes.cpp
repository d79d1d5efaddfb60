#include "checks/check.hpp"

namespace llwybr {

const Check check_too_many_attributes{
    {.id = "too-many-attributes",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"an element has more than 64 attributes or namespaces",
                 "mae gan elfen dros 64 o briodweddau neu ofodau enwau"},
     .hint = {"remove those that do not belong; no element of a pathway has more than ten",
              "tynnwch y rhai nad ydynt yn perthyn; nid oes gan yr un elfen o lwybr fwy na deg"},
     .why = {"Nothing in a pathway has so many: the file is damaged, or made to exhaust the programs that "
             "read it.",
             "Nid oes gan ddim mewn llwybr gynifer: mae'r ffeil wedi'i difrodi, neu wedi'i llunio i "
             "drechu'r rhaglenni sy'n ei darllen."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("too-many-attributes", context, findings);
    }};

}  // namespace llwybr
