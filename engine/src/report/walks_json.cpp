#include "llwybr/report.hpp"
#include "report/journey_parts.hpp"

namespace llwybr {

std::string walks_json(const Pathway& pathway, std::span<const Walk> walks,
                       std::span<const WalkResult> results) {
  JsonWriter json;
  json.begin_object();
  json.member("pathway", pathway.id);
  json.member("edition", pathway.edition);
  json.member("hash", content_hash(pathway));
  json.open_array("walks");
  for (std::size_t index = 0; index < results.size(); ++index) {
    const Walk& walk = walks[index];
    json.begin_object();
    json.member("id", walk.id);
    json.open_object("shows");
    json.member("en", walk.english);
    json.member("cy", walk.welsh);
    json.end_object();
    std::vector<Input> inputs;
    for (const WalkStep& step : walk.steps) inputs.push_back(step.input);
    append_inputs(json, inputs);
    json.member("ends", walk.ends);
    json.member_boolean("passed", results[index].passed);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace llwybr
