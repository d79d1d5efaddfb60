// Attribute values that hold several things: lists of ids, settings, points and conditions.
#include <algorithm>

#include "xml/builder.hpp"
#include "xml/condition.hpp"
#include "xml/eight_bytes.hpp"
#include "xml/values.hpp"

namespace llwybr {
namespace {

template <typename Entry>
Range range_from(std::uint32_t first, const std::vector<Entry>& table) {
  return {first, static_cast<std::uint32_t>(table.size()) - first};
}

// Calls `each(at, length)` for the parts of a list between single spaces; a part may be empty. Stops when it
// answers false.
template <typename Each>
bool each_part(std::string_view list, Each each) {
  std::size_t at = 0;
  while (true) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    if (!each(at, end - at)) return false;
    if (end == list.size()) return true;
    at = end + 1;
  }
}

// Whether anything stands twice among what `id_of` names of the entries.
template <typename Entry, typename IdOf>
bool repeats(Range range, const std::vector<Entry>& table, IdOf id_of) {
  if (range.count < 2) return false;
  IdTable seen;
  for (std::uint32_t i = range.first; i < range.end(); ++i) {
    if (seen.add({id_of(table[i]), 0, i, NamedKind::other, {}}) != nullptr) return true;
  }
  return false;
}

// Registers mostly stand before what refers to them: what is known already need not be looked at again when the
// processor's cache has long forgotten it. In the page, whose files are small, all is looked up in the end.
void look_up(Reference& reference, const IdTable& in_register) {
  if constexpr (!kEightAtOnce) return;
  if (const Named* const named = in_register.find(reference.id); named != nullptr) reference.index = named->index;
}

}  // namespace

Reference Builder::reference(std::string_view value) const {
  Reference reference;
  if (value.empty()) return reference;
  reference.id = value;
  reference.place = elements_.place(value.data());
  return reference;
}

Reference Builder::reference(std::string_view value, const IdTable& in_register) const {
  Reference found = reference(value);
  look_up(found, in_register);
  return found;
}

Range Builder::references(Attribute attribute, const Attributes& values, const IdTable* in_register) {
  const auto first = static_cast<std::uint32_t>(pathway_.references.size());
  if (!values.has(attribute)) return {first, 0};
  const std::string_view list = values[attribute];
  ValuePlaces places = elements_.places_in(list);
  const bool good = each_part(list, [&](std::size_t at, std::size_t length) {
    const std::string_view id = list.substr(at, length);
    if (!is_id(id)) {
      elements_.report_bad_value(attribute, list, at, length, ValueKind::ids);
      return false;
    }
    Reference reference;
    reference.id = id;
    reference.place = places.at(at);
    if (in_register != nullptr) look_up(reference, *in_register);
    pathway_.references.push_back(reference);
    return true;
  });
  if (!good) pathway_.references.resize(first);
  const Range range = range_from(first, pathway_.references);
  if (repeats(range, pathway_.references, [](const Reference& reference) { return reference.id; })) {
    elements_.report_bad_value(attribute, list, 0, list.size(), ValueKind::ids);
  }
  return range;
}

Range Builder::settings(Attribute attribute, const Attributes& values) {
  const auto first = static_cast<std::uint32_t>(pathway_.settings.size());
  if (!values.has(attribute)) return {first, 0};
  const std::string_view list = values[attribute];
  ValuePlaces places = elements_.places_in(list);
  const bool good = each_part(list, [&](std::size_t at, std::size_t length) {
    const std::string_view part = list.substr(at, length);
    const std::size_t equals = std::min(part.find('='), part.size());
    Setting setting;
    setting.fact.id = part.substr(0, equals);
    setting.value.id = part.substr(std::min(equals + 1, part.size()));
    if (!is_id(setting.fact.id) || !is_id(setting.value.id)) {
      elements_.report_bad_value(attribute, list, at, length, ValueKind::settings);
      return false;
    }
    setting.fact.place = places.at(at);
    setting.value.place = places.at(at + equals + 1);
    pathway_.settings.push_back(setting);
    return true;
  });
  const Range range = range_from(first, pathway_.settings);
  // A fact cannot take two values at once.
  if (good && repeats(range, pathway_.settings, [](const Setting& setting) { return setting.fact.id; })) {
    elements_.report_bad_value(attribute, list, 0, list.size(), ValueKind::settings);
  }
  return good ? range : Range{first, 0};
}

Range Builder::points(Attribute attribute, const Attributes& values) {
  const auto first = static_cast<std::uint32_t>(pathway_.points.size());
  if (!values.has(attribute)) return {first, 0};
  const std::string_view list = values[attribute];
  ValuePlaces places = elements_.places_in(list);
  const bool good = each_part(list, [&](std::size_t at, std::size_t length) {
    return point(attribute, list, at, length, places.at(at));
  });
  if (!good) pathway_.points.resize(first);
  const Range range = range_from(first, pathway_.points);
  if (repeats(range, pathway_.points, [](const Point& each) { return each.reference.id; })) {
    elements_.report_bad_value(attribute, list, 0, list.size(), ValueKind::points);
  }
  return range;
}

bool Builder::point(Attribute attribute, std::string_view list, std::size_t at, std::size_t length,
                    Place place) {
  Point point;
  point.reference.id = list.substr(at, length);
  point.reference.place = place;
  const std::size_t mark = point.reference.id.find_first_of("/=");
  bool good = false;
  if (mark == std::string_view::npos) {
    good = is_id(point.reference.id);
  } else {
    good = is_id(point.reference.id.substr(0, mark)) && is_id(point.reference.id.substr(mark + 1));
    point.kind = point.reference.id[mark] == '/' ? PointKind::branch : PointKind::value;
  }
  if (!good) elements_.report_bad_value(attribute, list, at, length, ValueKind::points);
  pathway_.points.push_back(point);
  return good;
}

std::uint32_t Builder::condition(const Attributes& values) {
  if (!values.has(Attribute::condition)) return kNone;
  Condition condition;
  condition.written = values[Attribute::condition];
  condition.place = elements_.place(condition.written.data());
  const auto first = static_cast<std::uint32_t>(pathway_.condition_terms.size());
  ConditionFault fault;
  if (!read_condition(condition.written, pathway_.condition_terms, fault)) {
    elements_.report_value(fault.flaw, Attribute::condition, condition.written, fault.at, fault.length);
    return kNone;
  }
  condition.terms = range_from(first, pathway_.condition_terms);
  ValuePlaces places = elements_.places_in(condition.written);
  for (std::uint32_t i = first; i < condition.terms.end(); ++i) {
    ConditionTerm& term = pathway_.condition_terms[i];
    if (term.op != ConditionOp::equals) continue;
    term.fact.place = places.at(term.fact.place.offset);
    term.value.place = places.at(term.value.place.offset);
  }
  pathway_.conditions.push_back(condition);
  return static_cast<std::uint32_t>(pathway_.conditions.size() - 1);
}

}  // namespace llwybr
