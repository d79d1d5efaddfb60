// Parsed trees to the tables of a Pathway; references are written down as they stand, and resolved in the
// end.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "xml/element.hpp"
#include "xml/id_table.hpp"
#include "xml/loader.hpp"
#include "xml/rich_text.hpp"

namespace llwybr {

// Every id of a pathway, by namespace.
struct IdTables {
  IdTable shared;  // nodes, subpathways, strands, events, facts and assertions
  IdTable agencies;
  IdTable sources;
  IdTable terms;
  IdTable contacts;
  IdTable areas;
  IdTable outcomes;
  IdTable values;  // owner: the fact
};

class Builder {
 public:
  Builder(Pathway& pathway, Faults& faults)
      : pathway_(pathway), elements_(pathway, faults), texts_(pathway, elements_) {}

  // Reads the documents, those that are included first. The main one, of file 0, must be among them.
  void build(const std::vector<Document*>& documents);

  [[nodiscard]] const IdTables& ids() const { return ids_; }

 private:
  using Xml = pugi::xml_node;

  // A subpathway is read once the nodes of the pathway itself are: nodes of a scope are contiguous.
  struct Later {
    const Document* document;
    TextState state;
    Xml node;             // in the document's head, or else none
    std::size_t element;  // behind its head
  };

  void reserve(const std::vector<Document*>& documents);
  void document(const Document& document);
  void pieces(const Document& document, Element root, ChildOrder& order);
  void pathway(Xml node, const Attributes& values);
  void part_of_root(Element element, Xml node);
  void agency(Xml node);
  void source(Xml node);
  void term(Xml node);
  void contact(Xml node);
  void area(Xml node);
  void outcome(Xml node);
  void calendar(Xml node);
  void holiday(Xml node);
  void check_holidays();
  void event(Xml node);
  void fact(Xml node);
  void value(Xml node, FactIndex fact);
  void assertion(Xml node);
  void routes(Element element, Xml node, Assertion& assertion);

  void later(const Later& later);
  void subpathway(Xml xml);
  void node(Element element, Xml node, ScopeIndex scope);
  Node start_node(Element element, Xml node, const Attributes& values, ScopeIndex scope);
  void node_child(Element element, Xml child, Node& node);
  void check_question(Xml node, Attributes& values, bool many);
  void answer(Xml node, Node& question);
  void when(Element element, Xml node, Node& decision);
  void on(Xml node, Node& use);
  void strand(Xml node, Node& parallel);
  void task(Xml node, Node& owner);
  void deadline(Xml node, Attributes& values, Task& task);
  void avoid(Xml node, Node& owner);
  void cite(Xml node, Range& citations);
  void to(const Attributes& values, Node& node);
  void branch(Branch branch, Node& node);

  Reference reference(std::string_view value) const;
  Reference reference(std::string_view value, const IdTable& in_register) const;
  Range references(Attribute attribute, const Attributes& values, const IdTable* in_register = nullptr);
  Range settings(Attribute attribute, const Attributes& values);
  Range points(Attribute attribute, const Attributes& values);
  bool point(Attribute attribute, std::string_view list, std::size_t at, std::size_t length, Place place);
  std::uint32_t condition(const Attributes& values);
  void add_id(IdTable& table, std::string_view id, std::uint32_t index, NamedKind kind = NamedKind::other,
              std::uint32_t owner = 0);
  void add_shared(std::string_view id, std::uint32_t index, NamedKind kind);
  void add_waiting();
  void add(IdTable& table, const Named& named);
  [[nodiscard]] NodeIndex current_node() const { return static_cast<NodeIndex>(pathway_.nodes.size()); }

  Pathway& pathway_;
  ElementReader elements_;
  TextReader texts_;
  IdTables ids_;
  std::vector<Named> waiting_;  // to be added to ids_.shared
  IdTable within_node_;  // the answers or `when`s of the node being read
  std::vector<Later> later_;
  const Document* document_ = nullptr;
  Piece piece_;
  TextState state_ = TextState::initial;  // of the file's Welsh texts
  bool has_calendar_ = false;
  std::vector<std::pair<Day, std::string_view>> holidays_;  // as written
};

// Looks up every reference of a pathway.
void resolve_references(Pathway& pathway, const IdTables& ids);

}  // namespace llwybr
