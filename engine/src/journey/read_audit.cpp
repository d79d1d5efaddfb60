// Reading an audit.json back, as strictly as it is written: every object has exactly its members.
#include <algorithm>

#include "journey/json_tree.hpp"
#include "llwybr/audit.hpp"

namespace llwybr {
namespace {

using Value = JsonValue;
using Names = std::initializer_list<std::string_view>;

constexpr Words kNotJson{"this is not well-formed JSON", "nid yw hwn yn JSON dilys"};
constexpr Words kTooLong{"the audit is longer than 64 MiB", "mae'r archwiliad yn hwy na 64 MiB"};
constexpr Words kNotAnAudit{"this is not an audit of the format `llwybr-audit-1`",
                            "nid archwiliad ar y fformat `llwybr-audit-1` yw hwn"};
constexpr Words kNotAsDescribed{"this is not as the schema describes it", "nid yw hwn fel y mae'r sgema yn ei ddisgrifio"};

class AuditReader {
 public:
  explicit AuditReader(AuditClaims& claims) : claims_(claims) {}

  // False at the first thing that does not belong; fault() says where.
  bool read(const Value& audit) {
    return exactly(audit,
                   {"format", "engine", "pathway", "edition", "status", "hash", "title", "today", "reviewBy",
                    "reviewOverdue", "verdict", "evidence", "files", "pack", "stages", "findings", "unlisted", "branches",
                    "covering", "endpoints", "loops", "assertions", "deadlines", "sources", "texts"}) &&
           string(audit, "engine", claims_.engine) && day(audit, "today", claims_.today) &&
           string(audit, "pathway", claims_.pathway) && string(audit, "edition", claims_.edition) &&
           string(audit, "hash", claims_.hash) && string(audit, "verdict", claims_.verdict) &&
           files(audit, "files", claims_.files) && files(audit, "pack", claims_.pack) &&
           each(audit, "branches", [this](const Value& value) { return branch(value); }) &&
           within("covering", covering(*audit.member("covering"))) &&
           each(audit, "endpoints", [this](const Value& value) { return endpoint(value); }) &&
           each(audit, "assertions", [this](const Value& value) { return assertion(value); });
  }
  // `branches[3].witness`; empty for the whole.
  [[nodiscard]] const std::string& fault() const { return fault_; }

 private:
  bool refuse(const std::string& where) {
    fault_ = where;
    return false;
  }

  // Where something in it was refused, that is in `where`.
  bool within(const std::string& where, bool is_read) {
    if (!is_read) fault_ = fault_.empty() ? where : where + "." + fault_;
    return is_read;
  }

  // As many members as there are names, and each of them: so none twice and no other.
  bool exactly(const Value& value, Names names) {
    if (!value.is_object()) return refuse("");
    for (const std::string_view name : names) {
      if (value.member(name) == nullptr) return refuse(std::string(name));
    }
    for (const std::string& name : value.names) {
      if (std::find(names.begin(), names.end(), name) == names.end()) return refuse(name);
    }
    return value.names.size() == names.size() || refuse("");
  }

  bool string(const Value& object, const char* name, std::string& into) {
    const Value& value = *object.member(name);
    if (!value.is_string()) return refuse(name);
    into = value.text;
    return true;
  }

  bool count(const Value& object, const char* name) { return object.member(name)->is_count() || refuse(name); }

  // A date, or null where there is none.
  bool day(const Value& object, const char* name, Day& into) {
    const Value& value = *object.member(name);
    if (value.is_null()) return true;
    const std::optional<Day> read = value.is_string() ? parse_day(value.text) : std::nullopt;
    if (!read) return refuse(name);
    into = *read;
    return true;
  }

  // A member that is a list, each entry as it should be.
  template <typename Read>
  bool each(const Value& object, const std::string& name, Read read) {
    const Value& list = *object.member(name);
    if (!list.is_array()) return refuse(name);
    for (std::size_t index = 0; index < list.items.size(); ++index) {
      if (!read(list.items[index])) return within(name + "[" + std::to_string(index) + "]", false);
    }
    return true;
  }

  bool strings(const Value& object, const std::string& name, std::vector<std::string>& into) {
    return each(object, name, [&](const Value& value) {
      if (!value.is_string()) return refuse("");
      into.push_back(value.text);
      return true;
    });
  }

