// Pictures as files: escaped, well-formed, complete.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "catch.hpp"
#include "engine/picture/random_scope.hpp"
#include "engine/report/example.hpp"
#include "engine/report/golden.hpp"
#include "json.hpp"
#include "llwybr/picture.hpp"
#include "llwybr/report.hpp"
#include "pugixml.hpp"

using namespace llwybr;
using Json = nlohmann::ordered_json;

namespace {

// Whether a program of the machine takes a file; true, with a warning, where there is no such program.
bool taken_by(const std::string& program, const std::string& arguments, const std::string& bytes) {
  if (std::system(("command -v " + program + " > /dev/null 2>&1").c_str()) != 0) {
    WARN(program << " is not installed: it was not asked");
    return true;
  }
  std::string folder = (std::filesystem::temp_directory_path() / "llwybr-picture-XXXXXX").string();
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  std::ofstream(folder + "/file", std::ios::binary) << bytes;
  const std::string command = program + " " + arguments + " '" + folder + "/file' > '" + folder + "/out' 2>&1";
  const int status = std::system(command.c_str());
  const bool is_quiet = std::filesystem::file_size(folder + "/out") == 0;
  std::filesystem::remove_all(folder);
  return status == 0 && is_quiet;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
  return found;
}

}  // namespace

TEST_CASE("a picture in its three forms", "[report]") {
  const Reading reading = read_example();
  for (const Language language : kLanguages) {
    const std::string tag(tag_of(language));
    const Picture picture = picture_of(reading.pathway, {}, {language});
    require_golden("picture." + tag + ".svg", picture_svg(reading.pathway, picture));
    require_golden("picture." + tag + ".dot", picture_dot(reading.pathway, picture));
  }
  const std::string json = picture_json(reading.pathway, picture_of(reading.pathway, {}, {}));
  REQUIRE(json == Json::parse(json).dump(2) + "\n");
  require_golden("picture.json", json);
}

TEST_CASE("pictures of hostile texts are well-formed and say all", "[report]") {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const Pathway pathway = test::random_scope(seed, 25);
    const Picture picture = picture_of(pathway, {}, {Language::english, 800});
    const std::string svg = picture_svg(pathway, picture);
    REQUIRE(taken_by("xmllint", "--noout --nonet", svg));
    REQUIRE(taken_by("dot", "-Tcanon -o /dev/null", picture_dot(pathway, picture)));
    pugi::xml_document document;
    REQUIRE(document.load_buffer(svg.data(), svg.size()));
    const pugi::xml_node root = document.child("svg");
    REQUIRE(root.attribute("lang").value() == std::string("en"));
    REQUIRE(root.child("title").text().get() == picture.heading.whole);
    REQUIRE(root.child("desc"));
    std::size_t nodes = 0;
    std::size_t branches = 0;
    for (const pugi::xml_node group : root.children("g")) {
      if (group.attribute("data-node")) {
        const std::string title = group.child("title").text().get();
        REQUIRE(title.ends_with(": " + picture.nodes[nodes].title.whole));
        ++nodes;
      }
      if (group.attribute("data-branch")) ++branches;
    }
    REQUIRE(nodes == pathway.scopes.front().nodes.count);
    REQUIRE(branches == picture.branches.size());
    REQUIRE(Json::parse(picture_json(pathway, picture))["branches"].size() == branches);
  }
}

TEST_CASE("a picture with links is a group, so that they can be reached; one without is an image", "[report]") {
  const Reading reading = read_example();
  const auto svg = [&](ScopeIndex scope) {
    return picture_svg(reading.pathway, picture_of(reading.pathway, {scope, kNone}, {}));
  };
  std::size_t with = 0;
  for (ScopeIndex scope = 0; scope < reading.pathway.scopes.size(); ++scope) {
    const std::string text = svg(scope);
    const bool has_links = count(text, "<a href=") > 0;
    with += has_links ? 1 : 0;
    REQUIRE(count(text, "role=\"group\"") == (has_links ? 1 : 0));
    REQUIRE(count(text, "role=\"img\"") == (has_links ? 0 : 1));
  }
  REQUIRE(with > 0);
  REQUIRE(with < reading.pathway.scopes.size());
}

TEST_CASE("kinds differ in shape, not in colour alone", "[report]") {
  Pathway pathway = test::random_scope(1, 2);
  const Picture picture = picture_of(pathway, {}, {});
  // One and the same box, given each kind: what is drawn of it must differ.
  std::set<std::string> shapes;
  std::size_t kinds = 0;
  for (const NodeKind kind : {NodeKind::question, NodeKind::decision, NodeKind::action, NodeKind::parallel,
                              NodeKind::use, NodeKind::endpoint, NodeKind::exit}) {
    pathway.nodes[picture.nodes.front().node].kind = kind;
    const Json drawn = Json::parse(picture_json(pathway, picture))["nodes"][0];
    shapes.insert(drawn["outline"].get<std::string>() + drawn["detail"].get<std::string>());
    ++kinds;
  }
  REQUIRE(shapes.size() == kinds);
}
