// Words, sources, owners and limits that are lost.
#include "pathways/mutation/fault.hpp"

namespace llwybr::test {
namespace {

const std::vector<std::string_view> kTexts{"title", "label", "ask",  "text", "help",
                                           "why",   "hint",  "note", "name", "meaning"};

// The other language of a Welsh text.
pugi::xml_node english_of(const pugi::xml_node& welsh) {
  if (value_of(welsh, "xml:lang") != "cy") return {};
  pugi::xml_node before = welsh.previous_sibling(welsh.name());
  return value_of(before, "xml:lang") == "en" ? before : pugi::xml_node();
}

bool remove_in_welsh(pugi::xml_node text, Random&, const Vocabulary&) {
  return value_of(text, "xml:lang") == "cy" && text.parent().remove_child(text);
}

bool empty_in_welsh(pugi::xml_node text, Random&, const Vocabulary&) {
  return value_of(text, "xml:lang") == "cy" && text.remove_children();
}

bool leave_in_english(pugi::xml_node text, Random&, const Vocabulary&) {
  const pugi::xml_node english = english_of(text);
  if (!english || is_one_of(text, {"name"})) return false;
  text.remove_children();
  for (const pugi::xml_node& child : english.children()) text.append_copy(child);
  return true;
}

// Its own and those of its tasks.
bool remove_every_citation(pugi::xml_node node, Random&, const Vocabulary&) {
  bool any = false;
  while (node.remove_child("cite")) any = true;
  for (pugi::xml_node task : node.children("task")) {
    while (task.remove_child("cite")) any = true;
  }
  return any;
}

bool falls_to_node(const pugi::xml_node& element) {
  return is_one_of(element, {"task"}) && element.parent().attribute("agency");
}

bool has_other_owner(const pugi::xml_node& node) {
  if (is_one_of(node, {"task"})) return false;
  for (const pugi::xml_node& task : node.children("task")) {
    if (!task.attribute("agency")) return false;
  }
  return node.child("task");
}

bool remove_only_owner(pugi::xml_node element, Random&, const Vocabulary&) {
  return !falls_to_node(element) && !has_other_owner(element) && element.remove_attribute("agency");
}

// It falls to whoever owns the node.
bool leave_to_node(pugi::xml_node task, Random&, const Vocabulary&) {
  return falls_to_node(task) && task.remove_attribute("agency");
}

bool end_with_another_outcome(pugi::xml_node endpoint, Random& random, const Vocabulary& words) {
  return set_to_another(endpoint, "outcome", words.outcomes, random);
}

// A task that a deadline or an assertion may rest on.
bool remove_marking_task(pugi::xml_node task, Random&, const Vocabulary&) {
  return !value_of(task, "marks").empty() && task.parent().remove_child(task);
}

bool remove_other_task(pugi::xml_node task, Random&, const Vocabulary&) {
  return value_of(task, "marks").empty() && task.parent().remove_child(task);
}

bool shorten(pugi::xml_node task, Random&, const Vocabulary&) {
  return value_of(task, "within") != "immediately" && task.attribute("within").set_value("1 minute");
}

}  // namespace

std::vector<Fault> content_faults() {
  const auto meaning = FaultKind::meaning;
  const auto unseen = FaultKind::unseen;
  return {
      {"remove a Welsh text", meaning, kTexts, "xml:lang", remove_in_welsh},
      {"empty a Welsh text", meaning, kTexts, "xml:lang", empty_in_welsh},
      {"leave a Welsh text in English", meaning, kTexts, "xml:lang", leave_in_english},
      {"remove every citation of a node",
       meaning,
       {"question", "action", "endpoint"},
       "",
       remove_every_citation},
      {"remove the only owner", meaning, {"task", "action"}, "agency", remove_only_owner},
      {"remove a task that marks an event", meaning, {"task"}, "marks", remove_marking_task},
      {"remove a task that marks none", unseen, {"task"}, "", remove_other_task},
      {"remove what not to do", unseen, {"avoid"}, "", remove_element},
      {"remove one citation", unseen, {"cite"}, "", remove_element},
      {"leave a task to the owner of its node", unseen, {"task"}, "agency", leave_to_node},
      {"end with another outcome", unseen, {"endpoint"}, "outcome", end_with_another_outcome},
      {"shorten a limit", unseen, {"task"}, "within", shorten},
  };
}

}  // namespace llwybr::test
