#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{
    "add it to the fact with `<value id=\"…\">`, or write one of its values",
    "ychwanegwch ef at y ffaith â `<value id=\"…\">`, neu ysgrifennwch un o'i gwerthoedd"};

// One value of a fact; of a fact that is not known, nothing can be said.
void look_at(const Reference& value, FactIndex fact, const CheckContext& context,
             std::vector<Finding>& findings, std::size_t& budget) {
  if (fact == kNone || !value.written() || value.resolved()) return;
  const Fact& owner = context.pathway.facts[fact];
  const auto known = std::span(context.pathway.values).subspan(owner.values.first, owner.values.count);
  UnknownNames<FactValue>(known, kOtherwise, findings, budget).look_at(value);
  findings.back().arguments.push_back(owner.id);
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
      std::size_t budget = kMostComparisons;
      for (std::size_t i = 0; i < context.pathway.facts.size(); ++i) {
        look_at(context.pathway.facts[i].safe, static_cast<FactIndex>(i), context, findings, budget);
      }
      for (const Setting& setting : context.pathway.settings) {
        look_at(setting.value, setting.fact.index, context, findings, budget);
      }
      for (const ConditionTerm& term : context.pathway.condition_terms) {
        look_at(term.value, term.fact.index, context, findings, budget);
      }
    }};

}  // namespace llwybr
