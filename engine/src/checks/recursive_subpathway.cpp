#include <string>

#include "checks/check.hpp"
#include "xml/spelling.hpp"

namespace llwybr {
namespace {

struct Call {
  ScopeIndex callee;
  Place place;
};

// Who runs whom, by the scope that does; in document order.
std::vector<std::vector<Call>> calls_of(const Pathway& pathway) {
  std::vector<std::vector<Call>> calls(pathway.scopes.size());
  for (const Node& node : pathway.nodes) {
    if (node.subpathway.resolved())
      calls[node.scope].push_back({node.subpathway.index, node.subpathway.place});
    for (std::uint32_t i = node.strands.first; i < node.strands.end(); ++i) {
      const Reference& run = pathway.strands[i].subpathway;
      if (run.resolved()) calls[node.scope].push_back({run.index, run.place});
    }
  }
  return calls;
}

struct Visit {
  ScopeIndex scope;
  std::size_t next = 0;  // of its calls
};

// The scopes from the one that is run again to the one that runs it, by name.
std::string circle(const Pathway& pathway, const std::vector<Visit>& open, ScopeIndex again) {
  std::string names;
  for (const Visit& visit : open) {
    if (names.empty() && visit.scope != again) continue;
    names += quoted(pathway.scopes[visit.scope].id);
    names += " → ";
  }
  return names + quoted(pathway.scopes[again].id);
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  // A search in depth with a stack of its own: a call to a scope that is still open closes a circle.
  enum class Mark : std::uint8_t { unseen, open, done };
  const Pathway& pathway = context.pathway;
  const std::vector<std::vector<Call>> calls = calls_of(pathway);
  std::vector<Mark> marks(pathway.scopes.size(), Mark::unseen);
  std::vector<Visit> open;
  for (ScopeIndex first = 0; first < pathway.scopes.size(); ++first) {
    if (marks[first] != Mark::unseen) continue;
    marks[first] = Mark::open;
    open.push_back({first});
    while (!open.empty()) {
      Visit& visit = open.back();
      if (visit.next == calls[visit.scope].size()) {
        marks[visit.scope] = Mark::done;
        open.pop_back();
        continue;
      }
      const Call& call = calls[visit.scope][visit.next++];
      if (marks[call.callee] == Mark::open) {
        Finding finding;
        finding.place = call.place;
        finding.length = static_cast<std::uint32_t>(pathway.scopes[call.callee].id.size());
        finding.arguments = {pathway.scopes[call.callee].id, circle(pathway, open, call.callee)};
        findings.push_back(std::move(finding));
      } else if (marks[call.callee] == Mark::unseen) {
        marks[call.callee] = Mark::open;
        open.push_back({call.callee});
      }
    }
  }
}

}  // namespace

const Check check_recursive_subpathway{
    {.id = "recursive-subpathway",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"the subpathway `{0}` runs itself: {1}", "mae'r is-lwybr `{0}` yn ei redeg ei hun: {1}"},
     .hint = {"lead a branch back to an earlier node instead, or part what is shared into a subpathway of "
              "its own",
              "arweiniwch gangen yn ôl at nod cynharach yn lle hynny, neu rhannwch yr hyn sy'n gyffredin "
              "yn is-lwybr ar wahân"},
     .why =
         {"A subpathway within itself has no end, and no check could speak of all its routes.",
          "Nid oes diwedd i is-lwybr o fewn ei hun, ac ni allai unrhyw wiriad siarad am ei holl drywyddau."}},
    run};

}  // namespace llwybr
