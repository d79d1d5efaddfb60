// What findings of the stages `graph` and `content` show besides their verdicts: places, routes, related
// places.
#include "catch.hpp"
#include "engine/checks/fixture.hpp"

namespace llwybr {

using Names = std::vector<std::string>;

TEST_CASE("a loop is one finding at its first node, with its other nodes and the shortest route into it") {
  const Checked found = checked("loop-without-exit/invalid-two-actions", "loop-without-exit");
  REQUIRE(found.places == Names{"34:3"});
  CHECK(found.messages == Names{"no branch leads out of the loop at `round`"});
  CHECK(found.related[0] == Names{"39:3"});
  CHECK(found.routes[0] == Names{"ask/yes"});
}

TEST_CASE("a route into a subpathway's loop begins at the pathway's start") {
  const Checked found = checked("no-route-to-endpoint/invalid-use-never-ends", "loop-without-exit");
  REQUIRE(found.places == Names{"51:5"});
  CHECK(found.routes[0] == Names{"ask/yes", "before/to"});
}

TEST_CASE("nodes that only lead into a loop are one finding, where they can no longer be avoided") {
  const Checked found = checked("no-route-to-endpoint/invalid-before-a-loop", "no-route-to-endpoint");
  REQUIRE(found.places == Names{"35:3"});
  CHECK(found.messages == Names{"no route from `before` reaches an endpoint of `example`"});
  CHECK(found.related[0] == Names{"45:3"});
  CHECK(found.routes[0] == Names{"ask/yes"});
}

TEST_CASE("a parallel that cannot go on names the subpathway that never ends") {
  const Checked found = checked("no-route-to-endpoint/invalid-strand-never-ends", "no-route-to-endpoint");
  REQUIRE(found.places == Names{"35:3"});
  CHECK(found.related[0] == Names{"60:3"});
}

TEST_CASE("what comes after an exit that is never reached names the branch that waits for it") {
  const Checked found = checked("unreachable-node/invalid-exit-of-a-subpathway", "unreachable-node");
  REQUIRE(found.places == Names{"22:3", "44:5"});
  CHECK(found.related[0] == Names{"20:5"});
  CHECK(found.related[1].empty());
  CHECK(found.messages[1] == "no route from the start of `part` reaches `passed-on`");
}

TEST_CASE("an open citation shows its note in the language of the reader") {
  const Checked found = checked("open-citation/invalid-open", "open-citation");
  REQUIRE(found.messages.size() == 1);
  CHECK(found.messages[0] == "an open question about `procedures`: Which day the limit counts from.");
  CHECK(found.welsh[0] == "cwestiwn agored am `procedures`: O ba ddiwrnod y mae'r terfyn yn cyfrif.");
}

TEST_CASE("every text without its translation is found, wherever it stands") {
  const Checked found =
      checked("missing-translation/invalid-no-welsh-in-a-task-and-what-to-avoid", "missing-translation");
  CHECK(found.messages == Names{"this `text` has no Welsh", "this `text` has no English"});
}

}  // namespace llwybr
