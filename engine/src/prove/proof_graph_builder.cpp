#include "prove/proof_graph_builder.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "graph/graph.hpp"
#include "prove/claims.hpp"

namespace llwybr {

namespace {

// The most entries that the table of live variables may have, of four bytes each.
constexpr std::size_t kMostLive = std::size_t{64} << 20;

}  // namespace

void ProofGraphBuilder::sort_arcs() {
  // Only the points half-way through a question of many stand out of order.
  const auto starts_before = [](const PlainArc& left, const PlainArc& right) { return left.from < right.from; };
  if (!std::is_sorted(arcs_.begin(), arcs_.end(), starts_before)) {
    std::stable_sort(arcs_.begin(), arcs_.end(), starts_before);
  }
  std::vector<Edge> edges;
  edges.reserve(arcs_.size());
  for (const PlainArc& arc : arcs_) edges.push_back({arc.from, arc.to});
  const Components components = Graph(vertices_, std::move(edges)).components();
  // Counted out: from the last component down, within one in the order of the vertices.
  std::vector<std::uint32_t> next(components.count + 1, 0);
  for (const std::uint32_t component : components.of) ++next[components.count - component];
  for (std::uint32_t i = 0; i < components.count; ++i) next[i + 1] += next[i];
  order_.resize(vertices_);
  vertex_at_.resize(vertices_);
  for (Vertex vertex = 0; vertex < vertices_; ++vertex) {
    order_[vertex] = next[components.count - 1 - components.of[vertex]]++;
    vertex_at_[order_[vertex]] = vertex;
  }
}

void ProofGraphBuilder::read_variables_of(std::uint32_t condition, std::vector<Variable>& variables) const {
  const Range terms = pathway_.conditions[condition].terms;
  for (std::uint32_t term = terms.first; term < terms.end(); ++term) {
    const ConditionTerm& read = pathway_.condition_terms[term];
    if (read.op == ConditionOp::equals) variables.push_back(read.fact.index);
  }
}

// False where there are more than can be held.
bool ProofGraphBuilder::find_live_variables(LiveVariables& live) const {
  std::vector<Variable> read;
  for (NodeIndex index = 0; index < pathway_.nodes.size(); ++index) {
    const Node& node = pathway_.nodes[index];
    read.clear();
    for (BranchIndex branch = node.branches.first; branch < node.branches.end(); ++branch) {
      if (pathway_.branches[branch].condition != kNone) read_variables_of(pathway_.branches[branch].condition, read);
    }
    for (std::uint32_t task = node.tasks.first; task < node.tasks.end(); ++task) {
      const Reference& from = pathway_.tasks[task].deadline.from;
      if (pathway_.tasks[task].has_deadline && from.resolved()) read.push_back(of_event_[from.index]);
    }
    for (const Variable variable : read) live.read(index, variable);
  }
  for (const PlainArc& arc : arcs_) {
    for (std::uint32_t i = arc.required.first; i < arc.required.end(); ++i) live.read(arc.from, required_[i].variable);
  }
  std::vector<LiveVariables::Flow> flows;
  flows.reserve(arcs_.size());
  for (const PlainArc& arc : arcs_) {
    // Past a parallel, all its strands lie between.
    const ScopeIndex passed = arc.caller != kNone && pathway_.nodes[arc.caller].kind == NodeKind::use ? arc.leaves : kNone;
    flows.push_back({arc.from, arc.to, {assigned_.data() + arc.assigned.first, arc.assigned.count}, arc.enters,
                     arc.caller, passed});
  }
  return live.spread(flows, kMostLive) && live.most_at_once() <= kMostVariables;
}

// Facts that are set near one another stand near one another, whatever the order in which they are declared, and the
// one set last at the top: to set it then adds one node.
std::vector<Variable> ProofGraphBuilder::order_of_variables() const {
  std::vector<std::uint32_t> first_set(domains_.size(), 0);
  for (const PlainArc& arc : arcs_) {
    // The further down, the less; 0 is what is never set.
    const std::uint32_t place = vertices_ - order_[arc.from];
    for (std::uint32_t i = arc.assigned.first; i < arc.assigned.end(); ++i) {
      std::uint32_t& first = first_set[assigned_[i].variable];
      first = std::max(first, place);
    }
  }
  std::vector<Variable> order(domains_.size());
  for (Variable variable = 0; variable < order.size(); ++variable) order[variable] = variable;
  std::stable_sort(order.begin(), order.end(),
                   [&](Variable left, Variable right) { return first_set[left] < first_set[right]; });
  return order;
}

void ProofGraphBuilder::finish_arcs(ProofGraph& graph, const LiveVariables& live) {
  const std::span<const Variable> at_start = live.at(graph.start);
  graph.live_at_start_.assign(at_start.begin(), at_start.end());
  graph.arcs.reserve(arcs_.size());
  std::vector<Assignment> kept;
  std::vector<Variable> forgotten;
  for (const PlainArc& plain : arcs_) {
    kept.clear();
    forgotten.clear();
    const std::span<const Variable> before = live.at(plain.from);
    const std::span<const Variable> after = live.at(plain.to);
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(forgotten));
    for (std::uint32_t i = plain.assigned.first; i < plain.assigned.end(); ++i) {
      const Assignment& made = assigned_[i];
      if (!live.is_live(plain.to, made.variable)) continue;
      const auto earlier = std::find_if(kept.begin(), kept.end(), [&](const Assignment& assignment) {
        return assignment.variable == made.variable;
      });
      if (earlier != kept.end()) {
        earlier->value = made.value;
      } else {
        kept.push_back(made);
        forgotten.push_back(made.variable);
      }
    }
    std::sort(kept.begin(), kept.end());
    std::sort(forgotten.begin(), forgotten.end());
    Arc arc;
    arc.from = plain.from;
    arc.to = plain.to;
    arc.assignments = graph.diagrams.intern(kept);
    arc.forgotten = graph.diagrams.intern(forgotten);
    arc.branch = plain.branch;
    arc.answer = plain.answer;
    arc.enters = plain.enters;
    arc.strand = plain.strand;
    arc.leaves = plain.leaves;
    arc.settings = plain.settings;
    arc.marks = plain.marks;
    for (std::uint32_t i = plain.required.first; i < plain.required.end(); ++i) {
      arc.guard = graph.diagrams.intersection(arc.guard, graph.diagrams.literal(required_[i]));
    }
    if (plain.condition != kNone) arc.guard = graph.holds(plain.condition);
    if (plain.otherwise != kNone) {
      const Node& node = pathway_.nodes[plain.otherwise];
      for (BranchIndex branch = node.branches.first; branch < node.branches.end(); ++branch) {
        if (pathway_.branches[branch].condition == kNone) continue;
        arc.guard = graph.diagrams.difference(arc.guard, graph.holds(pathway_.branches[branch].condition));
      }
    }
    graph.arcs.push_back(arc);
  }
}

