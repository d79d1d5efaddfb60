#include "checks/check.hpp"

namespace llwybr {

const Check check_include_twice{
    {.id = "include-twice",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` is included a second time", "mae `{0}` yn cael ei chynnwys yr eildro"},
     .hint = {"remove this `include`: once is enough for the whole pathway",
              "tynnwch yr `include` hwn: mae unwaith yn ddigon i'r llwybr cyfan"},
     .why = {"Everything in the file would stand twice, under the same ids.",
             "Byddai popeth yn y ffeil yno ddwywaith, o dan yr un dynodwyr."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("include-twice", context, findings);
    }};

}  // namespace llwybr
