// Names that name nothing, or two things at once.
#include "pathways/mutation/fault.hpp"

namespace llwybr::test {
namespace {

bool take_the_id_before(pugi::xml_node node, Random&, const Vocabulary&) {
  pugi::xml_node before = node.previous_sibling();
  while (before && !is_node(before)) before = before.previous_sibling();
  return before && node.attribute("id").set_value(value_of(before, "id").c_str());
}

// A condition's fact is its first name that is not a word of the language of conditions.
bool misspell_fact(pugi::xml_node when, Random&, const Vocabulary& words) {
  std::string condition = value_of(when, "if");
  for (const auto& [fact, values] : words.values) {
    const std::size_t at = condition.find(fact + " =");
    if (at == std::string::npos) continue;
    condition.insert(at + fact.size(), "x");
    return when.attribute("if").set_value(condition.c_str());
  }
  return false;
}

}  // namespace

std::vector<Fault> naming_faults() {
  const auto structural = FaultKind::structural;
  return {
      {"misspell a target",
       structural,
       {"answer", "when", "otherwise", "on", "question", "action", "parallel"},
       "to",
       misspelling("to")},
      {"misspell a node's id",
       structural,
       {"question", "decision", "action", "parallel", "use", "endpoint", "exit"},
       "id",
       misspelling("id")},
      {"give a node the id of the one before",
       structural,
       {"question", "decision", "action", "parallel", "use", "endpoint", "exit"},
       "id",
       take_the_id_before},
      {"misspell an include", structural, {"include"}, "href", misspelling("href")},
      {"remove an include", FaultKind::meaning, {"include"}, "href", remove_element},
      {"misspell a subpathway", structural, {"use"}, "subpathway", misspelling("subpathway")},
      {"misspell an exit", structural, {"on"}, "exit", misspelling("exit")},
      {"misspell a fact", structural, {"when"}, "if", misspell_fact},
      {"misspell a value", structural, {"answer"}, "sets", misspelling("sets")},
      {"misspell an event", structural, {"answer", "action", "task"}, "marks", misspelling("marks")},
      {"misspell an agency",
       structural,
       {"task", "action", "question", "strand", "endpoint"},
       "agency",
       misspelling("agency")},
      {"misspell a source", structural, {"cite"}, "source", misspelling("source")},
      {"misspell a term or a contact", structural, {"term", "contact"}, "ref", misspelling("ref")},
  };
}

}  // namespace llwybr::test
