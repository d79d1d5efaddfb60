#include <filesystem>

#include "catch.hpp"
#include "cli/command.hpp"
#include "json.hpp"
#include "llwybr/pathway.hpp"

using Catch::Matchers::Contains;
using Json = nlohmann::ordered_json;

namespace {

const std::string kShipped = std::string(LLWYBR_SOURCE) + "/pathways/csa-response/pathway.xml";

// A folder with the example, audited into `audit`.
struct Audited {
  ExampleFolder folder;
  Audited() {
    const Outcome outcome = run_llwybr("audit " + folder.path() + " --out " + folder.path("audit"));
    INFO(outcome.out << outcome.err);
    REQUIRE(outcome.exit == 0);
  }
  [[nodiscard]] Outcome verify() const {
    return run_llwybr("verify-audit " + folder.path("audit") + " " + folder.path());
  }
  template <typename Edit>
  void change_json(Edit edit) const {
    Json audit = Json::parse(bytes_at(folder.path("audit/audit.json")));
    edit(audit);
    folder.write("audit/audit.json", audit.dump(2) + "\n");
  }
  // Verification fails and says so in these words.
  void refuted(const std::string& words) const {
    const Outcome outcome = verify();
    INFO(outcome.out << outcome.err);
    REQUIRE(outcome.exit == 1);
    REQUIRE_THAT(outcome.out + outcome.err, Contains(words));
    REQUIRE_THAT(outcome.out, !Contains("Confirmed"));
  }
};

}  // namespace

TEST_CASE("an audit of the shipped pathway proves it, and is confirmed", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("audit " + kShipped + " --out " + folder.path("audit"));
  INFO(outcome.out << outcome.err);
  REQUIRE(outcome.exit == 0);
  const Outcome verified = run_llwybr("verify-audit " + folder.path("audit") + " " + kShipped);
  INFO(verified.out << verified.err);
  REQUIRE(verified.exit == 0);
  REQUIRE_THAT(verified.out, Contains("Confirmed"));
}

TEST_CASE("an audit has the same bytes each time", "[cli]") {
  const Audited audited;
  const std::string again = audited.folder.path("again");
  REQUIRE(run_llwybr("audit " + audited.folder.path() + " --lang cy --out " + again, {}, "TZ=Asia/Tokyo").exit == 0);
  for (const char* name : {"audit.html", "audit.json", "branches.csv", "endpoints.csv", "coverage.walks"}) {
    const std::string bytes = bytes_at(audited.folder.path("audit/") + name);
    REQUIRE(!bytes.empty());
    REQUIRE(bytes == bytes_at(again + "/" + name));
  }
}

TEST_CASE("the covering walks are walks that `llwybr test` runs", "[cli]") {
  const Audited audited;
  audited.folder.write("walks/all.walks", bytes_at(audited.folder.path("audit/coverage.walks")));
  const Outcome outcome = run_llwybr("test " + audited.folder.path());
  INFO(outcome.out << outcome.err);
  REQUIRE(outcome.exit == 0);
  REQUIRE_THAT(outcome.out, Contains("every branch was walked"));
}

TEST_CASE("an audit is not written over what is there unless forced", "[cli]") {
  const Audited audited;
  const std::string call = "audit " + audited.folder.path() + " --out " + audited.folder.path("audit");
  audited.folder.write("audit/mine.txt", "mine");
  const Outcome refused = run_llwybr(call);
  REQUIRE(refused.exit == 2);
  REQUIRE_THAT(refused.err, Contains("not empty"));
  REQUIRE(run_llwybr(call + " --force").exit == 0);
  REQUIRE(bytes_at(audited.folder.path("audit/mine.txt")) == "mine");
}

TEST_CASE("a pathway with errors is audited, and the audit says so", "[cli]") {
  const ExampleFolder folder;
  folder.replace("pathway.xml", "passes=\"make-report reported\"", "passes=\"look\"");
  const Outcome outcome = run_llwybr("audit " + folder.path() + " --out " + folder.path("audit"));
  REQUIRE(outcome.exit == 1);
  REQUIRE_THAT(outcome.out, Contains("has errors"));
  REQUIRE(Json::parse(bytes_at(folder.path("audit/audit.json")))["assertions"][0]["verdict"] == "broken");
  REQUIRE(run_llwybr("verify-audit " + folder.path("audit") + " " + folder.path()).exit == 0);
}

