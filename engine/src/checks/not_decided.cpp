#include "checks/check.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  if (context.derived.proof().decided() || !context.derived.proof().shared().empty()) return;
  Finding finding;
  finding.place = context.pathway.place;
  findings.push_back(std::move(finding));
}

}  // namespace

const Check check_not_decided{
    {"not-decided", Stage::data, Severity::error,
     {"the facts of this pathway are too entangled to be decided within the memory allowed",
      "mae ffeithiau'r llwybr hwn yn rhy gymhleth i'w penderfynu o fewn y cof a ganiateir"},
     {"set facts closer to the decisions that read them, or split the pathway into subpathways",
      "gosodwch ffeithiau'n nes at y penderfyniadau sy'n eu darllen, neu rhannwch y llwybr yn is-lwybrau"},
     {"What has not been proved must not be taken for proved.",
      "Rhaid peidio â chymryd bod yr hyn sydd heb ei brofi wedi'i brofi."}},
    run};

}  // namespace llwybr
