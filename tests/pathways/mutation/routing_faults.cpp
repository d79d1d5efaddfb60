// Nodes that are lost, and branches that lead elsewhere.
#include "pathways/mutation/fault.hpp"

namespace llwybr::test {
namespace {

const std::vector<std::string_view> kInner{"question", "decision", "action", "parallel", "use"};
const std::vector<std::string_view> kBranches{"answer", "when", "otherwise", "on"};
// Elements that may have a `to`.
const std::vector<std::string_view> kLeading{"answer",   "when",   "otherwise", "on",
                                             "question", "action", "parallel"};

std::vector<std::string> nodes_of(const pugi::xml_node& scope) {
  std::vector<std::string> ids;
  for (const pugi::xml_node& node : scope.children()) {
    if (is_node(node)) ids.push_back(value_of(node, "id"));
  }
  return ids;
}

bool redirect(pugi::xml_node element, Random& random, const Vocabulary&) {
  return set_to_another(element, "to", nodes_of(scope_of(element)), random);
}

bool start_elsewhere(pugi::xml_node scope, Random& random, const Vocabulary&) {
  return set_to_another(scope, "start", nodes_of(scope), random);
}

// Where two branches of one node lead.
bool swap_targets(pugi::xml_node element, Random&, const Vocabulary&) {
  pugi::xml_attribute to = element.attribute("to");
  for (pugi::xml_node other = element.next_sibling(); other; other = other.next_sibling()) {
    pugi::xml_attribute other_to = other.attribute("to");
    const std::string target = to.value();
    if (!other_to || !is_one_of(other, kBranches) || target == other_to.value()) continue;
    to.set_value(other_to.value());
    return other_to.set_value(target.c_str());
  }
  return false;
}

// Back to the node that the branch leaves.
bool close_loop(pugi::xml_node element, Random&, const Vocabulary&) {
  const pugi::xml_node node = is_node(element) ? element : element.parent();
  return element.attribute("to").set_value(value_of(node, "id").c_str());
}

// Whatever leads to the node leads to where its first way on leads.
bool lead_past(pugi::xml_node node, Random&, const Vocabulary&) {
  const std::string id = value_of(node, "id");
  const pugi::xml_node scope = scope_of(node);
  std::string onwards = value_of(node, "to");
  for (const pugi::xml_node& branch : node.children()) {
    if (onwards.empty()) onwards = value_of(branch, "to");
  }
  if (onwards.empty() || onwards == id) return false;
  const auto lead_on = [&](pugi::xml_node element, const char* attribute) {
    if (value_of(element, attribute) == id) element.attribute(attribute).set_value(onwards.c_str());
  };
  lead_on(scope, "start");
  for (const pugi::xml_node& other : scope.children()) {
    if (other == node) continue;
    lead_on(other, "to");
    for (const pugi::xml_node& branch : other.children()) lead_on(branch, "to");
  }
  return true;
}

// A `use` or a strand that runs another subpathway with the same exits, so that nothing dangles.
bool run_another(pugi::xml_node element, const char* attribute, Random& random, const Vocabulary& words) {
  const auto now = words.exits.find(value_of(element, attribute));
  if (now == words.exits.end()) return false;
  std::vector<std::string> alike;
  for (const auto& [subpathway, exits] : words.exits) {
    if (is_one_of(element, {"strand"}) || exits == now->second) alike.push_back(subpathway);
  }
  return set_to_another(element, attribute, alike, random);
}

bool use_another(pugi::xml_node element, Random& random, const Vocabulary& words) {
  return run_another(element, is_one_of(element, {"use"}) ? "subpathway" : "use", random, words);
}

}  // namespace

std::vector<Fault> routing_faults() {
  const auto structural = FaultKind::structural;
  return {
      {"remove a node", structural, kInner, "id", remove_element},
      {"remove an endpoint or an exit", structural, {"endpoint", "exit"}, "id", remove_element},
      {"remove an answer, a `when`, an `otherwise` or an `on`", structural, kBranches, "", remove_element},
      {"remove a strand", structural, {"strand"}, "", remove_element},
      {"lead a branch to another node", structural, kLeading, "to", redirect},
      {"change over where two branches lead", structural, kBranches, "to", swap_targets},
      {"lead a branch back to its node", structural, kLeading, "to", close_loop},
      {"lead everything past a node", structural, kInner, "id", lead_past},
      {"start at another node", structural, {"pathway", "subpathway"}, "start", start_elsewhere},
      {"run another subpathway", structural, {"use", "strand"}, "", use_another},
  };
}

}  // namespace llwybr::test
