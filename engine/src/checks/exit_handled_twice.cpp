#include "checks/check.hpp"

namespace llwybr {

const Check check_exit_handled_twice{
    {.id = "exit-handled-twice",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"the exit `{0}` has two ways on", "mae gan yr allanfa `{0}` ddwy ffordd ymlaen"},
     .hint = {"keep the `on` that is meant and delete the other",
              "cadwch yr `on` a olygir a dilëwch y llall"},
     .why = {"Only one of them can be taken, and nobody could say which.",
             "Dim ond un ohonynt y gellir ei chymryd, ac ni allai neb ddweud pa un."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      const Pathway& pathway = context.pathway;
      std::vector<BranchIndex> first(pathway.nodes.size(), kNone);
      for (BranchIndex i = 0; i < pathway.branches.size(); ++i) {
        const Branch& branch = pathway.branches[i];
        if (!branch.exit.resolved()) continue;
        BranchIndex& earlier = first[branch.exit.index];
        if (earlier == kNone || pathway.branches[earlier].node != branch.node) {
          earlier = i;
          continue;
        }
        Finding finding;
        finding.place = branch.exit.place;
        finding.length = static_cast<std::uint32_t>(branch.exit.id.size());
        finding.arguments = {branch.exit.id};
        finding.related.push_back({pathway.branches[earlier].place, Phrase("first here", "yma gyntaf")});
        findings.push_back(std::move(finding));
      }
    }};

}  // namespace llwybr
