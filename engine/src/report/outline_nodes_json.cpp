#include "report/json_text.hpp"
#include "report/names.hpp"
#include "report/outline_parts.hpp"
#include "report/places.hpp"

namespace llwybr {
namespace {

class NodesJson {
 public:
  NodesJson(JsonWriter& json, const Pathway& pathway) : json_(json), pathway_(pathway), places_(pathway) {}

  void append_node(const Node& node) {
    json_.begin_object();
    append_head(node);
    append_answers(node);
    append_branches(node);
    append_strands(node);
    append_tasks(node);
    append_avoids(node);
    append_ids("marks", node.marks);
    append_citations(json_, pathway_, node.citations);
    json_.end_object();
  }

 private:
  void append_reference(std::string_view name, const Reference& reference) {
    if (reference.written()) json_.member(name, reference.id);
  }

  void append_ids(std::string_view name, Range references) {
    if (references.empty()) return;
    json_.open_array(name);
    for (std::uint32_t index = references.first; index < references.end(); ++index) {
      json_.string(pathway_.references[index].id);
    }
    json_.end_array();
  }

  void append_settings(std::string_view name, Range settings) {
    if (settings.empty()) return;
    json_.open_array(name);
    for (std::uint32_t index = settings.first; index < settings.end(); ++index) {
      json_.begin_object();
      json_.member("fact", pathway_.settings[index].fact.id);
      json_.member("value", pathway_.settings[index].value.id);
      json_.end_object();
    }
    json_.end_array();
  }

  void append_head(const Node& node) {
    const LineColumn at = places_.at(node.place);
    json_.member("id", node.id);
    json_.member("kind", llwybr::name_of(node.kind));
    json_.member("scope", pathway_.scopes[node.scope].id);
    json_.member("file", places_.path_of(node.place));
    json_.member_number("line", at.line);
    json_.member_number("column", at.column);
    append_plain(json_, pathway_, "title", node.title);
    append_rich(json_, pathway_, "why", node.why);
    append_rich(json_, pathway_, "help", node.help);
    append_reference("agency", node.agency);
    append_ids("with", node.with);
    if (node.kind == NodeKind::question) json_.member_boolean("many", node.many);
    append_reference("outcome", node.outcome);
    append_reference("subpathway", node.subpathway);
  }

  void append_answers(const Node& node) {
    if (node.answers.empty()) return;
    json_.open_array("answers");
    for (std::uint32_t index = node.answers.first; index < node.answers.end(); ++index) {
      const Answer& answer = pathway_.answers[index];
      json_.begin_object();
      json_.member("id", answer.id);
      append_plain(json_, pathway_, "label", answer.label);
      append_plain(json_, pathway_, "hint", answer.hint);
      if (node.many) json_.member_boolean("exclusive", answer.exclusive);
      append_settings("sets", answer.sets);
      append_settings("setsIfNot", answer.sets_if_not);
      append_ids("marks", answer.marks);
      json_.end_object();
    }
    json_.end_array();
  }

  void append_branches(const Node& node) {
    if (node.branches.empty()) return;
    json_.open_array("branches");
    for (std::uint32_t index = node.branches.first; index < node.branches.end(); ++index) {
      const Branch& branch = pathway_.branches[index];
      json_.begin_object();
      json_.member("id", branch.id);
      json_.member("kind", llwybr::name_of(branch.kind));
      json_.member("to", branch.target.id);
      if (branch.answer != kNone) json_.member("answer", pathway_.answers[branch.answer].id);
      if (branch.condition != kNone) json_.member("if", pathway_.conditions[branch.condition].written);
      append_reference("exit", branch.exit);
      json_.end_object();
    }
    json_.end_array();
  }

  void append_strands(const Node& node) {
    if (node.strands.empty()) return;
    json_.open_array("strands");
    for (std::uint32_t index = node.strands.first; index < node.strands.end(); ++index) {
      const Strand& strand = pathway_.strands[index];
      json_.begin_object();
      json_.member("id", strand.id);
      append_plain(json_, pathway_, "title", strand.title);
      append_reference("agency", strand.agency);
      append_reference("subpathway", strand.subpathway);
      json_.end_object();
    }
    json_.end_array();
  }

  void append_deadline(const Deadline& deadline) {
    json_.member("within", within_of(deadline));
    json_.member("unit", llwybr::name_of(deadline.unit));
    if (deadline.unit != Unit::immediately) json_.member_number("count", deadline.count);
    append_reference("from", deadline.from);
  }

  void append_tasks(const Node& node) {
    if (node.tasks.empty()) return;
    json_.open_array("tasks");
    for (std::uint32_t index = node.tasks.first; index < node.tasks.end(); ++index) {
      const Task& task = pathway_.tasks[index];
      json_.begin_object();
      json_.member_number("index", index);
      append_rich(json_, pathway_, "text", task.text);
      append_reference("agency", task.agency);
      append_ids("with", task.with);
      if (task.has_deadline) append_deadline(task.deadline);
      append_ids("marks", task.marks);
      append_citations(json_, pathway_, task.citations);
      json_.end_object();
    }
    json_.end_array();
  }

  void append_avoids(const Node& node) {
    if (node.avoids.empty()) return;
    json_.open_array("avoids");
    for (std::uint32_t index = node.avoids.first; index < node.avoids.end(); ++index) {
      append_rich_value(json_, pathway_, pathway_.avoids[index].text);
    }
    json_.end_array();
  }

  JsonWriter& json_;
  const Pathway& pathway_;
  Places places_;
};

}  // namespace

void append_nodes(JsonWriter& json, const Pathway& pathway) {
  NodesJson nodes(json, pathway);
  json.open_array("nodes");
  for (const Node& node : pathway.nodes) nodes.append_node(node);
  json.end_array();
}

void append_citations(JsonWriter& json, const Pathway& pathway, Range citations) {
  if (citations.empty()) return;
  json.open_array("citations");
  for (std::uint32_t index = citations.first; index < citations.end(); ++index) {
    const Citation& citation = pathway.citations[index];
    json.begin_object();
    json.member("source", citation.source.id);
    if (!citation.part.empty()) json.member("part", citation.part);
    json.member("mark", name_of(citation.mark));
    append_plain(json, pathway, "note", citation.note);
    json.end_object();
  }
  json.end_array();
}

}  // namespace llwybr
