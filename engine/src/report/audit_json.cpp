#include "llwybr/report.hpp"
#include "report/audit_parts.hpp"
#include "report/journey_parts.hpp"
#include "report/json_text.hpp"
#include "report/names.hpp"
#include "report/outline_parts.hpp"
#include "report/places.hpp"

namespace llwybr {
namespace {

class AuditWriter {
 public:
  AuditWriter(const Pathway& pathway, const Report& report, const Audit& audit)
      : pathway_(pathway), report_(report), audit_(audit), places_(pathway) {}

  std::string write(std::span<const PackFile> pack) {
    json_.begin_object();
    head();
    files(pack);
    stages();
    findings();
    branches();
    covering();
    endpoints();
    loops();
    assertions();
    deadlines();
    sources();
    texts();
    json_.end_object();
    return json_.take();
  }

 private:
  void head() {
    json_.member("format", "llwybr-audit-1");
    json_.member("engine", engine_version());
    json_.member("pathway", pathway_.id);
    json_.member("edition", pathway_.edition);
    json_.member("status", name_of(pathway_.status));
    json_.member("hash", content_hash(pathway_));
    append_plain(json_, pathway_, "title", pathway_.title);
    day("today", audit_.today);
    day("reviewBy", pathway_.review_by);
    json_.key("reviewOverdue");
    if (audit_.today == kNoDay || pathway_.review_by == kNoDay) {
      json_.null();
    } else {
      json_.boolean(audit_.today > pathway_.review_by);
    }
    json_.member("verdict", name_of(audit_.verdict));
    json_.member_boolean("evidence", audit_.has_evidence);
  }

  void day(std::string_view name, Day value) {
    json_.key(name);
    if (value == kNoDay) {
      json_.null();
    } else {
      json_.string(format_day(value));
    }
  }

  void file(std::string_view path, std::string_view bytes) {
    json_.begin_object();
    json_.member("path", path);
    json_.member_number("bytes", static_cast<std::int64_t>(bytes.size()));
    json_.member("hash", hash_of(bytes));
    json_.end_object();
  }

  void files(std::span<const PackFile> pack) {
    json_.open_array("files");
    for (const File& of_pathway : pathway_.files) file(of_pathway.path, of_pathway.bytes);
    json_.end_array();
    json_.open_array("pack");
    for (const PackFile& of_pack : pack) file(of_pack.path, of_pack.bytes);
    json_.end_array();
  }

  void stages() {
    json_.open_array("stages");
    for (const Stage stage : kStages) {
      json_.begin_object();
      json_.member("stage", name_of(stage));
      json_.member("result", name_of(report_.stages[static_cast<std::size_t>(stage)]));
      json_.end_object();
    }
    json_.end_array();
  }

  void place(Place place) {
    const LineColumn at = places_.at(place);
    json_.member("file", places_.path_of(place));
    json_.member_number("line", at.line);
    json_.member_number("column", at.column);
  }

  void findings() {
    json_.open_array("findings");
    for (const Finding& finding : report_.findings) {
      json_.begin_object();
      json_.member("check", finding.check->id);
      json_.member("severity", name_of(finding.check->severity));
      place(finding.place);
      append_words(json_, "message", message_of(finding, Language::english), message_of(finding, Language::welsh));
      json_.end_object();
    }
    json_.end_array();
    json_.member_number("unlisted", static_cast<std::int64_t>(report_.unlisted));
  }

  // A member that holds a route to be replayed, or null.
  void witness(std::string_view name, const std::optional<Witness>& witness) {
    json_.key(name);
    if (!witness) return json_.null();
    json_.begin_object();
    append_inputs(json_, witness->inputs);
    json_.open_array("route");
    for (const std::string& branch : witness->route) json_.string(branch);
    json_.end_array();
    json_.key("ends");
    if (witness->ends == kNone) {
      json_.null();
    } else {
      json_.string(pathway_.nodes[witness->ends].id);
    }
    json_.end_object();
  }

  void branches() {
    json_.open_array("branches");
    for (BranchIndex index = 0; index < pathway_.branches.size(); ++index) {
      const Branch& branch = pathway_.branches[index];
      const BranchAudit& found = audit_.branches[index];
      json_.begin_object();
      json_.member("branch", name_of(pathway_, branch));
      json_.member("kind", name_of(branch.kind));
      json_.member("to", branch.target.id);
      place(branch.place);
      json_.member("status", found.witness ? "witnessed" : why_no_witness(audit_));
      json_.key("coveredBy");
      if (found.covered_by == kNone) {
        json_.null();
      } else {
        json_.string(covering_id(found.covered_by));
      }
      witness("witness", found.witness);
      json_.end_object();
    }
    json_.end_array();
  }

  void covering() {
    json_.open_object("covering");
    json_.member_number("routes", static_cast<std::int64_t>(audit_.covering.size()));
    json_.member_number("lowerBound", static_cast<std::int64_t>(audit_.fewest_routes));
    json_.open_array("walks");
    for (std::size_t index = 0; index < audit_.covering.size(); ++index) json_.string(covering_id(index));
    json_.end_array();
    json_.end_object();
  }

