#include <map>

#include "llwybr/report.hpp"
#include "report/json_writer.hpp"
#include "report/places.hpp"
#include "report/words.hpp"

namespace llwybr {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

// A path as a relative URI reference.
std::string uri_of(std::string_view path) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
    if (plain) {
      uri += c;
    } else {
      uri.append(1, '%').append(1, kDigits[byte >> 4]).append(1, kDigits[byte & 15]);
    }
  }
  return uri;
}

void append_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.open_object(name);
  json.member("text", text);
  json.end_object();
}

// FNV-1a of 64 bits: a fingerprint needs to be stable and short, no more.
std::string fingerprint(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  constexpr char kDigits[] = "0123456789abcdef";
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += kDigits[(hash >> shift) & 15];
  return digits;
}

class Sarif {
 public:
  Sarif(const Pathway& pathway, const Report& report, Language language, std::string_view folder)
      : pathway_(pathway), report_(report), language_(language), folder_(folder), places_(pathway) {}

  std::string whole() {
    json_.begin_object();
    json_.member("$schema", kSchema);
    json_.member("version", "2.1.0");
    json_.open_array("runs");
    json_.begin_object();
    append_tool();
    json_.member("language", language_ == Language::english ? "en-GB" : "cy-GB");
    json_.member("columnKind", "unicodeCodePoints");
    append_invocation();
    json_.open_array("results");
    for (const Finding& finding : report_.findings) append_result(finding);
    json_.end_array();
    json_.end_object();
    json_.end_array();
    json_.end_object();
    return json_.take();
  }

 private:
  void append_tool() {
    json_.open_object("tool");
    json_.open_object("driver");
    json_.member("name", "llwybr");
    json_.member("version", engine_version());
    json_.member("semanticVersion", engine_version());
    json_.open_array("rules");
    for (const CheckInfo* check : all_checks()) append_rule(*check);
    json_.end_array();
    json_.end_object();
    json_.end_object();
  }

  void append_rule(const CheckInfo& check) {
    rules_.emplace(check.id, static_cast<std::int64_t>(rules_.size()));
    json_.begin_object();
    json_.member("id", check.id);
    append_text(json_, "shortDescription", words::without_arguments(check.message.in(language_)));
    append_text(json_, "fullDescription", check.why.in(language_));
    append_text(json_, "help", words::without_arguments(check.hint.in(language_)));
    json_.open_object("defaultConfiguration");
    json_.member("level", name_of(check.severity));
    json_.end_object();
    json_.open_object("properties");
    json_.member("stage", name_of(check.stage));
    json_.end_object();
    json_.end_object();
  }

  // Whether the run proved what its stages stand for: a result list that is empty says nothing by itself.
  void append_invocation() {
    json_.open_array("invocations");
    json_.begin_object();
    json_.member_boolean("executionSuccessful", true);
    json_.open_object("properties");
    json_.member_number("unlisted", static_cast<std::int64_t>(report_.unlisted));
    json_.open_object("stages");
    for (const Stage stage : kStages) {
      json_.member(name_of(stage), name_of(report_.stages[static_cast<std::size_t>(stage)]));
    }
    json_.end_object();
    json_.end_object();
    json_.end_object();
    json_.end_array();
  }

  void append_artifact(std::string_view path) {
    json_.open_object("artifactLocation");
    json_.member("uri", uri_of(std::string(folder_).append(path)));
    json_.end_object();
  }

  void append_physical_location(Place place, std::uint32_t length) {
    const LineColumn from = places_.at(place);
    const LineColumn to = places_.end_of(place, length);
    json_.open_object("physicalLocation");
    append_artifact(places_.path_of(place));
    json_.open_object("region");
    json_.member_number("startLine", from.line);
    json_.member_number("startColumn", from.column);
    json_.member_number("endLine", to.line);
    json_.member_number("endColumn", to.column);
    json_.end_object();
    json_.end_object();
  }

