// The nodes of a pathway and of its subpathways.
#include <cstring>

#include "xml/builder.hpp"
#include "xml/values.hpp"

namespace llwybr {
namespace {

template <typename Entry>
std::uint32_t size_of(const std::vector<Entry>& table) {
  return static_cast<std::uint32_t>(table.size());
}

NodeKind kind_of(Element element) {
  switch (element) {
    case Element::question:
      return NodeKind::question;
    case Element::decision:
      return NodeKind::decision;
    case Element::action:
      return NodeKind::action;
    case Element::parallel:
      return NodeKind::parallel;
    case Element::use:
      return NodeKind::use;
    case Element::endpoint:
      return NodeKind::endpoint;
    default:
      return NodeKind::exit;
  }
}

// Counts an entry that is about to be added to a table in the range of its owner.
template <typename Entry>
void extend(Range& range, const std::vector<Entry>& table) {
  if (range.empty()) range.first = size_of(table);
  ++range.count;
}

}  // namespace

void Builder::subpathway(Xml xml) {
  const Attributes values = elements_.attributes(xml, Element::subpathway);
  const auto index = size_of(pathway_.scopes);
  Scope scope;
  scope.id = values[Attribute::id];
  scope.place = elements_.place(xml);
  scope.start = reference(values[Attribute::start]);
  scope.nodes.first = size_of(pathway_.nodes);
  add_shared(scope.id, index, NamedKind::subpathway);
  bool has_exit = false;
  elements_.each_child(xml, Element::subpathway, [&](Element element, Xml child) {
    if (element == Element::title || element == Element::help) {
      return texts_.read(child, element, element == Element::title ? scope.title : scope.help);
    }
    has_exit = has_exit || element == Element::exit;
    node(element, child, index);
  });
  if (!has_exit) {
    elements_.report(Flaw::missing_exit, scope.place, std::strlen("<subpathway"), {.names = {"subpathway"}});
  }
  scope.nodes.count = size_of(pathway_.nodes) - scope.nodes.first;
  pathway_.scopes.push_back(scope);
}

void Builder::node(Element element, Xml xml, ScopeIndex scope) {
  Attributes values = elements_.attributes(xml, element);
  Node node = start_node(element, xml, values, scope);
  const NodeIndex index = current_node();
  within_node_.clear();
  add_shared(node.id, index, NamedKind::node);
  if (element == Element::question) {
    node.many = values[Attribute::select] == "many";
    check_question(xml, values, node.many);
  }
  elements_.each_child(xml, element,
                       [&](Element child_element, Xml child) { node_child(child_element, child, node); });
  if (values.has(Attribute::to)) to(values, node);
  pathway_.nodes.push_back(node);
}

Node Builder::start_node(Element element, Xml xml, const Attributes& values, ScopeIndex scope) {
  Node node;
  node.kind = kind_of(element);
  node.scope = scope;
  node.id = values[Attribute::id];
  node.place = elements_.place(xml);
  node.agency = reference(values[Attribute::agency], ids_.agencies);
  node.with = references(Attribute::with, values, &ids_.agencies);
  node.outcome = reference(values[Attribute::outcome], ids_.outcomes);
  node.subpathway = reference(values[Attribute::subpathway]);
  node.marks = references(Attribute::marks, values);
  return node;
}

void Builder::node_child(Element element, Xml child, Node& node) {
  switch (element) {
    case Element::ask:
    case Element::title:
      return texts_.read(child, element, node.title);
    case Element::why:
      return texts_.read(child, element, node.why);
    case Element::help:
      return texts_.read(child, element, node.help);
    case Element::answer:
      return answer(child, node);
    case Element::when:
    case Element::otherwise:
      return when(element, child, node);
    case Element::on:
      return on(child, node);
    case Element::strand:
      return strand(child, node);
    case Element::task:
      return task(child, node);
    case Element::avoid:
      return avoid(child, node);
    default:
      return cite(child, node.citations);
  }
}

void Builder::check_question(Xml node, Attributes& values, bool many) {
  if (many) return elements_.require_attribute(node, Element::question, Attribute::to, values);
  elements_.refuse_attribute(node, Element::question, Attribute::to, values, Flaw::to_of_question);
}

void Builder::answer(Xml node, Node& question) {
  Attributes values = elements_.attributes(node, Element::answer);
  if (question.many) {
    elements_.refuse_attribute(node, Element::answer, Attribute::to, values, Flaw::to_of_answer);
  } else {
    elements_.require_attribute(node, Element::answer, Attribute::to, values);
    elements_.refuse_attribute(node, Element::answer, Attribute::sets_if_not, values, Flaw::only_of_many);
    elements_.refuse_attribute(node, Element::answer, Attribute::exclusive, values, Flaw::only_of_many);
  }
  const auto index = size_of(pathway_.answers);
  Answer answer;
  answer.id = values[Attribute::id];
  answer.place = elements_.place(node);
  answer.node = current_node();
  answer.exclusive = values.has(Attribute::exclusive);
  answer.sets = settings(Attribute::sets, values);
  answer.sets_if_not = settings(Attribute::sets_if_not, values);
  answer.marks = references(Attribute::marks, values);
  elements_.each_child(node, Element::answer, [&](Element e, Xml child) {
    texts_.read(child, e, e == Element::label ? answer.label : answer.hint);
  });
  add_id(within_node_, answer.id, index);
  extend(question.answers, pathway_.answers);
  pathway_.answers.push_back(answer);
  if (question.many) return;
  Branch chosen;
  chosen.kind = BranchKind::answer;
  chosen.id = answer.id;
  chosen.place = answer.place;
  chosen.target = reference(values[Attribute::to]);
  chosen.answer = index;
  branch(chosen, question);
}

void Builder::when(Element element, Xml node, Node& decision) {
  const Attributes values = elements_.attributes(node, element);
  elements_.each_child(node, element, [](Element, Xml) {});
  Branch taken;
  taken.kind = element == Element::when ? BranchKind::when : BranchKind::otherwise;
  taken.id = element == Element::when ? values[Attribute::id] : "otherwise";
  taken.place = elements_.place(node);
  taken.target = reference(values[Attribute::to]);
  if (element == Element::when) {
    taken.condition = condition(values);
    add_id(within_node_, taken.id, size_of(pathway_.branches));
  } else if (const Named* when = within_node_.find("otherwise"); when != nullptr) {
    elements_.report(Flaw::duplicate_id, taken.place, std::strlen("<otherwise"),
                     {.names = {taken.id}, .first = when->place});
  }
  branch(taken, decision);
}

void Builder::on(Xml node, Node& use) {
  const Attributes values = elements_.attributes(node, Element::on);
  elements_.each_child(node, Element::on, [](Element, Xml) {});
  Branch left;
  left.kind = BranchKind::on;
  left.id = values[Attribute::exit];
  left.place = elements_.place(node);
  left.exit = reference(values[Attribute::exit]);
  left.target = reference(values[Attribute::to]);
  branch(left, use);
}

void Builder::to(const Attributes& values, Node& node) {
  Branch onwards;
  onwards.id = "to";
  onwards.place = elements_.place(values[Attribute::to].data());
  onwards.target = reference(values[Attribute::to]);
  branch(onwards, node);
}

void Builder::branch(Branch branch, Node& node) {
  branch.node = current_node();
  extend(node.branches, pathway_.branches);
  pathway_.branches.push_back(branch);
}

void Builder::strand(Xml node, Node& parallel) {
  const Attributes values = elements_.attributes(node, Element::strand);
  Strand strand;
  strand.id = values[Attribute::id];
  strand.place = elements_.place(node);
  strand.node = current_node();
  strand.agency = reference(values[Attribute::agency], ids_.agencies);
  strand.subpathway = reference(values[Attribute::use]);
  elements_.each_child(node, Element::strand,
                       [&](Element e, Xml child) { texts_.read(child, e, strand.title); });
  add_shared(strand.id, size_of(pathway_.strands), NamedKind::strand);
  extend(parallel.strands, pathway_.strands);
  pathway_.strands.push_back(strand);
}

void Builder::task(Xml node, Node& owner) {
  Attributes values = elements_.attributes(node, Element::task);
  Task task;
  task.place = elements_.place(node);
  task.agency = values.has(Attribute::agency) ? reference(values[Attribute::agency], ids_.agencies) : owner.agency;
  task.with = references(Attribute::with, values, &ids_.agencies);
  task.marks = references(Attribute::marks, values);
  deadline(node, values, task);
  elements_.each_child(node, Element::task, [&](Element e, Xml child) {
    if (e == Element::cite) return cite(child, task.citations);
    texts_.read(child, e, task.text);
  });
  extend(owner.tasks, pathway_.tasks);
  pathway_.tasks.push_back(task);
}

void Builder::deadline(Xml node, Attributes& values, Task& task) {
  if (!values.written(Attribute::within)) {
    return elements_.refuse_attribute(node, Element::task, Attribute::from, values,
                                      Flaw::from_without_within);
  }
  const std::string_view within = values[Attribute::within];
  task.deadline.place = elements_.place(within.data());
  task.deadline.from = reference(values[Attribute::from]);
  if (!read_within(within, task.deadline)) {
    return elements_.report_bad_value(Attribute::within, within, 0, within.size(), ValueKind::within);
  }
  task.has_deadline = true;
  if (task.deadline.unit != Unit::immediately) {
    elements_.require_attribute(node, Element::task, Attribute::from, values);
  }
}

void Builder::avoid(Xml node, Node& owner) {
  static_cast<void>(elements_.attributes(node, Element::avoid));
  Avoid avoid{elements_.place(node), {}};
  elements_.each_child(node, Element::avoid,
                       [&](Element e, Xml child) { texts_.read(child, e, avoid.text); });
  extend(owner.avoids, pathway_.avoids);
  pathway_.avoids.push_back(avoid);
}

}  // namespace llwybr