  void longest(const EndpointAudit& endpoint) {
    json_.key("longestWait");
    if (!endpoint.shortest) return json_.null();
    json_.begin_object();
    json_.key("loop");
    if (endpoint.longest.loop == kNone) {
      json_.null();
    } else {
      json_.string(pathway_.nodes[endpoint.longest.loop].id);
    }
    json_.open_object("sum");
    for (std::size_t unit = 0; unit < endpoint.longest.units.size(); ++unit) {
      const auto count = static_cast<std::int64_t>(endpoint.longest.units[unit]);
      if (count > 0) json_.member_number(name_of(static_cast<Unit>(unit)), count);
    }
    json_.end_object();
    json_.member_number("mostMinutes", static_cast<std::int64_t>(endpoint.longest.minutes));
    json_.end_object();
  }

  void endpoints() {
    json_.open_array("endpoints");
    for (const EndpointAudit& endpoint : audit_.endpoints) {
      const Node& node = pathway_.nodes[endpoint.node];
      json_.begin_object();
      json_.member("endpoint", node.id);
      append_plain(json_, pathway_, "title", node.title);
      json_.member("outcome", node.outcome.id);
      json_.member("status", endpoint.shortest ? "witnessed" : why_no_witness(audit_));
      nodes("mustPass", endpoint.must_pass);
      longest(endpoint);
      witness("shortest", endpoint.shortest);
      json_.end_object();
    }
    json_.end_array();
  }

  void nodes(std::string_view name, const std::vector<NodeIndex>& nodes) {
    json_.open_array(name);
    for (const NodeIndex node : nodes) json_.string(pathway_.nodes[node].id);
    json_.end_array();
  }

  void loops() {
    json_.open_array("loops");
    for (const LoopAudit& loop : audit_.loops) {
      json_.begin_object();
      nodes("nodes", loop.nodes);
      json_.open_array("exits");
      for (const BranchIndex exit : loop.exits) json_.string(name_of(pathway_, pathway_.branches[exit]));
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
  }

  void assertions() {
    json_.open_array("assertions");
    for (std::size_t index = 0; index < audit_.assertions.size(); ++index) {
      json_.begin_object();
      json_.member("assertion", pathway_.assertions[index].id);
      append_plain(json_, pathway_, "title", pathway_.assertions[index].title);
      json_.member("rule", rule_of(pathway_, pathway_.assertions[index]));
      json_.member("verdict", name_of(audit_.assertions[index].verdict));
      witness("counterExample", audit_.assertions[index].counter_example);
      json_.end_object();
    }
    json_.end_array();
  }

  void deadlines() {
    json_.open_array("deadlines");
    for (const LimitedTask& limited : limited_tasks(pathway_)) {
      const Task& task = pathway_.tasks[limited.task];
      const Node& node = pathway_.nodes[limited.node];
      json_.begin_object();
      json_.member("node", node.id);
      json_.member("agency", task.agency.written() ? task.agency.id : node.agency.id);
      json_.member("within", within_of(task.deadline));
      json_.key("from");
      if (task.deadline.from.written()) {
        json_.string(task.deadline.from.id);
      } else {
        json_.null();
      }
      append_plain(json_, pathway_, "text", task.text);
      json_.open_array("cites");
      const Range citations = citations_of(pathway_, limited);
      for (std::uint32_t i = citations.first; i < citations.end(); ++i) {
        json_.begin_object();
        json_.member("source", pathway_.citations[i].source.id);
        json_.member("part", pathway_.citations[i].part);
        json_.member("mark", name_of(pathway_.citations[i].mark));
        json_.end_object();
      }
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
  }

  void sources() {
    const std::vector<MarkCounts> counts = citations_by_source(pathway_);
    json_.open_array("sources");
    for (std::size_t source = 0; source < counts.size(); ++source) {
      json_.begin_object();
      json_.member("source", pathway_.sources[source].id);
      append_plain(json_, pathway_, "title", pathway_.sources[source].title);
      for (std::size_t mark = 0; mark < counts[source].size(); ++mark) {
        json_.member_number(name_of(static_cast<Mark>(mark)), counts[source][mark]);
      }
      json_.end_object();
    }
    json_.end_array();
  }

  void texts() {
    const std::array<StateCounts, 2> counts = texts_by_state(pathway_);
    json_.open_object("texts");
    for (const Language language : kLanguages) {
      json_.open_object(tag_of(language));
      for (std::size_t state = 0; state < StateCounts{}.size(); ++state) {
        json_.member_number(name_of(static_cast<TextState>(state)),
                            counts[static_cast<std::size_t>(language)][state]);
      }
      json_.end_object();
    }
    json_.end_object();
  }

  const Pathway& pathway_;
  const Report& report_;
  const Audit& audit_;
  Places places_;
  JsonWriter json_;
};

}  // namespace

std::string audit_json(const Pathway& pathway, const Report& report, const Audit& audit,
                       std::span<const PackFile> pack) {
  return AuditWriter(pathway, report, audit).write(pack);
}

std::vector<PackFile> audit_pack(const Pathway& pathway, const Report& report, const Audit& audit) {
  std::vector<PackFile> pack;
  pack.push_back({"audit.html", audit_html(pathway, report, audit)});
  pack.push_back({"branches.csv", branches_csv(pathway, audit)});
  pack.push_back({"endpoints.csv", endpoints_csv(pathway, audit)});
  pack.push_back({"coverage.walks", coverage_walks(pathway, audit)});
  pack.push_back({"audit.json", audit_json(pathway, report, audit, pack)});
  return pack;
}

}  // namespace llwybr
