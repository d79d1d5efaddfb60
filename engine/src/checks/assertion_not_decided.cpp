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
    finding.arguments = {std::string(assertion.id), context.derived.proof().judgement(index).is_entangled
                                                        ? Phrase("strands that run side by side pass its points",
                                                                 "mae llinynnau ochr yn ochr yn mynd drwy ei bwyntiau")
                                                        : Phrase("it takes more than the memory allowed",
                                                                 "mae angen mwy na'r cof a ganiateir")};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_assertion_not_decided{
    {"assertion-not-decided", Stage::assertions, Severity::error,
     {"assertion `{0}` could not be decided: {1}", "ni ellid penderfynu haeriad `{0}`: {1}"},
     {"narrow the assertion with `in`, split it into one with `after` and one with `before`, or set facts closer to the "
      "decisions that read them",
      "cyfyngwch yr haeriad gyda `in`, rhannwch ef yn un gydag `after` ac un gyda `before`, neu gosodwch ffeithiau'n nes "
      "at y penderfyniadau sy'n eu darllen"},
     {"What has not been proved must not be taken for proved.",
      "Rhaid peidio â chymryd bod yr hyn sydd heb ei brofi wedi'i brofi."}},
    run};

}  // namespace llwybr
