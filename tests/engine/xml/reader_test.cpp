// From bytes to a Pathway: places, texts, includes, limits. That every fault is found is shown by the
// fixtures of the checks.
#include <algorithm>
#include <array>
#include <random>

#include "catch.hpp"
#include "checks/fixtures.hpp"

namespace llwybr {
namespace {

const std::string kStart =
    R"(<pathway xmlns="urn:llwybr:pathway:1" id="p" edition="1" status="draft" review-by="2027-03-31" start="s">)"
    R"(<title xml:lang="en">T</title><title xml:lang="cy">Ll</title>)";
const std::string kEnd = "</pathway>";
const std::string kPart = R"(<part xmlns="urn:llwybr:pathway:1">)";

std::string action(const std::string& id, const std::string& to, const std::string& inside = "") {
  return "<action id=\"" + id + "\" to=\"" + to +
         "\"><title xml:lang=\"en\">A</title><title xml:lang=\"cy\">B</title>" + inside + "</action>";
}

std::string event(const std::string& id) {
  return "<event id=\"" + id + R"("><label xml:lang="en">x</label><label xml:lang="cy">y</label></event>)";
}

// Line and column of the first place of the only trouble, and its check: `check 1:2`.
std::string only_trouble(const Reading& reading) {
  if (reading.troubles.size() != 1) return std::to_string(reading.troubles.size()) + " troubles";
  const Trouble& trouble = reading.troubles[0];
  const LineColumn at = line_column(reading.pathway, trouble.place);
  return std::string(trouble.check) + " " + reading.pathway.files[trouble.place.file].path + " " +
         std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string trouble_of(const MemoryFiles& files) { return only_trouble(read_memory(files)); }

// A rich text as the tokens read from it: `<p>` starts, `</>` ends, characters stand as they are.
std::string tokens_of(const std::string& rich) {
  const Reading reading = read_memory(
      {{"main.xml",
        kStart + action("s", "s", "<avoid><text xml:lang=\"en\">" + rich + "</text></avoid>") + kEnd}});
  REQUIRE(reading.troubles.empty());
  REQUIRE(reading.pathway.avoids.size() == 1);
  const Range tokens = reading.pathway.texts[reading.pathway.avoids[0].text.english].tokens;
  constexpr std::array<const char*, 10> kNames{"",       "p",  "ul", "ol",   "li",
                                               "strong", "em", "a",  "term", "contact"};
  std::string text;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const Token& token = reading.pathway.tokens[i];
    if (token.kind == TokenKind::text) {
      CHECK_FALSE(token.text().empty());
      text += token.text();
    } else {
      text += token.end ? "</" : "<";
      if (!token.end) text += kNames[static_cast<std::size_t>(token.kind)];
      text += ">";
    }
  }
  return text;
}

std::string plain_of(const std::string& rich) {
  const Reading reading = read_memory(
      {{"main.xml",
        kStart +
            R"(<term id="t"><label xml:lang="en">child at risk</label><meaning xml:lang="en">m</meaning></term>)" +
            R"(<contact id="c"><name xml:lang="en">Police</name></contact>)" +
            action("s", "s", "<avoid><text xml:lang=\"en\">" + rich + "</text></avoid>") + kEnd}});
  REQUIRE(reading.troubles.empty());
  return plain_text(reading.pathway, reading.pathway.avoids[0].text.english);
}

}  // namespace

TEST_CASE("white space in texts is joined and never lost between words", "[xml]") {
  CHECK(tokens_of("<strong>Call</strong> <strong>999</strong>") == "<strong>Call</> <strong>999</>");
  CHECK(plain_of("<strong>Call</strong> <strong>999</strong>") == "Call 999");
  CHECK(tokens_of("  a \n\t b  ") == "a b");
  CHECK(tokens_of("a<!-- - --> b") == "a b");
  CHECK(tokens_of("a <!-- - --> b") == "a b");
  CHECK(tokens_of("a <em> b</em>") == "a <em>b</>");
  CHECK(tokens_of("a<em> b </em> c") == "a<em> b </>c");
  CHECK(tokens_of("\n <p> a </p>\n <p>b <em>c </em></p> ") == "<p>a</><p>b <em>c</></>");
  CHECK(tokens_of("a <p>b</p> c") == "a<p>b</>c");
  CHECK(tokens_of("<ul> <li> a </li>\n<li>b</li> </ul>") == "<ul><li>a</><li>b</></>");
  CHECK(tokens_of("<![CDATA[ a <b> ]]>&amp; &#x2014;") == "a <b> & \xE2\x80\x94");
  CHECK(tokens_of("a\xC2\xA0 b") == "a\xC2\xA0 b");
  CHECK(tokens_of("<p></p>") == "<p></>");
  CHECK(tokens_of(" ").empty());
  CHECK(tokens_of("a\r\nb\rc") == "a b c");
}

