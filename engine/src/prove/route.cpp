#include "prove/route.hpp"

namespace llwybr {

namespace {

// 2026-01-05T09:00Z, where walks begin too.
constexpr Minute kFirstMinute = 29460060;

std::string address(const std::vector<std::string>& calls, std::string_view id) {
  std::string at;
  for (const std::string& call : calls) at.append(call).push_back('/');
  return at.append(id);
}

}  // namespace

std::vector<RouteStep> steps_of(const ProofGraph& graph, const ArcRoute& route) {
  const Pathway& pathway = *graph.pathway;
  std::vector<RouteStep> steps;
  std::vector<std::string> calls;
  std::vector<AnswerIndex> answers;
  NodeIndex node = kNone;
  for (const std::uint32_t index : route) {
    const Arc& arc = graph.arcs[index];
    if (arc.from < pathway.nodes.size()) {
      node = arc.from;
      answers.clear();
    }
    if (arc.answer != kNone) answers.push_back(arc.answer);
    const bool is_last_of_node = arc.to < pathway.nodes.size();
    if (is_last_of_node) {
      steps.push_back({address(calls, pathway.nodes[node].id), node, arc.branch, answers});
    }
    if (arc.leaves != kNone) calls.pop_back();
    if (arc.enters == kNone) continue;
    if (arc.strand == kNone) {
      calls.emplace_back(pathway.nodes[arc.from].id);
    } else {
      const Strand& strand = pathway.strands[arc.strand];
      calls.push_back(std::string(pathway.nodes[strand.node].id) + "/" + std::string(strand.id));
    }
  }
  return steps;
}

std::vector<Input> inputs_of(const Pathway& pathway, const std::vector<RouteStep>& steps) {
  std::vector<Input> inputs;
  for (const RouteStep& step : steps) {
    const NodeKind kind = pathway.nodes[step.node].kind;
    if (kind != NodeKind::question && kind != NodeKind::action) continue;
    Input input;
    input.at = step.at;
    input.time = kFirstMinute + static_cast<Minute>(inputs.size());
    for (const AnswerIndex answer : step.answers) input.answers.emplace_back(pathway.answers[answer].id);
    inputs.push_back(std::move(input));
  }
  return inputs;
}

std::vector<std::string> names_of(const Pathway& pathway, const std::vector<RouteStep>& steps) {
  std::vector<std::string> names;
  for (const RouteStep& step : steps) {
    if (step.branch == kNone) continue;
    const Node& node = pathway.nodes[step.node];
    std::string name;
    if (node.many) {
      name.append(node.id);
      char separator = '/';
      for (const AnswerIndex answer : step.answers) {
        name.push_back(separator);
        name.append(pathway.answers[answer].id);
        separator = '+';
      }
    } else {
      const Branch& branch = pathway.branches[step.branch];
      name.append(pathway.nodes[branch.node].id).push_back('/');
      name.append(branch.id);
    }
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace llwybr
