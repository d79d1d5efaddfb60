#include "llwybr/report.hpp"
#include "report/audit_parts.hpp"

namespace llwybr {

std::string coverage_walks(const Pathway& pathway, const Audit& audit) {
  std::string text = "# " + std::string(pathway.id) + " " + std::string(pathway.edition) +
                     (audit.has_evidence ? ": walks that together take every branch that a route can take.\n"
                                         : ": it is not decided which branches a route can take: there are no walks.\n");
  for (std::size_t index = 0; index < audit.covering.size(); ++index) {
    const Witness& route = audit.covering[index];
    std::size_t first_taken = 0;
    for (const BranchAudit& branch : audit.branches) first_taken += branch.covered_by == index ? 1 : 0;
    const std::string count = std::to_string(first_taken);
    text.append("\nwalk ").append(covering_id(index)).append("\n");
    text.append("en: Branches that no walk before this takes: ").append(count).append("\n");
    text.append("cy: Canghennau nad yw’r un daith cyn hon yn eu dilyn: ").append(count).append("\n");
    for (const Input& input : route.inputs) {
      text.append(input.at).append(" > ").append(answers_of(input)).append("\n");
    }
    text.append("ends ").append(pathway.nodes[route.ends].id).append("\n");
  }
  return text;
}

}  // namespace llwybr
