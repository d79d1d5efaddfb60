// What findings of the stages `graph` and `content` show besides their verdicts: places, routes, related
// places.
#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "llwybr/report.hpp"

namespace llwybr {
namespace {

using Names = std::vector<std::string>;

// The findings of one check, as text that a test can compare.
struct Checked {
  Names places;    // "line:column"
  Names messages;  // in English
  Names welsh;
  std::vector<Names> related;
  std::vector<Names> routes;
};

std::string place_name(const Pathway& pathway, Place place) {
  const LineColumn at = line_column(pathway, place);
  return std::to_string(at.line).append(":").append(std::to_string(at.column));
}

Checked findings_in(std::string bytes, std::string_view check_id) {
  const Reading reading = read_memory({{"pathway.xml", std::move(bytes)}});
  Checked found;
  for (const Finding& finding : check(reading, {kFixtureDay}).findings) {
    if (finding.check->id != check_id) continue;
    found.places.push_back(place_name(reading.pathway, finding.place));
    found.messages.push_back(message_of(finding, Language::english));
    found.welsh.push_back(message_of(finding, Language::welsh));
    found.routes.push_back(finding.route);
    found.related.emplace_back();
    for (const RelatedPlace& related : finding.related) {
      found.related.back().push_back(place_name(reading.pathway, related.place));
    }
  }
  return found;
}

std::string fixture(const std::string& name) {
  return bytes_of(std::filesystem::path(LLWYBR_SOURCE) / "tests/checks" / (name + ".xml"));
}

Checked checked(const std::string& name, std::string_view check_id) {
  return findings_in(fixture(name), check_id);
}

// A fixture with one thing put in place of another, at every place.
std::string changed(std::string bytes, std::string_view from, std::string_view to) {
  REQUIRE(bytes.find(from) != std::string::npos);
  for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size())) {
    bytes.replace(at, from.size(), to);
  }
  return bytes;
}

}  // namespace

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
  const std::string bytes =
      changed(fixture("unreachable-node/invalid-exit-of-a-subpathway"), R"(<on exit="passed-on" to="done"/>)",
              R"(<on exit="passed-on" to="tell"/>)");
  const Checked found =
      findings_in(changed(bytes, "  <subpathway", R"(  <action id="tell" agency="everyone" to="done">
    <title xml:lang="en">Tell social services</title>
    <title xml:lang="cy">Dywedwch wrth y gwasanaethau cymdeithasol</title>
    <cite source="procedures" mark="verified"/>
  </action>
  <subpathway)"),
                  "unreachable-node");
  REQUIRE(found.messages == Names{"no route from the start of `example` reaches `tell`",
                                  "no route from the start of `part` reaches `passed-on`"});
  CHECK(found.related[0] == Names{"19:5"});
  CHECK(found.related[1].empty());
}

TEST_CASE("an open citation shows its note in the language of the reader") {
  const Checked found = checked("open-citation/invalid-open", "open-citation");
  REQUIRE(found.messages.size() == 1);
  CHECK(found.messages[0] == "an open question about `procedures`: “Which day the limit counts from.”");
  CHECK(found.welsh[0] == "cwestiwn agored am `procedures`: “O ba ddiwrnod y mae'r terfyn yn cyfrif.”");
}

TEST_CASE("every text without its translation is found, wherever it stands") {
  const std::string valid = fixture("missing-translation/valid-texts-left-out-in-both-languages");
  std::size_t texts = 0;
  for (std::size_t at = valid.find("xml:lang=\"cy\""); at != std::string::npos;
       at = valid.find("xml:lang=\"cy\"", at + 1)) {
    const std::size_t first = valid.rfind('\n', at), last = valid.find('\n', at);
    const Checked found = findings_in(valid.substr(0, first) + valid.substr(last), "missing-translation");
    CHECK(found.places.size() == 1);
    ++texts;
  }
  CHECK(texts == 10);
}

TEST_CASE("an untranslated text is told from a name") {
  const std::string valid = fixture("same-text-in-both-languages/valid-names");
  const auto warned = [&](std::string_view name, std::string_view from) {
    return !findings_in(changed(valid, from, name), "same-text-in-both-languages").places.empty();
  };
  for (const std::string_view name : {"Powys", "NSPCC", "Stop It Now", "Lucy Faithfull Foundation", "999"}) {
    INFO(name);
    CHECK_FALSE(warned(name, "Stop It Now"));
  }
  CHECK(warned("Centre of expertise", "Stop It Now"));
  for (const std::string_view help : {"<p>999</p>", "<p>NSPCC</p>", "<p>24/7</p>"}) {
    INFO(help);
    CHECK_FALSE(warned(help, "<p>999</p>"));
  }
  CHECK(warned("<p>Ring 999</p>", "<p>999</p>"));
}

TEST_CASE("a review that is overdue is not also due soon") {
  const std::string overdue = fixture("review-overdue/invalid-the-day-after");
  CHECK(findings_in(overdue, "review-due-soon").places.empty());
  CHECK(findings_in(fixture("review-due-soon/invalid-on-the-day"), "review-overdue").places.empty());
}


TEST_CASE("of one kind a thousand findings are listed and the rest are counted") {
  std::string actions;
  for (int i = 0; i < 1200; ++i) {
    const std::string number = std::to_string(i);
    actions += "<action id=\"n" + number + "\" to=\"m" + number +
               "\"><title xml:lang=\"en\">A</title><title xml:lang=\"cy\">B</title></action>";
  }
  const std::string start =
      R"(<pathway xmlns="urn:llwybr:pathway:1" id="p" edition="1" status="draft" review-by="2027-03-31" start="n0">)"
      R"(<title xml:lang="en">T</title><title xml:lang="cy">Ll</title>)";
  const Report dangling = check(read_memory({{"p.xml", start + actions + "</pathway>"}}), {});
  CHECK(dangling.count(Severity::error) == 1000);
  CHECK(dangling.unlisted == 200);

  std::string strange;
  for (int i = 0; i < 1500; ++i) strange += "<strange/>";
  const Reading reading = read_memory({{"p.xml", start + strange + "</pathway>"}});
  CHECK(reading.unlisted == 500);
  const Report unknown = check(reading, {});
  CHECK(unknown.unlisted == 500);
  CHECK(findings_text(reading.pathway, unknown, Language::english, false).find(": 500\n") != std::string::npos);
}

}  // namespace llwybr
