#include "checks/check.hpp"

namespace llwybr {

const Check check_missing_element{
    {.id = "missing-element",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` needs {1}", "mae angen {1} ar `{0}`"},
     .hint = {"add {1} where `pathways/README.md` places it",
              "ychwanegwch {1} lle mae `pathways/README.md` yn ei osod"},
     .why = {"Without it the person using the pathway would miss something to read, or the engine a way to "
             "go on.",
             "Hebddo byddai'r sawl sy'n defnyddio'r llwybr yn colli rhywbeth i'w ddarllen, neu'r peiriant "
             "yn colli ffordd ymlaen."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("missing-element", context, findings);
    }};

}  // namespace llwybr
