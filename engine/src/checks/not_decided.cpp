#include "checks/check.hpp"
#include "prove/claims.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

constexpr Words kTooManyClaims{
    "not being chosen, the answer sets more than 8 facts that answers before it set too",
    "wrth beidio â chael ei ddewis, mae'r ateb yn gosod mwy nag 8 ffaith y mae atebion cyn hwnnw'n eu gosod "
    "hefyd"};

static_assert(kMostClaims == 8, "the words say so");

void run(const CheckContext& context, std::vector<Finding>& findings) {
  if (context.derived.proof().decided() || !context.derived.proof().shared().empty()) return;
  Finding finding;
  finding.place = context.pathway.place;
  if (const AnswerIndex answer = answer_with_too_many_claims(context.pathway); answer != kNone) {
    finding.place = context.pathway.answers[answer].place;
    finding.related.push_back(
        {context.pathway.nodes[context.pathway.answers[answer].node].place, kTooManyClaims});
  }
  findings.push_back(std::move(finding));
}

}  // namespace

const Check check_not_decided{
    {"not-decided",
     Stage::data,
     Severity::error,
     {"the facts of this pathway are too entangled to be decided within the memory allowed",
      "mae ffeithiau'r llwybr hwn yn rhy gymhleth i'w penderfynu o fewn y cof a ganiateir"},
     {"set facts closer to the decisions that read them, or split the pathway into subpathways",
      "gosodwch ffeithiau'n nes at y penderfyniadau sy'n eu darllen, neu rhannwch y llwybr yn is-lwybrau"},
     {"What has not been proved must not be taken for proved.",
      "Rhaid peidio â chymryd bod yr hyn sydd heb ei brofi wedi'i brofi."}},
    run};

}  // namespace llwybr
