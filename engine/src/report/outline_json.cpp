#include <algorithm>

#include "language/language.hpp"
#include "llwybr/report.hpp"
#include "report/json_text.hpp"
#include "report/names.hpp"
#include "report/outline_parts.hpp"

namespace llwybr {
namespace {

void append_day(JsonWriter& json, std::string_view name, Day day) {
  if (day != kNoDay) json.member(name, format_day(day));
}

void append_if_written(JsonWriter& json, std::string_view name, std::string_view value) {
  if (!value.empty()) json.member(name, value);
}

void append_head(JsonWriter& json, const Pathway& pathway) {
  json.member("engine", engine_version());
  json.member("id", pathway.id);
  json.member("edition", pathway.edition);
  json.member("status", name_of(pathway.status));
  append_day(json, "reviewBy", pathway.review_by);
  json.member("hash", content_hash(pathway));
  append_plain(json, pathway, "title", pathway.title);
  append_rich(json, pathway, "notice", pathway.notice);
}

void append_sources(JsonWriter& json, const Pathway& pathway) {
  json.open_array("sources");
  for (const Source& source : pathway.sources) {
    json.begin_object();
    json.member("id", source.id);
    append_plain(json, pathway, "title", source.title);
    append_if_written(json, "href", source.href);
    append_if_written(json, "edition", source.edition);
    json.end_object();
  }
  json.end_array();
}

void append_terms(JsonWriter& json, const Pathway& pathway) {
  json.open_array("terms");
  for (const Term& term : pathway.terms) {
    json.begin_object();
    json.member("id", term.id);
    append_plain(json, pathway, "label", term.label);
    append_rich(json, pathway, "meaning", term.meaning);
    json.end_object();
  }
  json.end_array();
}

void append_contacts(JsonWriter& json, const Pathway& pathway) {
  json.open_array("contacts");
  for (const Contact& contact : pathway.contacts) {
    json.begin_object();
    json.member("id", contact.id);
    append_plain(json, pathway, "name", contact.name);
    append_plain(json, pathway, "note", contact.note);
    append_if_written(json, "phone", contact.phone);
    append_if_written(json, "text", contact.text);
    append_if_written(json, "href", contact.href);
    append_day(json, "checked", contact.checked);
    json.end_object();
  }
  json.end_array();
}

// The place of each area when all are sorted by name as a language sorts; as written where names are alike.
std::vector<std::size_t> order_by_name(const Pathway& pathway, Language language) {
  std::vector<std::string> names;
  std::vector<std::size_t> sorted;
  for (const Area& area : pathway.areas) {
    sorted.push_back(sorted.size());
    names.push_back(plain_text(pathway, area.name.in(language)));
  }
  const auto stands_before = [&](std::size_t left, std::size_t right) {
    const int compared = compare_words(names[left], names[right], language);
    return compared == 0 ? left < right : compared < 0;
  };
  // The page's module has a limit of size, and no sort is smaller.
  std::make_heap(sorted.begin(), sorted.end(), stands_before);
  std::sort_heap(sorted.begin(), sorted.end(), stands_before);
  std::vector<std::size_t> order(sorted.size());
  for (std::size_t place = 0; place < sorted.size(); ++place) order[sorted[place]] = place;
  return order;
}

void append_areas(JsonWriter& json, const Pathway& pathway) {
  const auto english = order_by_name(pathway, Language::english);
  const auto welsh = order_by_name(pathway, Language::welsh);
  json.open_array("areas");
  for (std::size_t index = 0; index < pathway.areas.size(); ++index) {
    const Area& area = pathway.areas[index];
    json.begin_object();
    json.member("id", area.id);
    append_plain(json, pathway, "name", area.name);
    json.open_object("order");
    json.member_number("en", static_cast<std::int64_t>(english[index]));
    json.member_number("cy", static_cast<std::int64_t>(welsh[index]));
    json.end_object();
    json.member("board", area.board.id);
    json.member("healthBoard", area.health_board.id);
    json.member("police", area.police.id);
    append_citations(json, pathway, area.citations);
    json.end_object();
  }
  json.end_array();
}

// Agencies, outcomes, events: an id and a text.
template <typename Entry>
void append_register(JsonWriter& json, const Pathway& pathway, std::string_view name, std::string_view member,
                     const std::vector<Entry>& entries, Bilingual Entry::*text) {
  json.open_array(name);
  for (const Entry& entry : entries) {
    json.begin_object();
    json.member("id", entry.id);
    append_plain(json, pathway, member, entry.*text);
    json.end_object();
  }
  json.end_array();
}

void append_facts(JsonWriter& json, const Pathway& pathway) {
  json.open_array("facts");
  for (const Fact& fact : pathway.facts) {
    json.begin_object();
    json.member("id", fact.id);
    append_plain(json, pathway, "label", fact.label);
    append_if_written(json, "safe", fact.safe.id);
    json.open_array("values");
    for (std::uint32_t index = fact.values.first; index < fact.values.end(); ++index) {
      json.begin_object();
      json.member("id", pathway.values[index].id);
      append_plain(json, pathway, "label", pathway.values[index].label);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void append_scopes(JsonWriter& json, const Pathway& pathway) {
  json.open_array("scopes");
  for (const Scope& scope : pathway.scopes) {
    json.begin_object();
    json.member("id", scope.id);
    append_plain(json, pathway, "title", scope.title);
    append_rich(json, pathway, "help", scope.help);
    json.member("start", scope.start.id);
    json.open_array("nodes");
    for (std::uint32_t index = scope.nodes.first; index < scope.nodes.end(); ++index) {
      json.string(pathway.nodes[index].id);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void append_points(JsonWriter& json, const Pathway& pathway, std::string_view name, Range points) {
  if (points.empty()) return;
  json.open_array(name);
  for (std::uint32_t index = points.first; index < points.end(); ++index) {
    json.string(pathway.points[index].reference.id);
  }
  json.end_array();
}

void append_assertions(JsonWriter& json, const Pathway& pathway) {
  json.open_array("assertions");
  for (const Assertion& assertion : pathway.assertions) {
    json.begin_object();
    json.member("id", assertion.id);
    append_plain(json, pathway, "title", assertion.title);
    append_rich(json, pathway, "why", assertion.why);
    json.member("rule", name_of(assertion.kind));
    append_points(json, pathway, "after", assertion.after);
    append_points(json, pathway, "before", assertion.before);
    append_points(json, pathway, "passes", assertion.passes);
    append_if_written(json, "in", assertion.scope.id);
    append_citations(json, pathway, assertion.citations);
    json.end_object();
  }
  json.end_array();
}

void append_text_states(JsonWriter& json, const Pathway& pathway) {
  constexpr std::array<TextState, 4> kStates{TextState::initial, TextState::translated, TextState::reviewed,
                                             TextState::final};
  std::array<std::array<std::int64_t, kStates.size()>, kLanguages.size()> counts{};
  for (const Text& text : pathway.texts) {
    ++counts[static_cast<std::size_t>(text.language)][static_cast<std::size_t>(text.state)];
  }
  json.open_object("textStates");
  for (const Language language : kLanguages) {
    json.open_object(tag_of(language));
    for (const TextState state : kStates) {
      json.member_number(name_of(state),
                         counts[static_cast<std::size_t>(language)][static_cast<std::size_t>(state)]);
    }
    json.end_object();
  }
  json.end_object();
}

void append_calendar(JsonWriter& json, const Pathway& pathway) {
  if (pathway.calendar.from == kNoDay) return;
  json.open_object("calendar");
  append_day(json, "from", pathway.calendar.from);
  append_day(json, "to", pathway.calendar.to);
  json.open_array("holidays");
  for (const Holiday& holiday : pathway.holidays) {
    json.begin_object();
    append_day(json, "date", holiday.day);
    append_plain(json, pathway, "name", holiday.name);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string outline_json(const Pathway& pathway) {
  JsonWriter json;
  json.begin_object();
  append_head(json, pathway);
  append_register(json, pathway, "agencies", "name", pathway.agencies, &Agency::name);
  append_sources(json, pathway);
  append_terms(json, pathway);
  append_contacts(json, pathway);
  append_areas(json, pathway);
  append_register(json, pathway, "outcomes", "label", pathway.outcomes, &Outcome::label);
  append_register(json, pathway, "events", "label", pathway.events, &Event::label);
  append_facts(json, pathway);
  append_scopes(json, pathway);
  append_nodes(json, pathway);
  append_assertions(json, pathway);
  append_text_states(json, pathway);
  append_calendar(json, pathway);
  json.end_object();
  return json.take();
}

}  // namespace llwybr
