#include "catch.hpp"
#include "engine/report/example.hpp"
#include "engine/report/golden.hpp"
#include "json.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;
using Json = nlohmann::ordered_json;

TEST_CASE("the outline as text", "[report]") {
  const Reading reading = read_example();
  REQUIRE(reading.troubles.empty());
  require_golden("outline.en.txt", outline_text(reading.pathway, Language::english));
  require_golden("outline.cy.txt", outline_text(reading.pathway, Language::welsh));
}

TEST_CASE("the outline as JSON", "[report]") {
  const Reading reading = read_example();
  const std::string text = outline_json(reading.pathway);
  REQUIRE(text == Json::parse(text).dump(2) + "\n");
  require_golden("outline.json", text);
}

TEST_CASE("the graph can be rebuilt from the outline", "[report]") {
  const Reading reading = read_example();
  const Json outline = Json::parse(outline_json(reading.pathway));
  std::size_t nodes = 0;
  std::size_t branches = 0;
  for (const Json& scope : outline["scopes"]) {
    for (const Json& id : scope["nodes"]) {
      const Json& node = outline["nodes"][nodes++];
      REQUIRE(node["id"] == id);
      REQUIRE(node["scope"] == scope["id"]);
      for (const Json& branch : node.value("branches", Json::array())) {
        ++branches;
        const auto& all = scope["nodes"];
        REQUIRE(std::find(all.begin(), all.end(), branch["to"]) != all.end());
      }
    }
  }
  REQUIRE(nodes == reading.pathway.nodes.size());
  REQUIRE(branches == reading.pathway.branches.size());
}

TEST_CASE("a text that is not written says so in the outline, and is left out of its JSON", "[report]") {
  const Reading reading = read_example("<title xml:lang=\"cy\">Dau beth ar unwaith</title>", "");
  const std::string welsh = outline_text(reading.pathway, Language::welsh);
  REQUIRE(welsh.find("(heb ei ysgrifennu yn Gymraeg)") != std::string::npos);
  const Json outline = Json::parse(outline_json(reading.pathway));
  for (const Json& node : outline["nodes"]) {
    if (node["id"] == "both") REQUIRE(!node["title"].contains("cy"));
  }
}

TEST_CASE("areas stand in the order of each language, with the agencies that serve them", "[report]") {
  const auto area = [](const std::string& id, const std::string& english, const std::string& welsh) {
    return "<area id=\"" + id + "\" board=\"everyone\" health-board=\"everyone\" police=\"police\">" +
           "<name xml:lang=\"en\">" + english + "</name><name xml:lang=\"cy\">" + welsh + "</name>" +
           "<cite source=\"guide\" mark=\"general\"/></area>";
  };
  const std::string areas = area("swansea", "Swansea", "Abertawe") + area("cwmbran", "Cwmbran", "Cwmbrân") +
                            area("chwilog", "Chwilog", "Chwilog") +
                            area("caergwrle", "Caergwrle", "Caergwrle") + area("chirk", "Chirk", "Y Waun");
  const Reading reading = read_example("<outcome id=\"seen\">", areas + "<outcome id=\"seen\">");
  REQUIRE(reading.troubles.empty());
  const Json outline = Json::parse(outline_json(reading.pathway));
  const Json& swansea = outline["areas"][0];
  CHECK(swansea["name"] == Json::parse(R"({"en": "Swansea", "cy": "Abertawe"})"));
  CHECK(swansea["board"] == "everyone");
  CHECK(swansea["healthBoard"] == "everyone");
  CHECK(swansea["police"] == "police");
  CHECK(swansea["citations"][0]["mark"] == "general");
  const auto in_order_of = [&outline](const char* language) {
    std::vector<std::string> ids(outline["areas"].size());
    for (const Json& each : outline["areas"]) ids.at(each["order"][language]) = each["id"];
    return ids;
  };
  CHECK(in_order_of("en") == std::vector<std::string>{"caergwrle", "chirk", "chwilog", "cwmbran", "swansea"});
  CHECK(in_order_of("cy") == std::vector<std::string>{"swansea", "caergwrle", "cwmbran", "chwilog", "chirk"});
}
