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

TEST_CASE("what a person may type at a step, and what is said to it", "[cli]") {
  const ExampleFolder folder;
  const auto said = [&](const std::string& lines) {
    const Outcome outcome = run_llwybr("walk " + folder.path(), lines);
    REQUIRE(outcome.exit == 0);
    return outcome.out;
  };
  // The list, an empty line, blanks, a letter that is no command, and lines ended as in Windows.
  std::size_t at = after(said("?\n"), "  s FILE   save the record");
  const std::string much = said("\n  \t \nx\nxy\n,\n1 x\n  2  \r\n 1 , 2 \r\n");
  at = after(much, "> > > That is not a number or a command here");
  at = after(much, "> That is not a number or a command here", at);
  at = after(much, "> That is not a number or a command here", at);
  at = after(much, "> That is not a number or a command here", at);
  at = after(much, "What has been seen?", at);
  after(much, "(1 of 2 steps that are open", at);
  // A number beyond all others, at a question and where there is none.
  REQUIRE_THAT(said("99999999999999999999\n"), Contains("There is no answer of that number."));
  REQUIRE_THAT(said("1\n1\nn\ndd\nd x\n"), Contains("Report it"));
  const std::string over = said("1\nd\n1\nd\no\nb\n");
  at = after(over, "The journey ends here.");
  at = after(over, "That is not a number or a command here", at);
  at = after(over, "That is not a number or a command here", at);
  at = after(over, "The journey ends here.", at);
  after(over, "Report it", at);
}

TEST_CASE("a change is chosen, left and confirmed in the words of either language", "[cli]") {
  const ExampleFolder folder;
  const auto said = [&](const std::string& lines, const std::string& language = "") {
    return run_llwybr("walk " + folder.path() + language, lines).out;
  };
  REQUIRE_THAT(said("c\n"), Contains("There is no answer to change yet."));
  // Numbers of answers that there are not.
  for (const char* number : {"0", "2", "1,1", "x", "1x", ","}) {
    INFO(number);
    const std::string text = said(std::string("1\nc\n") + number + "\n1\n2\ny\n");
    std::size_t at = after(text, "1) Is a child in danger now? – Yes");
    at = after(text, "There is no answer of that number.\nWhich one?", at);
    after(text, "What has been seen?", at);
  }
  std::string text = said("1\nc\n\n");
  std::size_t at = after(text, "Which one?");
  at = after(text, "Nothing was changed.", at);
  after(text, "Report it", at);
  text = said("1\nc\n1\n\n");
  at = after(text, "Answer with a number.\n> Nothing was changed.");
  // A question with checkboxes asks for several, and what it refuses is said.
  text = said("2\n1\nc\n2\n9\nx\n1,3\n2\ny\nr\n");
  at = after(text, "2) What has been seen? – The child has told somebody");
  at = after(text, "Answer with one or more numbers", at);
  at = after(text, "There is no answer of that number.", at);
  at = after(text, "That is not a number or a command here", at);
  at = after(text, "an answer that can only be chosen alone came with others", at);
  at = after(text, "Every later step still applies.", at);
  at = after(text, "\"seen\"", at);
  REQUIRE(text.find("told", at) == std::string::npos);
  for (const char* yes : {"y", "yes", "i", "ie"}) REQUIRE_THAT(said(std::string("1\nc\n1\n2\n") + yes + "\n"), Contains("What has been seen?"));
  for (const char* no : {"", "n", "no", "na"}) {
    REQUIRE_THAT(said(std::string("1\nc\n1\n2\n") + no + "\n"), Contains("Nothing was changed.") && !Contains("What has been seen?"));
  }
  text = said("1\nc\n1\n2\nperhaps\ny\n");
  at = after(text, "Change it? y / n\n> Change it? y / n");
  after(text, "What has been seen?", at);
  REQUIRE_THAT(said("1\nd\nc\n1\n2\ni\n", " --lang cy"), Contains("Ei newid? i / n") && Contains("wedi’i wneud"));
  // Two answers given at once are listed together.
  REQUIRE_THAT(said("2\n1,2\nc\n"), Contains("What has been seen? – The child has told somebody, Something was seen"));
}

TEST_CASE("going back shows the step that was gone back to, among those that are open", "[cli]") {
  const ExampleFolder folder;
  const std::string text = run_llwybr("walk " + folder.path(), "2\n1\no\nd\nb\n").out;
  std::size_t at = after(text, "(2 of 2 steps that are open");
  at = after(text, "Look", at);
  after(text, "(2 of 2 steps that are open", at);
}
