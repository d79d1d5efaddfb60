#include <algorithm>

#include "checks/check.hpp"
#include "prove/proof.hpp"

namespace llwybr {
namespace {

// Whether each point of one list stands in another.
bool stand_in(const Pathway& pathway, Range points, Range others) {
  const auto* const first = pathway.points.data() + points.first;
  return std::all_of(first, first + points.count, [&](const Point& point) {
    const auto* const other = pathway.points.data() + others.first;
    return std::any_of(other, other + others.count, [&](const Point& same) {
      return same.kind == point.kind && same.reference.index == point.reference.index;
    });
  });
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (std::uint32_t index = 0; index < pathway.assertions.size(); ++index) {
    const Assertion& assertion = pathway.assertions[index];
    const Range about = assertion.after.empty() ? assertion.before : assertion.after;
    if (assertion.kind != AssertionKind::every_route || about.empty()) continue;
    if (!stand_in(pathway, about, assertion.passes)) continue;
    if (context.derived.proof().judgement(index).verdict != Verdict::holds) continue;
    findings.push_back({nullptr, assertion.place, 0, {std::string(assertion.id)}, {}, {}});
  }
}

}  // namespace

const Check check_assertion_cannot_fail{
    {"assertion-cannot-fail", Stage::assertions, Severity::error,
     {"assertion `{0}` asks for nothing: what it is about is among what it lets pass",
      "nid yw haeriad `{0}` yn gofyn am ddim: mae'r hyn y mae'n ymwneud ag ef ymhlith yr hyn y mae'n ei dderbyn"},
     {"write in `passes` what must come as well, and nothing that stands in `after` or `before`",
      "ysgrifennwch yn `passes` yr hyn y mae'n rhaid iddo ddod hefyd, a dim sydd yn `after` neu `before`"},
     {"A safeguard that holds whatever the pathway does reassures without protecting.",
      "Mae mesur diogelu sy'n wir beth bynnag a wna'r llwybr yn tawelu meddwl heb amddiffyn."}},
    run};

}  // namespace llwybr
