#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"declare it with `<subpathway id=\"…\">`",
                           "datganwch ef â `<subpathway id=\"…\">`"};
}  // namespace

const Check check_unknown_subpathway{
    {.id = "unknown-subpathway",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"there is no subpathway `{0}`", "nid oes is-lwybr `{0}`"},
     .hint = {"{1}", "{1}"},
     .why = {"What should happen in it would not happen.",
             "Ni fyddai'r hyn a ddylai ddigwydd ynddo yn digwydd."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      const Pathway& pathway = context.pathway;
      UnknownNames unknown(kOtherwise, findings);
      const auto each = [&pathway](const auto& look_at) {
        for (const Node& node : pathway.nodes) look_at(node.subpathway);
        for (const Strand& strand : pathway.strands) look_at(strand.subpathway);
        for (const Assertion& assertion : pathway.assertions) look_at(assertion.scope);
      };
      // The first scope is the pathway itself, which nobody can run.
      const std::span<const Scope> subpathways = std::span(pathway.scopes).subspan(1);
      each([&](const Reference& subpathway) { unknown.look_at(subpathway, subpathways, 1); });
      unknown.look_at_definitions(pathway.scopes, each);
    }};

}  // namespace llwybr
