// What the command says where it cannot read, cannot write, or is not at a terminal.
#include <sys/stat.h>

#include <cstdio>
#include <filesystem>

#include "catch.hpp"
#include "cli/command.hpp"

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

// What the command writes at a terminal, both its outputs together.
std::string at_terminal(const std::string& arguments, const std::string& environment) {
  const std::string command = "env -u NO_COLOR " + environment + " script -qec \"'" LLWYBR_COMMAND "' " +
                              arguments + "\" /dev/null < /dev/null";
  std::string text;
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    text.append(buffer, count);
  REQUIRE(pclose(pipe) >= 0);
  return text;
}

bool is_coloured(const std::string& text) { return text.find("\x1b[") != std::string::npos; }

}  // namespace

TEST_CASE("every command that needs a pathway says which file it cannot read", "[cli]") {
  const ExampleFolder folder;
  const std::string none = folder.path("none.xml");
  for (const std::string& call :
       {"check " + none, "outline " + none, "search " + none + " danger", "draw " + none, "walk " + none,
        "test " + none, "journey " + none + " --inputs " + folder.path("none.json"),
        "audit " + none + " --out " + folder.path("out")}) {
    const Outcome outcome = run_llwybr(call);
    INFO(call);
    REQUIRE(outcome.exit == 2);
    REQUIRE(outcome.out.empty());
    REQUIRE_THAT(outcome.err, Contains("cannot read `" + none + "`"));
  }
}

TEST_CASE("output that cannot be written is said, and ends with 2", "[cli]") {
  const ExampleFolder folder;
  for (const char* call : {"check", "outline", "draw", "test"}) {
    const Outcome outcome = run_llwybr(std::string(call) + " " + folder.path() + " > /dev/full");
    INFO(call);
    REQUIRE(outcome.exit == 2);
    REQUIRE_THAT(outcome.err, Contains("cannot write the output"));
  }
  REQUIRE(run_llwybr("walk " + folder.path() + " > /dev/full", "1\nd\n").exit == 2);
}

TEST_CASE("files that cannot be written are named", "[cli]") {
  const ExampleFolder folder;
  const std::string example = folder.path();
  // A file where the folder should be, above it, and a folder or a link where a file should be.
  folder.write("taken", "mine");
  const Outcome taken = run_llwybr("audit " + example + " --out " + folder.path("taken"));
  REQUIRE(taken.exit == 2);
  REQUIRE_THAT(taken.err, Contains("cannot write `" + folder.path("taken")));
  REQUIRE(run_llwybr("audit " + example + " --out " + folder.path("taken/below")).exit == 2);
  fs::create_directories(folder.path("pack/audit.json"));
  const Outcome file = run_llwybr("audit " + example + " --force --out " + folder.path("pack"));
  REQUIRE(file.exit == 2);
  REQUIRE_THAT(file.err, Contains("cannot write `" + folder.path("pack") + "/"));
  fs::create_directories(folder.path("linked"));
  fs::create_symlink(folder.path("taken"), folder.path("linked/audit.html"));
  REQUIRE(run_llwybr("audit " + example + " --force --out " + folder.path("linked")).exit == 2);
  REQUIRE(bytes_at(folder.path("taken")) == "mine");
  fs::create_directories(folder.path("full"));
  fs::create_symlink("/dev/full", folder.path("full/audit.html"));
  REQUIRE(run_llwybr("audit " + example + " --force --out " + folder.path("full")).exit == 2);
  const Outcome record = run_llwybr(
      "walk " + example, "s " + folder.path("nowhere/record.json") + "\ns " + folder.path("taken") + "\n");
  REQUIRE_THAT(record.out, Contains("cannot write `" + folder.path("nowhere/record.json")) &&
                               Contains("is there already"));
}

TEST_CASE("a day that is no date is refused by an audit as by a check", "[cli]") {
  const ExampleFolder folder;
  const Outcome wrong =
      run_llwybr("audit " + folder.path() + " --today 2026-13-01 --out " + folder.path("out"));
  REQUIRE(wrong.exit == 2);
  REQUIRE_THAT(wrong.err, Contains("`2026-13-01` is no date"));
  REQUIRE_FALSE(fs::exists(folder.path("out")));
  const Outcome dated =
      run_llwybr("audit " + folder.path() + " --today 2026-11-24 --lang cy --out " + folder.path("out"));
  REQUIRE(dated.exit == 0);
  REQUIRE_THAT(bytes_at(folder.path("out/audit.json")), Contains("\"today\": \"2026-11-24\""));
}

TEST_CASE("an include that is a link to nothing is told from one that is not there", "[cli]") {
  const ExampleFolder folder;
  fs::create_symlink("gone.xml", folder.path("broken.xml"));
  folder.replace("pathway.xml", "registers.xml", "broken.xml");
  const Outcome broken = run_llwybr("check " + folder.path());
  REQUIRE(broken.exit == 1);
  REQUIRE_THAT(broken.err, Contains("cannot read") && Contains("broken.xml"));
  folder.replace("pathway.xml", "broken.xml", "absent.xml");
  const Outcome absent = run_llwybr("check " + folder.path());
  REQUIRE(absent.exit == 1);
  REQUIRE_THAT(absent.err, !Contains("cannot read"));
  REQUIRE_THAT(absent.out, Contains("[include-not-found]"));
}