TEST_CASE("white space in texts of any length is joined as it is byte by byte", "[xml]") {
  std::mt19937 dice(16);
  for (int round = 0; round < 300; ++round) {
    const auto rarity = 2 + dice() % 40;
    std::string text;
    for (auto left = dice() % 120; left > 0; --left) {
      if (dice() % rarity == 0) {
        text += std::array<const char*, 6>{" ", "\n", "\t", "  ", "\xC5\xB5", "\r\n"}[dice() % 6];
      } else {
        text += static_cast<char>('a' + dice() % 26);
      }
    }
    std::string joined;
    for (const char c : text) {
      const bool space = static_cast<unsigned char>(c) <= ' ';
      if (!space) joined += c;
      if (space && !joined.empty() && joined.back() != ' ') joined += ' ';
    }
    if (!joined.empty() && joined.back() == ' ') joined.pop_back();
    CAPTURE(text);
    CHECK(tokens_of(text) == joined);
    CHECK(tokens_of("<p>" + text + "</p>" + text) == "<p>" + joined + "</>" + joined);
  }
}

TEST_CASE("white space alone between tags counts between words and nowhere else", "[xml]") {
  CHECK(tokens_of("a<em>b</em>\n<em>c</em>") == "a<em>b</> <em>c</>");
  CHECK(tokens_of("<em>b</em> <!-- > ' - <em> -->c") == "<em>b</> c");
  CHECK(tokens_of("<em>b</em><!-- x --> <!-- y --><em>c</em>") == "<em>b</> <em>c</>");
  CHECK(tokens_of("<em>b</em><!-- x --><!-- y --><em>c</em>") == "<em>b</><em>c</>");
  CHECK(tokens_of("<strong><em>b</em> </strong >c") == "<strong><em>b</> </>c");
  CHECK(tokens_of("<strong> <em>b</em></strong>c") == "<strong><em>b</></>c");
  CHECK(tokens_of("a<strong> <!-- x -->b</strong>") == "a<strong> b</>");
  CHECK(tokens_of("a<strong> </strong>b") == "a<strong> </>b");
  CHECK(tokens_of("<em>a</em> <![CDATA[ b]]> <em>c</em>") == "<em>a</> b <em>c</>");
  CHECK(tokens_of("<em>a</em> <![CDATA[]]> <em>c</em>") == "<em>a</> <em>c</>");
  CHECK(tokens_of("<![CDATA[</p> <em>]]> <em>c</em>") == "</p> <em> <em>c</>");
  CHECK(tokens_of("<em>a&amp;</em> <em>&#32;c</em>") == "<em>a&</> <em>c</>");
  CHECK(tokens_of("<a href='https://x.cy/'>a</a> <a href = \"https://x.cy/'\" >b</a\n>c") ==
        "<a>a</> <a>b</>c");
  CHECK(tokens_of("<p>a <em>b</em> </p> <p> <em>c</em> d</p>\n<ul> <li>e</li> <!-- x --> </ul> ") ==
        "<p>a <em>b</></><p><em>c</> d</><ul><li>e</></>");
  CHECK(plain_of("<term ref='t'/> <term ref='t'/><contact ref='c' /> <contact ref='c'></contact> b") ==
        "child at risk child at riskPolice Police b");
}

TEST_CASE("white space is found again behind an element that has no place in a text", "[xml]") {
  const Reading reading = read_memory(
      {{"main.xml", kStart +
                        action("s", "s",
                               "<avoid><text xml:lang=\"en\">a<bad x='/>'><b>c</b><!-- </bad> --> <d/><![CDATA[</bad>]]>"
                               "</bad> <em>e</em></text></avoid>") +
                        kEnd}});
  REQUIRE(reading.troubles.size() == 1);
  CHECK(plain_text(reading.pathway, reading.pathway.avoids[0].text.english) == "a e");
}

