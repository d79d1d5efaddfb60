// The table of pathways/README.md and the schema name the same attributes and children, in the same order.
#include <algorithm>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "pugixml.hpp"

namespace llwybr {
namespace {

// An element as either tells it. An attribute is `name` or `name?`; a child is `name` with its text kind and
// count: `title T`, `help R?`, `answer+`. What may stand in any order is left out.
struct Shape {
  std::vector<std::string> attributes;
  std::vector<std::string> children;
};
using Shapes = std::map<std::string, Shape>;

// --- The table ----------------------------------------------------------------------------------------

std::vector<std::string> matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
    std::string match;
    for (std::size_t i = 1; i < at->size(); ++i) match += (*at)[i].str();
    found.push_back(match);
  }
  return found;
}

std::string without_brackets(const std::string& text) {
  return std::regex_replace(text, std::regex(" \\([^)]*\\)"), "");
}

std::vector<std::string> attributes_in(const std::string& cell) {
  const std::string list = without_brackets(cell);
  return matches(list.substr(0, list.find_first_of(":;")), std::regex("`([a-z-]+)`(\\?)?"));
}

std::vector<std::string> children_in(const std::string& cell) {
  const std::string ordered = cell.substr(0, cell.find("then "));
  const std::string counted = std::regex_replace(ordered, std::regex("\\+ \\(at least two\\)"), "++");
  return matches(without_brackets(counted), std::regex("`([a-z-]+)`( [TR])?([?*]|\\++)?"));
}

// "`value`+ (`id`): `label` T": a child that has no row of its own.
void read_nested(std::string& cell, Shapes& shapes) {
  std::smatch nested;
  static const std::regex pattern("`([a-z]+)`[+*] \\((`[^)]*)\\)(: .*)?");
  if (!std::regex_search(cell, nested, pattern)) return;
  shapes[nested[1]] = {attributes_in(nested[2]),
                       nested[3].matched ? children_in(nested[3]) : std::vector<std::string>()};
  if (nested[3].matched) cell.erase(static_cast<std::size_t>(nested.position(3)));
}

std::vector<std::string> parts_of(const std::string& text, const std::string& sign) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  for (std::size_t end; (end = text.find(sign, at)) != std::string::npos; at = end + sign.size()) {
    parts.push_back(text.substr(at, end - at));
  }
  parts.push_back(text.substr(at));
  return parts;
}

Shapes shapes_of_table() {
  Shapes shapes;
  std::istringstream lines(bytes_of(LLWYBR_SOURCE "/pathways/README.md"));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("## ", 0) == 0) inside = line == "## Elements";
    if (!inside || line.rfind("| `", 0) != 0) continue;
    // Before the first line and behind the last there is nothing.
    std::vector<std::string> cells = parts_of(line, "|");
    REQUIRE(cells.size() == 5);
    read_nested(cells[3], shapes);
    const bool one_row_for_two = cells[1].find(" / ") != std::string::npos;
    const auto attributes = one_row_for_two ? parts_of(cells[2], " / ") : std::vector<std::string>{cells[2]};
    const auto names = matches(without_brackets(cells[1]), std::regex("`([a-z-]+)`"));
    for (std::size_t i = 0; i < names.size(); ++i) {
      shapes[names[i]] = {attributes_in(attributes[std::min(i, attributes.size() - 1)]),
                          children_in(cells[3])};
    }
  }
  return shapes;
}

// --- The schema ---------------------------------------------------------------------------------------

class SchemaReader {
 public:
  SchemaReader() {
    REQUIRE(schema_.load_string(bytes_of(LLWYBR_SOURCE "/pathways/llwybr.xsd").c_str()));
    schema_.traverse(declared_);
  }

  Shape shape_of(const std::string& element) const {
    const auto found = declared_.elements.find(element);
    REQUIRE(found != declared_.elements.end());
    const char* type = found->second.attribute("type").value();
    const pugi::xml_node body = *type ? named("xs:complexType", type) : found->second.child("xs:complexType");
    Shape shape;
    add_attributes(body, shape.attributes);
    add_children(body.child("xs:sequence"), shape.children);
    return shape;
  }

 private:
  struct Declared : pugi::xml_tree_walker {
    std::map<std::string, pugi::xml_node> elements;  // the first of each name: registers before texts
    bool for_each(pugi::xml_node& node) override {
      if (node.name() == std::string("xs:element")) elements.emplace(node.attribute("name").value(), node);
      return true;
    }
  };

  pugi::xml_node named(const char* kind, const std::string& prefixed) const {
    return schema_.child("xs:schema").find_child_by_attribute(kind, "name", prefixed.c_str() + 2);
  }

  void add_attributes(pugi::xml_node body, std::vector<std::string>& attributes) const {
    for (pugi::xml_node child : body.children()) {
      if (child.name() == std::string("xs:attributeGroup")) {
        for (pugi::xml_node member :
             named("xs:attributeGroup", child.attribute("ref").value()).children("xs:attribute")) {
          attributes.push_back(member.attribute("name").value() + std::string("?"));
        }
      } else if (child.name() == std::string("xs:attribute")) {
        const bool required = child.attribute("use").value() == std::string("required");
        attributes.push_back(child.attribute("name").value() + std::string(required ? "" : "?"));
      }
    }
  }

  // Up to the choice that stands for "in any order", or the nodes of a subpathway.
  void add_children(pugi::xml_node sequence, std::vector<std::string>& children) const {
    for (pugi::xml_node particle : sequence.children()) {
      const std::string reference = particle.attribute("ref").value();
      if (particle.name() == std::string("xs:choice") || reference == "l:nodes") return;
      if (particle.name() != std::string("xs:group")) {
        children.push_back(particle.attribute("name").value() + count_of(particle, particle));
        continue;
      }
      for (pugi::xml_node element : named("xs:group", reference).first_child().children()) {
        children.push_back(element.attribute("name").value() + count_of(element, particle));
      }
    }
  }

  static std::string count_of(pugi::xml_node element, pugi::xml_node particle) {
    const std::string type = element.attribute("type").value();
    const std::string least = particle.attribute("minOccurs").as_string("1");
    const std::string most = particle.attribute("maxOccurs").as_string("1");
    if (type == "l:plain" || type == "l:rich") {
      CHECK(most == "2");
      return std::string(type == "l:plain" ? " T" : " R") + (least == "0" ? "?" : "");
    }
    if (most == "1") return least == "0" ? "?" : "";
    return least == "0" ? "*" : least == "1" ? "+" : "++";
  }

  pugi::xml_document schema_;
  Declared declared_;
};

}  // namespace

TEST_CASE("the table of the format and the schema say the same", "[xsd]") {
  const Shapes table = shapes_of_table();
  REQUIRE(table.size() == 33);
  const SchemaReader schema;
  for (const auto& [element, shape] : table) {
    const Shape found = schema.shape_of(element);
    INFO(element);
    CHECK(std::is_permutation(shape.attributes.begin(), shape.attributes.end(), found.attributes.begin(),
                              found.attributes.end()));
    CHECK(shape.children == found.children);
  }
}

}  // namespace llwybr
