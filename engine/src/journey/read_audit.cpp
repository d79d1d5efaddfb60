// Reading an audit.json back, as strictly as it is written: every object has exactly its members.
#include <rapidjson/document.h>
#include <rapidjson/memorystream.h>

#include "llwybr/audit.hpp"

namespace llwybr {
namespace {

using Value = rapidjson::Value;
using Names = std::initializer_list<std::string_view>;

constexpr std::size_t kMostBytesOfAudit = std::size_t{64} << 20;
constexpr Words kNotJson{"this is not well-formed JSON", "nid yw hwn yn JSON dilys"};
constexpr Words kTooLong{"the audit is longer than 64 MiB", "mae'r archwiliad yn hwy na 64 MiB"};
constexpr Words kNotAnAudit{"this is not an audit of the format `llwybr-audit-1`",
                            "nid archwiliad ar y fformat `llwybr-audit-1` yw hwn"};
constexpr Words kNotAsDescribed{"this is not as the schema describes it", "nid yw hwn fel y mae'r sgema yn ei ddisgrifio"};

std::string_view text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

class AuditReader {
 public:
  explicit AuditReader(AuditClaims& claims) : claims_(claims) {}

  // False at the first thing that does not belong; fault() says where.
  bool read(const Value& audit) {
    return exactly(audit, "audit.json",
                   {"format", "engine", "pathway", "edition", "status", "hash", "title", "today", "reviewBy",
                    "reviewOverdue", "verdict", "evidence", "files", "pack", "stages", "findings", "branches",
                    "covering", "endpoints", "loops", "assertions", "deadlines", "sources", "texts"}) &&
           string(audit, "pathway", claims_.pathway) && string(audit, "edition", claims_.edition) &&
           string(audit, "hash", claims_.hash) && string(audit, "verdict", claims_.verdict) &&
           files(audit["files"], "files", claims_.files) && files(audit["pack"], "pack", claims_.pack) &&
           each(audit["branches"], "branches", [this](const Value& value) { return branch(value); }) &&
           covering(audit["covering"]) &&
           each(audit["endpoints"], "endpoints", [this](const Value& value) { return endpoint(value); }) &&
           each(audit["assertions"], "assertions", [this](const Value& value) { return assertion(value); });
  }
  [[nodiscard]] const std::string& fault() const { return fault_; }

 private:
  bool refuse(const std::string& where) {
    if (fault_.empty()) fault_ = where;
    return false;
  }

  // As many members as there are names, and each of them: so none twice and no other.
  bool exactly(const Value& value, const std::string& where, Names names) {
    if (!value.IsObject() || value.MemberCount() != names.size()) return refuse(where);
    for (const std::string_view name : names) {
      if (!value.HasMember(key(name))) return refuse(where + "." + std::string(name));
    }
    return true;
  }

  static Value key(std::string_view name) {
    return Value(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size())));
  }

  bool string(const Value& object, const char* name, std::string& into) {
    const Value& value = object[name];
    if (!value.IsString()) return refuse(name);
    into = text_of(value);
    return true;
  }

  template <typename Read>
  bool each(const Value& list, const std::string& where, Read read) {
    if (!list.IsArray()) return refuse(where);
    for (rapidjson::SizeType index = 0; index < list.Size(); ++index) {
      if (!read(list[index])) return refuse(where + "[" + std::to_string(index) + "]");
    }
    return true;
  }

  bool strings(const Value& list, const std::string& where, std::vector<std::string>& into) {
    return each(list, where, [&](const Value& value) {
      if (!value.IsString()) return false;
      into.emplace_back(text_of(value));
      return true;
    });
  }

  bool files(const Value& list, const std::string& where, std::vector<ClaimedFile>& into) {
    return each(list, where, [&](const Value& value) {
      into.emplace_back();
      return exactly(value, where, {"path", "bytes", "hash"}) && value["bytes"].IsUint64() &&
             string(value, "path", into.back().path) && string(value, "hash", into.back().hash);
    });
  }

  bool input(const Value& value, std::vector<Input>& into) {
    Input input;
    std::string time;
    if (!exactly(value, "inputs", {"at", "answers", "time"}) || !string(value, "at", input.at) ||
        !strings(value["answers"], "answers", input.answers) || !string(value, "time", time)) {
      return false;
    }
    const std::optional<Minute> minute = parse_minute(time);
    if (!minute) return refuse("time");
    input.time = *minute;
    into.push_back(std::move(input));
    return true;
  }

  // A route, or null where there is none.
  bool route(const Value& value, std::string subject, std::string branch) {
    if (value.IsNull()) return true;
    ClaimedRoute claimed{std::move(branch), std::move(subject), {}, {}};
    std::vector<std::string> names;
    if (!exactly(value, "witness", {"inputs", "route", "ends"}) || !strings(value["route"], "route", names) ||
        !each(value["inputs"], "inputs", [&](const Value& one) { return input(one, claimed.inputs); })) {
      return false;
    }
    if (!value["ends"].IsNull() && !string(value, "ends", claimed.ends)) return false;
    claims_.routes.push_back(std::move(claimed));
    return true;
  }

  bool branch(const Value& value) {
    std::string name;
    std::string status;
    if (!exactly(value, "branch",
                 {"branch", "kind", "to", "file", "line", "column", "status", "coveredBy", "witness"}) ||
        !string(value, "branch", name) || !string(value, "status", status)) {
      return false;
    }
    // A branch that says it is witnessed and shows nothing would slip through the replay.
    if ((status == "witnessed") != value["witness"].IsObject()) return refuse(name + ".witness");
    claims_.branches.push_back(name);
    return route(value["witness"], name, name);
  }

  bool covering(const Value& value) {
    return exactly(value, "covering", {"routes", "lowerBound", "walks"}) && value["routes"].IsUint64() &&
           value["lowerBound"].IsUint64() && strings(value["walks"], "walks", claims_.covering) &&
           (value["routes"].GetUint64() == claims_.covering.size() || refuse("covering.routes"));
  }

  bool endpoint(const Value& value) {
    std::string id;
    std::string status;
    if (!exactly(value, "endpoint",
                 {"endpoint", "title", "outcome", "status", "mustPass", "longestWait", "shortest"}) ||
        !string(value, "endpoint", id) || !string(value, "status", status)) {
      return false;
    }
    if ((status == "witnessed") != value["shortest"].IsObject()) return refuse(id + ".shortest");
    if (value["shortest"].IsObject()) {
      const Value::ConstMemberIterator ends = value["shortest"].FindMember("ends");
      const bool same = ends != value["shortest"].MemberEnd() && ends->value.IsString() && text_of(ends->value) == id;
      if (!same) return refuse(id + ".shortest.ends");
    }
    return route(value["shortest"], id, {});
  }

  bool assertion(const Value& value) {
    std::string id;
    return exactly(value, "assertion", {"assertion", "title", "verdict", "counterExample"}) &&
           string(value, "assertion", id) && route(value["counterExample"], id, {});
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
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
  if (document.HasParseError()) {
    read.fault = ClaimsFault{document.GetErrorOffset(), {}, kNotJson};
    return read;
  }
  const bool is_audit = document.IsObject() && document.HasMember("format") && document["format"].IsString() &&
                        text_of(document["format"]) == "llwybr-audit-1";
  if (!is_audit) {
    read.fault = ClaimsFault{0, "format", kNotAnAudit};
    return read;
  }
  AuditReader reader(read.claims);
  if (!reader.read(document)) {
    read.claims = {};
    read.fault = ClaimsFault{0, reader.fault(), kNotAsDescribed};
  }
  return read;
}

}  // namespace llwybr
