#include "checks/check.hpp"

namespace llwybr {

const Check check_too_large{
    {.id = "too-large",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"too large: {0}", "rhy fawr: {0}"},
     .hint = {"split the content, or remove what does not belong in a pathway",
              "rhannwch y cynnwys, neu tynnwch yr hyn nad yw'n perthyn i lwybr"},
     .why = {"The limits keep the engine answering quickly on a poor phone and keep a hostile file from "
             "filling its memory.",
             "Mae'r terfynau'n cadw'r peiriant yn ateb yn gyflym ar ffôn gwael ac yn atal ffeil "
             "elyniaethus rhag llenwi ei gof."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("too-large", context, findings);
    }};

}  // namespace llwybr
