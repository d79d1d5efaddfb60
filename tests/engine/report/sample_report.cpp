#include "engine/report/sample_report.hpp"

namespace {

using namespace llwybr;

constexpr CheckInfo kDangling{
    "sample-dangling",
    Stage::references,
    Severity::error,
    {"`{0}` leads to `{1}`, which is not there", "mae `{0}` yn arwain at `{1}`, nad yw yno"},
    {"write the id of a node of `{0}`", "ysgrifennwch enw nod o `{0}`"},
    {"A journey would stop.", "Byddai taith yn stopio."}};
constexpr CheckInfo kOpen{"sample-open",
                          Stage::references,
                          Severity::note,
                          {"a question is open", "mae cwestiwn yn agored"},
                          {"settle it", "setlwch ef"},
                          {"It is not agreed.", "Nid yw wedi’i gytuno."}};

constexpr std::string_view kMain =
    "<pathway id=\"sample\">\n"
    "\t<answer id=\"ie\" to=\"nowhere\"/> <!-- ŵ 中 -->\n"
    "  <label>Ydy, “ŷd” yw’r enw</label>\n"
    "</pathway>\n";

Place place_of(std::string_view text) { return {0, static_cast<std::uint32_t>(kMain.find(text))}; }

Pathway sample_pathway() {
  Pathway pathway;
  pathway.id = "sample";
  pathway.edition = "0.1.0";
  pathway.files.push_back({"pathway.xml", std::string(kMain)});
  pathway.files.push_back({"parts/other one.xml", "<part/>\n"});
  return pathway;
}

Finding dangling(std::string_view target, std::vector<RelatedPlace> related, std::vector<std::string> route) {
  Finding finding;
  finding.check = &kDangling;
  finding.place = place_of(target);
  finding.length = static_cast<std::uint32_t>(target.size());
  finding.arguments = {Phrase("ie"), Phrase(target)};
  finding.related = std::move(related);
  finding.route = std::move(route);
  return finding;
}

}  // namespace

Sample broken_sample() {
  Sample sample{sample_pathway(), {}};
  std::vector<RelatedPlace> related;
  related.push_back({{1, 0}, Phrase("the other is here", "mae’r llall yma")});
  sample.report.findings.push_back(dangling("nowhere", std::move(related), {}));
  sample.report.findings.push_back(dangling("ŷd", {}, {"start/yes", "next/to"}));
  Finding open;
  open.check = &kOpen;
  open.place = place_of("</pathway>");
  sample.report.findings.push_back(open);
  sample.report.stages = {StageResult::clean,   StageResult::has_errors, StageResult::not_run,
                          StageResult::not_run, StageResult::not_run,    StageResult::not_run};
  return sample;
}

Sample clean_sample() {
  Sample sample{sample_pathway(), {}};
  sample.report.stages = {StageResult::clean,     StageResult::clean,     StageResult::clean,
                          StageResult::not_built, StageResult::not_built, StageResult::clean};
  return sample;
}
