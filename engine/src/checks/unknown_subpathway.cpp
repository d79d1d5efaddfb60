#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"declare it with `<subpathway id=\"…\">`",
                           "datganwch ef â `<subpathway id=\"…\">`"};
}  // namespace

const Check check_unknown_subpathway{{.id = "unknown-subpathway",
                                      .stage = Stage::references,
                                      .severity = Severity::error,
                                      .message = {"there is no subpathway `{0}`", "nid oes is-lwybr `{0}`"},
                                      .hint = {"{1}", "{1}"},
                                      .why = {"What should happen in it would not happen.",
                                              "Ni fyddai'r hyn a ddylai ddigwydd ynddo yn digwydd."}},
                                     [](const CheckContext& context, std::vector<Finding>& findings) {
                                       // The first scope is the pathway itself, which nobody can run.
                                       const std::span<const Scope> subpathways =
                                           std::span(context.pathway.scopes).subspan(1);
                                       UnknownNames<Scope> unknown(subpathways, kOtherwise, findings);
                                       for (const Node& node : context.pathway.nodes)
                                         unknown.look_at(node.subpathway);
                                       for (const Strand& strand : context.pathway.strands)
                                         unknown.look_at(strand.subpathway);
                                       for (const Assertion& assertion : context.pathway.assertions)
                                         unknown.look_at(assertion.scope);
                                     }};

}  // namespace llwybr
