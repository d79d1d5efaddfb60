// Every member of an audit that is read must be there, once, and of its kind; and what the replay cannot
// confirm is said.
#include <algorithm>

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "json.hpp"
#include "llwybr/audit.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;
using Json = nlohmann::ordered_json;

namespace {

const std::string kExample = std::string(LLWYBR_SOURCE) + "/tests/engine/report/example/pathway.xml";

struct Audited {
  Reading reading = read_file(kExample);
  std::vector<PackFile> pack;
  Json json;
  Audited() {
    const Report report = check(reading, {});
    pack = audit_pack(reading.pathway, report, audit_of(reading, report, {}));
    json = Json::parse(pack.back().bytes);
    REQUIRE(json["branches"].size() > 1);
    REQUIRE(json["endpoints"].size() > 1);
    REQUIRE(json["assertions"].size() > 0);
    REQUIRE(json["branches"][0]["witness"]["inputs"].size() > 1);
  }
  [[nodiscard]] AuditClaims claims() const {
    const ReadClaims read = read_audit(json.dump());
    REQUIRE_FALSE(read.fault.has_value());
    return read.claims;
  }
  [[nodiscard]] std::vector<std::string> refuted(const AuditClaims& claims) const {
    std::vector<std::string> words;
    for (const Phrase& fault : refute(reading.pathway, claims, pack)) {
      CHECK_FALSE(fault.in(Language::welsh).empty());
      CHECK(fault.in(Language::welsh) != fault.in(Language::english));
      words.push_back(fault.in(Language::english));
    }
    return words;
  }
};

// Where the reader says that an audit is wrong; "-" where it takes it.
std::string fault_in(const Json& audit) {
  const ReadClaims read = read_audit(audit.dump());
  if (!read.fault) return "-";
  CHECK(read.claims.routes.empty());
  CHECK(read.claims.branches.empty());
  CHECK(read.claims.pathway.empty());
  CHECK_FALSE(read.fault->what.welsh.empty());
  return read.fault->where;
}

Json changed(const Json& audit, const std::string& pointer, const Json& value) {
  Json other = audit;
  other[Json::json_pointer(pointer)] = value;
  return other;
}

// Objects whose members are all demanded, though not all are read.
const char* const kObjects[] = {"",
                                "/files/0",
                                "/pack/0",
                                "/branches/0",
                                "/branches/0/witness",
                                "/branches/0/witness/inputs/0",
                                "/covering",
                                "/endpoints/0",
                                "/endpoints/0/shortest",
                                "/assertions/0"};

// What is read, and as what.
const char* const kTexts[] = {"/pathway",
                              "/edition",
                              "/hash",
                              "/engine",
                              "/verdict",
                              "/files/0/path",
                              "/files/0/hash",
                              "/pack/0/path",
                              "/pack/0/hash",
                              "/branches/0/branch",
                              "/branches/0/status",
                              "/branches/0/witness/inputs/0/at",
                              "/branches/0/witness/inputs/0/answers/0",
                              "/branches/0/witness/inputs/0/time",
                              "/branches/0/witness/route/0",
                              "/branches/0/witness/ends",
                              "/covering/walks/0",
                              "/endpoints/0/endpoint",
                              "/endpoints/0/status",
                              "/endpoints/0/shortest/ends",
                              "/endpoints/0/shortest/inputs/0/at",
                              "/assertions/0/assertion"};
const char* const kLists[] = {"/files",
                              "/pack",
                              "/branches",
                              "/branches/0/witness/inputs",
                              "/branches/0/witness/inputs/0/answers",
                              "/branches/0/witness/route",
                              "/covering/walks",
                              "/endpoints",
                              "/assertions"};
const char* const kCounts[] = {"/files/0/bytes", "/pack/0/bytes", "/covering/routes", "/covering/lowerBound"};

}  // namespace

TEST_CASE("an audit with a member too few, or one too many, is refused", "[audit]") {
  const Audited audited;
  REQUIRE(fault_in(audited.json) == "-");
  for (const char* pointer : kObjects) {
    const Json object = audited.json[Json::json_pointer(pointer)];
    REQUIRE(object.is_object());
    for (const auto& [name, value] : object.items()) {
      INFO(pointer << " without " << name);
      Json fewer = object;
      fewer.erase(name);
      CHECK(fault_in(changed(audited.json, pointer, fewer)) != "-");
      // As many members, but another for this one.
      fewer["other"] = value;
      CHECK(fault_in(changed(audited.json, pointer, fewer)) != "-");
    }
    INFO(pointer);
    Json more = object;
    more["other"] = nullptr;
    CHECK(fault_in(changed(audited.json, pointer, more)) != "-");
    if (*pointer != '\0') CHECK(fault_in(changed(audited.json, pointer, Json::array())) != "-");
  }
}

