#include "checks/check.hpp"

namespace llwybr {

const Check check_include_cycle{
    {.id = "include-cycle",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` includes itself, directly or through others",
                 "mae `{0}` yn ei chynnwys ei hun, yn uniongyrchol neu drwy eraill"},
     .hint = {"remove this `include`, or the one that leads back here",
              "tynnwch yr `include` hwn, neu'r un sy'n arwain yn ôl yma"},
     .why = {"Reading it would never end.", "Ni fyddai ei darllen byth yn dod i ben."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("include-cycle", context, findings);
    }};

}  // namespace llwybr
