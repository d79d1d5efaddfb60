#include "pathways/mutation/meaning.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <vector>

#include "llwybr/report.hpp"

namespace llwybr::test {
namespace {

using Values = std::map<FactIndex, ValueIndex>;

bool holds(const Pathway& pathway, const Condition& condition, const Values& values) {
  std::vector<bool> stack;
  for (std::uint32_t i = condition.terms.first; i < condition.terms.end(); ++i) {
    const ConditionTerm& term = pathway.condition_terms[i];
    if (term.op == ConditionOp::equals) {
      const auto value = values.find(term.fact.index);
      stack.push_back(value != values.end() && value->second == term.value.index);
      continue;
    }
    const bool right = stack.back();
    stack.pop_back();
    if (term.op == ConditionOp::negate) {
      stack.push_back(!right);
      continue;
    }
    const bool left = stack.back();
    stack.back() = term.op == ConditionOp::both ? left && right : left || right;
  }
  return stack.back();
}

std::set<FactIndex> facts_read(const Pathway& pathway, const Condition& condition) {
  std::set<FactIndex> facts;
  for (std::uint32_t i = condition.terms.first; i < condition.terms.end(); ++i) {
    if (pathway.condition_terms[i].op == ConditionOp::equals)
      facts.insert(pathway.condition_terms[i].fact.index);
  }
  return facts;
}

// Every assignment to the facts, those not set included.
std::vector<Values> assignments(const Pathway& pathway, const std::set<FactIndex>& facts) {
  std::vector<Values> all{{}};
  for (const FactIndex fact : facts) {
    const Range values = pathway.facts[fact].values;
    const std::size_t before = all.size();
    for (std::size_t i = 0; i < before; ++i) {
      for (ValueIndex value = values.first; value < values.end(); ++value) {
        all.push_back(all[i]);
        all.back()[fact] = value;
      }
    }
  }
  return all;
}

class Reader {
 public:
  explicit Reader(const Pathway& pathway) : pathway_(pathway) {
    for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
      if (pathway.nodes[node].kind == NodeKind::use)
        callers_[pathway.nodes[node].subpathway.index].insert(node);
    }
    for (const Strand& strand : pathway.strands) callers_[strand.subpathway.index].insert(strand.node);
    for (std::uint32_t index = 0; index < pathway.assertions.size(); ++index) {
      const Assertion& assertion = pathway.assertions[index];
      note_points(assertion.after, 3 * index);
      note_points(assertion.before, 3 * index + 1);
      note_points(assertion.passes, 3 * index + 2);
    }
  }

  // The value, or the first of those that nobody tells from it; kNone where nobody reads the fact after the
  // answer.
  [[nodiscard]] ValueIndex seen_as(const Answer& answer, const Setting& setting) {
    const FactIndex fact = setting.fact.index;
    std::vector<const Condition*> conditions;
    for (const NodeIndex node : after(answer.node)) {
      const Range branches = pathway_.nodes[node].branches;
      for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
        const std::uint32_t index = pathway_.branches[branch].condition;
        if (index == kNone) continue;
        if (facts_read(pathway_, pathway_.conditions[index]).count(fact) != 0) {
          conditions.push_back(&pathway_.conditions[index]);
        }
      }
    }
    if (conditions.empty() && asserted_[setting.value.index].empty()) return kNone;
    for (ValueIndex value = pathway_.facts[fact].values.first; value < setting.value.index; ++value) {
      const bool alike = std::all_of(conditions.begin(), conditions.end(), [&](const Condition* condition) {
        return are_alike(*condition, fact, value, setting.value.index);
      });
      if (alike && asserted_[value] == asserted_[setting.value.index]) return value;
    }
    return setting.value.index;
  }

 private:
  void note_points(Range points, std::uint32_t set) {
    for (std::uint32_t i = points.first; i < points.end(); ++i) {
      const Point& point = pathway_.points[i];
      if (point.kind == PointKind::value) asserted_[point.reference.index].insert(set);
    }
  }

  [[nodiscard]] bool are_alike(const Condition& condition, FactIndex fact, ValueIndex one, ValueIndex other) {
    std::set<FactIndex> others = facts_read(pathway_, condition);
    others.erase(fact);
    for (Values values : assignments(pathway_, others)) {
      values[fact] = one;
      const bool with_one = holds(pathway_, condition, values);
      values[fact] = other;
      if (holds(pathway_, condition, values) != with_one) return false;
    }
    return true;
  }

