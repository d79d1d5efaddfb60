#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"declare it with `<fact id=\"…\">`", "datganwch hi â `<fact id=\"…\">`"};
}  // namespace

const Check check_unknown_fact{
    {.id = "unknown-fact",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"there is no fact `{0}`", "nid oes ffaith `{0}`"},
     .hint = {"{1}", "{1}"},
     .why = {"What was answered would be forgotten, or a decision would rest on nothing.",
             "Byddai'r hyn a atebwyd yn cael ei anghofio, neu benderfyniad yn seiliedig ar ddim."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_unknown(context.pathway.facts, kOtherwise, findings, [&context](const auto& look_at) {
        for (const Setting& setting : context.pathway.settings) look_at(setting.fact);
        for (const ConditionTerm& term : context.pathway.condition_terms) look_at(term.fact);
      });
    }};

}  // namespace llwybr
