// Faults that an editor could make: each one change to one element of a pathway.
#pragma once

#include <functional>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "pugixml.hpp"

namespace llwybr::test {

using Random = std::mt19937;

// What there is to be named, so that a fault can name another of the kind.
struct Vocabulary {
  std::vector<std::string> agencies;
  std::vector<std::string> events;
  std::vector<std::string> outcomes;
  std::map<std::string, std::vector<std::string>> values;  // by fact
  std::map<std::string, std::vector<std::string>> exits;   // by subpathway
};

// Makes the fault at an element; false where it has nothing of the kind, or the fault would change nothing.
using Change = std::function<bool(pugi::xml_node, Random&, const Vocabulary&)>;

enum class FaultKind {
  structural,  // of nodes, branches and references: every one is to be caught
  meaning,     // of facts, conditions, events, deadlines, words, sources
  unseen       // of what only a reader who knows the source can judge
};

struct Fault {
  std::string_view name;
  FaultKind kind = FaultKind::structural;
  std::vector<std::string_view> elements;
  const char* attribute = "";  // which they must have; empty for any
  Change change;
};

// By what they change. All together are in the order in which they are reported.
[[nodiscard]] std::vector<Fault> routing_faults();
[[nodiscard]] std::vector<Fault> naming_faults();
[[nodiscard]] std::vector<Fault> fact_faults();
[[nodiscard]] std::vector<Fault> content_faults();
[[nodiscard]] std::vector<Fault> all_faults();

// --- What the faults are made of --------------------------------------------------------------------

[[nodiscard]] std::string value_of(const pugi::xml_node& element, const char* attribute);
[[nodiscard]] bool is_one_of(const pugi::xml_node& element, const std::vector<std::string_view>& names);
[[nodiscard]] bool is_node(const pugi::xml_node& element);
// The subpathway or pathway that an element stands in.
[[nodiscard]] pugi::xml_node scope_of(pugi::xml_node element);

[[nodiscard]] bool remove_element(pugi::xml_node element, Random&, const Vocabulary&);
[[nodiscard]] Change removing(const char* attribute);
// A letter too many in the last name of the attribute.
[[nodiscard]] Change misspelling(const char* attribute);
// Sets the attribute to any of the others; false where there is none.
[[nodiscard]] bool set_to_another(pugi::xml_node element, const char* attribute,
                                  const std::vector<std::string>& names, Random& random);

}  // namespace llwybr::test