std::optional<ProofGraph> ProofGraphBuilder::build(std::size_t budget) {
  find_calls();
  if (!of_many_.empty() && answer_with_too_many_claims(pathway_) != kNone) return std::nullopt;
  number_variables();
  find_claims();
  vertices_ = static_cast<Vertex>(pathway_.nodes.size());
  arcs_.reserve(pathway_.branches.size() + pathway_.nodes.size() / 8);
  for (NodeIndex node = 0; node < pathway_.nodes.size(); ++node) add_node(node);
  sort_arcs();
  LiveVariables live(vertices_, domains_.size(), pathway_.scopes.size());
  if (!find_live_variables(live)) return std::nullopt;

  ProofGraph graph(pathway_, Diagrams(domains_, order_of_variables(), budget));
  graph.start = pathway_.scopes[0].start.index;
  graph.vertex_count = vertices_;
  graph.values = std::move(values_);
  graph.marked = std::move(marked_);
  graph.variable_of_event_ = of_event_;
  graph.code_of_value_ = std::move(code_of_value_);
  finish_arcs(graph, live);
  graph.order = std::move(order_);
  graph.vertex_at = std::move(vertex_at_);
  graph.index_arcs();
  return graph;
}

std::optional<ProofGraph> ProofGraph::of(const Pathway& pathway, std::size_t budget) {
  return ProofGraphBuilder(pathway).build(budget);
}

}  // namespace llwybr
