// Names that name nothing are found wherever a name may stand.
#include <algorithm>

#include "catch.hpp"
#include "checks/fixtures.hpp"

namespace llwybr {
namespace {

std::vector<Finding> findings_of(const MemoryFiles& files, std::string_view id) {
  Reading reading = read_memory(files);
  reading.troubles.clear();  // it has no texts, which is not asked here
  std::vector<Finding> findings = check(reading, {kFixtureDay}).findings;
  findings.erase(std::remove_if(findings.begin(), findings.end(),
                                [id](const Finding& finding) { return finding.check->id != id; }),
                 findings.end());
  return findings;
}

// The names found, in order.
std::string names(const std::string& inside, std::string_view id) {
  std::string all;
  for (const Finding& finding :
       findings_of({{"main.xml",
                     "<pathway xmlns='urn:llwybr:pathway:1' id='p' edition='1' status='draft' "
                     "review-by='2027-03-31' start='q'>" +
                         inside + "</pathway>"}},
                   id)) {
    all += (all.empty() ? "" : " ") + finding.arguments[0].english;
  }
  return all;
}

const std::string kEverywhere = R"(
<area id="ar" board="n1" health-board="n2" police="n3"/>
<question id="q" agency="n4" with="n5 n6"><answer id="x" to="act" marks="e1"/></question>
<action id="act" agency="n7" with="n8" to="b" marks="e2 e3"><task agency="n9" with="n10 n11" within="2 days" from="e4" marks="e5"/><task/></action>
<parallel id="b" to="end"><strand id="s" use="part" agency="n12"/><strand id="t" use="part" agency="n13"/></parallel>
<endpoint id="end" outcome="o1" agency="n14"><task within="2 days" from="e6"/></endpoint>
<subpathway id="part" start="look"><action id="look" agency="n15" to="out"/><exit id="out"/></subpathway>)";

std::string exits(std::size_t count) {
  std::string all =
      "<use id='q' subpathway='part'/><endpoint id='end' outcome='o'/><subpathway id='part' "
      "start='look'><action id='look' to='x0'/>";
  for (std::size_t i = 0; i < count; ++i) all += "<exit id='x" + std::to_string(i) + "'/>";
  return all + "</subpathway>";
}

}  // namespace

TEST_CASE("agencies, events and outcomes that are not declared are found wherever they stand", "[checks]") {
  CHECK(names(kEverywhere, "unknown-agency") == "n1 n2 n3 n4 n5 n6 n7 n8 n9 n10 n11 n12 n13 n14 n15");
  CHECK(names(kEverywhere, "unknown-event") == "e1 e2 e3 e4 e5 e6");
  CHECK(names(kEverywhere, "unknown-outcome") == "o1");
}

TEST_CASE("exits that a use does not handle are named, twenty of one use at most", "[checks]") {
  const auto count = [](std::size_t exit_count) {
    const std::string said = names(exits(exit_count) + "<outcome id='o'/>", "unhandled-exit");
    return said.empty() ? 0 : std::count(said.begin(), said.end(), ' ') + 1;
  };
  CHECK(count(1) == 1);
  CHECK(count(19) == 19);
  CHECK(count(20) == 20);
  CHECK(count(21) == 20);
  CHECK(count(60) == 20);
}

TEST_CASE("an exit that one use handles is not handled by another", "[checks]") {
  const std::string nodes =
      "<question id='q'><answer id='a' to='u'/><answer id='b' to='v'/></question>"
      "<use id='u' subpathway='part'><on exit='x' to='end'/><on exit='y' to='end'/></use>"
      "<use id='v' subpathway='part'><on exit='y' to='end'/></use>"
      "<use id='v2' subpathway='part'><on exit='x' to='end'/><on exit='y' to='end'/></use>"
      "<use id='w' subpathway='other'/><outcome id='o'/><endpoint id='end' outcome='o'/>"
      "<subpathway id='part' start='look'><action id='look' to='x'/><exit id='x'/><exit id='y'/></subpathway>"
      "<subpathway id='other' start='see'><action id='see' to='z'/><exit id='z'/></subpathway>";
  std::string said;
  for (const Finding& finding :
       findings_of({{"main.xml",
                     "<pathway xmlns='urn:llwybr:pathway:1' id='p' edition='1' status='draft' "
                     "review-by='2027-03-31' start='q'>" +
                         nodes + "</pathway>"}},
                   "unhandled-exit")) {
    said += message_of(finding, Language::english) + "; ";
  }
  CHECK(said ==
        "the exit `x` of the subpathway `part` leads nowhere from here; "
        "the exit `z` of the subpathway `other` leads nowhere from here; ");
}

TEST_CASE("exits that there are not are compared with those of their own subpathway", "[checks]") {
  const auto hints = [](const std::string& ons) {
    std::string said;
    for (const Finding& finding :
         findings_of({{"main.xml",
                       "<pathway xmlns='urn:llwybr:pathway:1' id='p' edition='1' status='draft' "
                       "review-by='2027-03-31' start='u'>"
                       "<use id='u' subpathway='part'>" +
                           ons +
                           "</use><use id='v' subpathway='other'><on exit='finishd' to='end'/></use>"
                           "<outcome id='o'/><endpoint id='end' outcome='o'/>"
                           "<subpathway id='part' start='look'><action id='look' to='settled'/><exit "
                           "id='settled'/></subpathway>"
                           "<subpathway id='other' start='see'><action id='see' to='finished'/><exit "
                           "id='finished'/></subpathway></pathway>"}},
                     "unknown-exit")) {
      said += finding.arguments[0].english + ": " + hint_of(finding, Language::english) + "; ";
    }
    return said;
  };
  CHECK(hints("<on exit='setled' to='end'/><on exit='settld' to='end'/><on exit='finished' to='end'/>") ==
        "setled: did you mean `settled`?; settld: did you mean `settled`?; "
        "finished: add `<exit id=\"…\">` to the subpathway, or write one of its exits; finishd: did you mean "
        "`finished`?; ");
}

TEST_CASE("findings of a stage stand in the order of files and of places, whatever check found them",
          "[checks]") {
  const auto part = [](const std::string& id) {
    return "<part xmlns='urn:llwybr:pathway:1'><subpathway id='in-" + id + "' start='" + id +
           "'><title xml:lang='en'>t</title><action id='" + id +
           "' agency='none' to='nowhere'><title xml:lang='en'>t</title></action>" + "<exit id='out-" + id +
           "'><title xml:lang='en'>t</title></exit></subpathway></part>";
  };
  const std::string main =
      "<pathway xmlns='urn:llwybr:pathway:1' id='p' edition='1' status='draft' review-by='2027-03-31' "
      "start='q'>"
      "<title xml:lang='en'>t</title><include href='one.xml'/><include href='two.xml'/>"
      "<outcome id='o'><label xml:lang='en'>t</label></outcome>"
      "<question id='q' agency='none'><ask xml:lang='en'>t</ask><answer id='a' to='nowhere'><label "
      "xml:lang='en'>t</label></answer></question>"
      "<endpoint id='end' outcome='o'><title xml:lang='en'>t</title></endpoint></pathway>";
  const Reading reading = read_memory({{"main.xml", main}, {"one.xml", part("b")}, {"two.xml", part("c")}});
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
  for (const Finding& finding : check(reading, {}).findings) {
    INFO(message_of(finding, Language::english));
    CHECK(finding.check->stage == Stage::references);
    places.emplace_back(finding.place.file, finding.place.offset);
  }
  CHECK(places.size() == 6);
  CHECK(std::is_sorted(places.begin(), places.end()));
}

}  // namespace llwybr