TEST_CASE("what an audit holds is refused where it is of another kind", "[audit]") {
  const Audited audited;
  const Json text = "text", number = 7, list = Json::array({1}), object = Json{{"a", 1}}, yes = true,
             none = nullptr;
  for (const char* pointer : kTexts) {
    INFO(pointer);
    REQUIRE(audited.json[Json::json_pointer(pointer)].is_string());
    for (const Json& other : {number, list, object, yes})
      CHECK(fault_in(changed(audited.json, pointer, other)) != "-");
  }
  for (const char* pointer : kLists) {
    INFO(pointer);
    REQUIRE(audited.json[Json::json_pointer(pointer)].is_array());
    for (const Json& other : {text, number, list, object, yes, none}) {
      CHECK(fault_in(changed(audited.json, pointer, other)) != "-");
    }
  }
  for (const char* pointer : kCounts) {
    INFO(pointer);
    for (const Json& other : {text, list, object, yes, none, Json(-1), Json(1.5), Json(1e30)}) {
      CHECK(fault_in(changed(audited.json, pointer, other)) != "-");
    }
  }
}

TEST_CASE("what is refused of an audit is named by where it stands", "[audit]") {
  const Audited audited;
  const auto fault = [&](const char* pointer, const Json& value) {
    return fault_in(changed(audited.json, pointer, value));
  };
  CHECK(fault("/edition", 1) == "edition");
  CHECK(fault("/branches/1", Json::object()) == "branches[1].branch");
  CHECK(fault("/branches/1", 7) == "branches[1]");
  CHECK(fault("/branches/1/more", 7) == "branches[1].more");
  CHECK(fault("/branches/0/witness", nullptr) == "branches[0].witness");
  CHECK(fault("/branches/0/status", "no-route") == "branches[0].witness");
  CHECK(fault("/branches/0/witness/route/1", 1) == "branches[0].witness.route[1]");
  CHECK(fault("/branches/0/witness/inputs/0/time", "2026-02-30T09:00Z") == "branches[0].witness.inputs[0].time");
  CHECK(fault("/branches/0/witness/inputs/0/answers", 1) == "branches[0].witness.inputs[0].answers");
  CHECK(fault("/files/0/bytes", "7") == "files[0].bytes");
  CHECK(fault("/covering/routes", 77) == "covering.routes");
  CHECK(fault("/endpoints/0/shortest", nullptr) == "endpoints[0].shortest");
  CHECK(fault("/endpoints/0/status", "no-route") == "endpoints[0].shortest");
  CHECK(fault("/endpoints/0/shortest/ends", "another") == "endpoints[0].shortest.ends");
  CHECK(fault("/endpoints/0/shortest/ends", nullptr) == "endpoints[0].shortest.ends");
  CHECK(fault("/today", "yesterday") == "today");
  CHECK(fault("/format", "llwybr-audit-2") == "format");
  CHECK(fault("/format", 1) == "format");
  Json formless = audited.json;
  formless.erase("format");
  CHECK(fault_in(formless) == "format");
}

TEST_CASE("an audit that is no JSON, or that is too long, is refused at a byte", "[audit]") {
  const ReadClaims cut = read_audit(R"({"format": )");
  REQUIRE(cut.fault.has_value());
  CHECK(cut.fault->where.empty());
  CHECK(cut.fault->offset == 11);
  const std::string longest(std::size_t{64} << 20, ' ');
  CHECK(read_audit(longest).fault->what.english == "this is not well-formed JSON");
  const ReadClaims long_one = read_audit(longest + " ");
  REQUIRE(long_one.fault.has_value());
  CHECK(long_one.fault->what.english == "the audit is longer than 64 MiB");
}

TEST_CASE("an assertion may show a route that it breaks on, or none", "[audit]") {
  const Audited audited;
  const Json witness = audited.json["branches"][0]["witness"];
  CHECK(fault_in(changed(audited.json, "/assertions/0/counterExample", witness)) == "-");
  Json unfinished = witness;
  unfinished["ends"] = nullptr;
  CHECK(fault_in(changed(audited.json, "/assertions/0/counterExample", unfinished)) == "-");
  CHECK(fault_in(changed(audited.json, "/assertions/0/counterExample", "none")) != "-");
}

