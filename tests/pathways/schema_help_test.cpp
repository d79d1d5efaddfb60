// What an XML editor shows of an element, an attribute or a value while one writes.
#include <string>

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "pugixml.hpp"

namespace llwybr {
namespace {

std::string help_in(pugi::xml_node declared, const std::string& language) {
  for (pugi::xml_node help : declared.child("xs:annotation").children("xs:documentation")) {
    if (help.attribute("xml:lang").value() == language) return help.child_value();
  }
  return {};
}

bool is_declaration(pugi::xml_node node) {
  const std::string name = node.name();
  if (name == "xs:enumeration") return true;
  return (name == "xs:element" || name == "xs:attribute") && node.attribute("name");
}

struct Help : pugi::xml_tree_walker {
  int declarations = 0;
  bool for_each(pugi::xml_node& node) override {
    if (!is_declaration(node)) return true;
    ++declarations;
    const std::string english = help_in(node, "en");
    const std::string welsh = help_in(node, "cy");
    INFO(node.name() << " " << node.first_attribute().value() << " in "
                     << node.parent().parent().attribute("name").value());
    CHECK(english.size() > 5);
    CHECK(welsh.size() > 5);
    CHECK(english != welsh);
    return true;
  }
};

int declarations_with_help(const char* file) {
  pugi::xml_document schema;
  REQUIRE(schema.load_string(bytes_of(std::filesystem::path(LLWYBR_SOURCE "/pathways") / file).c_str()));
  Help help;
  schema.traverse(help);
  return help.declarations;
}

}  // namespace

TEST_CASE("everything one can write is explained in English and in Welsh", "[xsd]") {
  CHECK(declarations_with_help("llwybr.xsd") > 150);
  CHECK(declarations_with_help("xml.xsd") == 3);
}

}  // namespace llwybr
