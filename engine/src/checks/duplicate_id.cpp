#include "checks/check.hpp"

namespace llwybr {

const Check check_duplicate_id{
    {.id = "duplicate-id",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"the id `{0}` is used twice", "defnyddir y dynodwr `{0}` ddwywaith"},
     .hint = {"give one of them another id; keep the one that has been published",
              "rhowch ddynodwr arall i un ohonyn nhw; cadwch yr un a gyhoeddwyd"},
     .why = {"Branches, records and links name things by id. With two of one name nobody can say where a "
             "branch leads.",
             "Mae canghennau, cofnodion a dolenni'n enwi pethau yn ôl dynodwr. Gyda dau o'r un enw ni all "
             "neb ddweud i ble mae cangen yn arwain."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("duplicate-id", context, findings);
    }};

}  // namespace llwybr
