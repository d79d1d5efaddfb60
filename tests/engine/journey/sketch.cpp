#include "engine/journey/sketch.hpp"

#include <map>
#include <set>

namespace llwybr::test {
namespace {

// Views into a pathway must outlive it: all ids of all sketches stay here.
std::string_view kept(const std::string& id) {
  static std::set<std::string> ids;
  return *ids.insert(id).first;
}

std::vector<std::string> words(const std::string& list) {
  std::vector<std::string> found;
  std::size_t at = 0;
  while ((at = list.find_first_not_of(' ', at)) != std::string::npos) {
    const std::size_t end = list.find(' ', at);
    found.push_back(list.substr(at, end - at));
    at = end;
  }
  return found;
}

}  // namespace

Sketch& Sketch::add(NodeSketch node) {
  scopes_.back().nodes.push_back(std::move(node));
  return *this;
}

Sketch& Sketch::fact(std::string id, std::string values) {
  facts_.push_back({std::move(id), std::move(values)});
  return *this;
}

Sketch& Sketch::event(std::string id) {
  events_.push_back(std::move(id));
  return *this;
}

Sketch& Sketch::calendar(Day from, Day to, std::vector<Day> holidays) {
  from_ = from;
  to_ = to;
  holidays_ = std::move(holidays);
  return *this;
}

Sketch& Sketch::subpathway(std::string id) {
  scopes_.push_back({std::move(id), {}});
  return *this;
}

Sketch& Sketch::question(std::string id, std::vector<AnswerSketch> answers) {
  NodeSketch node;
  node.id = std::move(id);
  node.answers = std::move(answers);
  return add(std::move(node));
}

Sketch& Sketch::many(std::string id, std::string to, std::vector<AnswerSketch> answers) {
  NodeSketch node;
  node.many = true;
  node.id = std::move(id);
  node.to = std::move(to);
  node.answers = std::move(answers);
  return add(std::move(node));
}

Sketch& Sketch::action(std::string id, std::string to, std::string marks, std::vector<TaskSketch> tasks) {
  NodeSketch node;
  node.kind = NodeKind::action;
  node.id = std::move(id);
  node.to = std::move(to);
  node.marks = std::move(marks);
  node.tasks = std::move(tasks);
  return add(std::move(node));
}

Sketch& Sketch::decision(std::string id, std::vector<WhenSketch> whens, std::string otherwise) {
  NodeSketch node;
  node.kind = NodeKind::decision;
  node.id = std::move(id);
  node.whens = std::move(whens);
  node.to = std::move(otherwise);
  return add(std::move(node));
}

Sketch& Sketch::use(std::string id, std::string subpathway, std::vector<OnSketch> ons) {
  NodeSketch node;
  node.kind = NodeKind::use;
  node.id = std::move(id);
  node.subpathway = std::move(subpathway);
  node.ons = std::move(ons);
  return add(std::move(node));
}

Sketch& Sketch::parallel(std::string id, std::string to, std::vector<StrandSketch> strands) {
  NodeSketch node;
  node.kind = NodeKind::parallel;
  node.id = std::move(id);
  node.to = std::move(to);
  node.strands = std::move(strands);
  return add(std::move(node));
}

Sketch& Sketch::endpoint(std::string id) {
  NodeSketch node;
  node.kind = NodeKind::endpoint;
  node.id = std::move(id);
  return add(std::move(node));
}

Sketch& Sketch::exit(std::string id) {
  NodeSketch node;
  node.kind = NodeKind::exit;
  node.id = std::move(id);
  return add(std::move(node));
}

// Two passes: first every id gets its index, then the tables refer to them.
class SketchBuilder {
 public:
  explicit SketchBuilder(const Sketch& sketch) : sketch_(sketch) {}

  Pathway build() {
    pathway_.id = "sketch";
    pathway_.edition = "1";
    name_facts();
    for (const std::string& event : sketch_.events_) {
      events_[event] = static_cast<EventIndex>(pathway_.events.size());
      pathway_.events.push_back({kept(event), {}, {}});
    }
    for (const Day day : sketch_.holidays_) pathway_.holidays.push_back({day, {}, {}});
    pathway_.calendar = {{}, sketch_.from_, sketch_.to_, {0, size(pathway_.holidays)}};
    name_nodes();
    for (const auto& scope : sketch_.scopes_) {
      for (const auto& node : scope.nodes) fill(node);
    }
    return std::move(pathway_);
  }

 private:
  template <typename Table>
  static std::uint32_t size(const Table& table) {
    return static_cast<std::uint32_t>(table.size());
  }

  void name_facts() {
    for (const auto& fact : sketch_.facts_) {
      const FactIndex index = size(pathway_.facts);
      facts_[fact.id] = index;
      Fact made;
      made.id = kept(fact.id);
      made.values.first = size(pathway_.values);
      for (const std::string& value : words(fact.values)) {
        values_[fact.id + "=" + value] = size(pathway_.values);
        pathway_.values.push_back({kept(value), {}, {}, index});
      }
      made.values.count = size(pathway_.values) - made.values.first;
      pathway_.facts.push_back(made);
    }
  }

