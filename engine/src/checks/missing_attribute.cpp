#include "checks/check.hpp"

namespace llwybr {

const Check check_missing_attribute{
    {.id = "missing-attribute",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` needs the attribute `{1}`", "mae angen y briodwedd `{1}` ar `{0}`"},
     .hint = {"write `{1}=\"…\"` in its start tag", "ysgrifennwch `{1}=\"…\"` yn ei dag agoriadol"},
     .why = {"Without it the engine cannot tell what the element is or where it leads.",
             "Hebddi ni all y peiriant wybod beth yw'r elfen nac i ble mae'n arwain."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("missing-attribute", context, findings);
    }};

}  // namespace llwybr