TEST_CASE("plain text names what is mentioned, and parts blocks", "[xml]") {
  CHECK(plain_of("See the <term ref='t'/> now") == "See the child at risk now");
  CHECK(plain_of("See the <term ref='t'>children</term> now") == "See the children now");
  CHECK(plain_of("Call <contact ref='c'/>.") == "Call Police.");
  CHECK(plain_of("<p>a</p><p>b</p>") == "a b");
  CHECK(plain_of("<ul><li>a</li><li><em>b</em></li></ul>c") == "a b c");
  CHECK(plain_text(Pathway(), kNone).empty());
}

TEST_CASE("places are exact: elements, attributes, values, lists", "[xml]") {
  CHECK(trouble_of({{"main.xml", kStart + "\n  <nonsense/>" + action("s", "s") + kEnd}}) ==
        "unknown-element main.xml 2:3");
  CHECK(trouble_of(
            {{"main.xml", kStart + "\n<outcome id='o' worth='1'><label xml:lang='en'>x</label></outcome>" +
                              action("s", "s") + kEnd}}) == "unknown-attribute main.xml 2:17");
  CHECK(trouble_of({{"main.xml", kStart + "\n\n<outcome id='O'><label xml:lang='en'>x</label></outcome>" +
                                     kEnd}}) == "bad-value main.xml 3:14");
  // Columns count characters, a line ends with LF, CR or both, and a byte-order mark is no column.
  CHECK(trouble_of({{"main.xml", kStart + "\n<!-- \xC5\xB5\xF0\x9F\x98\x80 --><nonsense/>" + kEnd}}) ==
        "unknown-element main.xml 2:12");
  CHECK(trouble_of({{"main.xml", kStart + "\r\n\r\n <nonsense/>" + kEnd}}) == "unknown-element main.xml 3:2");
  CHECK(trouble_of({{"main.xml", kStart + "\r\r <nonsense/>" + kEnd}}) == "unknown-element main.xml 3:2");
  CHECK(trouble_of({{"main.xml", "\xEF\xBB\xBF<nonsense/>"}}) == "unknown-element main.xml 1:1");
  CHECK(trouble_of({{"main.xml", kStart + "\n words" + kEnd}}) == "text-not-allowed main.xml 2:2");
  // A single character behind an element, before the end of the root or before a subpathway.
  CHECK(trouble_of({{"main.xml", kStart + action("s", "s", "") + "\n)" + kEnd}}) == "text-not-allowed main.xml 2:1");
  CHECK(trouble_of({{"main.xml",
                     kStart + action("s", "s", "") + "\n)" +
                         R"(<subpathway id="p" start="e"><title xml:lang="en">A</title>)" +
                         R"(<exit id="e"><title xml:lang="en">A</title></exit></subpathway>)" + kEnd}}) ==
        "text-not-allowed main.xml 2:1");
  // In a list, the part that is wrong; behind a reference too, which takes more bytes than it stands for.
  CHECK(trouble_of({{"main.xml",
                     kStart + "\n" +
                         R"(<action id="s" to="s" with="a-b C"><title xml:lang="en">A</title></action>)" +
                         kEnd}}) == "bad-value main.xml 2:33");
  CHECK(trouble_of({{"main.xml",
                     kStart + "\n" +
                         R"(<action id="s" to="s" with="&#97;-b C"><title xml:lang="en">A</title></action>)" +
                         kEnd}}) == "bad-value main.xml 2:37");
}

TEST_CASE("references know where they stand and what they name", "[xml]") {
  const Reading reading = read_memory(
      {{"main.xml", kStart + "\n" + event("e") + "\n" +
                        R"(<action id="s" to="s" marks="&#101; f"><title xml:lang="en">A</title></action>)" +
                        event("f") + kEnd}});
  REQUIRE(reading.troubles.empty());
  const Pathway& pathway = reading.pathway;
  REQUIRE(pathway.references.size() == 2);
  CHECK(pathway.references[0].index == 0);
  CHECK(pathway.references[1].index == 1);
  CHECK(line_column(pathway, pathway.references[1].place).column == 37);
  CHECK(pathway.branches[0].target.index == 0);
  CHECK(pathway.scopes[0].start.index == 0);
  // The name of an event is no target, and a target of another scope is none.
  CHECK(read_memory({{"main.xml", kStart + event("s") + kEnd}}).pathway.scopes[0].start.index == kNone);
}

