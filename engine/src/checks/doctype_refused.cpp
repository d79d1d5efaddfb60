#include "checks/check.hpp"

namespace llwybr {

const Check check_doctype_refused{
    {.id = "doctype-refused",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"a DOCTYPE declaration is refused", "gwrthodir datganiad DOCTYPE"},
     .hint = {"remove it; the schema is named by `xsi:schemaLocation` on the root",
              "tynnwch ef; enwir y sgema gan `xsi:schemaLocation` ar y gwraidd"},
     .why = {"A DOCTYPE can define entities and pull in other files, so that two programs read two "
             "different documents.",
             "Gall DOCTYPE ddiffinio endidau a thynnu ffeiliau eraill i mewn, fel bod dwy raglen yn "
             "darllen dwy ddogfen wahanol."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("doctype-refused", context, findings);
    }};

}  // namespace llwybr
