#include "checks/check.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  for (std::uint32_t index = 0; index < context.pathway.assertions.size(); ++index) {
    const Assertion& assertion = context.pathway.assertions[index];
    if (context.derived.proof().judgement(index).verdict != Verdict::vacuous) continue;
    Finding finding;
    finding.place = assertion.place;
    finding.arguments = {std::string(assertion.id)};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_assertion_vacuous{
    {"assertion-vacuous", Stage::assertions, Severity::error,
     {"assertion `{0}` guards nothing: no route passes what it is about",
      "nid yw haeriad `{0}` yn gwarchod dim: nid oes trywydd yn mynd drwy'r hyn y mae'n ymwneud ag ef"},
     {"correct the points in `after`, `before` or `in`, or remove the assertion",
      "cywirwch y pwyntiau yn `after`, `before` neu `in`, neu dilëwch yr haeriad"},
     {"A safeguard that can never be tested reassures without protecting.",
      "Mae mesur diogelu na ellir byth ei brofi yn tawelu meddwl heb amddiffyn."}},
    run};

}  // namespace llwybr
