#include <sys/stat.h>

#include "catch.hpp"
#include "cli/command.hpp"

using Catch::Matchers::Contains;

namespace {

// Where one text comes in another after a place; fails where it does not.
std::size_t after(const std::string& text, std::string_view wanted, std::size_t from = 0) {
  INFO(text);
  INFO("wanted: " << wanted);
  const std::size_t at = text.find(wanted, from);
  REQUIRE(at != std::string::npos);
  return at + wanted.size();
}

}  // namespace

TEST_CASE("a piped walk reaches an endpoint", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("walk " + folder.path(), "1\nd\nq\n");
  REQUIRE(outcome.exit == 0);
  REQUIRE(outcome.err.empty());
  std::size_t at = after(outcome.out, "Is a child in danger now?");
  at = after(outcome.out, "  1) Yes", at);
  at = after(outcome.out, "Report it", at);
  at = after(outcome.out, "Confirm it in writing.", at);
  at = after(outcome.out, "by ", at);
  at = after(outcome.out, "Do not ask leading questions.", at);
  at = after(outcome.out, "The child is supported", at);
  at = after(outcome.out, "by the end of ", at);
  after(outcome.out, "The journey ends here.", at);
}

TEST_CASE("a walk in Welsh, and the language switched", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("walk " + folder.path() + " --lang cy", "l\nl\n2\n");
  std::size_t at = after(outcome.out, "A oes plentyn mewn perygl nawr?");
  at = after(outcome.out, "Is a child in danger now?", at);
  at = after(outcome.out, "A oes plentyn mewn perygl nawr?", at);
  after(outcome.out, "Beth a welwyd?", at);
}

TEST_CASE("the end of the input ends a walk politely", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("walk " + folder.path(), "");
  REQUIRE(outcome.exit == 0);
  REQUIRE_THAT(outcome.out, Contains("Stopped."));
}

TEST_CASE("several answers, several open steps, and the join", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("walk " + folder.path(), "2\n1,2\no\nd\nd\n");
  std::size_t at = after(outcome.out, "What has been seen?");
  at = after(outcome.out, "(1 of 2 steps that are open", at);
  at = after(outcome.out, "Look", at);
  at = after(outcome.out, "(2 of 2 steps that are open", at);
  at = after(outcome.out, "Ask", at);
  at = after(outcome.out, "Look", at);
  after(outcome.out, "Keep watching", at);
}

TEST_CASE("what is refused is said and changes nothing", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("walk " + folder.path(), "9\nmaybe\nd\n1,2\n0\n2\n1,3\nb\nb\nb\n");
  std::size_t at = after(outcome.out, "There is no answer of that number.");
  at = after(outcome.out, "not a number or a command", at);
  at = after(outcome.out, "not a number or a command", at);
  at = after(outcome.out, "more answers", at);
  at = after(outcome.out, "There is no answer of that number.", at);
  at = after(outcome.out, "What has been seen?", at);
  at = after(outcome.out, "Is a child in danger now?", at);
  after(outcome.out, "There is nothing before this.", at);
}

TEST_CASE("an earlier answer is changed once what would be dropped is known", "[cli]") {
  const ExampleFolder folder;
  const Outcome refused = run_llwybr("walk " + folder.path(), "2\n1\nc\n1\n1\nn\n");
  std::size_t at = after(refused.out, "1) Is a child in danger now? – No");
  at = after(refused.out, "no longer apply and will be dropped:\n  - What has been seen? – The child", at);
  at = after(refused.out, "Nothing was changed.", at);
  after(refused.out, "Look", at);
  const Outcome changed = run_llwybr("walk " + folder.path(), "2\n1\nc\n1\n1\ny\nr\n");
  at = after(changed.out, "Change it? y / n");
  at = after(changed.out, "Report it", at);
  at = after(changed.out, "\"answers\": [\n        \"yes\"\n      ]", at);
  REQUIRE(changed.out.find("told", at) == std::string::npos);
}

TEST_CASE("a change that drops nothing says so", "[cli]") {
  const ExampleFolder folder;
  const Outcome outcome = run_llwybr("walk " + folder.path(), "1\nd\nc\n1\n3\ny\n");
  std::size_t at = after(outcome.out, "Every later step still applies.");
  after(outcome.out, "The child is supported", at);
}

TEST_CASE("a record is saved once, for its owner alone", "[cli]") {
  const ExampleFolder folder;
  const std::string record = folder.path("record.json");
  const std::string save = "s " + record + "\n";
  const Outcome outcome = run_llwybr("walk " + folder.path(), "2\n" + save + save + "s\nq\n");
  std::size_t at = after(outcome.out, "Saved as `" + record + "`");
  at = after(outcome.out, "is there already", at);
  after(outcome.out, "Name the file", at);
  struct stat status {};
  REQUIRE(stat(record.c_str(), &status) == 0);
  REQUIRE((status.st_mode & 0777) == 0600);
}

TEST_CASE("a broken pathway cannot be walked", "[cli]") {
  const ExampleFolder folder;
  folder.replace("pathway.xml", "to=\"signs\"", "to=\"sings\"");
  for (const char* command : {"walk ", "test "}) {
    const Outcome outcome = run_llwybr(command + folder.path());
    REQUIRE(outcome.exit == 1);
    REQUIRE(outcome.out.empty());
    REQUIRE_THAT(outcome.err, Contains("[dangling-target]"));
  }
}
