// The checks of texts look at every text there is, wherever it stands.
#include <algorithm>

#include "catch.hpp"
#include "checks/fixtures.hpp"

namespace llwybr {
namespace {

// A pathway with a text of each kind; `LANG` marks them, and is counted.
const std::string kEveryText =
    R"(<pathway xmlns="urn:llwybr:pathway:1" id="p" edition="1" status="draft" review-by="2030-01-01" start="q">
<title LANG>t1</title><notice LANG><p>t2</p></notice>
<agency id="a"><name LANG>t3</name></agency>
<source id="s"><title LANG>t4</title></source>
<term id="t"><label LANG>t5</label><meaning LANG><p>t6</p></meaning></term>
<contact id="c" phone="999" checked="2026-11-01"><name LANG>t7</name><note LANG>t8</note></contact>
<area id="ar" board="a" health-board="a" police="a"><name LANG>t9</name></area>
<calendar from="2026-01-01" to="2026-12-31"><holiday date="2026-12-25"><name LANG>t10</name></holiday></calendar>
<outcome id="o"><label LANG>t11</label></outcome>
<fact id="f"><label LANG>t12</label><value id="yes"><label LANG>t13</label></value><value id="no"><label LANG>t14</label></value></fact>
<event id="e"><label LANG>t15</label></event>
<question id="q" agency="a"><ask LANG>t16</ask><why LANG><p>t17</p></why><help LANG><p>t18</p></help>
<answer id="x" to="act"><label LANG>t19</label><hint LANG>t20</hint></answer><cite source="s" mark="open"><note LANG>t21</note></cite></question>
<action id="act" agency="a" to="b"><title LANG>t22</title><why LANG><p>t23</p></why><help LANG><p>t24</p></help>
<task agency="a"><text LANG>t25</text></task><avoid><text LANG>t26</text></avoid></action>
<parallel id="b" to="end"><title LANG>t27</title><strand id="st" use="part" agency="a"><title LANG>t28</title></strand><strand id="su" use="part" agency="a"/></parallel>
<endpoint id="end" outcome="o" agency="a"><title LANG>t29</title></endpoint>
<subpathway id="part" start="look"><title LANG>t30</title><help LANG><p>t31</p></help>
<action id="look" agency="a" to="out"><title LANG>t32</title></action><exit id="out"><title LANG>t33</title></exit></subpathway>
<assertion id="as"><title LANG>t34</title><why LANG><p>t35</p></why><every-route passes="act"/></assertion>
</pathway>)";
constexpr std::size_t kTexts = 35;

std::string replaced_all(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

// The text as it stands in the other language behind it, its words by `words`.
std::string in_both(const std::string& words_from, const std::string& words_to) {
  std::string all;
  std::string rest = kEveryText;
  for (std::size_t at = 0; (at = rest.find(" LANG>")) != std::string::npos;) {
    const std::size_t open = rest.rfind('<', at);
    const std::string name = rest.substr(open + 1, at - open - 1);
    const std::size_t close = rest.find("</" + name + ">", at) + name.size() + 3;
    const std::string one = rest.substr(open, close - open);
    all += rest.substr(0, open) + replaced_all(one, " LANG", " xml:lang=\"en\"") +
           replaced_all(replaced_all(one, " LANG", " xml:lang=\"cy\""), words_from, words_to);
    rest = rest.substr(close);
  }
  return all + rest;
}

std::size_t count(const std::string& bytes, std::string_view id) {
  const Reading reading = read_memory({{"main.xml", bytes}});
  const Report report = check(reading, {kFixtureDay});
  for (const Finding& finding : report.findings) {
    if (finding.check->stage == Stage::content) continue;
    FAIL(message_of(finding, Language::english));
  }
  return static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(),
                    [id](const Finding& finding) { return finding.check->id == id; }));
}

}  // namespace

TEST_CASE("every text without its other language is found", "[checks]") {
  CHECK(count(replaced_all(kEveryText, " LANG", " xml:lang=\"en\""), "missing-translation") == kTexts);
  CHECK(count(replaced_all(kEveryText, " LANG", " xml:lang=\"cy\""), "missing-translation") == kTexts);
  CHECK(count(in_both(">t", ">u"), "missing-translation") == 0);
}