TEST_CASE("a pathway named by a link is read where the link leads, and shown where it stands", "[cli]") {
  const ExampleFolder folder;
  fs::create_symlink(folder.path(), folder.path("../linked.xml"));
  const Outcome outcome = run_llwybr("check " + folder.path("../linked.xml") + " --today 2031-01-01");
  REQUIRE_THAT(outcome.out, Contains("review-overdue"));
  const Outcome here = run_llwybr("check pathway.xml --today 2031-01-01", {}, "-C " + folder.path("."));
  REQUIRE_THAT(here.out, Contains("\npathway.xml:2:"));
  // A link that leads round in a ring.
  fs::create_symlink("ring.xml", folder.path("ring.xml"));
  REQUIRE(run_llwybr("check " + folder.path("ring.xml")).exit == 2);
  REQUIRE(run_llwybr("check ''").exit == 2);
}

TEST_CASE("walks are those files of the folder that are named so", "[cli]") {
  const ExampleFolder folder;
  folder.write("walks/.hidden.walks", "this is no walk");
  folder.write("walks/notes.txt", "this is no walk");
  REQUIRE(run_llwybr("test " + folder.path()).exit == run_llwybr("test " + ExampleFolder().path()).exit);
  folder.write("walks/wrong.walks", "this is no walk");
  const Outcome wrong = run_llwybr("test " + folder.path());
  REQUIRE(wrong.exit == 1);
  REQUIRE_THAT(wrong.err, Contains("wrong.walks:1: error:"));
  fs::remove(folder.path("walks/wrong.walks"));
  // One that is a folder is said not to be readable.
  fs::create_directory(folder.path("walks/folder.walks"));
  const Outcome unreadable = run_llwybr("test " + folder.path());
  REQUIRE(unreadable.exit == 1);
  REQUIRE_THAT(unreadable.err, Contains("folder.walks"));
  fs::remove_all(folder.path("walks"));
  const Outcome none = run_llwybr("test " + folder.path());
  REQUIRE(none.exit == 1);
  REQUIRE_THAT(none.err, Contains("there are no walks"));
}

TEST_CASE("a pack may name no file outside its folder", "[cli]") {
  const ExampleFolder folder;
  REQUIRE(run_llwybr("audit " + folder.path() + " --out " + folder.path("audit")).exit == 0);
  for (const char* name : {"../pathway.xml", "/etc/hostname", ".hidden", "", "sub/file"}) {
    INFO(name);
    folder.replace("audit/audit.json", "\"path\": \"audit.html\"", "\"path\": \"" + std::string(name) + "\"");
    const Outcome outcome = run_llwybr("verify-audit " + folder.path("audit") + " " + folder.path());
    REQUIRE(outcome.exit == 1);
    REQUIRE_THAT(outcome.out, Contains("`" + std::string(name) + "` is missing from the pack"));
    REQUIRE(outcome.err.find("cannot read") == std::string::npos);
    folder.replace("audit/audit.json", "\"path\": \"" + std::string(name) + "\"", "\"path\": \"audit.html\"");
  }
  REQUIRE(run_llwybr("verify-audit " + folder.path("audit") + " " + folder.path("none.xml")).exit == 2);
  folder.replace("audit/audit.json", "\"edition\": \"0.1.0\"", "\"edition\": 1");
  REQUIRE_THAT(run_llwybr("verify-audit " + folder.path("audit") + " " + folder.path()).err,
               Contains("audit.json, `edition`:"));
}

TEST_CASE("a journey is not followed on a pathway with errors, or that is not there", "[cli]") {
  const ExampleFolder folder;
  folder.write("inputs.json", "[]");
  REQUIRE(run_llwybr("journey " + folder.path("none.xml") + " --inputs " + folder.path("inputs.json")).exit ==
          2);
  folder.replace("pathway.xml", "to=\"signs\"", "to=\"sings\"");
  REQUIRE(run_llwybr("journey " + folder.path() + " --inputs " + folder.path("inputs.json")).exit == 1);
}

TEST_CASE("what is named wrongly is met without a guess where nothing is near", "[cli]") {
  REQUIRE_THAT(run_llwybr("explain zzzzzzzzzzzz").err,
               Contains("there is no check `zzzzzzzzzzzz`") && !Contains("did you mean"));
  REQUIRE_THAT(run_llwybr("--lang en zzzzzzzzzz").err,
               Contains("there is no command `zzzzzzzzzz`") && !Contains("did you mean"));
  REQUIRE_THAT(run_llwybr("--zzz").err, Contains("llwybr:"));
  const ExampleFolder folder;
  REQUIRE_THAT(run_llwybr("draw " + folder.path() + " --around zzzzzzzzzz").err,
               Contains("there is no node `zzzzzzzzzz`") && !Contains("did you mean"));
  // The language is the last that is named, wherever it stands; a name without a value is no language.
  REQUIRE_THAT(run_llwybr("check " + folder.path("none.xml") + " --lang cy").err,
               Contains("ni ellir darllen"));
  REQUIRE(run_llwybr("check " + folder.path() + " --lang").exit == 2);
}

TEST_CASE("colour at a terminal, unless it is not wanted", "[cli]") {
  if (std::system("command -v script > /dev/null 2>&1") != 0) return;
  const ExampleFolder folder;
  const std::string call = "check " + folder.path() + " --today 2031-01-01";
  CHECK(is_coloured(at_terminal(call, "TERM=xterm")));
  CHECK_FALSE(is_coloured(at_terminal(call, "TERM=dumb")));
  CHECK_FALSE(is_coloured(at_terminal(call, "-u TERM")));
  CHECK_FALSE(is_coloured(at_terminal(call, "TERM=xterm NO_COLOR=1")));
  CHECK(is_coloured(at_terminal(call, "TERM=xterm NO_COLOR=")));
  CHECK_FALSE(is_coloured(at_terminal(call + " --color never", "TERM=xterm")));
  CHECK_THAT(at_terminal("test " + folder.path(), "TERM=xterm"),
             Contains("every branch was walked") || Contains("walk"));
}
