#include <algorithm>
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

using Ids = std::vector<std::string_view>;

// The ids of what the owner of that id has; nothing where there is no such owner.
template <typename Owner, typename Entry>
Ids ids_below(std::string_view id, const std::vector<Owner>& owners, Range Owner::*own,
              const std::vector<Entry>& entries) {
  Ids ids;
  const auto owner = std::find_if(owners.begin(), owners.end(), [id](const Owner& one) { return one.id == id; });
  if (owner == owners.end()) return ids;
  const Range range = (*owner).*own;
  for (std::uint32_t i = range.first; i < range.end(); ++i) ids.push_back(entries[i].id);
  return ids;
}

// Looks for the owner of a point, the node of a branch or the fact of a value, and gives the ids of what it has.
class OwnIds {
 public:
  explicit OwnIds(const Pathway& pathway) : pathway_(pathway) {}

  Ids of(const Point& point, std::size_t mark) {
    const std::size_t cost = pathway_.nodes.size() + pathway_.facts.size();
    if (point.kind == PointKind::node || mark == std::string_view::npos || budget_ < cost) return {};
    budget_ -= cost;
    const std::string_view owner = point.reference.id.substr(0, mark);
    return point.kind == PointKind::branch ? ids_below(owner, pathway_.nodes, &Node::branches, pathway_.branches)
                                           : ids_below(owner, pathway_.facts, &Fact::values, pathway_.values);
  }

 private:
  const Pathway& pathway_;
  std::size_t budget_ = kMostComparisons;
};

// What to do where the node or the fact is there, and the branch or value is not. Another of the same would be another
// answer: only one that is spelt nearly so is meant.
Phrase instead(const Point& point, const Ids& ids, std::size_t mark) {
  const std::string_view name = point.reference.id;
  const std::string_view found = nearest_word(name.substr(mark + 1), ids);
  if (!found.empty()) return did_you_mean(std::string(name.substr(0, mark + 1)).append(found));
  const std::string owner = quoted(name.substr(0, mark));
  const std::string own = quoted(name.substr(mark + 1));
  return point.kind == PointKind::branch
             ? Phrase(owner + " has no branch " + own + "; if it was taken away, put it back, or let the safeguard speak of what "
                      "has come in its place",
                      "nid oes cangen " + own + " gan " + owner + "; os tynnwyd hi, rhowch hi yn ôl, neu gadewch i'r mesur "
                      "diogelu sôn am yr hyn a ddaeth yn ei lle")
             : Phrase(owner + " has no value " + own + "; write one that it has",
                      "nid oes gwerth " + own + " gan " + owner + "; ysgrifennwch un sydd ganddi");
}

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
      UnknownNames unknown(kOtherwise, findings);
      OwnIds own_ids(context.pathway);
      for (const Point& point : context.pathway.points) {
        if (point.reference.resolved()) continue;
        const std::size_t mark = point.reference.id.find_first_of("/=");
        if (const Ids ids = own_ids.of(point, mark); !ids.empty()) {
          findings.push_back({nullptr,
                              point.reference.place,
                              static_cast<std::uint32_t>(point.reference.id.size()),
                              {point.reference.id, instead(point, ids, mark)},
                              {},
                              {}});
          continue;
        }
        if (known.empty()) known = all_points(context.pathway);
        unknown.look_at(point.reference, std::span<const Name>(known));
      }
    }};

}  // namespace llwybr
