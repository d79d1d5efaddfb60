#include "checks/check.hpp"
#include "prove/states.hpp"
#include "prove/protection.hpp"
#include "xml/spelling.hpp"

namespace llwybr {

namespace {

// An answer that was chosen, or left out where several can be.
Phrase as_given(const std::string& name, bool is_chosen) {
  return is_chosen ? Phrase(quoted(name)) : Phrase(quoted(name) + " left out", quoted(name) + " heb ei ddewis");
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  Proof& proof = context.derived.proof();
  if (!proof.decided()) return;
  for (const LessProtection& less : less_protection(context.pathway, proof)) {
    const Answer* safe = answer_on(context.pathway, proof.graph().arcs[less.safe_arc]);
    const Answer* risk = answer_on(context.pathway, proof.graph().arcs[less.risk_arc]);
    // An answer of many that is not chosen is told by the one whose absence it is; one of the two is always there.
    // cppcheck-suppress nullPointerRedundantCheck
    const Answer& shown = risk != nullptr ? *risk : *safe;
    const Outcome& outcome = context.pathway.outcomes[less.outcome];
    const Words can = less.is_least ? Words{"can end as low as", "gall taith orffen mor isel â"}
                                    : Words{"cannot end as high as", "ni all taith orffen mor uchel â"};
    Finding finding;
    finding.place = shown.place;
    const std::string name = std::string(context.pathway.nodes[shown.node].id) + "/" + std::string(shown.id);
    finding.arguments = {as_given(name, risk != nullptr), Phrase(can), std::string(outcome.id),
                         safe != nullptr ? Phrase(quoted(safe->id)) : Phrase("without it", "hebddo"),
                         std::string(context.pathway.facts[less.fact].id)};
    if (safe != nullptr && safe != &shown) {
      finding.related.push_back({safe->place, Phrase("the reassuring answer", "yr ateb sy'n tawelu meddwl")});
    }
    finding.route = proof.names(less.route);
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_less_protection_when_not_known{
    {"less-protection-when-not-known", Stage::data, Severity::error,
     {"answer {0} {1} outcome `{2}`, unlike the reassuring answer {3} on fact `{4}`",
      "{1} chanlyniad `{2}` ar ôl ateb {0}, yn wahanol i'r ateb {3} sy'n tawelu meddwl am ffaith `{4}`"},
     {"lead the less reassuring answer to at least as much protection in every case",
      "arweiniwch yr ateb sy'n tawelu llai ar y meddwl at o leiaf gymaint o amddiffyniad ym mhob achos"},
     {"Saying \"yes\" or \"not known\" to a risk must never leave a child with less than saying \"no\".",
      "Ni chaiff dweud \"oes\" neu \"ddim yn gwybod\" am risg byth adael plentyn â llai o amddiffyniad na "
      "dweud \"nac oes\"."}},
    run};

}  // namespace llwybr
