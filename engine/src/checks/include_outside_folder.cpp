#include "checks/check.hpp"

namespace llwybr {

const Check check_include_outside_folder{
    {.id = "include-outside-folder",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"`{0}` leads outside the folder of the pathway",
                 "mae `{0}` yn arwain y tu allan i ffolder y llwybr"},
     .hint = {"keep the file below the folder of the main file and write a relative path with `/` and "
              "without `..`",
              "cadwch y ffeil o dan ffolder y brif ffeil ac ysgrifennwch lwybr cymharol â `/` a heb `..`"},
     .why = {"A pathway is published as one folder. Whatever lies outside is not part of what was agreed "
             "and could be any file of the machine.",
             "Cyhoeddir llwybr fel un ffolder. Nid yw'r hyn sydd y tu allan yn rhan o'r hyn y cytunwyd "
             "arno, a gallai fod yn unrhyw ffeil ar y peiriant."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("include-outside-folder", context, findings);
    }};

}  // namespace llwybr
