#include "checks/check.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  for (std::uint32_t index = 0; index < context.pathway.assertions.size(); ++index) {
    const Assertion& assertion = context.pathway.assertions[index];
    const Judgement& judgement = context.derived.proof().judgement(index);
    if (judgement.verdict != Verdict::broken) continue;
    Finding finding;
    finding.place = assertion.place;
    finding.arguments = {std::string(assertion.id), Phrase(plain_text(context.pathway, assertion.title.english),
                                                           plain_text(context.pathway, assertion.title.welsh))};
    finding.route = context.derived.proof().names(judgement.counter_example);
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_assertion_broken{
    {"assertion-broken", Stage::assertions, Severity::error,
     {"assertion `{0}` does not hold: {1}", "nid yw haeriad `{0}` yn wir: {1}"},
     {"the route shown breaks it: mend the branch that goes astray, or the assertion if the group has changed its mind",
      "mae'r trywydd a ddangosir yn ei dorri: trwsiwch y gangen sy'n mynd ar gyfeiliorn, neu'r haeriad os yw'r grŵp wedi "
      "newid ei feddwl"},
     {"The group wrote this safeguard down so that no edit could undo it unnoticed.",
      "Ysgrifennodd y grŵp y mesur diogelu hwn fel na allai unrhyw olygiad ei ddadwneud heb i neb sylwi."}},
    run};

}  // namespace llwybr
