#include "checks/check.hpp"
#include "prove/proof.hpp"

namespace llwybr {

namespace {

void run(const CheckContext& context, std::vector<Finding>& findings) {
  for (const SharedFact& shared : context.derived.proof().shared()) {
    const Strand& writer = context.pathway.strands[shared.writer];
    const Strand& other = context.pathway.strands[shared.other];
    Finding finding;
    finding.place = writer.place;
    finding.arguments = {std::string(writer.id), std::string(context.pathway.facts[shared.fact].id),
                         std::string(other.id)};
    finding.related.push_back({other.place, Phrase("the other strand", "y llinyn arall")});
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_strands_share_fact{
    {"strands-share-fact", Stage::data, Severity::error,
     {"strand `{0}` sets fact `{1}`, which strand `{2}` reads or sets too",
      "mae llinyn `{0}` yn gosod ffaith `{1}`, y mae llinyn `{2}` hefyd yn ei darllen neu'n ei gosod"},
     {"give each strand a fact of its own; the rest of this stage is proved once that is done",
      "rhowch ffaith ei hun i bob llinyn; profir gweddill y cam hwn ar ôl gwneud hynny"},
     {"Strands run side by side: which agency happened to act first would decide what another does.",
      "Mae llinynnau'n rhedeg ochr yn ochr: yr asiantaeth a weithredodd gyntaf fyddai'n penderfynu beth mae un arall "
      "yn ei wneud."}},
    run};

}  // namespace llwybr