  bool files(const Value& object, const std::string& name, std::vector<ClaimedFile>& into) {
    return each(object, name, [&](const Value& value) {
      into.emplace_back();
      return exactly(value, {"path", "bytes", "hash"}) && count(value, "bytes") &&
             string(value, "path", into.back().path) && string(value, "hash", into.back().hash);
    });
  }

  bool input(const Value& value, std::vector<Input>& into) {
    Input input;
    std::string time;
    if (!exactly(value, {"at", "answers", "time"}) || !string(value, "at", input.at) ||
        !strings(value, "answers", input.answers) || !string(value, "time", time)) {
      return false;
    }
    const std::optional<Minute> minute = parse_minute(time);
    if (!minute) return refuse("time");
    input.time = *minute;
    into.push_back(std::move(input));
    return true;
  }

  // A member that is a route, or null where there is none.
  bool route(const Value& object, const std::string& name, std::string subject, std::string branch) {
    const Value& value = *object.member(name);
    if (value.is_null()) return true;
    ClaimedRoute claimed{std::move(branch), std::move(subject), {}, {}};
    std::vector<std::string> names;
    const bool is_read =
        exactly(value, {"inputs", "route", "ends"}) && strings(value, "route", names) &&
        each(value, "inputs", [&](const Value& one) { return input(one, claimed.inputs); }) &&
        (value.member("ends")->is_null() || string(value, "ends", claimed.ends));
    if (is_read) claims_.routes.push_back(std::move(claimed));
    return within(name, is_read);
  }

  bool branch(const Value& value) {
    std::string name;
    std::string status;
    if (!exactly(value, {"branch", "kind", "to", "file", "line", "column", "status", "coveredBy", "witness"}) ||
        !string(value, "branch", name) || !string(value, "status", status)) {
      return false;
    }
    // A branch that says it is witnessed and shows nothing would slip through the replay.
    if ((status == "witnessed") != value.member("witness")->is_object()) return refuse("witness");
    claims_.branches.push_back(name);
    return route(value, "witness", name, name);
  }

  bool covering(const Value& value) {
    return exactly(value, {"routes", "lowerBound", "walks"}) && count(value, "routes") && count(value, "lowerBound") &&
           strings(value, "walks", claims_.covering) &&
           (value.member("routes")->text == std::to_string(claims_.covering.size()) || refuse("routes"));
  }

  bool endpoint(const Value& value) {
    std::string id;
    std::string status;
    if (!exactly(value, {"endpoint", "title", "outcome", "status", "mustPass", "longestWait", "shortest"}) ||
        !string(value, "endpoint", id) || !string(value, "status", status)) {
      return false;
    }
    const Value& shortest = *value.member("shortest");
    if ((status == "witnessed") != shortest.is_object()) return refuse("shortest");
    if (shortest.is_object()) {
      const Value* ends = shortest.member("ends");
      const bool same = ends != nullptr && ends->is_string() && ends->text == id;
      if (!same) return refuse("shortest.ends");
    }
    return route(value, "shortest", id, {});
  }

  bool assertion(const Value& value) {
    std::string id;
    return exactly(value, {"assertion", "title", "rule", "verdict", "counterExample"}) &&
           string(value, "assertion", id) && route(value, "counterExample", id, {});
  }

  AuditClaims& claims_;
  std::string fault_;
};

}  // namespace

ReadClaims read_audit(std::string_view json) {
  ReadClaims read;
  if (json.size() > kMostBytesOfAudit) {
    read.fault = ClaimsFault{kMostBytesOfAudit, {}, kTooLong};
    return read;
  }
  JsonValue document;
  std::size_t offset = 0;
  if (!read_json_tree(json, document, offset)) {
    read.fault = ClaimsFault{offset, {}, kNotJson};
    return read;
  }
  const Value* format = document.member("format");
  if (format == nullptr || !format->is_string() || format->text != "llwybr-audit-1") {
    read.fault = ClaimsFault{0, "format", kNotAnAudit};
    return read;
  }
  AuditReader reader(read.claims);
  if (!reader.read(document)) {
    read.claims = {};
    read.fault = ClaimsFault{0, reader.fault().empty() ? "audit.json" : reader.fault(), kNotAsDescribed};
  }
  return read;
}

}  // namespace llwybr
