#include "checks/check.hpp"

namespace llwybr {
namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (const Node& node : pathway.nodes) {
    if (node.kind != NodeKind::question || !node.many) continue;
    for (AnswerIndex i = node.answers.first; i < node.answers.end(); ++i) {
      const Answer& answer = pathway.answers[i];
      if (answer.id != "not-known" || answer.exclusive) continue;
      findings.push_back({nullptr, answer.place, 0, {node.id}, {}, {}});
    }
  }
}

}  // namespace

const Check check_not_known_with_others{
    {"not-known-with-others",
     Stage::content,
     Severity::warning,
     {"`not-known` can be chosen together with other answers of the question `{0}`",
      "gellir dewis `not-known` gydag atebion eraill y cwestiwn `{0}`"},
     {"write `exclusive=\"yes\"` on it", "ysgrifennwch `exclusive=\"yes\"` arno"},
     {"Who is not sure and yet names something gives two answers that contradict each other, and the one that "
      "protects may give way.",
      "Mae'r sawl nad yw'n siŵr ond sy'n enwi rhywbeth yn rhoi dau ateb sy'n gwrth-ddweud ei gilydd, a gall yr un "
      "sy'n amddiffyn ildio."}},
    run};

}  // namespace llwybr