TEST_CASE("moving a pathway keeps its strings", "[xml]") {
  Reading reading = read_memory({{"main.xml", kStart + action("s", "s") + kEnd}});
  const Pathway moved = std::move(reading.pathway);
  CHECK(moved.nodes[0].id == "s");
  CHECK(plain_text(moved, moved.title.welsh) == "Ll");
}

TEST_CASE("included content stands as if it were written in place", "[xml]") {
  const Reading reading =
      read_memory({{"folder/main.xml", kStart + "<include href='a/first.xml'/><include href='b.xml'/>" +
                                           event("four") + action("s", "s") + kEnd},
                   {"a/first.xml", kPart + "<include href='deep/second.xml'/>" + event("two") + "</part>"},
                   {"a/deep/second.xml", kPart + event("one") + "</part>"},
                   {"b.xml", kPart + event("three") + "</part>"}});
  REQUIRE(reading.troubles.empty());
  std::string order;
  for (const Event& each : reading.pathway.events) order += std::string(each.id) + " ";
  CHECK(order == "one two three four ");
  CHECK(reading.pathway.files[0].path == "main.xml");
  CHECK(reading.pathway.files[2].path == "a/deep/second.xml");
  CHECK(reading.pathway.includes.size() == 3);
}

TEST_CASE("an include leads nowhere but below the folder, and the reader is not asked for more", "[xml]") {
  for (const char* href : {"../x.xml", "a/../x.xml", "a/../../x.xml", "..", "/x.xml", "/etc/passwd",
                           "//host/x.xml", "file:///etc/passwd", "https://example.org/x.xml", "C:x.xml",
                           "..\\x.xml", "a\\x.xml", "./../x.xml", "&#46;&#46;/x.xml", "x.xml/.."}) {
    std::vector<std::string> asked;
    const Reading reading = read_pathway("main.xml", [&](std::string_view path) {
      asked.emplace_back(path);
      const std::string bytes = kStart + "<include href='" + href + "'/>" + action("s", "s") + kEnd;
      return FileAnswer{FileStatus::found, bytes};
    });
    INFO(href);
    CHECK(asked.size() == 1);
    REQUIRE(reading.troubles.size() == 1);
    CHECK(reading.troubles[0].check == "include-outside-folder");
  }
  for (const char* href : {"", "a//x.xml", "a/", "./", "."}) {
    INFO(href);
    CHECK(trouble_of({{"main.xml", kStart + "<include href='" + href + "'/>" + action("s", "s") + kEnd}})
              .rfind("bad-value", 0) == 0);
  }
  // What the reader of files itself finds to lead outside, through a link.
  const Reading reading = read_pathway("main.xml", [](std::string_view path) {
    if (path != "main.xml") return FileAnswer{FileStatus::outside, {}};
    return FileAnswer{FileStatus::found, kStart + "<include href='x.xml'/>" + action("s", "s") + kEnd};
  });
  CHECK(only_trouble(reading).rfind("include-outside-folder", 0) == 0);
}

TEST_CASE("files without end are cut off", "[xml]") {
  // Every part includes the next: a chain of files without end.
  int asked = 0;
  const Reading chain = read_pathway("main.xml", [&asked](std::string_view path) {
    const std::string include = "<include href='f" + std::to_string(++asked) + ".xml'/>";
    if (path == "main.xml") return FileAnswer{FileStatus::found, kStart + include + action("s", "s") + kEnd};
    return FileAnswer{FileStatus::found, kPart + include + "</part>"};
  });
  CHECK(chain.pathway.files.size() == kMostFiles);
  REQUIRE(chain.troubles.size() == 1);
  CHECK(chain.troubles[0].check == "too-large");
  CHECK(asked <= static_cast<int>(kMostFiles) + 1);
}

