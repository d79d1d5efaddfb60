#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "cli/command.hpp"
#include "json.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

const std::string kShipped = std::string(LLWYBR_SOURCE) + "/pathways/csa-response/pathway.xml";

std::string drawn(const std::string& arguments) {
  const Outcome outcome = run_llwybr("draw " + arguments);
  INFO(outcome.err);
  REQUIRE(outcome.exit == 0);
  return outcome.out;
}

}  // namespace

TEST_CASE("a picture is SVG in the language asked for", "[cli]") {
  const std::string english = drawn(kShipped);
  REQUIRE_THAT(english, StartsWith("<svg ") && Contains("lang=\"en\"") && Contains("data-node=\"immediate-danger\"") &&
                            Contains("data-branch=\"immediate-danger/yes\""));
  REQUIRE_THAT(drawn(kShipped + " --lang cy"), Contains("lang=\"cy\"") && Contains("Ymateb i gam-drin plant"));
  REQUIRE(english == drawn(kShipped + " --format svg"));
}

TEST_CASE("a picture as JSON and as DOT", "[cli]") {
  const Json picture = Json::parse(drawn(kShipped + " --format json"));
  REQUIRE(picture["scope"] == "csa-response");
  REQUIRE(picture["nodes"][0]["id"] == "immediate-danger");
  REQUIRE(picture["branches"][0]["id"] == "immediate-danger/yes");
  REQUIRE_THAT(drawn(kShipped + " --format dot"), StartsWith("digraph \"csa-response\" {") &&
                                                      Contains("\"immediate-danger\" -> \"make-safe\""));
}

TEST_CASE("a subpathway, and what is around a node", "[cli]") {
  const Json part = Json::parse(drawn(kShipped + " --format json --subpathway immediate-safety"));
  REQUIRE(part["scope"] == "immediate-safety");
  REQUIRE(part["around"].is_null());
  const Json around = Json::parse(drawn(kShipped + " --format json --around anyone-hurt"));
  REQUIRE(around["scope"] == "immediate-safety");
  REQUIRE(around["around"] == "anyone-hurt");
  REQUIRE(around["nodes"].size() < part["nodes"].size());
}

TEST_CASE("ids that name nothing are named, with what may have been meant", "[cli]") {
  const ExampleFolder folder;
  const Outcome node = run_llwybr("draw " + kShipped + " --around call-99");
  REQUIRE(node.exit == 2);
  REQUIRE(node.out.empty());
  REQUIRE_THAT(node.err, Contains("there is no node `call-99`; did you mean `call-999`?"));
  const Outcome part = run_llwybr("draw " + kShipped + " --lang cy --subpathway reports");
  REQUIRE(part.exit == 2);
  REQUIRE_THAT(part.err, Contains("nid oes is-lwybr `reports`; ai `report` oedd gennych mewn golwg?"));
  const Outcome both = run_llwybr("draw " + kShipped + " --subpathway report --around call-999");
  REQUIRE(both.exit == 2);
  REQUIRE_THAT(both.err, Contains("the node `call-999` is not in `report`"));
  REQUIRE(run_llwybr("draw " + kShipped + " --out '" + folder.path("nowhere") + "' --around call-999").exit == 2);
}

TEST_CASE("the pathway and every subpathway are written to a folder, and their links lead to files", "[cli]") {
  const ExampleFolder folder;
  const std::string pictures = folder.path("pictures");
  const Outcome outcome = run_llwybr("draw " + kShipped + " --out " + pictures);
  REQUIRE(outcome.exit == 0);
  REQUIRE_THAT(outcome.out, Contains("Written to"));
  std::size_t links = 0;
  for (const auto& entry : std::filesystem::directory_iterator(pictures)) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      constexpr std::string_view kLink = "<a href=\"";
      if (!line.starts_with(kLink)) continue;
      const std::string name = line.substr(kLink.size(), line.find('"', kLink.size()) - kLink.size());
      INFO(name);
      REQUIRE(std::filesystem::exists(pictures + "/" + name));
      ++links;
    }
  }
  REQUIRE(links > 40);
  REQUIRE(run_llwybr("draw " + kShipped + " --out " + pictures).exit == 2);
  REQUIRE(run_llwybr("draw " + kShipped + " --force --out " + pictures).exit == 0);
}

TEST_CASE("a pathway with a dangling branch is not drawn, one with an unreachable node is", "[cli]") {
  const ExampleFolder folder;
  folder.replace("pathway.xml", "to=\"signs\"", "to=\"nowhere\"");
  const Outcome dangling = run_llwybr("draw " + folder.path());
  REQUIRE(dangling.exit == 1);
  REQUIRE(dangling.out.empty());
  folder.replace("pathway.xml", "to=\"nowhere\"", "to=\"watched\"");
  REQUIRE(run_llwybr("draw " + folder.path()).exit == 0);
}

TEST_CASE("too many nodes are not drawn at once, but around one they are", "[cli]") {
  const ExampleFolder folder;
  std::ostringstream nodes;
  const auto text = [&](const char* name, const char* words) {
    nodes << '<' << name << " xml:lang=\"en\">" << words << "</" << name << '>';
    nodes << '<' << name << " xml:lang=\"cy\">" << words << "</" << name << '>';
  };
  nodes << "<pathway xmlns=\"urn:llwybr:pathway:1\" id=\"long\" edition=\"1\" status=\"draft\" "
           "review-by=\"2030-01-01\" start=\"n0\">";
  text("title", "Long");
  nodes << "<outcome id=\"over\">";
  text("label", "over");
  nodes << "</outcome>";
  for (int node = 0; node < 2000; ++node) {
    nodes << "<action id=\"n" << node << "\" to=\"n" << node + 1 << "\">";
    text("title", "Go on");
    nodes << "</action>";
  }
  nodes << "<endpoint id=\"n2000\" outcome=\"over\">";
  text("title", "The end");
  nodes << "</endpoint></pathway>";
  folder.write("long.xml", nodes.str());
  const Outcome outcome = run_llwybr("draw " + folder.path("long.xml"));
  INFO(outcome.err);
  REQUIRE(outcome.exit == 2);
  REQUIRE_THAT(outcome.err, Contains("too many nodes to draw at once"));
  REQUIRE(Json::parse(drawn(folder.path("long.xml") + " --format json --around n7"))["nodes"].size() == 5);
}
