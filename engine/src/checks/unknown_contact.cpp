#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"declare it with `<contact id=\"…\">` in a register",
                           "datganwch ef â `<contact id=\"…\">` mewn cofrestr"};
}  // namespace

const Check check_unknown_contact{
    {.id = "unknown-contact",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"there is no contact `{0}`", "nid oes cyswllt `{0}`"},
     .hint = {"{1}", "{1}"},
     .why = {"The person would not be told whom to call.",
             "Ni fyddai'r person yn cael gwybod pwy i'w ffonio."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_unknown(context.pathway.contacts, kOtherwise, findings, [&context](const auto& look_at) {
        for (const Mention& mention : context.pathway.mentions) {
          if (mention.kind == TokenKind::contact) look_at(mention.reference);
        }
      });
    }};

}  // namespace llwybr