  void name_nodes() {
    for (const auto& scope : sketch_.scopes_) {
      const ScopeIndex index = size(pathway_.scopes);
      scopes_[scope.id] = index;
      Scope made;
      made.id = kept(scope.id);
      made.nodes = {size(pathway_.nodes), size(scope.nodes)};
      made.start = {kept(scope.nodes.front().id), {}, made.nodes.first};
      pathway_.scopes.push_back(made);
      for (const auto& node : scope.nodes) {
        nodes_[node.id] = size(pathway_.nodes);
        Node named;
        named.kind = node.kind;
        named.many = node.many;
        named.scope = index;
        named.id = kept(node.id);
        pathway_.nodes.push_back(named);
      }
    }
  }

  static Reference reference(const std::map<std::string, std::uint32_t>& table, const std::string& id) {
    if (id.empty()) return {};
    const auto found = table.find(id);
    return {kept(id), {}, found == table.end() ? kNone : found->second};
  }

  Setting setting(const std::string& written) const {
    return {reference(facts_, written.substr(0, written.find('='))), reference(values_, written)};
  }

  Range settings(const std::string& list) {
    const std::uint32_t first = size(pathway_.settings);
    for (const std::string& word : words(list)) pathway_.settings.push_back(setting(word));
    return {first, size(pathway_.settings) - first};
  }

  Range marks(const std::string& list) {
    const std::uint32_t first = size(pathway_.references);
    for (const std::string& word : words(list)) pathway_.references.push_back(reference(events_, word));
    return {first, size(pathway_.references) - first};
  }

  std::uint32_t condition(const std::string& postfix) {
    const std::uint32_t first = size(pathway_.condition_terms);
    for (const std::string& word : words(postfix)) {
      const ConditionOp op = word == "not"   ? ConditionOp::negate
                             : word == "and" ? ConditionOp::both
                             : word == "or"  ? ConditionOp::either
                                             : ConditionOp::equals;
      const Setting of = op == ConditionOp::equals ? setting(word) : Setting{};
      pathway_.condition_terms.push_back({op, of.fact, of.value});
    }
    pathway_.conditions.push_back({{}, {}, {first, size(pathway_.condition_terms) - first}});
    return size(pathway_.conditions) - 1;
  }

  Branch& branch(BranchKind kind, const std::string& id, NodeIndex node, const std::string& to) {
    Branch made;
    made.kind = kind;
    made.id = kept(id);
    made.node = node;
    made.target = reference(nodes_, to);
    pathway_.branches.push_back(made);
    return pathway_.branches.back();
  }

  void fill(const Sketch::NodeSketch& sketch) {
    const NodeIndex index = nodes_.at(sketch.id);
    Node& node = pathway_.nodes[index];
    node.subpathway = reference(scopes_, sketch.subpathway);
    node.marks = marks(sketch.marks);
    node.answers = {size(pathway_.answers), size(sketch.answers)};
    node.branches.first = size(pathway_.branches);
    for (const AnswerSketch& answer : sketch.answers) {
      if (!node.many) branch(BranchKind::answer, answer.id, index, answer.to).answer = size(pathway_.answers);
      Answer made;
      made.id = kept(answer.id);
      made.node = index;
      made.exclusive = answer.exclusive;
      made.sets = settings(answer.sets);
      made.sets_if_not = settings(answer.sets_if_not);
      made.marks = marks(answer.marks);
      pathway_.answers.push_back(made);
    }
    for (const WhenSketch& when : sketch.whens) {
      const std::uint32_t made = condition(when.condition);
      branch(BranchKind::when, when.id, index, when.to).condition = made;
    }
    for (const OnSketch& on : sketch.ons) {
      branch(BranchKind::on, on.exit, index, on.to).exit = reference(nodes_, on.exit);
    }
    if (!sketch.to.empty()) {
      const bool of_decision = node.kind == NodeKind::decision;
      branch(of_decision ? BranchKind::otherwise : BranchKind::to, of_decision ? "otherwise" : "to", index,
             sketch.to);
    }
    node.branches.count = size(pathway_.branches) - node.branches.first;
    node.strands = {size(pathway_.strands), size(sketch.strands)};
    for (const StrandSketch& strand : sketch.strands) {
      pathway_.strands.push_back({kept(strand.id), {}, index, {}, reference(scopes_, strand.subpathway), {}});
    }
    node.tasks = {size(pathway_.tasks), size(sketch.tasks)};
    for (const TaskSketch& task : sketch.tasks) {
      Task made;
      made.has_deadline = task.unit == Unit::immediately || task.count > 0;
      made.deadline = {{}, task.unit, task.count, reference(events_, task.from)};
      made.marks = marks(task.marks);
      pathway_.tasks.push_back(made);
    }
  }

  const Sketch& sketch_;
  Pathway pathway_;
  std::map<std::string, std::uint32_t> facts_, values_, events_, scopes_, nodes_;
};

Pathway Sketch::build() const { return SketchBuilder(*this).build(); }

}  // namespace llwybr::test
