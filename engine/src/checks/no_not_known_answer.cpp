#include <algorithm>

#include "checks/check.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (const Node& node : pathway.nodes) {
    if (node.kind != NodeKind::question) continue;
    const auto* const first = pathway.answers.data() + node.answers.first;
    if (std::any_of(first, first + node.answers.count,
                    [](const Answer& answer) { return answer.id == "not-known"; })) {
      continue;
    }
    findings.push_back({nullptr, node.place, 0, {node.id}, {}, {}});
  }
}

}  // namespace

const Check check_no_not_known_answer{
    {"no-not-known-answer",
     Stage::content,
     Severity::error,
     {"the question `{0}` has no answer `not-known`", "nid oes ateb `not-known` i'r cwestiwn `{0}`"},
     {"add an answer with the id `not-known`, and lead it where the child is safest",
      "ychwanegwch ateb â'r dynodwr `not-known`, a'i arwain i'r man mwyaf diogel i'r plentyn"},
     {"People often do not know. Without a way to say so they guess, and a guess of no can leave a child in "
      "danger.",
      "Yn aml nid yw pobl yn gwybod. Heb ffordd o ddweud hynny byddant yn dyfalu, a gall dyfalu nad oes "
      "perygl "
      "adael plentyn mewn perygl."}},
    run};

}  // namespace llwybr
