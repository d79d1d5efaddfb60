#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"declare it with `<term id=\"…\">` in a register",
                           "datganwch ef â `<term id=\"…\">` mewn cofrestr"};
}  // namespace

const Check check_unknown_term{
    {.id = "unknown-term",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"there is no term `{0}`", "nid oes term `{0}`"},
     .hint = {"{1}", "{1}"},
     .why = {"The sentence would have a gap where the term stands.",
             "Byddai bwlch yn y frawddeg lle dylai'r term fod."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_unknown(context.pathway.terms, kOtherwise, findings, [&context](const auto& look_at) {
        for (const Mention& mention : context.pathway.mentions) {
          if (mention.kind == TokenKind::term) look_at(mention.reference);
        }
      });
    }};

}  // namespace llwybr
