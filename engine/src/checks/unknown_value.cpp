#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{
    "add it to the fact with `<value id=\"…\">`, or write one of its values",
    "ychwanegwch ef at y ffaith â `<value id=\"…\">`, neu ysgrifennwch un o'i gwerthoedd"};

// Calls `look_at` with every value that is named, and its fact.
template <typename LookAt>
void for_each_value(const Pathway& pathway, LookAt look_at) {
  for (std::size_t i = 0; i < pathway.facts.size(); ++i) look_at(pathway.facts[i].safe, static_cast<FactIndex>(i));
  for (const Setting& setting : pathway.settings) look_at(setting.value, setting.fact.index);
  for (const ConditionTerm& term : pathway.condition_terms) look_at(term.value, term.fact.index);
}

}  // namespace

const Check check_unknown_value{
    {.id = "unknown-value",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"the fact `{2}` has no value `{0}`", "nid oes gan y ffaith `{2}` werth `{0}`"},
     .hint = {"{1}", "{1}"},
     .why = {"A condition on a value that cannot be is never true, and the way it guards is never taken.",
             "Nid yw amod ar werth nad yw'n bod byth yn wir, ac ni ddilynir byth y ffordd y mae'n ei "
             "gwarchod."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      const Pathway& pathway = context.pathway;
      UnknownNames unknown(kOtherwise, findings);
      for_each_value(pathway, [&](const Reference& value, FactIndex fact) {
        // Of a fact that is not known, nothing can be said.
        if (fact == kNone) return;
        const Range own = pathway.facts[fact].values;
        if (unknown.look_at(value, std::span(pathway.values).subspan(own.first, own.count), own.first)) {
          findings.back().arguments.push_back(pathway.facts[fact].id);
        }
      });
      unknown.look_at_definitions(pathway.values, [&pathway](const auto& look_at) {
        for_each_value(pathway, [&look_at](const Reference& value, FactIndex) { look_at(value); });
        for_each_point(pathway, PointKind::value, look_at);
      });
    }};

}  // namespace llwybr
