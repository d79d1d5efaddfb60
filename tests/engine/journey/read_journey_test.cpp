// The traversal on a pathway that the reader made, with every kind of node: the two agree on what is where.
#include "catch.hpp"
#include "engine/journey/description.hpp"
#include "llwybr/engine.hpp"
#include "llwybr/walk.hpp"

namespace llwybr {
namespace {

std::string both(const std::string& element) {
  return "<" + element + " xml:lang=\"en\">some words</" + element + "><" + element +
         " xml:lang=\"cy\">rhai geiriau</" + element + ">";
}

std::string rich(const std::string& element) {
  return "<" + element + " xml:lang=\"en\"><p>some words</p></" + element + "><" + element +
         " xml:lang=\"cy\"><p>rhai geiriau</p></" + element + ">";
}

std::string labelled(const std::string& open, const std::string& element) {
  return "<" + open + ">" + both("label") + "</" + element + ">";
}

std::string answer(const std::string& attributes) { return labelled("answer " + attributes, "answer"); }

const std::string& main_file() {
  static const std::string text =
      "<pathway xmlns=\"urn:llwybr:pathway:1\" id=\"small\" edition=\"0.1.0\" status=\"draft\" "
      "review-by=\"2027-03-31\" start=\"signs\">" +
      both("title") + labelled("outcome id=\"supported\"", "outcome") +
      labelled("event id=\"told\"", "event") + labelled("event id=\"reported\"", "event") +
      "<fact id=\"age\">" + both("label") + labelled("value id=\"child\"", "value") +
      labelled("value id=\"adult\"", "value") +
      "</fact>"
      "<fact id=\"hurt\">" +
      both("label") + labelled("value id=\"yes\"", "value") + labelled("value id=\"no\"", "value") +
      "</fact>"
      "<calendar from=\"2026-01-01\" to=\"2026-12-31\"><holiday date=\"2026-12-25\">" +
      both("name") + "</holiday><holiday date=\"2026-12-28\">" + both("name") +
      "</holiday></calendar>"
      "<question id=\"signs\" select=\"many\" to=\"who\">" +
      both("ask") + answer("id=\"bruises\" sets=\"hurt=yes\" sets-if-not=\"hurt=no\"") +
      answer("id=\"words\" marks=\"told\"") + answer("id=\"none\" exclusive=\"yes\"") +
      "</question>"
      "<question id=\"who\">" +
      both("ask") + answer("id=\"a-child\" to=\"report-it\" sets=\"age=child\"") +
      answer("id=\"an-adult\" to=\"report-it\" sets=\"age=adult\"") +
      "</question>"
      "<use id=\"report-it\" subpathway=\"report\"><on exit=\"kept\" to=\"safe\"/><on exit=\"sent\" "
      "to=\"route\"/></use>"
      "<decision id=\"route\"><when id=\"both\" if=\"age = child and not (hurt = no)\" to=\"together\"/>"
      "<otherwise to=\"safe\"/></decision>"
      "<parallel id=\"together\" to=\"safe\">" +
      both("title") +
      "<strand id=\"criminal\" use=\"talk-first\"/>"
      "<strand id=\"protection\" use=\"report\"/></parallel>"
      "<endpoint id=\"safe\" outcome=\"supported\">" +
      both("title") +
      "</endpoint>"
      "<subpathway id=\"report\" start=\"write\">" +
      both("title") + "<exit id=\"sent\">" + both("title") + "</exit><exit id=\"kept\">" + both("title") +
      "</exit>"
      "<question id=\"write\">" +
      both("ask") + answer("id=\"now\" to=\"send\"") + answer("id=\"never\" to=\"kept\"") +
      "</question>"
      "<action id=\"send\" to=\"sent\">" +
      both("title") + "<task within=\"7 working-days\" from=\"told\" marks=\"reported\">" + rich("text") +
      "</task></action>"
      "</subpathway>"
      "<subpathway id=\"talk-first\" start=\"talk\">" +
      both("title") + "<action id=\"talk\" to=\"talked\">" + both("title") + "</action><exit id=\"talked\">" +
      both("title") + "</exit></subpathway></pathway>";
  return text;
}

Reading reading() {
  return read_pathway("pathway.xml", [](std::string_view path) {
    return path == "pathway.xml" ? FileAnswer{FileStatus::found, main_file()} : FileAnswer{};
  });
}

TEST_CASE("a pathway read from XML is traversed", "[journey]") {
  const Reading read = reading();
  for (const Trouble& trouble : read.troubles) {
    FAIL_CHECK(trouble.check << " at byte " << trouble.place.offset << ": "
                             << main_file().substr(trouble.place.offset, 40));
  }
  REQUIRE(read.troubles.empty());
  const std::vector<Input> inputs{{"signs", {"words", "bruises"}, 29938170},
                                  {"who", {"a-child"}, 29938171},
                                  {"report-it/write", {"now"}, 29938172},
                                  {"report-it/send", {}, 29938173},
                                  {"together/protection/write", {"never"}, 29938174},
                                  {"together/criminal/talk", {}, 29938175}};
  const Replay whole = replay(read.pathway, inputs);
  CHECK_FALSE(whole.refused.has_value());
  CHECK(test::described(read.pathway, whole.journey.state()) ==
        "0 signs > to [bruises] [words] @29938170\n"
        "1 who > a-child [a-child] @29938171\n"
        "- report-it @29938171\n"
        "2 report-it/write > now [now] @29938172\n"
        "3 report-it/send > to @29938173\n"
        "- report-it/sent @29938173\n"
        "- report-it > sent @29938173\n"
        "- route > both @29938173\n"
        "- together @29938173\n"
        "4 together/protection/write > never [never] @29938174\n"
        "- together/protection/kept @29938174\n"
        "5 together/criminal/talk > to @29938175\n"
        "- together/criminal/talked @29938175\n"
        "- together > to @29938175\n"
        "- safe @29938175\n"
        "open\n"
        "facts age=child hurt=yes\n"
        "events told@29938170 reported@29938173\n"
        "ended safe\n");
}

TEST_CASE("deadlines of a pathway read from XML count over its holidays", "[due]") {
  const Reading read = reading();
  REQUIRE(read.troubles.empty());
  const Minute told = *parse_minute("2026-12-18T10:00Z");
  const Journey journey =
      replay(read.pathway,
             {{"signs", {"words"}, told}, {"who", {"a-child"}, told}, {"report-it/write", {"now"}, told}})
          .journey;
  REQUIRE(journey.open().size() == 1);
  const std::vector<DueTask> due = due_tasks(read.pathway, journey.open()[0].node, journey.state().events);
  REQUIRE(due.size() == 1);
  CHECK(format_minute(due[0].due.time) == "2026-12-31T23:59Z");
}

TEST_CASE("a deadline counts from when its event happened, not from when that was said", "[due]") {
  const Reading read = reading();
  const Minute told = *parse_minute("2026-12-21T10:00Z");
  const Minute happened = *parse_minute("2026-12-18T10:00Z");
  const Journey journey =
      replay(read.pathway, {{"signs", {"words"}, told, happened}, {"who", {"a-child"}, told, happened},
                            {"report-it/write", {"now"}, told, happened}})
          .journey;
  const std::vector<DueTask> due = due_tasks(read.pathway, journey.open()[0].node, journey.state().events);
  REQUIRE(due.size() == 1);
  CHECK(due[0].from == happened);
  CHECK(format_minute(due[0].due.time) == "2026-12-31T23:59Z");
}

TEST_CASE("a record names the pathway, its edition and the hash of its files, and brings the journey back",
          "[record]") {
  const Reading read = reading();
  const std::vector<Input> inputs{{"signs", {"none"}, 5}};
  const Record record = record_of(read.pathway, inputs, Language::welsh);
  CHECK(record.pathway == "small");
  CHECK(record.edition == "0.1.0");
  CHECK(record.hash == content_hash(read.pathway));
  CHECK(record.hash.size() == 71);
  CHECK(record.language == Language::welsh);
  CHECK(record.inputs == inputs);
}

TEST_CASE("walks run on a pathway read from XML", "[walk]") {
  const Reading read = reading();
  const ReadWalks walks =
      read_walks("walks/a.txt",
                 "walk an-adult\nen: An adult.\ncy: Oedolyn.\nsigns > none\nwho > an-adult\n"
                 "report-it/write > now\nreport-it/send > done\nends safe\n");
  REQUIRE(walks.faults.empty());
  const WalkResult result = run_walk(read.pathway, walks.walks[0]);
  CHECK(result.message.english.empty());
  CHECK(result.passed);
  CHECK(branches_not_walked(read.pathway, {result}).size() ==
        read.pathway.branches.size() - result.branches.size());
}

}  // namespace
}  // namespace llwybr
