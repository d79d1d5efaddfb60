// A journey on a pathway that the checks refuse: it stops where the pathway does not say where to go, and
// breaks nothing.
#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "llwybr/journey.hpp"

namespace llwybr {
namespace {

Reading pathway_of(const std::string& start, const std::string& nodes) {
  return read_memory(
      {{"main.xml",
        "<pathway xmlns='urn:llwybr:pathway:1' id='p' edition='1' status='draft' review-by='2027-03-31' "
        "start='" +
            start + "'><fact id='f'><value id='yes'/><value id='no'/></fact>" + nodes + "</pathway>"}});
}

// Why a journey is refused its first input, or where it is open after it.
std::string after(const Reading& reading, const Input& input) {
  Journey journey(reading.pathway);
  if (const std::optional<Refused> refused = journey.apply(input)) {
    return std::string(name_of(refused->refusal)) + " " + refused->detail;
  }
  if (journey.endpoint() != kNone)
    return "ends at " + std::string(reading.pathway.nodes[journey.endpoint()].id);
  std::string open = "open";
  for (const OpenNode& node : journey.open()) open += " " + node.at;
  return open;
}

const std::string kQuestion = "<question id='q'><answer id='a' to='";
const std::string kEnd = "'/></question><endpoint id='end' outcome='o'/>";
const Input kAnswer{"q", {"a"}, 0};

}  // namespace

TEST_CASE("a journey whose pathway starts nowhere is refused from the first", "[journey]") {
  const Reading reading = pathway_of("nowhere", kQuestion + "end" + kEnd);
  CHECK(Journey(reading.pathway).open().empty());
  CHECK(after(reading, kAnswer) == "undecided ");
}

TEST_CASE("a journey is led nowhere by a name that names nothing", "[journey]") {
  CHECK(after(pathway_of("q", kQuestion + "end" + kEnd), kAnswer) == "ends at end");
  CHECK(after(pathway_of("q", kQuestion + "nowhere" + kEnd), kAnswer).find("undecided") == 0);
  CHECK(after(pathway_of("q", kQuestion + "u" + kEnd + "<use id='u' subpathway='none'/>"), kAnswer) ==
        "undecided u");
  CHECK(after(pathway_of("q", kQuestion + "b" + kEnd + "<parallel id='b' to='end'/>"), kAnswer) ==
        "undecided b");
  CHECK(after(pathway_of("q", kQuestion + "b" + kEnd +
                                  "<parallel id='b' to='end'><strand id='s' use='none'/><strand id='t' "
                                  "use='none'/></parallel>"),
              kAnswer) == "undecided b");
  CHECK(after(pathway_of("q", kQuestion + "x" + kEnd + "<exit id='x'/>"), kAnswer).find("undecided") == 0);
  const std::string part = "<subpathway id='part' start='x'><exit id='x'/></subpathway>";
  CHECK(after(pathway_of("q", kQuestion + "u" + kEnd + "<use id='u' subpathway='part'/>" + part), kAnswer) ==
        "undecided u");
  CHECK(after(pathway_of("q", kQuestion + "u" + kEnd +
                                  "<use id='u' subpathway='part'><on exit='y' to='end'/></use>" + part),
              kAnswer) == "undecided u");
  CHECK(
      after(pathway_of(
                "q", kQuestion + "u" + kEnd +
                         "<use id='u' subpathway='part'><on exit='y' to='q'/><on exit='x' to='end'/></use>" +
                         part),
            kAnswer) == "ends at end");
}

TEST_CASE("names of facts and events that name nothing change nothing", "[journey]") {
  const auto led = [](const std::string& sets, const std::string& condition) {
    return after(pathway_of("q", "<question id='q'><answer id='a' sets='" + sets +
                                     "' marks='no-event' to='d'/></question>"
                                     "<decision id='d'><when id='w' if='" +
                                     condition +
                                     "' to='yes'/><otherwise to='no'/></decision>"
                                     "<endpoint id='yes' outcome='o'/><endpoint id='no' outcome='o'/>"),
                 kAnswer);
  };
  CHECK(led("f=yes", "f = yes") == "ends at yes");
  CHECK(led("f=no", "f = yes") == "ends at no");
  CHECK(led("g=yes", "f = yes") == "ends at no");
  CHECK(led("f=maybe", "f = yes") == "ends at no");
  CHECK(led("f=yes", "g = yes") == "ends at no");
  CHECK(led("f=yes", "f = maybe") == "ends at no");
  CHECK(led("f=yes", "not (g = yes)") == "ends at yes");
  CHECK(led("f=yes", "f = yes and") == "ends at no");
}

TEST_CASE("an action or a question without a way on is refused, and the journey stays as it was",
          "[journey]") {
  const Reading action = pathway_of("q", "<action id='q'/><endpoint id='end' outcome='o'/>");
  CHECK(after(action, {"q", {}, 0}) == "undecided q");
  const Reading question = pathway_of("q", "<question id='q' select='many'><answer id='a'/></question>");
  Journey journey(question.pathway);
  CHECK(journey.apply(kAnswer).has_value());
  REQUIRE(journey.open().size() == 1);
  CHECK(journey.open()[0].at == "q");
  CHECK(journey.inputs().empty());
}

TEST_CASE("an empty pathway has nowhere to go", "[journey]") {
  const Pathway empty;
  Journey journey(empty);
  CHECK(journey.open().empty());
  CHECK(journey.endpoint() == kNone);
  CHECK(journey.apply(kAnswer)->refusal == Refusal::undecided);
}

}  // namespace llwybr
