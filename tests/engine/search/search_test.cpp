#include "llwybr/search.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "checks/fixtures.hpp"

namespace llwybr {
namespace {

// What an action or a term says, in one language for both.
struct Said {
  std::string id;
  std::string title;
  std::string task = {};
  std::string avoid = {};
};

std::string both(const std::string& name, const std::string& words) {
  if (words.empty()) return {};
  return "<" + name + " xml:lang=\"en\">" + words + "</" + name + "><" + name + " xml:lang=\"cy\">" + words +
         "</" + name + ">";
}

Reading pathway_of(const std::vector<Said>& actions, const std::vector<Said>& terms = {}) {
  std::string xml =
      "<pathway xmlns=\"urn:llwybr:pathway:1\" id=\"p\" edition=\"1\" status=\"draft\" "
      "review-by=\"2030-01-01\" start=\"" +
      actions.front().id + "\">" + both("title", "P");
  for (const Said& term : terms) {
    xml +=
        "<term id=\"" + term.id + "\">" + both("label", term.title) + both("meaning", term.task) + "</term>";
  }
  for (const Said& action : actions) {
    xml += "<action id=\"" + action.id + "\" to=\"end\">" + both("title", action.title);
    if (!action.task.empty()) xml += "<task>" + both("text", action.task) + "</task>";
    if (!action.avoid.empty()) xml += "<avoid>" + both("text", action.avoid) + "</avoid>";
    xml += "</action>";
  }
  xml += "<outcome id=\"over\">" + both("label", "over") +
         "</outcome><endpoint id=\"end\" outcome=\"over\">" + both("title", "The end") +
         "</endpoint></pathway>";
  Reading reading = read_memory({{"pathway.xml", xml}});
  for (const Trouble& trouble : reading.troubles) FAIL(trouble.check);
  return reading;
}

using Ids = std::vector<std::string>;

Ids found(const Reading& reading, Language language, std::string_view query) {
  Ids ids;
  for (const Hit& hit : search(reading.pathway, language, query).hits) {
    ids.emplace_back(hit.kind == HitKind::node ? reading.pathway.nodes[hit.index].id
                                               : reading.pathway.terms[hit.index].id);
  }
  return ids;
}

Ids in_english(const Reading& reading, std::string_view query) {
  return found(reading, Language::english, query);
}
Ids in_welsh(const Reading& reading, std::string_view query) {
  return found(reading, Language::welsh, query);
}

}  // namespace

TEST_CASE("titles come before texts, whatever their order", "[search]") {
  const Reading reading = pathway_of({{"text", "One", "the police"}, {"title", "The police"}});
  CHECK(in_english(reading, "police") == Ids{"title", "text"});
  // Even the beginning of a word in a title.
  const Reading begun = pathway_of({{"text", "One", "polic"}, {"title", "The policing of things"}});
  CHECK(in_english(begun, "polic") == Ids{"title", "text"});
}

TEST_CASE("the form asked for comes before others, whole words before beginnings", "[search]") {
  const Reading welsh =
      pathway_of({{"beginning", "cynadleddau"}, {"soft", "gynadledd"}, {"radical", "cynadledd"}});
  CHECK(in_welsh(welsh, "cynadledd") == Ids{"radical", "soft", "beginning"});
  CHECK(in_welsh(welsh, "gynadledd") == Ids{"soft", "radical", "beginning"});
  const Reading english = pathway_of({{"beginning", "imagery"}, {"plural", "images"}, {"one", "image"}});
  CHECK(in_english(english, "image") == Ids{"one", "plural", "beginning"});
  CHECK(in_english(english, "images") == Ids{"plural", "one"});
}

TEST_CASE("equals stand in the order of the pathway, nodes before terms", "[search]") {
  const Reading reading =
      pathway_of({{"b", "The court"}, {"a", "The court"}}, {{"c", "the court", "meaning"}});
  CHECK(in_english(reading, "court") == Ids{"b", "a", "c"});
}

TEST_CASE("a title that says nothing else comes first, and words in their order", "[search]") {
  const Reading reading = pathway_of({{"more", "Hold the first core group"}, {"apart", "Group and its core"}},
                                     {{"all", "core group", "a meeting"}});
  CHECK(in_english(reading, "core group").front() == "all");
  const Reading order = pathway_of({{"other", "Group, not core, then"}, {"same", "Not the core group then"}});
  CHECK(in_english(order, "core group").front() == "same");
}

TEST_CASE("every word must stand somewhere in the texts of one, only the last may be a beginning",
          "[search]") {
  const Reading reading =
      pathway_of({{"both", "Call the police", "tell the family"}, {"one", "Call the family"}});
  CHECK(in_english(reading, "police family") == Ids{"both"});
  CHECK(in_english(reading, "family pol") == Ids{"both"});
  CHECK(in_english(reading, "pol family").empty());
  CHECK(in_english(reading, "police nobody").empty());
  CHECK(in_english(reading, "p").empty());
}

TEST_CASE("small words count only where there is nothing else", "[search]") {
  const Reading reading = pathway_of({{"one", "Call them", "now"}, {"what", "What is that"}});
  CHECK(in_english(reading, "who do I call") == Ids{"one"});
  CHECK(in_english(reading, "what is that") == Ids{"what"});
  // Denying is no small matter.
  const Reading denied = pathway_of({{"do", "You do tell"}, {"not", "Do not tell"}});
  CHECK(in_english(denied, "do not tell") == Ids{"not"});
}

TEST_CASE("mutation is Welsh alone, plurals English alone", "[search]") {
  const Reading reading = pathway_of({{"one", "nghynhadledd"}, {"many", "images"}});
  CHECK(in_welsh(reading, "cynhadledd") == Ids{"one"});
  CHECK(in_english(reading, "cynhadledd").empty());
  CHECK(in_english(reading, "image now").empty());
  CHECK(in_english(reading, "image") == Ids{"many"});
  const Reading plurals = pathway_of({{"y", "agencies"}, {"es", "processes"}, {"ss", "distress"}});
  CHECK(in_english(plurals, "agency") == Ids{"y"});
  CHECK(in_english(plurals, "process") == Ids{"es"});
  CHECK(in_english(plurals, "distres x").empty());
}

TEST_CASE("hyphens and apostrophes may be there or not", "[search]") {
  const Reading reading = pathway_of({{"abuse", "Cam-drin ar-lein"}, {"child", "The child’s co-ordinator"}});
  for (const char* query : {"cam-drin", "camdrin", "cam drin", "gam-drin", "CAM‐DRIN", "ar-lein"}) {
    INFO(query);
    CHECK(in_welsh(reading, query) == Ids{"abuse"});
  }
  for (const char* query : {"child's", "child’s", "childs", "child", "coordinator", "co-ordinator"}) {
    INFO(query);
    CHECK(in_english(reading, query) == Ids{"child"});
  }
  CHECK(in_english(pathway_of({{"apart", "multi agency"}}), "multi-agency") == Ids{"apart"});
}

TEST_CASE("initials find the term and what speaks of it", "[search]") {
  const Reading reading =
      pathway_of({{"says", "Ask", "Tell the Local Authority Designated Officer."},
                  {"calls", "Write", "Tell the <term ref=\"lado\">designated officer</term>."},
                  {"not", "Leave", "An officer of the authority, local or designated."}},
                 {{"lado", "Local Authority Designated Officer", "someone"},
                  {"s47", "section 47 enquiries", "what must be found out"},
                  {"dbs", "Disclosure and Barring Service", "a service"},
                  {"sec", "camfanteisio’n rhywiol ar blant", "hyn"}});
  CHECK(in_english(reading, "LADO") == Ids{"lado", "says", "calls"});
  CHECK(in_english(reading, "s47") == Ids{"s47"});
  CHECK(in_english(reading, "DBS") == Ids{"dbs"});
  CHECK(in_welsh(reading, "CRhB") == Ids{"sec"});
  CHECK(in_english(reading, "dba").empty());
  // Two words that are no number are too little to go by.
  CHECK(in_english(reading, "dos").empty());
}

TEST_CASE("a misspelling is corrected only where nothing is found, and said", "[search]") {
  const Reading reading =
      pathway_of({{"one", "The strategy meeting"}, {"two", "A strategist"}, {"short", "The law"}});
  const SearchResult result = search(reading.pathway, Language::english, "stratgy meeting");
  REQUIRE(result.hits.size() == 1);
  REQUIRE(result.corrections.size() == 1);
  CHECK(result.corrections[0].word == "stratgy");
  CHECK(result.corrections[0].nearest == "strategy");
  CHECK(search(reading.pathway, Language::english, "strategy").corrections.empty());
  CHECK(in_english(reading, "lew").empty());
  CHECK(in_english(reading, "stratgi meeting").empty());
  const SearchResult none = search(reading.pathway, Language::english, "stratgy law");
  CHECK((none.hits.empty() && none.corrections.empty()));
  const Reading welsh = pathway_of({{"one", "gynhadledd"}});
  CHECK(in_welsh(welsh, "cynhadled") == Ids{"one"});
  CHECK(in_welsh(welsh, "cynhaledd") == Ids{"one"});
}

TEST_CASE("what is not to be done is shown with the words that say so", "[search]") {
  const Reading reading = pathway_of({{"one", "Images", "", "Never do this. Look at the image."}});
  const SearchResult result = search(reading.pathway, Language::english, "look");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].field == HitField::avoid);
  CHECK(result.hits[0].excerpt.text == "Never do this. Look at the image.");
  REQUIRE(result.hits[0].excerpt.marks.size() == 1);
  CHECK(result.hits[0].excerpt.marks[0].first == 15);
  // A title that was found says nothing of it.
  CHECK(search(reading.pathway, Language::english, "images").hits[0].excerpt.text.find("Look") != 0);
}

