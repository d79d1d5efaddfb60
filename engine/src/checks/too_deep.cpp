#include "checks/check.hpp"

namespace llwybr {

const Check check_too_deep{
    {.id = "too-deep",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"elements stand within elements more than 256 levels deep",
                 "mae elfennau o fewn elfennau hyd at ddyfnder o fwy na 256 o lefelau"},
     .hint = {"flatten the markup; a pathway needs about ten levels",
              "gwnewch y marcio'n fwy gwastad; mae angen tua deg lefel ar lwybr"},
     .why = {"Nothing in a pathway is so deep: the file is damaged, or made to exhaust the programs that "
             "read it.",
             "Nid oes dim mewn llwybr mor ddwfn: mae'r ffeil wedi'i difrodi, neu wedi'i llunio i drechu'r "
             "rhaglenni sy'n ei darllen."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("too-deep", context, findings);
    }};

}  // namespace llwybr