  void append_result(const Finding& finding) {
    const std::string_view id = finding.check->id;
    json_.begin_object();
    json_.member("ruleId", id);
    if (const auto rule = rules_.find(id); rule != rules_.end())
      json_.member_number("ruleIndex", rule->second);
    json_.member("level", name_of(finding.check->severity));
    append_text(json_, "message", message_of(finding, language_) + "; " + hint_of(finding, language_));
    json_.open_array("locations");
    json_.begin_object();
    append_physical_location(finding.place, finding.length);
    json_.end_object();
    json_.end_array();
    append_related(finding);
    append_route(finding);
    append_fingerprint(finding);
    json_.end_object();
  }

  void append_related(const Finding& finding) {
    if (finding.related.empty()) return;
    json_.open_array("relatedLocations");
    std::int64_t id = 0;
    for (const RelatedPlace& related : finding.related) {
      json_.begin_object();
      json_.member_number("id", ++id);
      append_physical_location(related.place, 0);
      append_text(json_, "message", related.note.in(language_));
      json_.end_object();
    }
    json_.end_array();
  }

  void append_route(const Finding& finding) {
    if (finding.route.empty()) return;
    json_.open_array("codeFlows");
    json_.begin_object();
    json_.open_array("threadFlows");
    json_.begin_object();
    json_.open_array("locations");
    for (const std::string& branch : finding.route) append_route_step(branch);
    json_.end_array();
    json_.end_object();
    json_.end_array();
    json_.end_object();
    json_.end_array();
  }

  void append_route_step(const std::string& name) {
    json_.begin_object();
    json_.open_object("location");
    if (const Branch* branch = branch_named(name)) append_physical_location(branch->place, 0);
    append_text(json_, "message", name);
    json_.end_object();
    json_.end_object();
  }

  // A name is looked up in a table made for the first route there is.
  const Branch* branch_named(std::string_view name) {
    if (branches_.empty()) {
      for (const Branch& branch : pathway_.branches) {
        const std::string_view node = pathway_.nodes[branch.node].id;
        branches_.emplace(std::string(node).append("/").append(branch.id), &branch);
      }
    }
    const auto found = branches_.find(name);
    return found == branches_.end() ? nullptr : found->second;
  }

  // The nearest node, subpathway, event, fact … that starts at or before the place, in its file.
  std::string_view nearest_id(Place place) {
    if (anchors_.empty()) collect_anchors();
    auto after = anchors_.upper_bound({place.file, place.offset});
    if (after == anchors_.begin()) return {};
    --after;
    return after->first.first == place.file ? after->second : std::string_view();
  }

  template <typename Entry>
  void collect(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries)
      anchors_.emplace(std::pair{entry.place.file, entry.place.offset}, entry.id);
  }

  void collect_anchors() {
    anchors_.emplace(std::pair{pathway_.place.file, pathway_.place.offset}, pathway_.id);
    collect(pathway_.nodes);
    collect(pathway_.scopes);
    collect(pathway_.facts);
    collect(pathway_.events);
    collect(pathway_.assertions);
    collect(pathway_.agencies);
    collect(pathway_.sources);
    collect(pathway_.terms);
    collect(pathway_.contacts);
    collect(pathway_.areas);
    collect(pathway_.outcomes);
  }

  // Check, file, nearest id, arguments, and which of several alike: nothing that an edit elsewhere moves.
  void append_fingerprint(const Finding& finding) {
    std::string text(finding.check->id);
    text.append("\n").append(places_.path_of(finding.place));
    text.append("\n").append(nearest_id(finding.place));
    for (const Phrase& argument : finding.arguments) text.append("\n").append(argument.english);
    const std::size_t alike = ++seen_[text];
    text.append("\n").append(std::to_string(alike));
    json_.open_object("partialFingerprints");
    json_.member("llwybrFinding/v1", fingerprint(text));
    json_.end_object();
  }

  const Pathway& pathway_;
  const Report& report_;
  Language language_;
  std::string_view folder_;
  Places places_;
  JsonWriter json_;
  std::map<std::string_view, std::int64_t> rules_;
  std::map<std::string, const Branch*, std::less<>> branches_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::string_view> anchors_;
  std::map<std::string, std::size_t> seen_;
};

}  // namespace

std::string findings_sarif(const Pathway& pathway, const Report& report, Language language,
                           std::string_view folder) {
  return Sarif(pathway, report, language, folder).whole();
}

}  // namespace llwybr
