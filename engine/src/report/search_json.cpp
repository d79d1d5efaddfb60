#include "llwybr/report.hpp"
#include "report/json_writer.hpp"

namespace llwybr {
namespace {

void append_marked(JsonWriter& json, std::string_view name, const MarkedText& marked) {
  json.open_array(name);
  const std::string_view text = marked.text;
  std::size_t at = 0;
  for (const Range& mark : marked.marks) {
    if (mark.first > at) json.string(text.substr(at, mark.first - at));
    json.begin_object();
    json.member("match", text.substr(mark.first, mark.count));
    json.end_object();
    at = mark.end();
  }
  if (at < text.size()) json.string(text.substr(at));
  json.end_array();
}

void append_hit(JsonWriter& json, const Pathway& pathway, Language language, const Hit& hit) {
  json.begin_object();
  json.member("kind", name_of(hit.kind));
  if (hit.kind == HitKind::node) {
    const Node& node = pathway.nodes[hit.index];
    json.member("id", node.id);
    json.member("node", name_of(node.kind));
    const Scope& scope = pathway.scopes[node.scope];
    json.member("scope", node.scope == 0 ? pathway.id : scope.id);
    json.member("scopeTitle", plain_text(pathway, scope.title.in(language)));
  } else {
    json.member("id", pathway.terms[hit.index].id);
  }
  append_marked(json, "title", hit.title);
  if (!hit.excerpt.text.empty()) {
    json.member("field", name_of(hit.field));
    append_marked(json, "excerpt", hit.excerpt);
  }
  json.end_object();
}

}  // namespace

std::string search_json(const Pathway& pathway, Language language, const SearchResult& result) {
  JsonWriter json;
  json.begin_object();
  json.member("pathway", pathway.id);
  json.member("edition", pathway.edition);
  json.member("language", tag_of(language));
  json.member_number("found", static_cast<std::int64_t>(result.found));
  json.member_boolean("cut", result.cut);
  json.open_array("corrections");
  for (const Correction& correction : result.corrections) {
    json.begin_object();
    json.member("word", correction.word);
    json.member("nearest", correction.nearest);
    json.end_object();
  }
  json.end_array();
  json.open_array("hits");
  for (const Hit& hit : result.hits) append_hit(json, pathway, language, hit);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace llwybr