TEST_CASE("all are counted, the best are listed", "[search]") {
  std::vector<Said> many;
  for (int at = 0; at < 80; ++at) many.push_back({"n" + std::to_string(at), "Call"});
  const Reading reading = pathway_of(many);
  const SearchResult result = search(reading.pathway, Language::english, "call");
  CHECK(result.found == 80);
  CHECK(result.hits.size() == kMostHits);
  CHECK(search(reading.pathway, Language::english, "call", 3).hits.size() == 3);
}

TEST_CASE("of an endless text the beginning is looked through", "[search]") {
  std::string endless = "first";
  while (endless.size() < (std::size_t{2} << 20)) endless += " ab";
  const Reading reading = pathway_of({{"one", "Endless", endless + " last"}});
  CHECK(in_english(reading, "first ab") == Ids{"one"});
  CHECK(in_english(reading, "last").empty());
  CHECK(search(reading.pathway, Language::english, "ab").hits[0].excerpt.text.size() < 500);
}

TEST_CASE("any bytes may be asked for, and no more of them is read than is said", "[search]") {
  const Reading reading = pathway_of({{"one", "Call the police"}});
  const std::string text = reading.pathway.files[0].bytes;
  for (const std::string& query :
       {std::string(), std::string(" "), std::string("\0", 1), std::string("call\0police", 11),
        std::string(65536, 'a'), std::string(65536, ' '), std::string(65536, '\xff'), std::string(65536, '-'),
        std::string("\xe2\x80"), text}) {
    for (const Language language : kLanguages) {
      const SearchResult result = search(reading.pathway, language, query);
      CHECK(result.cut == (query.size() > kMostQueryBytes));
    }
  }
  CHECK(in_english(reading, std::string("call\0police", 11)) == Ids{"one"});
  std::string words;
  for (std::size_t word = 0; word < kMostQueryWords; ++word) words += "call ";
  CHECK_FALSE(search(reading.pathway, Language::english, words).cut);
  CHECK(search(reading.pathway, Language::english, words + "nobody").cut);
  CHECK(in_english(reading, words + "nobody") == Ids{"one"});
}

}  // namespace llwybr
