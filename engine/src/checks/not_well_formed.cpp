#include "checks/check.hpp"

namespace llwybr {

const Check check_not_well_formed{
    {.id = "not-well-formed",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"not well-formed XML: {0}", "nid yw'r XML yn gywir ei ffurf: {0}"},
     .hint = {"correct the markup here; an XML editor shows the same fault",
              "cywirwch y marcio yma; bydd golygydd XML yn dangos yr un gwall"},
     .why = {"Programs that read broken markup guess, and each guesses differently: text can be lost or a "
             "branch can lead elsewhere.",
             "Mae rhaglenni sy'n darllen marcio gwallus yn dyfalu, a phob un yn dyfalu'n wahanol: gall "
             "testun fynd ar goll neu gangen arwain i rywle arall."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("not-well-formed", context, findings);
    }};

}  // namespace llwybr