  // All that can come after a node, with every call and every return taken for possible.
  [[nodiscard]] std::set<NodeIndex> after(NodeIndex start) {
    std::set<NodeIndex> found;
    std::vector<NodeIndex> waiting{start};
    const auto go_on = [&](NodeIndex node) {
      const Range branches = pathway_.nodes[node].branches;
      for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
        waiting.push_back(pathway_.branches[branch].target.index);
      }
    };
    while (!waiting.empty()) {
      const NodeIndex index = waiting.back();
      waiting.pop_back();
      if (!found.insert(index).second) continue;
      const Node& node = pathway_.nodes[index];
      go_on(index);
      if (node.kind == NodeKind::use) waiting.push_back(pathway_.scopes[node.subpathway.index].start.index);
      for (std::uint32_t strand = node.strands.first; strand < node.strands.end(); ++strand) {
        waiting.push_back(pathway_.scopes[pathway_.strands[strand].subpathway.index].start.index);
      }
      if (node.kind != NodeKind::exit) continue;
      for (const NodeIndex caller : callers_[node.scope]) go_on(caller);
    }
    return found;
  }

  const Pathway& pathway_;
  std::map<ScopeIndex, std::set<NodeIndex>> callers_;
  std::map<ValueIndex, std::set<std::uint32_t>>
      asserted_;  // the sets of points of assertions that name a value
};

std::string settings_of(const Pathway& pathway) {
  std::string all;
  Reader reader(pathway);
  for (const Answer& answer : pathway.answers) {
    for (const Range& settings : {answer.sets, answer.sets_if_not}) {
      all += '\n';
      for (std::uint32_t i = settings.first; i < settings.end(); ++i) {
        const ValueIndex seen = reader.seen_as(answer, pathway.settings[i]);
        if (seen == kNone) continue;
        all.append(pathway.facts[pathway.settings[i].fact.index].id)
            .append("=")
            .append(pathway.values[seen].id);
        all += ' ';
      }
    }
  }
  return all;
}

std::set<EventIndex> events_counted(const Pathway& pathway) {
  std::set<EventIndex> events;
  for (const Task& task : pathway.tasks) {
    if (task.has_deadline && task.deadline.from.resolved()) events.insert(task.deadline.from.index);
  }
  for (const Point& point : pathway.points) {
    if (point.kind == PointKind::event) events.insert(point.reference.index);
  }
  return events;
}

// What is marked, and then no longer is.
template <typename Entry>
std::string take_marks(const Pathway& pathway, const std::set<EventIndex>& counted,
                       std::vector<Entry>& entries) {
  std::string all;
  for (Entry& entry : entries) {
    all += '\n';
    for (std::uint32_t i = entry.marks.first; i < entry.marks.end(); ++i) {
      const EventIndex event = pathway.references[i].index;
      if (counted.count(event) != 0) all.append(pathway.events[event].id) += ' ';
    }
    entry.marks.count = 0;
  }
  return all;
}

}  // namespace

std::string meaning_of(Reading reading) {
  Pathway& pathway = reading.pathway;
  std::string meaning = settings_of(pathway);
  const std::set<EventIndex> counted = events_counted(pathway);
  meaning += take_marks(pathway, counted, pathway.answers);
  meaning += take_marks(pathway, counted, pathway.nodes);
  meaning += take_marks(pathway, counted, pathway.tasks);
  for (Answer& answer : pathway.answers) answer.sets.count = answer.sets_if_not.count = 0;
  for (const Node& node : pathway.nodes) {
    for (std::uint32_t task = node.tasks.first; task < node.tasks.end(); ++task) {
      if (!pathway.tasks[task].agency.written()) pathway.tasks[task].agency = node.agency;
    }
  }
  std::istringstream lines(outline_json(pathway));
  for (std::string line; std::getline(lines, line);) {
    const bool is_place = line.find("\"hash\"") != std::string::npos ||
                          line.find("\"line\"") != std::string::npos ||
                          line.find("\"column\"") != std::string::npos;
    if (!is_place) meaning += '\n' + line;
  }
  return meaning;
}

}  // namespace llwybr::test
