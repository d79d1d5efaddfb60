#include <unordered_map>

#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"write the id of a node that stands beside this one, or add the node",
                           "ysgrifennwch ddynodwr nod sydd wrth ochr yr un hwn, neu ychwanegwch y nod"};
constexpr Words kElsewhere{
    "it stands in another part of the pathway: a branch stays within its subpathway; leave it by an "
    "`exit`, or run another with `use`",
    "mewn rhan arall o'r llwybr y mae: mae cangen yn aros o fewn ei his-lwybr; gadewch ef drwy "
    "`exit`, neu rhedwch un arall â `use`"};
constexpr Words kSubpathway{
    "it is a subpathway: run it with `<use id=\"…\" subpathway=\"…\">` and lead there",
    "is-lwybr ydyw: rhedwch ef â `<use id=\"…\" subpathway=\"…\">` ac arweiniwch yno"};

// Everything that is named and may have been meant.
using Places = std::unordered_map<std::string_view, Place>;

template <typename Entry>
Places places_of(const std::vector<Entry>& entries) {
  Places places;
  for (const Entry& entry : entries) places.emplace(entry.id, entry.place);
  return places;
}

}  // namespace

const Check check_dangling_target{
    {.id = "dangling-target",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"`{0}` is no node that can be reached from here",
                 "nid yw `{0}` yn nod y gellir ei gyrraedd o'r fan hon"},
     .hint = {"{1}", "{1}"},
     .why = {"Somebody who comes to this branch would be led nowhere.",
             "Byddai rhywun sy'n dod at y gangen hon yn cael ei arwain i unman."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      const Pathway& pathway = context.pathway;
      Places nodes;
      Places scopes;
      UnknownNames unknown(kOtherwise, findings);
      const auto each = [&pathway](const auto& look_at) {
        for (std::size_t i = 0; i < pathway.scopes.size(); ++i)
          look_at(pathway.scopes[i].start, static_cast<ScopeIndex>(i));
        for (const Branch& branch : pathway.branches) look_at(branch.target, pathway.nodes[branch.node].scope);
      };
      each([&](const Reference& target, ScopeIndex scope) {
        const Range own = pathway.scopes[scope].nodes;
        if (!unknown.look_at(target, std::span(pathway.nodes).subspan(own.first, own.count), own.first)) return;
        if (nodes.empty()) {
          nodes = places_of(pathway.nodes);
          scopes = places_of(pathway.scopes);
        }
        const bool elsewhere = nodes.contains(target.id);
        if (!elsewhere && !scopes.contains(target.id)) return;
        findings.back().arguments[1] = elsewhere ? kElsewhere : kSubpathway;
        findings.back().related.push_back(
            {elsewhere ? nodes[target.id] : scopes[target.id], Phrase("it stands here", "yma y mae")});
      });
      unknown.look_at_definitions(pathway.nodes, [&](const auto& look_at) {
        each([&look_at](const Reference& target, ScopeIndex) { look_at(target); });
        for_each_point(pathway, PointKind::node, look_at);
      });
    }};

}  // namespace llwybr
