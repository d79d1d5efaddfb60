#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"declare it with `<agency id=\"…\">` in a register",
                           "datganwch hi ag `<agency id=\"…\">` mewn cofrestr"};
}  // namespace

const Check check_unknown_agency{
    {.id = "unknown-agency",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"there is no agency `{0}`", "nid oes asiantaeth `{0}`"},
     .hint = {"{1}", "{1}"},
     .why = {"Nobody would know that this is theirs to do.",
             "Ni fyddai neb yn gwybod mai eu gwaith nhw yw hyn."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_unknown(context.pathway.agencies, kOtherwise, findings,
                     [&context](const auto& look_at) { for_each_agency(context.pathway, look_at); });
    }};

}  // namespace llwybr
