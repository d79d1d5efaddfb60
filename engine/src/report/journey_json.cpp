#include "llwybr/report.hpp"
#include "report/due_text.hpp"
#include "report/journey_parts.hpp"
#include "report/json_text.hpp"

namespace llwybr {
namespace {

void append_due(JsonWriter& json, const Pathway& pathway, const DueTask& due) {
  const Deadline& deadline = pathway.tasks[due.task].deadline;
  json.begin_object();
  json.member_number("index", due.task);
  json.member_boolean("immediately", due.immediately);
  if (deadline.from.written()) {
    json.member("event", deadline.from.id);
  } else {
    json.member_null("event");
  }
  json.member_boolean("passed", due.event_passed);
  if (due.event_passed) {
    json.member("due", format_minute(due.due.time));
  } else {
    json.member_null("due");
  }
  json.member_boolean("wholeDay", due.event_passed && due.due.whole_day);
  json.member_boolean("beyondCalendar", due.event_passed && due.due.beyond_calendar);
  append_words(json, "words", due_text(pathway, due, Language::english),
               due_text(pathway, due, Language::welsh));
  json.end_object();
}

// The member `tasks`: those of a node that have a deadline.
void append_tasks(JsonWriter& json, const Pathway& pathway, NodeIndex node, const JourneyState& state) {
  json.open_array("tasks");
  if (node != kNone) {
    for (const DueTask& due : due_tasks(pathway, node, state.events)) append_due(json, pathway, due);
  }
  json.end_array();
}

void append_open(JsonWriter& json, const Pathway& pathway, const JourneyState& state) {
  json.open_array("open");
  for (const OpenNode& open : state.open) {
    json.begin_object();
    json.member("at", open.at);
    json.member("node", pathway.nodes[open.node].id);
    json.member("since", format_minute(open.since));
    append_tasks(json, pathway, open.node, state);
    json.end_object();
  }
  json.end_array();
}

void append_step(JsonWriter& json, const Pathway& pathway, const JourneyState& state, const Step& step) {
  json.begin_object();
  json.member("at", step.at);
  json.member("node", pathway.nodes[step.node].id);
  json.key("input");
  step.input == kNone ? json.null() : json.number(step.input);
  json.key("branch");
  step.branch == kNone ? json.null() : json.string(pathway.branches[step.branch].id);
  json.open_array("answers");
  for (const AnswerIndex answer : step.answers) json.string(pathway.answers[answer].id);
  json.end_array();
  json.member("time", format_minute(step.time));
  append_tasks(json, pathway, step.node, state);
  json.end_object();
}

void append_facts_and_events(JsonWriter& json, const Pathway& pathway, const JourneyState& state) {
  json.open_object("facts");
  for (const FactState& fact : state.facts)
    json.member(pathway.facts[fact.fact].id, pathway.values[fact.value].id);
  json.end_object();
  json.open_object("events");
  for (const EventState& event : state.events) {
    json.member(pathway.events[event.event].id, format_minute(event.time));
  }
  json.end_object();
}

}  // namespace

void append_journey(JsonWriter& json, const Pathway& pathway, const Journey& journey,
                    const std::optional<Refused>& refused) {
  const JourneyState state = journey.state();
  const bool ended = state.endpoint != kNone;
  json.begin_object();
  json.member("pathway", pathway.id);
  json.member("edition", pathway.edition);
  json.member("hash", content_hash(pathway));
  json.member("status", refused ? "refused" : ended ? "ended" : "open");
  append_open(json, pathway, state);
  json.open_array("steps");
  for (const Step& step : state.steps) append_step(json, pathway, state, step);
  json.end_array();
  append_facts_and_events(json, pathway, state);
  json.key("endpoint");
  ended ? json.string(pathway.nodes[state.endpoint].id) : json.null();
  append_tasks(json, pathway, state.endpoint, state);
  append_refused(json, refused);
  json.end_object();
}

void append_refused(JsonWriter& json, const std::optional<Refused>& refused) {
  json.key("refused");
  if (!refused) return json.null();
  json.begin_object();
  json.member_number("input", static_cast<std::int64_t>(refused->input));
  json.member("reason", name_of(refused->refusal));
  json.member("detail", refused->detail);
  append_words(json, "message", words_of(refused->refusal));
  json.end_object();
}

void append_dropped(JsonWriter& json, const std::vector<Input>& inputs, const std::vector<Dropped>& dropped) {
  json.open_array("dropped");
  for (const Dropped& drop : dropped) {
    const Input& input = inputs[drop.input];
    json.begin_object();
    json.member_number("input", static_cast<std::int64_t>(drop.input));
    json.member("at", input.at);
    json.open_array("answers");
    for (const std::string& answer : input.answers) json.string(answer);
    json.end_array();
    json.member("reason", name_of(drop.refusal));
    json.member("detail", drop.detail);
    append_words(json, "message", words_of(drop.refusal));
    json.end_object();
  }
  json.end_array();
}

std::string journey_json(const Pathway& pathway, const Replay& replay) {
  JsonWriter json;
  append_journey(json, pathway, replay.journey, replay.refused);
  return json.take();
}

std::string change_json(const Pathway& pathway, const std::vector<Input>& before, const Change& change) {
  const std::vector<Input>& inputs = change.refused ? before : change.inputs;
  const Replay after = replay(pathway, inputs);
  JsonWriter json;
  json.begin_object();
  append_inputs(json, inputs);
  json.open_array("kept");
  for (const std::size_t index : change.kept) json.number(static_cast<std::int64_t>(index));
  json.end_array();
  append_dropped(json, before, change.dropped);
  append_refused(json, change.refused);
  json.key("journey");
  append_journey(json, pathway, after.journey, after.refused);
  json.end_object();
  return json.take();
}

}  // namespace llwybr
