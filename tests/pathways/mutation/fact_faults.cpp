// Conditions that hold where they should not, facts and events that are not what they should be.
#include <algorithm>
#include <sstream>

#include "pathways/mutation/fault.hpp"

namespace llwybr::test {
namespace {

bool is_plain(const std::string& condition) { return condition.find('(') == std::string::npos; }

bool set_condition(pugi::xml_node when, const std::string& condition) {
  return when.attribute("if").set_value(condition.c_str());
}

// Without its last `and`; one that has none always holds.
bool widen(pugi::xml_node when, Random&, const Vocabulary&) {
  const std::string condition = value_of(when, "if");
  const std::size_t cut = condition.rfind(" and ");
  if (cut != std::string::npos && is_plain(condition.substr(cut)))
    return set_condition(when, condition.substr(0, cut));
  return set_condition(when, "(" + condition + ") or not (" + condition + ")");
}

// Without its last `or`; one that has none never holds.
bool narrow(pugi::xml_node when, Random&, const Vocabulary&) {
  const std::string condition = value_of(when, "if");
  const std::size_t cut = condition.rfind(" or ");
  if (cut != std::string::npos && is_plain(condition)) return set_condition(when, condition.substr(0, cut));
  return set_condition(when, "(" + condition + ") and not (" + condition + ")");
}

bool turn_round(pugi::xml_node when, Random&, const Vocabulary&) {
  return set_condition(when, "not (" + value_of(when, "if") + ")");
}

// One comparison of the condition with another value of the same fact.
bool compare_with_another(pugi::xml_node when, Random& random, const Vocabulary& words) {
  const std::string condition = value_of(when, "if");
  std::vector<std::size_t> signs;
  for (std::size_t at = condition.find(" = "); at != std::string::npos; at = condition.find(" = ", at + 1)) {
    signs.push_back(at);
  }
  const std::size_t sign = signs[random() % signs.size()];
  const std::size_t fact_at = condition.find_last_of(" (", sign - 1) + 1;
  const std::size_t value_at = sign + 3;
  const std::size_t end = std::min(condition.find_first_of(" )", value_at), condition.size());
  const std::vector<std::string>& values = words.values.at(condition.substr(fact_at, sign - fact_at));
  const std::string& value = values[random() % values.size()];
  if (value == condition.substr(value_at, end - value_at)) return false;
  return set_condition(when, condition.substr(0, value_at) + value + condition.substr(end));
}

// One of the settings of the attribute with another value of the same fact.
Change setting_another(const char* attribute) {
  return [attribute](pugi::xml_node answer, Random& random, const Vocabulary& words) {
    std::istringstream list(value_of(answer, attribute));
    std::vector<std::string> settings;
    for (std::string setting; list >> setting;) settings.push_back(setting);
    std::string& changed = settings[random() % settings.size()];
    const std::string fact = changed.substr(0, changed.find('='));
    const std::vector<std::string>& values = words.values.at(fact);
    const std::string instead = std::string(fact).append("=").append(values[random() % values.size()]);
    if (instead == changed) return false;
    changed = instead;
    std::string all;
    for (const std::string& setting : settings) all += (all.empty() ? "" : " ") + setting;
    return answer.attribute(attribute).set_value(all.c_str());
  };
}

bool mark_another(pugi::xml_node element, Random& random, const Vocabulary& words) {
  return set_to_another(element, "marks", words.events, random);
}

bool count_from_another(pugi::xml_node task, Random& random, const Vocabulary& words) {
  return set_to_another(task, "from", words.events, random);
}

}  // namespace

std::vector<Fault> fact_faults() {
  const auto meaning = FaultKind::meaning;
  return {
      {"widen a condition", meaning, {"when"}, "if", widen},
      {"narrow a condition", meaning, {"when"}, "if", narrow},
      {"turn a condition round", meaning, {"when"}, "if", turn_round},
      {"compare with another value", meaning, {"when"}, "if", compare_with_another},
      {"set another value", meaning, {"answer"}, "sets", setting_another("sets")},
      {"set nothing", meaning, {"answer"}, "sets", removing("sets")},
      {"set another value where not chosen",
       meaning,
       {"answer"},
       "sets-if-not",
       setting_another("sets-if-not")},
      {"set nothing where not chosen", meaning, {"answer"}, "sets-if-not", removing("sets-if-not")},
      {"let an answer that excludes come with others",
       meaning,
       {"answer"},
       "exclusive",
       removing("exclusive")},
      {"mark no event", meaning, {"answer", "action", "task"}, "marks", removing("marks")},
      {"mark another event", meaning, {"answer", "action", "task"}, "marks", mark_another},
      {"count a deadline from another event", meaning, {"task"}, "from", count_from_another},
  };
}

}  // namespace llwybr::test