TEST_CASE("a pathway whose graph is broken is not audited", "[cli]") {
  const ExampleFolder folder;
  folder.replace("pathway.xml", "to=\"signs\"", "to=\"nowhere\"");
  const Outcome outcome = run_llwybr("audit " + folder.path() + " --out " + folder.path("audit"));
  REQUIRE(outcome.exit == 1);
  REQUIRE_FALSE(std::filesystem::exists(folder.path("audit")));
}

TEST_CASE("a changed witness is refuted where it fails", "[cli]") {
  const Audited audited;
  SECTION("another answer leads elsewhere") {
    audited.change_json([](Json& audit) { audit["branches"][0]["witness"]["inputs"][0]["answers"][0] = "no"; });
    audited.refuted("the witness of `danger/yes` fails at input 2");
  }
  SECTION("an answer that is as good, but not the branch") {
    audited.change_json([](Json& audit) { audit["branches"][0]["witness"]["inputs"][0]["answers"][0] = "not-known"; });
    audited.refuted("the witness of `danger/yes` does not take that branch");
  }
  SECTION("one byte of an answer") {
    audited.change_json([](Json& audit) { audit["branches"][0]["witness"]["inputs"][0]["answers"][0] = "yet"; });
    audited.refuted("the witness of `danger/yes` fails at input 1, `danger`");
  }
  SECTION("it stops early") {
    audited.change_json([](Json& audit) { audit["branches"][0]["witness"]["inputs"].erase(1); });
    audited.refuted("the witness of `danger/yes` does not end at `supported`");
  }
}

TEST_CASE("a branch left out of an audit is missed", "[cli]") {
  const Audited audited;
  SECTION("not listed") {
    audited.change_json([](Json& audit) { audit["branches"].erase(1); });
    audited.refuted("the audit does not list the branch `danger/no`");
  }
  SECTION("said to have no route") {
    audited.change_json([](Json& audit) {
      audit["branches"][1]["status"] = "no-route";
      audit["branches"][1]["witness"] = nullptr;
    });
    audited.refuted("takes `danger/no`, of which the audit shows no witness");
  }
  SECTION("listed twice") {
    audited.change_json([](Json& audit) { audit["branches"][1] = audit["branches"][0]; });
    audited.refuted("`danger/yes` is listed twice");
  }
}

TEST_CASE("a pathway that is no longer the one audited is refused", "[cli]") {
  const Audited audited;
  SECTION("one byte of a text") {
    audited.folder.replace("pathway.xml", "Keep watching", "Keep Watching");
    audited.refuted("`pathway.xml` has changed since the audit");
  }
  SECTION("one byte of a register") {
    audited.folder.replace("registers.xml", "?>", "?> ");
    audited.refuted("`registers.xml` has changed since the audit");
  }
  SECTION("a branch that leads elsewhere") {
    audited.folder.replace("pathway.xml", "to=\"watched\"", "to=\"supported\"");
    REQUIRE(audited.verify().exit == 1);
  }
}

TEST_CASE("a pack whose other files are changed or missing is refused", "[cli]") {
  const Audited audited;
  for (const char* name : {"audit.html", "branches.csv", "endpoints.csv", "coverage.walks"}) {
    const std::string path = std::string("audit/") + name;
    const std::string bytes = bytes_at(audited.folder.path(path));
    audited.folder.write(path, bytes + "\n");
    audited.refuted("`" + std::string(name) + "` has changed since the audit");
    std::filesystem::remove(audited.folder.path(path));
    audited.refuted("`" + std::string(name) + "` is missing from the pack");
    audited.folder.write(path, bytes);
  }
  REQUIRE(audited.verify().exit == 0);
}