TEST_CASE("what an audit claims and the pathway does not bear out is said, each by itself", "[audit]") {
  const Audited audited;
  AuditClaims claims = audited.claims();
  REQUIRE(audited.refuted(claims).empty());
  const auto only = [&](const std::string& words) {
    const std::vector<std::string> said = audited.refuted(claims);
    INFO(words);
    REQUIRE(said.size() == 1);
    CHECK(said[0].find(words) != std::string::npos);
  };
  SECTION("another pathway") {
    claims.pathway = "other";
    only("the audit is of `other " + claims.edition + "`, not of this pathway");
  }
  SECTION("another edition") {
    claims.edition = "9.9.9";
    only("9.9.9`, not of this pathway");
  }
  SECTION("another hash of the whole") {
    claims.hash += "0";
    only("the hash of the whole pathway is another");
  }
  SECTION("a file named twice") {
    claims.files.push_back(claims.files[0]);
    only("a file of the pathway is named twice");
  }
  SECTION("a file that the audit does not know") {
    claims.files.pop_back();
    only("is a file of the pathway that the audit does not know");
  }
  SECTION("a file that the pathway does not include") {
    claims.files.push_back({"more.xml", "00"});
    only("the audit names `more.xml`, which the pathway does not include");
  }
  SECTION("a file of the pack that the audit does not name") {
    REQUIRE(claims.pack[0].path == "audit.html");
    claims.pack.erase(claims.pack.begin());
    only("the audit does not name `audit.html` by its hash");
  }
  SECTION("a branch that there is not") {
    claims.branches.push_back("danger/perhaps");
    only("the pathway has no branch `danger/perhaps`");
  }
  SECTION("a witness without a start") {
    claims.routes[0].inputs.clear();
    const std::vector<std::string> said = audited.refuted(claims);
    REQUIRE(said.size() == 2);
    CHECK(said[0].find("does not end at") != std::string::npos);
    CHECK(said[1].find("does not take that branch") != std::string::npos);
  }
  SECTION("a witness that goes past its end") {
    claims.routes[0].inputs.push_back(claims.routes[0].inputs[0]);
    CHECK(audited.refuted(claims)[0].find(
              "fails at input " + std::to_string(claims.routes[0].inputs.size())) != std::string::npos);
  }
  SECTION("a witness of no endpoint") {
    claims.routes[0].ends.clear();
    only("the witness of `danger/yes` names no endpoint");
  }
  SECTION("a witness that ends elsewhere") {
    claims.routes[0].ends = "elsewhere";
    only("the witness of `danger/yes` does not end at `elsewhere`");
  }
  SECTION("a witness of a branch that there is not") {
    claims.routes[0].branch = "danger/perhaps";
    only("takes `danger/yes`, of which the audit shows no witness");
  }
  SECTION("walks of other names") {
    claims.covering.pop_back();
    only("the walks of `coverage.walks` are not those that the audit names");
  }
}

TEST_CASE("covering walks that do not hold are refuted at their line", "[audit]") {
  Audited audited;
  const auto walks = std::find_if(audited.pack.begin(), audited.pack.end(),
                                  [](const PackFile& file) { return file.path == "coverage.walks"; });
  REQUIRE(walks != audited.pack.end());
  AuditClaims claims = audited.claims();
  const auto refuted_with = [&](const std::string& bytes) {
    walks->bytes = bytes;
    for (ClaimedFile& file : claims.pack) {
      if (file.path == walks->path) file.hash = hash_of(bytes);
    }
    return audited.refuted(claims);
  };
  const std::string good = walks->bytes;
  REQUIRE(refuted_with(good).empty());
  // One answer changed: the walk leads elsewhere.
  const std::size_t end = good.find("ends ");
  REQUIRE(end != std::string::npos);
  std::vector<std::string> said =
      refuted_with(good.substr(0, end) + "ends nowhere" + good.substr(good.find('\n', end)));
  REQUIRE_FALSE(said.empty());
  CHECK(said[0].find("coverage.walks:") == 0);
  said = refuted_with("what is this\n" + good);
  REQUIRE_FALSE(said.empty());
  CHECK(said[0].find("coverage.walks:1: ") == 0);
  // A walk left out: its branches are walked by none.
  said = refuted_with("");
  CHECK(std::any_of(said.begin(), said.end(), [](const std::string& words) {
    return words.find("no walk of `coverage.walks` takes `danger/yes`") == 0;
  }));
}
