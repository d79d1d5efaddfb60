#include "checks/check.hpp"

namespace llwybr {

const Check check_processing_instruction_refused{
    {.id = "processing-instruction-refused",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"the processing instruction `{0}` is refused", "gwrthodir y cyfarwyddyd prosesu `{0}`"},
     .hint = {"remove it", "tynnwch ef"},
     .why = {"A processing instruction can make an editor or a browser do or show something that the "
             "engine does not see.",
             "Gall cyfarwyddyd prosesu beri i olygydd neu borwr wneud neu ddangos rhywbeth nad yw'r "
             "peiriant yn ei weld."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("processing-instruction-refused", context, findings);
    }};

}  // namespace llwybr
