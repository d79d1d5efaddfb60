#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"declare it with `<source id=\"…\">` in a register",
                           "datganwch hi â `<source id=\"…\">` mewn cofrestr"};
}  // namespace

const Check check_unknown_source{
    {.id = "unknown-source",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"there is no source `{0}`", "nid oes ffynhonnell `{0}`"},
     .hint = {"{1}", "{1}"},
     .why = {"A statement whose source cannot be found cannot be checked.",
             "Ni ellir gwirio gosodiad na ellir dod o hyd i'w ffynhonnell."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_unknown(context.pathway.sources, kOtherwise, findings, [&context](const auto& look_at) {
        for (const Citation& citation : context.pathway.citations) look_at(citation.source);
      });
    }};

}  // namespace llwybr
