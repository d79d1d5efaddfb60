// References to what they name, once everything has been read.
#include <algorithm>
#include <array>

#include "xml/builder.hpp"
#include "xml/eight_bytes.hpp"

namespace llwybr {
namespace {

class Resolver {
 public:
  Resolver(Pathway& pathway, const IdTables& ids) : pathway_(pathway), ids_(ids) {}

  void resolve() {
    for (Scope& scope : pathway_.scopes) scope.start.index = node_in(ids_.shared.find(scope.start.id), index_of(scope));
    for (Fact& fact : pathway_.facts) fact.safe.index = value(index_of(fact, pathway_.facts), fact.safe.id);
    nodes();
    each_found(
        ids_.shared, pathway_.branches, [](Branch& branch) { return &branch.target; },
        [this](Branch& branch, const Named* target) { this->branch(branch, target); });
    for (Answer& answer : pathway_.answers) events(answer.marks);
    for (Strand& strand : pathway_.strands) {
      strand.agency.index = look_up(ids_.agencies, strand.agency);
      strand.subpathway.index = shared(strand.subpathway.id, NamedKind::subpathway);
    }
    tasks();
    for (Area& area : pathway_.areas) {
      for (Reference* agency : {&area.board, &area.health_board, &area.police}) {
        agency->index = look_up(ids_.agencies, *agency);
      }
    }
    for (Citation& citation : pathway_.citations)
      citation.source.index = look_up(ids_.sources, citation.source);
    const auto fact_of = [](auto& each) { return &each.fact; };
    const auto equate = [this](auto& each, const Named* fact) { equation(each.fact, fact, each.value); };
    each_found(ids_.shared, pathway_.settings, fact_of, equate);
    each_found(ids_.shared, pathway_.condition_terms, fact_of, equate);
    for (Mention& mention : pathway_.mentions) {
      mention.reference.index =
          look_up(mention.kind == TokenKind::term ? ids_.terms : ids_.contacts, mention.reference);
    }
    for (const Point& point : pathway_.points) {
      if (point.kind == PointKind::branch && branches_.entries().empty()) name_branches();
    }
    for (Point& point : pathway_.points) this->point(point);
    for (Assertion& assertion : pathway_.assertions) {
      assertion.scope.index = shared(assertion.scope.id, NamedKind::subpathway);
    }
  }

 private:
  // Calls `take` for every entry of a table with what the reference in it names.
  template <typename Entry, typename ReferenceIn, typename Take>
  static void each_found(const IdTable& ids, std::vector<Entry>& table, ReferenceIn reference_in, Take take) {
    // The page's module is to be small before it is fast.
    for (std::size_t i = 0; !kEightAtOnce && i < table.size(); ++i) take(table[i], ids.find(reference_in(table[i])->id));
    if constexpr (!kEightAtOnce) return;
    std::array<std::string_view, kIdsAtOnce> names;
    std::array<const Named*, kIdsAtOnce> found;
    for (std::size_t first = 0; first < table.size(); first += kIdsAtOnce) {
      const std::size_t count = std::min(table.size() - first, kIdsAtOnce);
      for (std::size_t i = 0; i < count; ++i) names[i] = reference_in(table[first + i])->id;
      ids.find(std::span(names).first(count), std::span(found).first(count));
      for (std::size_t i = 0; i < count; ++i) take(table[first + i], found[i]);
    }
  }

  static std::uint32_t index_of(const Named* named, NamedKind kind) {
    return named == nullptr || named->kind != kind ? kNone : named->index;
  }

  static std::uint32_t look_up(const IdTable& table, const Reference& reference) {
    if ((kEightAtOnce && reference.resolved()) || !reference.written()) return reference.index;
    const Named* named = table.find(reference.id);
    return named == nullptr ? kNone : named->index;
  }

  std::uint32_t shared(std::string_view id, NamedKind kind) const {
    if (id.empty()) return kNone;
    return index_of(ids_.shared.find(id), kind);
  }

