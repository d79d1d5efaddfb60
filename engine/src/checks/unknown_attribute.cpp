#include "checks/check.hpp"

namespace llwybr {

const Check check_unknown_attribute{
    {.id = "unknown-attribute",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` may not have the attribute `{1}`", "ni chaiff `{0}` fod â'r briodwedd `{1}`"},
     .hint = {"{2}", "{2}"},
     .why = {"A misspelt attribute is an instruction that nobody follows: a deadline, a fact or an agency "
             "would be missing.",
             "Mae priodwedd wedi'i chamsillafu'n gyfarwyddyd nad oes neb yn ei ddilyn: byddai terfyn "
             "amser, ffaith neu asiantaeth ar goll."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("unknown-attribute", context, findings);
    }};

}  // namespace llwybr