TEST_CASE("the language that is missing is named, and the text where the other stands", "[checks]") {
  const auto said = [](const std::string& language) {
    const std::string bytes = replaced_all(kEveryText, " LANG", " xml:lang=\"" + language + "\"");
    const Reading reading = read_memory({{"main.xml", bytes}});
    for (const Finding& finding : check(reading, {kFixtureDay}).findings) {
      if (finding.check->id != "missing-translation") continue;
      CHECK(finding.place.offset == bytes.find("<title "));
      return message_of(finding, Language::english);
    }
    return std::string();
  };
  CHECK(said("en").find("Welsh") != std::string::npos);
  CHECK(said("cy").find("English") != std::string::npos);
}

TEST_CASE("every text that is the same in both languages is found, if it is more than a name", "[checks]") {
  CHECK(count(in_both(">t", ">u"), "same-text-in-both-languages") == 0);
  const std::string words = replaced_all(in_both(">t", ">t"), ">t", ">these are words t");
  CHECK(count(words, "same-text-in-both-languages") == kTexts);
  // Capital letters and figures alone are no words of a language.
  CHECK(count(replaced_all(in_both(">t", ">t"), ">t", ">NSPCC 999 T"), "same-text-in-both-languages") == 0);
}

TEST_CASE("every text without words is found", "[checks]") {
  std::string empty = in_both(">t", ">u");
  for (std::size_t number = kTexts; number > 0; --number) {
    empty = replaced_all(replaced_all(empty, ">t" + std::to_string(number) + "<", "><"),
                         ">u" + std::to_string(number) + "<", "><");
  }
  CHECK(count(in_both(">t", ">u"), "empty-text") == 0);
  CHECK(count(empty, "empty-text") == 2 * kTexts);
}

TEST_CASE("what is a name in both languages and what is a text not translated", "[checks]") {
  const auto labelled = [](const std::string& label, const std::string& other_english,
                           const std::string& other_welsh) {
    std::string bytes = in_both(">t", ">u");
    bytes = replaced_all(replaced_all(bytes, ">t19<", ">" + label + "<"), ">u19<", ">" + label + "<");
    bytes =
        replaced_all(replaced_all(bytes, ">t5<", ">" + other_english + "<"), ">u5<", ">" + other_welsh + "<");
    return count(bytes, "same-text-in-both-languages");
  };
  CHECK(labelled("Powys", "a", "b") == 0);
  CHECK(labelled("Stop Now", "a", "b") == 0);
  CHECK(labelled("Stop It Now", "a", "b") == 1);
  CHECK(labelled("St  Now", "a", "b") == 0);
  CHECK(labelled("STOP IT NOW", "a", "b") == 0);
  CHECK(labelled("the", "a", "b") == 0);
  CHECK(labelled("then", "a", "b") == 1);
  CHECK(labelled("{then", "a", "b") == 0);
  CHECK(labelled("zone", "a", "b") == 1);
  CHECK(labelled("area", "x", "y") == 1);
  CHECK(labelled("A then", "a", "b") == 1);
  CHECK(labelled("A Then", "a", "b") == 0);
  // A text in two runs, or with a name of a term in it, is compared as a whole.
  CHECK(labelled("Stop It <!-- and --> Now", "a", "b") == 1);
  std::string bytes = replaced_all(in_both(">t", ">u"), "<p>t18</p>", "<p><term ref=\"t\"/>the same</p>");
  CHECK(count(replaced_all(bytes, "<p>u18</p>", "<p><term ref=\"t\"/>the same</p>"),
              "same-text-in-both-languages") == 1);
  CHECK(count(replaced_all(bytes, "<p>u18</p>", "<p>the same<term ref=\"t\"/></p>"),
              "same-text-in-both-languages") == 0);
  CHECK(count(replaced_all(bytes, "<p>u18</p>", "<p><term ref=\"t\"/>the other</p>"),
              "same-text-in-both-languages") == 0);
  CHECK(count(replaced_all(bytes, "<p>u18</p>", "<p><term ref=\"t\"/>the same <strong>two</strong></p>"),
              "same-text-in-both-languages") == 0);
  // Words that are translated elsewhere are no name.
  CHECK(labelled("Yes", "Yes", "Ie") == 1);
  CHECK(labelled("Yes", "Yes", "Yes") == 0);
  CHECK(labelled("Yes", "No", "Na") == 0);
  CHECK(labelled("YES", "YES", "IE") == 0);
}

}  // namespace llwybr