TEST_CASE("what only a proof can say is proved again, and compared", "[cli]") {
  const Audited audited;
  const Json audit = Json::parse(bytes_at(audited.folder.path("audit/audit.json")));
  // What a replay takes, and the proof does not.
  const auto claimed = [&](const char* pointer, const Json& value) {
    INFO(pointer);
    REQUIRE(audit.contains(Json::json_pointer(pointer)));
    Json other = audit;
    other[Json::json_pointer(pointer)] = value;
    audited.folder.write("audit/audit.json", other.dump(2) + "\n");
    audited.refuted("this is not what the proof gives");
    const Outcome replayed = run_llwybr("verify-audit " + audited.folder.path("audit") + " " + audited.folder.path() + " --replay-only");
    INFO(replayed.out << replayed.err);
    REQUIRE(replayed.exit == 0);
    REQUIRE_THAT(replayed.out, Contains("Replayed only. Not looked at: the verdict"));
  };
  claimed("/verdict", "not-decided");
  claimed("/status", "agreed");
  claimed("/reviewBy", "2036-01-01");
  claimed("/stages", Json::array());
  claimed("/findings", Json::array());
  claimed("/files/0/bytes", 1);
  claimed("/branches/0/to", "supported");
  claimed("/branches/0/witness/route", Json::array());
  claimed("/branches/0/witness/route/0", audit["branches"][1]["witness"]["route"][0]);
  claimed("/endpoints", Json::array());
  claimed("/endpoints/0/mustPass", {"danger"});
  claimed("/endpoints/0/longestWait/mostMinutes", 1);
  claimed("/assertions", Json::array());
  claimed("/assertions/0/verdict", "vacuous");
  claimed("/covering/lowerBound", 99);
  claimed("/loops", "none");
  claimed("/deadlines", nullptr);
  claimed("/sources/0/verified", 99);
  claimed("/texts/cy/final", 99);
  claimed("/engine", "9.9");
  audited.refuted("the pack was written by llwybr 9.9");
}

TEST_CASE("a table for people that has another hash than the proof gives is refused", "[cli]") {
  const Audited audited;
  const Json audit = Json::parse(bytes_at(audited.folder.path("audit/audit.json")));
  for (std::size_t index = 0; index < audit["pack"].size(); ++index) {
    const auto name = audit["pack"][index]["path"].get<std::string>();
    if (name == "coverage.walks") continue;
    const std::string path = "audit/" + name;
    const std::string bytes = bytes_at(audited.folder.path(path));
    audited.folder.write(path, bytes + "more\n");
    Json other = audit;
    other["pack"][index]["hash"] = llwybr::hash_of(bytes + "more\n");
    audited.folder.write("audit/audit.json", other.dump(2) + "\n");
    audited.refuted(name + ":");
    audited.refuted("here is `more`, and there nothing");
    audited.folder.write(path, bytes);
  }
}

TEST_CASE("a pack that is emptied of its evidence is not confirmed", "[cli]") {
  const Audited audited;
  const std::string walks = "# nothing\n";
  audited.folder.write("audit/coverage.walks", walks);
  audited.change_json([&](Json& audit) {
    for (Json& branch : audit["branches"]) {
      branch["status"] = "no-route";
      branch["witness"] = nullptr;
    }
    audit["covering"] = {{"routes", 0}, {"lowerBound", 0}, {"walks", Json::array()}};
    for (Json& file : audit["pack"]) {
      if (file["path"] == "coverage.walks") file["hash"] = llwybr::hash_of(walks);
    }
  });
  audited.refuted("the audit says that all is proved, and shows no witness of `danger/yes`");
}

TEST_CASE("of another pathway no more is said than that it is another", "[cli]") {
  const Audited audited;
  const Outcome outcome = run_llwybr("verify-audit " + audited.folder.path("audit") + " " + kShipped);
  REQUIRE(outcome.exit == 1);
  REQUIRE_THAT(outcome.out, Contains("not of this pathway\nNOT confirmed. Faults: 1\n"));
}

TEST_CASE("a pathway that has errors now is said to have changed since the audit", "[cli]") {
  const Audited audited;
  audited.folder.replace("pathway.xml", "to=\"signs\"", "to=\"nowhere\"");
  audited.refuted("`pathway.xml` has changed since the audit");
}

TEST_CASE("what lies beside a pack is named, and is no fault", "[cli]") {
  const Audited audited;
  audited.folder.write("audit/mine.txt", "mine");
  const Outcome outcome = audited.verify();
  REQUIRE(outcome.exit == 0);
  REQUIRE_THAT(outcome.out, Contains("Proved again"));
  REQUIRE_THAT(outcome.out, Contains("Not part of the pack: `mine.txt`"));
}

TEST_CASE("what is no audit is named", "[cli]") {
  const Audited audited;
  audited.folder.write("audit/audit.json", "{");
  REQUIRE(audited.verify().exit == 1);
  REQUIRE_THAT(audited.verify().err, Contains("not well-formed JSON"));
  std::filesystem::remove(audited.folder.path("audit/audit.json"));
  REQUIRE(audited.verify().exit == 2);
}
