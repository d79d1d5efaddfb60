#include "pathways/mutation/fault.hpp"

#include <algorithm>
#include <iterator>

namespace llwybr::test {

std::vector<Fault> all_faults() {
  std::vector<Fault> all;
  for (std::vector<Fault> faults : {routing_faults(), naming_faults(), fact_faults(), content_faults()}) {
    std::move(faults.begin(), faults.end(), std::back_inserter(all));
  }
  return all;
}

std::string value_of(const pugi::xml_node& element, const char* attribute) {
  return element.attribute(attribute).value();
}

bool is_one_of(const pugi::xml_node& element, const std::vector<std::string_view>& names) {
  return std::find(names.begin(), names.end(), std::string_view(element.name())) != names.end();
}

bool is_node(const pugi::xml_node& element) {
  return is_one_of(element, {"question", "decision", "action", "parallel", "use", "endpoint", "exit"});
}

pugi::xml_node scope_of(pugi::xml_node element) {
  while (element && !is_one_of(element, {"subpathway", "pathway"})) element = element.parent();
  return element;
}

bool remove_element(pugi::xml_node element, Random&, const Vocabulary&) {
  return element.parent().remove_child(element);
}

Change removing(const char* attribute) {
  return [attribute](pugi::xml_node element, Random&, const Vocabulary&) {
    return element.remove_attribute(attribute);
  };
}

Change misspelling(const char* attribute) {
  return [attribute](pugi::xml_node element, Random&, const Vocabulary&) {
    return element.attribute(attribute).set_value((value_of(element, attribute) + "x").c_str());
  };
}

bool set_to_another(pugi::xml_node element, const char* attribute, const std::vector<std::string>& names,
                    Random& random) {
  std::vector<std::string> others;
  const std::string now = value_of(element, attribute);
  std::copy_if(names.begin(), names.end(), std::back_inserter(others),
               [&](const std::string& name) { return name != now; });
  return !others.empty() && element.attribute(attribute).set_value(others[random() % others.size()].c_str());
}

}  // namespace llwybr::test
