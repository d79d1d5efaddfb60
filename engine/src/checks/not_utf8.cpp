#include "checks/check.hpp"

namespace llwybr {

const Check check_not_utf8{
    {.id = "not-utf8",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"the file is not UTF-8: {0}", "nid yw'r ffeil yn UTF-8: {0}"},
     .hint = {"save the file as UTF-8 in your editor, and let the XML declaration name `UTF-8` or nothing",
              "cadwch y ffeil fel UTF-8 yn eich golygydd, a gadewch i'r datganiad XML enwi `UTF-8` neu "
              "ddim byd"},
     .why = {"In another encoding letters such as ŵ and ŷ, quotation marks and dashes turn into other "
             "characters on the page.",
             "Mewn amgodiad arall bydd llythrennau fel ŵ ac ŷ, dyfynodau a llinellau'n troi'n nodau eraill "
             "ar y dudalen."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("not-utf8", context, findings);
    }};

}  // namespace llwybr