TEST_CASE("behind ten thousand faults, nodes and answers are passed over, and it is said", "[xml]") {
  const auto with = [](int bare, bool in_one_question) {
    std::string bytes = kStart + action("s", "s");
    if (in_one_question) bytes += "<question id='q'>";
    for (int i = 0; i < bare; ++i) {
      const std::string number = std::to_string(i);
      bytes += in_one_question ? "<answer id='a" + number + "' to='s'/>" : "<action id='a" + number + "' to='s'/>";
    }
    return read_memory({{"main.xml", bytes + (in_one_question ? "</question>" : "") + kEnd}});
  };
  const auto too_large = [](const Reading& reading) {
    return std::count_if(reading.troubles.begin(), reading.troubles.end(),
                         [](const Trouble& trouble) { return trouble.check == "too-large"; });
  };
  for (const bool in_one_question : {false, true}) {
    const Reading few = with(9000, in_one_question);
    CHECK(too_large(few) == 0);
    CHECK((in_one_question ? few.pathway.answers.size() : few.pathway.nodes.size()) >= 9000);
    const Reading many = with(30000, in_one_question);
    CHECK(too_large(many) == 1);
    CHECK(many.pathway.nodes.size() + many.pathway.answers.size() <= 10002);
    CHECK(many.troubles.size() + many.unlisted <= 10003);
    CHECK(check(many, {}).stages[0] == StageResult::has_errors);
  }
}

TEST_CASE("an included file that cannot be read does not make its names unknown", "[xml]") {
  const Reading reading = read_memory(
      {{"main.xml", kStart + "<include href='a.xml'/>" +
                        "<action id='s' to='s' agency='police'><title xml:lang='en'>A</title></action>" +
                        kEnd},
       {"a.xml", kPart + "<agency id='police'>"}});
  const Report report = check(reading, {});
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].check->id == "not-well-formed");
  CHECK(report.stages[1] == StageResult::not_run);
}

TEST_CASE("a main file that is not there is said to be missing", "[xml]") {
  CHECK(only_trouble(read_pathway("a/main.xml", [](std::string_view) { return FileAnswer{}; })) ==
        "include-not-found main.xml 1:1");
}

TEST_CASE("markup as deep as the limit is read", "[xml]") {
  std::string deep;
  for (int i = 0; i < 250; ++i) deep += "<em>";
  deep += "x";
  for (int i = 0; i < 250; ++i) deep += "</em>";
  CHECK(plain_of(deep) == "x");
}

TEST_CASE("a condition of ten thousand terms is read with its places", "[xml]") {
  std::string condition = "f = v";
  for (int i = 1; i < 10000; ++i) condition += " or f = v";
  const Reading reading = read_memory(
      {{"main.xml",
        kStart +
            "<fact id='f'><label xml:lang='en'>F</label><value id='v'><label xml:lang='en'>V</label>"
            "</value></fact><decision id='s'><when id='w' to='s' if='" +
            condition + "'/></decision>" + kEnd}});
  REQUIRE(reading.troubles.empty());
  const Pathway& pathway = reading.pathway;
  REQUIRE(pathway.condition_terms.size() == 19999);
  CHECK(pathway.conditions[0].written.size() == condition.size());
  const std::string& bytes = pathway.files[0].bytes;
  for (const ConditionTerm& term : pathway.condition_terms) {
    if (term.op != ConditionOp::equals) continue;
    REQUIRE(term.fact.index == 0);
    REQUIRE(term.value.index == 0);
    REQUIRE(bytes[term.value.place.offset] == 'v');
  }
}

TEST_CASE("texts say how far they are translated", "[xml]") {
  const Reading reading = read_memory(
      {{"main.xml",
        R"(<pathway xmlns="urn:llwybr:pathway:1" id="p" edition="1" status="draft" review-by="2027-03-31" start="s")"
        R"( state="translated"><title xml:lang="en">T</title><title xml:lang="cy" state="final">Ll</title>)" +
            action("s", "s") + kEnd}});
  const Pathway& pathway = reading.pathway;
  CHECK(pathway.texts[pathway.title.english].state == TextState::initial);
  CHECK(pathway.texts[pathway.title.welsh].state == TextState::final);
  CHECK(pathway.texts[pathway.nodes[0].title.welsh].state == TextState::translated);
}

TEST_CASE("whatever is cut off a file, the reader says what is wrong with the rest", "[xml]") {
  const std::string whole = bytes_of(LLWYBR_SOURCE "/tests/checks/unknown-point/valid-every-kind.xml");
  REQUIRE(whole.size() > 1000);
  for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
    const Reading reading = read_memory({{"main.xml", whole.substr(0, size)}});
    if (reading.troubles.empty()) FAIL("the first " << size << " bytes were taken for a pathway");
  }
}

}  // namespace llwybr
