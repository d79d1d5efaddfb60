#include "llwybr/report.hpp"
#include "report/json_text.hpp"
#include "report/places.hpp"

namespace llwybr {
namespace {

void append_place(JsonWriter& json, Places& places, Place place) {
  const LineColumn at = places.at(place);
  json.member("file", places.path_of(place));
  json.member_number("line", at.line);
  json.member_number("column", at.column);
}

void append_finding(JsonWriter& json, Places& places, const Finding& finding) {
  const CheckInfo& check = *finding.check;
  json.begin_object();
  json.member("check", check.id);
  json.member("stage", name_of(check.stage));
  json.member("severity", name_of(check.severity));
  append_place(json, places, finding.place);
  json.member_number("length", places.characters_in(finding.place, finding.length));
  append_words(json, "message", message_of(finding, Language::english), message_of(finding, Language::welsh));
  append_words(json, "hint", hint_of(finding, Language::english), hint_of(finding, Language::welsh));
  append_words(json, "why", check.why);
  json.open_array("related");
  for (const RelatedPlace& related : finding.related) {
    json.begin_object();
    append_place(json, places, related.place);
    append_words(json, "note", related.note.english, related.note.welsh);
    json.end_object();
  }
  json.end_array();
  json.open_array("route");
  for (const std::string& branch : finding.route) json.string(branch);
  json.end_array();
  json.end_object();
}

}  // namespace

std::string findings_json(const Pathway& pathway, const Report& report) {
  JsonWriter json;
  Places places(pathway);
  json.begin_object();
  json.member("engine", engine_version());
  json.member("pathway", pathway.id);
  json.member("edition", pathway.edition);
  json.member("hash", content_hash(pathway));
  json.member_number("errors", static_cast<std::int64_t>(report.count(Severity::error)));
  json.member_number("warnings", static_cast<std::int64_t>(report.count(Severity::warning)));
  json.member_number("notes", static_cast<std::int64_t>(report.count(Severity::note)));
  json.member_number("unlisted", static_cast<std::int64_t>(report.unlisted));
  json.open_array("stages");
  for (const Stage stage : kStages) {
    json.begin_object();
    json.member("stage", name_of(stage));
    json.member("result", name_of(report.stages[static_cast<std::size_t>(stage)]));
    json.end_object();
  }
  json.end_array();
  json.open_array("findings");
  for (const Finding& finding : report.findings) append_finding(json, places, finding);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace llwybr
