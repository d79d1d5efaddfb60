#include "checks/check.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  for (std::uint32_t index = 0; index < context.pathway.assertions.size(); ++index) {
    const Assertion& assertion = context.pathway.assertions[index];
    if (context.derived.proof().judgement(index).verdict != Verdict::not_decided) continue;
    Finding finding;
    finding.place = assertion.place;
    finding.arguments = {std::string(assertion.id)};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_assertion_not_decided{
    {"assertion-not-decided", Stage::assertions, Severity::error,
     {"assertion `{0}` could not be decided within the memory allowed",
      "ni ellid penderfynu honiad `{0}` o fewn y cof a ganiateir"},
     {"set facts closer to the decisions that read them, or narrow the assertion with `in`",
      "gosodwch ffeithiau'n nes at y penderfyniadau sy'n eu darllen, neu gyfyngwch yr honiad gyda `in`"},
     {"What has not been proved must not be taken for proved.",
      "Rhaid peidio â chymryd bod yr hyn sydd heb ei brofi wedi'i brofi."}},
    run};

}  // namespace llwybr
