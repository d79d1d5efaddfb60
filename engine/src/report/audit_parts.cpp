#include "report/audit_parts.hpp"

#include "report/names.hpp"

namespace llwybr {

std::string_view why_no_witness(const Audit& audit) { return audit.has_evidence ? "no-route" : "not-decided"; }

std::string answers_of(const Input& input) {
  if (input.answers.empty()) return "done";
  std::string answers;
  for (const std::string& answer : input.answers) answers.append(answers.empty() ? "" : ", ").append(answer);
  return answers;
}

std::string rule_of(const Pathway& pathway, const Assertion& assertion) {
  std::string rule(name_of(assertion.kind));
  const auto add = [&](std::string_view attribute, Range points) {
    if (points.empty()) return;
    rule.append(" ").append(attribute).append("=\"");
    for (std::uint32_t point = points.first; point < points.end(); ++point) {
      rule.append(point == points.first ? "" : " ").append(pathway.points[point].reference.id);
    }
    rule += '"';
  };
  if (assertion.scope.written()) rule.append(" in=\"").append(assertion.scope.id).append("\"");
  add("after", assertion.after);
  add("before", assertion.before);
  add("passes", assertion.passes);
  return rule;
}

std::vector<MarkCounts> citations_by_source(const Pathway& pathway) {
  std::vector<MarkCounts> counts(pathway.sources.size(), MarkCounts{});
  for (const Citation& citation : pathway.citations) {
    if (citation.source.resolved()) ++counts[citation.source.index][static_cast<std::size_t>(citation.mark)];
  }
  return counts;
}

std::array<StateCounts, 2> texts_by_state(const Pathway& pathway) {
  std::array<StateCounts, 2> counts{};
  for (const Text& text : pathway.texts) {
    ++counts[static_cast<std::size_t>(text.language)][static_cast<std::size_t>(text.state)];
  }
  return counts;
}

std::vector<LimitedTask> limited_tasks(const Pathway& pathway) {
  std::vector<LimitedTask> limited;
  for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
    const Range tasks = pathway.nodes[node].tasks;
    for (std::uint32_t task = tasks.first; task < tasks.end(); ++task) {
      if (pathway.tasks[task].has_deadline) limited.push_back({node, task});
    }
  }
  return limited;
}

Range citations_of(const Pathway& pathway, const LimitedTask& limited) {
  const Range own = pathway.tasks[limited.task].citations;
  return own.empty() ? pathway.nodes[limited.node].citations : own;
}

}  // namespace llwybr