  std::uint32_t node_in(const Named* named, ScopeIndex scope) const {
    const std::uint32_t node = index_of(named, NamedKind::node);
    return node != kNone && pathway_.nodes[node].scope == scope ? node : kNone;
  }

  std::uint32_t value(FactIndex fact, std::string_view id) const {
    if (fact == kNone || id.empty()) return kNone;
    const Named* named = ids_.values.find(id, fact);
    return named == nullptr ? kNone : named->index;
  }

  template <typename Entry>
  static std::uint32_t index_of(const Entry& entry, const std::vector<Entry>& table) {
    return static_cast<std::uint32_t>(&entry - table.data());
  }
  ScopeIndex index_of(const Scope& scope) const { return index_of(scope, pathway_.scopes); }

  void equation(Reference& fact, const Named* named, Reference& value) const {
    fact.index = index_of(named, NamedKind::fact);
    value.index = this->value(fact.index, value.id);
  }

  void agencies(Range range) {
    for (std::uint32_t i = range.first; i < range.end(); ++i) {
      pathway_.references[i].index = look_up(ids_.agencies, pathway_.references[i]);
    }
  }
  void events(Range range) {
    for (std::uint32_t i = range.first; i < range.end(); ++i) {
      pathway_.references[i].index = shared(pathway_.references[i].id, NamedKind::event);
    }
  }

  void nodes() {
    for (Node& node : pathway_.nodes) {
      node.agency.index = look_up(ids_.agencies, node.agency);
      node.outcome.index = look_up(ids_.outcomes, node.outcome);
      node.subpathway.index = shared(node.subpathway.id, NamedKind::subpathway);
      agencies(node.with);
      events(node.marks);
    }
  }

  void tasks() {
    for (Task& task : pathway_.tasks) {
      task.agency.index = look_up(ids_.agencies, task.agency);
      task.deadline.from.index = shared(task.deadline.from.id, NamedKind::event);
      agencies(task.with);
      events(task.marks);
    }
  }

  void branch(Branch& branch, const Named* target) const {
    const Node& node = pathway_.nodes[branch.node];
    branch.target.index = node_in(target, node.scope);
    if (branch.kind != BranchKind::on || !node.subpathway.resolved()) return;
    const std::uint32_t exit = node_in(ids_.shared.find(branch.exit.id), node.subpathway.index);
    if (exit != kNone && pathway_.nodes[exit].kind == NodeKind::exit) branch.exit.index = exit;
  }

  // Only assertions speak of branches by name: the table is made when there is one.
  void name_branches() {
    for (const Branch& branch : pathway_.branches) {
      branches_.add(
          {branch.id, branch.node, index_of(branch, pathway_.branches), NamedKind::other, branch.place});
    }
  }

  void point(Point& point) const {
    const std::string_view id = point.reference.id;
    const std::size_t mark = id.find_first_of("/=");
    if (point.kind == PointKind::value) {
      point.reference.index = value(shared(id.substr(0, mark), NamedKind::fact), id.substr(mark + 1));
    } else if (point.kind == PointKind::branch) {
      const std::uint32_t node = shared(id.substr(0, mark), NamedKind::node);
      const Named* branch = node == kNone ? nullptr : branches_.find(id.substr(mark + 1), node);
      if (branch != nullptr) point.reference.index = branch->index;
    } else if (const Named* named = ids_.shared.find(id); named != nullptr) {
      if (named->kind == NamedKind::event) point.kind = PointKind::event;
      if (named->kind == NamedKind::event || named->kind == NamedKind::node)
        point.reference.index = named->index;
    }
  }

  Pathway& pathway_;
  const IdTables& ids_;
  IdTable branches_;  // owner: the node
};

}  // namespace

void resolve_references(Pathway& pathway, const IdTables& ids) { Resolver(pathway, ids).resolve(); }

}  // namespace llwybr
