#include "llwybr/report.hpp"
#include "report/journey_parts.hpp"
#include "report/json_text.hpp"

namespace llwybr {
namespace {

// The inputs that still apply, in order; those that do not are left out and named.
struct Opened {
  Journey journey;
  std::vector<Dropped> dropped;
};

Opened open_inputs(const Pathway& pathway, const std::vector<Input>& inputs) {
  Opened opened{Journey(pathway), {}};
  for (std::size_t index = 0; index < inputs.size(); ++index) {
    std::optional<Refused> refused = opened.journey.apply(inputs[index]);
    if (refused) opened.dropped.push_back({index, refused->refusal, std::move(refused->detail)});
  }
  return opened;
}

}  // namespace

void append_inputs(JsonWriter& json, const std::vector<Input>& inputs) {
  json.open_array("inputs");
  for (const Input& input : inputs) {
    json.begin_object();
    json.member("at", input.at);
    json.open_array("answers");
    for (const std::string& answer : input.answers) json.string(answer);
    json.end_array();
    json.member("time", format_minute(input.time));
    if (input.happened) json.member("happened", format_minute(*input.happened));
    json.end_object();
  }
  json.end_array();
}

void append_record(JsonWriter& json, const Record& record) {
  json.begin_object();
  json.member("format", "llwybr-record-1");
  json.member("pathway", record.pathway);
  json.member("edition", record.edition);
  json.member("hash", record.hash);
  json.member("language", tag_of(record.language));
  append_inputs(json, record.inputs);
  json.end_object();
}

std::string record_json(const Record& record) {
  JsonWriter json;
  append_record(json, record);
  return json.take();
}

std::string opened_record_json(const Pathway& pathway, const ReadRecord& read) {
  JsonWriter json;
  json.begin_object();
  if (read.fault) {
    json.open_object("fault");
    json.member_number("offset", static_cast<std::int64_t>(read.fault->offset));
    append_words(json, "message", read.fault->what);
    json.end_object();
    json.end_object();
    return json.take();
  }
  const Record& record = read.record;
  const Opened opened = open_inputs(pathway, record.inputs);
  json.member_null("fault");
  json.key("record");
  append_record(json, record);
  json.member_boolean("samePathway", record.pathway == pathway.id);
  json.member_boolean("sameEdition", record.edition == pathway.edition);
  json.member_boolean("sameHash", record.hash == content_hash(pathway));
  append_dropped(json, record.inputs, opened.dropped);
  json.key("journey");
  append_journey(json, pathway, opened.journey, opened.journey.stuck());
  json.end_object();
  return json.take();
}

}  // namespace llwybr
