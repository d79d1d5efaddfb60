#include "xml/builder.hpp"

#include <algorithm>

#include "xml/eight_bytes.hpp"
#include "xml/values.hpp"

namespace llwybr {
namespace {

template <typename Entry>
std::uint32_t size_of(const std::vector<Entry>& table) {
  return static_cast<std::uint32_t>(table.size());
}

// A piece with its tree is to fit into the processor's cache.
constexpr std::size_t kPieceBytes = std::size_t{1} << 16;

Day day_of(std::string_view value) { return parse_day(value).value_or(kNoDay); }

}  // namespace

void Builder::build(const std::vector<Document*>& documents) {
  reserve(documents);
  pathway_.scopes.emplace_back();
  for (const Document* each : documents) document(*each);
  for (const Later& each : later_) later(each);
  if constexpr (kEightAtOnce) add_waiting();
  // What was parsed as a whole is what the views point into.
  if constexpr (kParsesInPieces) return;
  for (Document* each : documents) pathway_.characters.push_back(each->head.take_buffer());
}

// Room for what files of this size tend to hold: tables that grow move all they have, several times.
void Builder::reserve(const std::vector<Document*>& documents) {
  std::size_t bytes = 0;
  for (const Document* document : documents) bytes += pathway_.files[document->file].bytes.size();
  pathway_.texts.reserve(bytes / 80);
  pathway_.tokens.reserve(bytes / 60);
  pathway_.nodes.reserve(bytes / 600);
  pathway_.answers.reserve(bytes / 400);
  pathway_.branches.reserve(bytes / 300);
  pathway_.citations.reserve(bytes / 600);
  pathway_.tasks.reserve(bytes / 1000);
  // In the page, whose files are small, the code for these would take more room than it spares.
  if constexpr (!kEightAtOnce) return;
  pathway_.mentions.reserve(bytes / 1000);
  pathway_.references.reserve(bytes / 1000);
  pathway_.settings.reserve(bytes / 2000);
  ids_.shared.reserve(bytes / 1024);
}

void Builder::document(const Document& document) {
  document_ = &document;
  elements_.enter(document.file, document.head);
  const Element root = document.file == 0 ? Element::pathway : Element::part;
  const Attributes values = elements_.attributes(document.root, root);
  state_ = text_state(values[Attribute::state]);
  texts_.set_default_state(state_);
  if (root == Element::pathway) pathway(document.root, values);
  ChildOrder order{shape_of(root)};
  elements_.take_children(document.root, root, order,
                          [this](Element element, Xml child) { part_of_root(element, child); });
  if constexpr (kParsesInPieces) pieces(document, root, order);
  elements_.end_children(document.root, root, order);
  if (root != Element::pathway) return;
  Range& nodes = pathway_.scopes[0].nodes;
  nodes.count = size_of(pathway_.nodes) - nodes.first;
  pathway_.scopes[0].title = pathway_.title;
}

// What stands in the root behind its head: subpathways each as a piece, to be parsed later; what stands between them
// together, as far as a piece should be long.
void Builder::pieces(const Document& document, Element root, ChildOrder& order) {
  std::size_t element = 0;
  while (element < document.elements()) {
    std::size_t end = element + 1;
    if (document.is_named(element, "subpathway") && order.takes(Element::subpathway)) {
      later_.push_back({&document, state_, {}, element});
    } else {
      while (end < document.elements() && document.offset_of(end) - document.offset_of(element) < kPieceBytes &&
             !document.is_named(end, "subpathway")) {
        ++end;
      }
      document.parse(element, end, piece_);
      elements_.enter(document.file, piece_);
      elements_.take_children(piece_.nodes(), root, order,
                              [this](Element found, Xml child) { part_of_root(found, child); });
    }
    element = end;
  }
  elements_.enter(document.file, document.head);
}

void Builder::later(const Later& later) {
  texts_.set_default_state(later.state);
  elements_.enter(later.document->file, later.document->head);
  if (!kParsesInPieces || later.node) return subpathway(later.node);
  later.document->parse(later.element, later.element + 1, piece_);
  elements_.enter(later.document->file, piece_);
  const Element root = later.document->file == 0 ? Element::pathway : Element::part;
  for (Xml node : piece_.nodes()) {
    if (node.type() == pugi::node_element) {
      subpathway(node);
    } else {
      elements_.check_no_text(node.value(), root);
    }
  }
}

void Builder::pathway(Xml node, const Attributes& values) {
  pathway_.id = values[Attribute::id];
  pathway_.edition = values[Attribute::edition];
  const std::string_view status = values[Attribute::status];
  pathway_.status = status == "agreed"      ? Status::agreed
                    : status == "withdrawn" ? Status::withdrawn
                                            : Status::draft;
  pathway_.place = elements_.place(node);
  pathway_.review_by_place = pathway_.place;
  if (values.has(Attribute::review_by)) {
    pathway_.review_by = day_of(values[Attribute::review_by]);
    pathway_.review_by_place = elements_.place(values[Attribute::review_by].data());
  }
  Scope& scope = pathway_.scopes[0];
  scope.id = pathway_.id;
  scope.place = pathway_.place;
  scope.start = reference(values[Attribute::start]);
  scope.nodes.first = size_of(pathway_.nodes);
}

void Builder::part_of_root(Element element, Xml child) {
  switch (element) {
    case Element::title:
      return texts_.read(child, element, pathway_.title);
    case Element::notice:
      return texts_.read(child, element, pathway_.notice);
    case Element::include:
      return;  // followed by the loader
    case Element::agency:
      return agency(child);
    case Element::source:
      return source(child);
    case Element::term:
      return term(child);
    case Element::contact:
      return contact(child);
    case Element::area:
      return area(child);
    case Element::outcome:
      return outcome(child);
    case Element::calendar:
      return calendar(child);
    case Element::event:
      return event(child);
    case Element::fact:
      return fact(child);
    case Element::assertion:
      return assertion(child);
    case Element::subpathway:
      return later_.push_back({document_, state_, child, 0});
    default:
      return node(element, child, 0);
  }
}

void Builder::agency(Xml node) {
  const Attributes values = elements_.attributes(node, Element::agency);
  Agency agency{values[Attribute::id], elements_.place(node), {}};
  elements_.each_child(node, Element::agency,
                       [&](Element e, Xml child) { texts_.read(child, e, agency.name); });
  add_id(ids_.agencies, agency.id, size_of(pathway_.agencies));
  pathway_.agencies.push_back(agency);
}

void Builder::source(Xml node) {
  const Attributes values = elements_.attributes(node, Element::source);
  Source source{
      values[Attribute::id], elements_.place(node), {}, values[Attribute::href], values[Attribute::edition]};
  elements_.each_child(node, Element::source,
                       [&](Element e, Xml child) { texts_.read(child, e, source.title); });
  add_id(ids_.sources, source.id, size_of(pathway_.sources));
  pathway_.sources.push_back(source);
}

void Builder::term(Xml node) {
  const Attributes values = elements_.attributes(node, Element::term);
  Term term{values[Attribute::id], elements_.place(node), {}, {}};
  elements_.each_child(node, Element::term, [&](Element e, Xml child) {
    texts_.read(child, e, e == Element::label ? term.label : term.meaning);
  });
  add_id(ids_.terms, term.id, size_of(pathway_.terms));
  pathway_.terms.push_back(term);
}

void Builder::contact(Xml node) {
  const Attributes values = elements_.attributes(node, Element::contact);
  Contact contact;
  contact.id = values[Attribute::id];
  contact.place = elements_.place(node);
  contact.phone = values[Attribute::phone];
  contact.text = values[Attribute::text];
  contact.href = values[Attribute::href];
  if (values.has(Attribute::checked)) contact.checked = day_of(values[Attribute::checked]);
  elements_.each_child(node, Element::contact, [&](Element e, Xml child) {
    texts_.read(child, e, e == Element::name ? contact.name : contact.note);
  });
  add_id(ids_.contacts, contact.id, size_of(pathway_.contacts));
  pathway_.contacts.push_back(contact);
}

void Builder::area(Xml node) {
  const Attributes values = elements_.attributes(node, Element::area);
  Area area;
  area.id = values[Attribute::id];
  area.place = elements_.place(node);
  area.board = reference(values[Attribute::board]);
  area.health_board = reference(values[Attribute::health_board]);
  area.police = reference(values[Attribute::police]);
  elements_.each_child(node, Element::area, [&](Element e, Xml child) {
    if (e == Element::name) {
      texts_.read(child, e, area.name);
    } else {
      cite(child, area.citations);
    }
  });
  add_id(ids_.areas, area.id, size_of(pathway_.areas));
  pathway_.areas.push_back(area);
}

void Builder::outcome(Xml node) {
  const Attributes values = elements_.attributes(node, Element::outcome);
  Outcome outcome{values[Attribute::id], elements_.place(node), {}};
  elements_.each_child(node, Element::outcome,
                       [&](Element e, Xml child) { texts_.read(child, e, outcome.label); });
  add_id(ids_.outcomes, outcome.id, size_of(pathway_.outcomes));
  pathway_.outcomes.push_back(outcome);
}

void Builder::calendar(Xml node) {
  if (has_calendar_) {
    elements_.report_misplaced(Flaw::second_calendar, node, name_of(elements_.file() == 0 ? Element::pathway : Element::part));
    return;
  }
  has_calendar_ = true;
  const Attributes values = elements_.attributes(node, Element::calendar);
  Calendar& calendar = pathway_.calendar;
  calendar.place = elements_.place(node);
  calendar.from = day_of(values[Attribute::from]);
  calendar.to = day_of(values[Attribute::to]);
  if (calendar.to != kNoDay && calendar.to < calendar.from) {
    const std::string_view written = values[Attribute::to];
    elements_.report_value(Flaw::end_before_start, Attribute::to, written, 0, written.size());
  }
  elements_.each_child(node, Element::calendar, [this](Element, Xml child) { holiday(child); });
  calendar.holidays = {0, size_of(pathway_.holidays)};
  check_holidays();
}

// Every holiday is a day of the calendar, and each stands once.
void Builder::check_holidays() {
  const Calendar& calendar = pathway_.calendar;
  IdTable days;
  for (const auto& [day, written] : holidays_) {
    const bool outside =
        calendar.from != kNoDay && calendar.to != kNoDay && (day < calendar.from || day > calendar.to);
    const bool again = days.add({written, 0, 0, NamedKind::other, {}}) != nullptr;
    if (!outside && !again) continue;
    elements_.report_value(again ? Flaw::holiday_twice : Flaw::holiday_outside, Attribute::date, written, 0,
                           written.size());
  }
}

void Builder::holiday(Xml node) {
  const Attributes values = elements_.attributes(node, Element::holiday);
  Holiday holiday{day_of(values[Attribute::date]), elements_.place(node), {}};
  elements_.each_child(node, Element::holiday,
                       [&](Element e, Xml child) { texts_.read(child, e, holiday.name); });
  if (holiday.day != kNoDay) holidays_.emplace_back(holiday.day, values[Attribute::date]);
  pathway_.holidays.push_back(holiday);
}

void Builder::event(Xml node) {
  const Attributes values = elements_.attributes(node, Element::event);
  Event event{values[Attribute::id], elements_.place(node), {}};
  elements_.each_child(node, Element::event,
                       [&](Element e, Xml child) { texts_.read(child, e, event.label); });
  add_shared(event.id, size_of(pathway_.events), NamedKind::event);
  pathway_.events.push_back(event);
}

void Builder::fact(Xml node) {
  const Attributes values = elements_.attributes(node, Element::fact);
  const auto index = size_of(pathway_.facts);
  Fact fact;
  fact.id = values[Attribute::id];
  fact.place = elements_.place(node);
  fact.safe = reference(values[Attribute::safe]);
  fact.values.first = size_of(pathway_.values);
  elements_.each_child(node, Element::fact, [&](Element e, Xml child) {
    if (e == Element::label) {
      texts_.read(child, e, fact.label);
    } else {
      value(child, index);
    }
  });
  fact.values.count = size_of(pathway_.values) - fact.values.first;
  add_shared(fact.id, index, NamedKind::fact);
  pathway_.facts.push_back(fact);
}

void Builder::value(Xml node, FactIndex fact) {
  const Attributes values = elements_.attributes(node, Element::value);
  FactValue value{values[Attribute::id], elements_.place(node), {}, fact};
  elements_.each_child(node, Element::value,
                       [&](Element e, Xml child) { texts_.read(child, e, value.label); });
  add_id(ids_.values, value.id, size_of(pathway_.values), NamedKind::other, fact);
  pathway_.values.push_back(value);
}

void Builder::assertion(Xml node) {
  const Attributes values = elements_.attributes(node, Element::assertion);
  Assertion assertion;
  assertion.id = values[Attribute::id];
  assertion.place = elements_.place(node);
  assertion.citations.first = size_of(pathway_.citations);
  elements_.each_child(node, Element::assertion, [&](Element e, Xml child) {
    switch (e) {
      case Element::title:
        return texts_.read(child, e, assertion.title);
      case Element::why:
        return texts_.read(child, e, assertion.why);
      case Element::cite:
        return cite(child, assertion.citations);
      default:
        return routes(e, child, assertion);
    }
  });
  add_shared(assertion.id, size_of(pathway_.assertions), NamedKind::assertion);
  pathway_.assertions.push_back(assertion);
}

void Builder::routes(Element element, Xml node, Assertion& assertion) {
  const Attributes values = elements_.attributes(node, element);
  assertion.kind = element == Element::every_route ? AssertionKind::every_route : AssertionKind::no_route;
  assertion.after = points(Attribute::after, values);
  assertion.before = points(Attribute::before, values);
  assertion.passes = points(Attribute::passes, values);
  assertion.scope = reference(values[Attribute::in]);
  elements_.each_child(node, element, [](Element, Xml) {});
}

void Builder::cite(Xml node, Range& citations) {
  const Attributes values = elements_.attributes(node, Element::cite);
  Citation citation;
  citation.place = elements_.place(node);
  citation.source = reference(values[Attribute::source], ids_.sources);
  citation.part = values[Attribute::part];
  const std::string_view mark = values[Attribute::mark];
  citation.mark = mark == "verified"  ? Mark::verified
                  : mark == "local"   ? Mark::local
                  : mark == "general" ? Mark::general
                                      : Mark::open;
  elements_.each_child(node, Element::cite,
                       [&](Element e, Xml child) { texts_.read(child, e, citation.note); });
  if (citations.empty()) citations.first = size_of(pathway_.citations);
  pathway_.citations.push_back(citation);
  ++citations.count;
}

void Builder::add_id(IdTable& table, std::string_view id, std::uint32_t index, NamedKind kind,
                     std::uint32_t owner) {
  if (!id.empty()) add(table, {id, owner, index, kind, elements_.place(id.data())});
}

// The table of most ids is large: several are added at once, so that memory is waited for but once.
void Builder::add_shared(std::string_view id, std::uint32_t index, NamedKind kind) {
  if constexpr (!kEightAtOnce) return add_id(ids_.shared, id, index, kind);
  if (id.empty()) return;
  waiting_.push_back({id, 0, index, kind, elements_.place(id.data())});
  if (waiting_.size() == kIdsAtOnce) add_waiting();
}

void Builder::add_waiting() {
  for (const Named& named : waiting_) ids_.shared.expect(named.id);
  for (const Named& named : waiting_) add(ids_.shared, named);
  waiting_.clear();
}

void Builder::add(IdTable& table, const Named& named) {
  if (const Named* const first = table.add(named); first != nullptr) {
    elements_.report(Flaw::duplicate_id, named.place, named.id.size(), {.names = {named.id}, .first = first->place});
  }
}

}  // namespace llwybr
