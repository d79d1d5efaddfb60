#include <string>

#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{
    "write the id of a node or an event, a branch as `node/branch`, or a value as `fact=value`",
    "ysgrifennwch ddynodwr nod neu ddigwyddiad, cangen fel `nod/cangen`, neu werth fel `ffaith=gwerth`"};

struct Name {
  std::string id;
};

// The names of all points, made once something is unknown.
std::vector<Name> all_points(const Pathway& pathway) {
  std::vector<Name> names;
  const auto joined = [](std::string_view owner, char mark, std::string_view own) {
    return Name{std::string(owner) + mark + std::string(own)};
  };
  for (const Node& node : pathway.nodes) names.push_back({std::string(node.id)});
  for (const Event& event : pathway.events) names.push_back({std::string(event.id)});
  for (const Branch& branch : pathway.branches) {
    names.push_back(joined(pathway.nodes[branch.node].id, '/', branch.id));
  }
  for (const FactValue& value : pathway.values)
    names.push_back(joined(pathway.facts[value.fact].id, '=', value.id));
  return names;
}

}  // namespace

const Check check_unknown_point{
    {.id = "unknown-point",
     .stage = Stage::references,
     .severity = Severity::error,
     .message =
         {"no route can pass `{0}`: it is no node, branch, event or value",
          "ni all unrhyw drywydd fynd drwy `{0}`: nid yw'n nod, yn gangen, yn ddigwyddiad nac yn werth"},
     .hint = {"{1}", "{1}"},
     .why = {"A safeguard that speaks of nothing protects nobody.",
             "Nid yw amddiffyniad sy'n sôn am ddim yn amddiffyn neb."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      std::vector<Name> known;
      std::size_t budget = kMostComparisons;
      for (const Point& point : context.pathway.points) {
        if (point.reference.resolved()) continue;
        if (known.empty()) known = all_points(context.pathway);
        UnknownNames<Name>(known, kOtherwise, findings, budget).look_at(point.reference);
      }
    }};

}  // namespace llwybr
