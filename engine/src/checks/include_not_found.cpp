#include "checks/check.hpp"

namespace llwybr {

const Check check_include_not_found{
    {.id = "include-not-found",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"the file `{0}` is not there", "nid yw'r ffeil `{0}` yno"},
     .hint = {"correct the path, which counts from the folder of this file, or add the file",
              "cywirwch lwybr y ffeil, sy'n cychwyn o ffolder y ffeil hon, neu ychwanegwch y ffeil"},
     .why = {"Part of the pathway is missing, so nothing can be said of the whole.",
             "Mae rhan o'r llwybr ar goll, felly ni ellir dweud dim am y cyfan."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("include-not-found", context, findings);
    }};

}  // namespace llwybr
