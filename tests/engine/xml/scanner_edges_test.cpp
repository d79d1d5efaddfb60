// The scanner where one thing borders on another: lengths of messages, what stands at the very end, and what
// stops it.
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "xml/scanner.hpp"

namespace llwybr {
namespace {

using namespace std::string_literals;

std::string shown(const std::vector<Fault>& faults) {
  std::string text;
  for (const Fault& fault : faults) {
    text +=
        std::string(fault.check) + " at " + std::to_string(fault.offset) + "+" + std::to_string(fault.length);
    // What is not well-formed has a second argument, what to do: the goldens of the checks show it.
    const std::size_t shown = fault.check == "not-well-formed" ? 1 : fault.arguments.size();
    for (std::size_t i = 0; i < shown; ++i) text += ", " + fault.arguments[i].in(Language::english);
    if (fault.related != kNone) text += ", see " + std::to_string(fault.related);
    text += "\n";
  }
  return text;
}

std::string found(const std::string& bytes) { return shown(scan(bytes)); }

}  // namespace

TEST_CASE("namespace declarations are read as a parser reads them", "[xml]") {
  const auto is_taken = [](const std::string& bytes) { return scan(bytes).empty(); };
  // The same name twice, once the references of the address are followed, each kind of them.
  const auto same = [&](const std::string& written, const std::string& plain) {
    INFO(written);
    return !is_taken("<r xmlns:x='" + plain + "' xmlns:y='" + written + "' x:a='1' y:a='2'/>");
  };
  CHECK(same("u&amp;v", "u&#38;v"));
  CHECK(same("&lt;&gt;&apos;&quot;", "&#60;&#62;&#39;&#34;"));
  CHECK(same("&#x75;", "u"));
  CHECK(same("&#x6a;&#x6A;", "jj"));
  CHECK(same("&#xe9;", "\xC3\xA9"));
  CHECK(same("&#x20AC;", "\xE2\x82\xAC"));
  CHECK(same("&#x7FF;&#x800;&#xFFFD;", "\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBD"));
  CHECK(same("&#x1F600;&#x10000;", "\xF0\x9F\x98\x80\xF0\x90\x80\x80"));
  CHECK(same("a\tb\nc\rd\r\ne", "a b c d e"));
  CHECK(same("&#128;&#127;", "\xC2\x80\x7F"));
  CHECK_FALSE(same("a\n\nb", "a b"));
  CHECK_FALSE(same("a\r\rb", "a b"));
  CHECK_FALSE(same("&amp;amp;", "&amp;"));
  CHECK_FALSE(same("&lt;", "&gt;"));
  CHECK_FALSE(same("&apos;", "&quot;"));
  CHECK_FALSE(same("&#x71;", "u"));
  // Attributes of one name under prefixes of two addresses, and of two names under one.
  CHECK(is_taken("<r xmlns:x='u' xmlns:y='v' x:a='1' y:a='2' a='3'/>"));
  CHECK(is_taken("<r xmlns:x='u' xmlns:y='u' x:a='1' y:b='2'/>"));
  CHECK(is_taken("<r xmlns:x='u' xml:a='1' x:a='2'/>"));
  CHECK(is_taken("<r xmlns:x='u' x:a='2' xml:a='1'/>"));
  // What only begins like a declaration.
  CHECK(is_taken("<r xmlnsx='urn:x'/>"));
  CHECK(is_taken("<r xmlns-x='http://www.w3.org/2000/xmlns/'/>"));
  CHECK(is_taken("<r xmln='http://www.w3.org/2000/xmlns/'/>"));
}

TEST_CASE("names with a prefix are two names with a colon between", "[xml]") {
  const auto element = [](const std::string& name) { return found("<" + name + " xmlns:a='u'/>"); };
  CHECK(element("a:b").empty());
  CHECK(element("a:_").empty());
  for (const char* name : {"a:0", "a:9b", "a:-b", "a:.b", "a:b:c", ":b", "a:", ":"}) {
    INFO(name);
    CHECK(element(name) == "not-well-formed at 1+" + std::to_string(std::string(name).size()) +
                               ", the colons in `" + name + "` make no name with a prefix\n");
  }
  CHECK(element("b:c") == "not-well-formed at 1+3, the prefix of `b:c` is not declared\n");
  for (const char* name : {"xmlns:", "xmlns:a:b", "x:", "x:a:b", ":a", "x:0"}) {
    INFO(name);
    CHECK(found("<r xmlns:x='u' " + std::string(name) + "='v'/>") ==
          "not-well-formed at 15+" + std::to_string(std::string(name).size()) + ", the colons in `" + name +
              "` make no name with a prefix\n");
  }
  CHECK(found("<r xmlns:x='u'><x:e xmlns:x='v' x:a='1'/><x:f/></r>").empty());
  // Another name for each half of the same fault: both are named.
  CHECK(found("<a:b c:d='1'/>") == "not-well-formed at 1+3, the prefix of `a:b` is not declared\n");
  CHECK(found("<b c:d='1' e:f='2'/>") ==
        "not-well-formed at 3+3, the prefix of `c:d` is not declared\n"
        "not-well-formed at 11+3, the prefix of `e:f` is not declared\n");
}

TEST_CASE("what is declared in a tag is forgotten with it", "[xml]") {
  CHECK(found("<r><a xmlns:x='u'><x:b/></a><x:c/></r>") ==
        "not-well-formed at 29+3, the prefix of `x:c` is not declared\n");
  CHECK(found("<r><a xmlns:x='u' xmlns:y='u'/><y:c/></r>") ==
        "not-well-formed at 32+3, the prefix of `y:c` is not declared\n");
  std::string many = "<r>";
  for (int i = 0; i < 100; ++i) many += "<a xmlns:x='u'></a><b xmlns:y='v'/>";
  CHECK(scan(many + "</r>").empty());
}

TEST_CASE("long names and values are cut in a message, between characters", "[xml]") {
  const std::string sixty(60, 'x');
  CHECK(found("<r a" + sixty + "/>") ==
        "not-well-formed at 3+61, the attribute `a" + sixty.substr(1) + "` has no value\n");
  CHECK(found("<r " + sixty + "/>") ==
        "not-well-formed at 3+60, the attribute `" + sixty + "` has no value\n");
  // The sixtieth byte is within a character, which is left out.
  const std::string cut = sixty.substr(1) + "\xC5\xB5";
  CHECK(found("<r " + cut + "/>") ==
        "not-well-formed at 3+61, the attribute `" + sixty.substr(1) + "` has no value\n");
  const std::string wide = sixty.substr(2) + "\xE2\x82\xAC";
  CHECK(found("<?xml version='" + wide + "'?><r/>") ==
        "not-well-formed at 15+61, the XML version is `" + sixty.substr(2) + "`, not `1.0`\n");
  CHECK(found("<r>&" + sixty + "yz;</r>") ==
        "not-well-formed at 3+64, the entity `&" + sixty + ";` is not defined\n");
  std::string tail;
  for (int i = 0; i < 40; ++i) tail += "\xC5\xB5";
  CHECK(found("<r " + tail + "/>") ==
        "not-well-formed at 3+80, the attribute `" + tail.substr(0, 60) + "` has no value\n");
}

TEST_CASE("an instruction is refused with all that stands in it", "[xml]") {
  const std::string refused = "processing-instruction-refused at 0+3, a\n";
  CHECK(found("<?a?><r/>") == refused);
  CHECK(found("<?a ? > < & ] ]]> \n?><r/>") == refused);
  CHECK(found("<?a \xC5\xB5?><r/>") == refused);
  CHECK(found("<?a \x01?><r/>") ==
        refused + "not-well-formed at 4+1, the character `U+0001` may not stand in XML\n");
  CHECK(found("<?a \xE2\x80\xAE?><r/>") == refused + "hidden-character at 4+3, U+202E\n");
  CHECK(found("<?a b") == refused + "not-well-formed at 0+2, a processing instruction is not closed\n");
  CHECK(found("<?a") ==
        "not-well-formed at 3+1, a processing instruction needs white space after its name\n");
  CHECK(found("<?a+?><r/>") ==
        "not-well-formed at 3+1, a processing instruction needs white space after its name\n");
  CHECK(found("<?a?") ==
        "not-well-formed at 3+1, a processing instruction needs white space after its name\n");
  CHECK(found("<?\?><r/>") == "not-well-formed at 2+1, a name must start here\n");
  for (const char* target : {"xmk", "xnl", "yml", "xm", "xmlx", "abc", "Xm-"}) {
    INFO(target);
    CHECK(scan("<?" + std::string(target) + "?><r/>")[0].check == "processing-instruction-refused");
  }
  for (const char* target : {"xml", "XML", "Xml", "xMl", "xmL"}) {
    INFO(target);
    CHECK(found("<r/><?" + std::string(target) + "?>") ==
          "not-well-formed at 4+5, an XML declaration stands elsewhere than at the very start\n");
  }
  std::string many = "<?a ";
  for (int i = 0; i < 200; ++i) many += "\x01";
  CHECK(scan(many + "?><r/>").size() == kMostFaults);
}

TEST_CASE("the scan ends at the hundredth fault wherever it is met", "[xml]") {
  const std::string odd(200, '\x01');
  CHECK(scan("<!-- " + odd + " --><r/>").size() == kMostFaults);
  CHECK(scan("<r><![CDATA[" + odd + "]]></r>").size() == kMostFaults);
  CHECK(scan("<r a='" + odd + "'/>").size() == kMostFaults);
  CHECK(scan("<r>" + odd + "</r>").size() == kMostFaults);
  std::string marks;
  for (int i = 0; i < 200; ++i) marks += "\xEF\xBB\xBF";
  CHECK(scan("<r/>" + marks).size() == kMostFaults);
  CHECK(scan(marks + "<r/>").size() == kMostFaults);
  std::string dashes = "<!-- ";
  for (int i = 0; i < 200; ++i) dashes += "-- ";
  CHECK(scan(dashes + "--><r/>").size() == kMostFaults);
  std::string twice = "<r>";
  for (int i = 0; i < 200; ++i) twice += "<a b='' b=''/>";
  CHECK(scan(twice + "</r>").size() == kMostFaults);
}

TEST_CASE("text that is long is read to its last byte", "[xml]") {
  // Eight bytes are looked at together: a character that needs a closer look at every place of them.
  for (std::size_t length = 0; length < 40; ++length) {
    const std::string plain(length, 'x');
    INFO(length);
    CHECK(found("<r>" + plain + "</r>").empty());
    CHECK(found("<r>" + plain + "\xC5\xB5" + plain + "&amp;" + plain + "]" + plain + "\n" + plain + "</r>")
              .empty());
    const std::string at = std::to_string(3 + length);
    CHECK(found("<r>" + plain + "\x02" + plain + "</r>") ==
          "not-well-formed at " + at + "+1, the character `U+0002` may not stand in XML\n");
    CHECK(found("<r>" + plain + "]]>" + plain + "</r>") ==
          "not-well-formed at " + at + "+3, `]]>` stands in text\n");
    CHECK(found("<r>" + plain + "&" + plain + "</r>") ==
          "not-well-formed at " + at + "+1, `&` stands alone\n");
    CHECK(found("<r>" + plain + "\xE2\x80\x8B" + plain + "</r>") ==
          "hidden-character at " + at + "+3, U+200B\n");
    CHECK(found("<r>" + plain) ==
          "not-well-formed at " + at + "+0, the file ends before `r` is closed, see 0\n");
    CHECK(found("<r>" + plain + "\x7F~\x1F" + "</r>") ==
          "not-well-formed at " + std::to_string(5 + length) +
              "+1, the character `U+001F` may not stand in XML\n");
  }
}

TEST_CASE("references end with a semicolon and name a character", "[xml]") {
  CHECK(found("<r>&#x</r>") == "not-well-formed at 3+2, a character reference is not complete\n");
  CHECK(found("<r>&#/;</r>") == "not-well-formed at 3+2, a character reference is not complete\n");
  CHECK(found("<r>&#:;</r>") == "not-well-formed at 3+2, a character reference is not complete\n");
  CHECK(found("<r>&#xg;</r>") == "not-well-formed at 3+2, a character reference is not complete\n");
  CHECK(found("<r>&#xG;</r>") == "not-well-formed at 3+2, a character reference is not complete\n");
  CHECK(found("<r>&#x`;</r>") == "not-well-formed at 3+2, a character reference is not complete\n");
  CHECK(found("<r>&#x41g;</r>") == "not-well-formed at 3+2, a character reference is not complete\n");
  CHECK(found("<r>&#65a;</r>") == "not-well-formed at 3+2, a character reference is not complete\n");
  CHECK(found("<r>&#x41").find("not-well-formed at 3+2, a character reference is not complete\n") == 0);
  CHECK(found("<r>&#1114111;&#x10FFFF;&#xaBcDe;</r>").empty());
  CHECK(found("<r>&#1114112;</r>") == "not-well-formed at 3+10, there is no such character\n");
  CHECK(found("<r>&#x110000;</r>") == "not-well-formed at 3+10, there is no such character\n");
  CHECK(found("<r>&#99999999999999999999;</r>") == "not-well-formed at 3+23, there is no such character\n");
  CHECK(found("<r>&#x10FFFF0;</r>") == "not-well-formed at 3+11, there is no such character\n");
  CHECK(found("<r>&#11141110;</r>") == "not-well-formed at 3+11, there is no such character\n");
  CHECK(found("<r>&#x202e;</r>") == "hidden-character at 3+8, U+202E\n");
  CHECK(found("<r>&#0;</r>") == "not-well-formed at 3+4, the character `U+0000` may not stand in XML\n");
  CHECK(found("<r>&#xFFFFF;&#xDFFF;</r>") ==
        "not-well-formed at 12+8, the character `U+DFFF` may not stand in XML\n");
  CHECK(found("<r>&a\xC3\xA9;</r>") == "not-well-formed at 3+5, the entity `&a\xC3\xA9;` is not defined\n");
  CHECK(found("<r>&amp </r>") == "not-well-formed at 3+1, `&` stands alone\n");
  for (const char* entity : {"am", "ampx", "l", "ltt", "gtt", "g", "apo", "quo", "quots"}) {
    INFO(entity);
    CHECK(scan("<r>&" + std::string(entity) + ";</r>").size() == 1);
  }
}

TEST_CASE("the XML declaration is read strictly", "[xml]") {
  const auto declared = [](const std::string& parts) { return found("<?xml" + parts + "?><r/>"); };
  for (const char* parts :
       {" version='1.0'", " version='1.9'", " version='1.10'", " version=\"1.0\" standalone='no'",
        " version='1.0' standalone='yes' ", " version='1.0'\nencoding='Utf-8'\tstandalone='no'"}) {
    INFO(parts);
    CHECK(declared(parts).empty());
  }
  for (const char* version : {"1", "1.", "1.a", "1./", "1.:", "1.0 ", "2.0", "10", "01.0", "1.0a", "", "x"}) {
    INFO(version);
    CHECK(declared(" version='" + std::string(version) + "'") ==
          "not-well-formed at 15+" + std::to_string(std::string(version).size()) + ", the XML version is `" +
              version + "`, not `1.0`\n");
  }
  for (const char* encoding : {"utf-7", "utf-88", "utf_8", "utf-", "UTF-8x", "", "[TF-8", "@TF-8"}) {
    INFO(encoding);
    CHECK(declared(" version='1.0' encoding='" + std::string(encoding) + "'") ==
          "not-utf8 at 30+" + std::to_string(std::string(encoding).size()) +
              ", the file says that its encoding is `" + encoding + "`\n");
  }
  CHECK(declared(" version='1.0' standalone='maybe'") ==
        "not-well-formed at 32+5, `standalone` is neither `yes` nor `no`\n");
  CHECK(declared(" version='1.0' standalone='YES'") ==
        "not-well-formed at 32+3, `standalone` is neither `yes` nor `no`\n");
  CHECK(declared(" version'1.0'") ==
        "not-well-formed at 13+1, `version` of the XML declaration has no value in quotation marks\n");
  CHECK(declared(" version=1.0") ==
        "not-well-formed at 14+1, `version` of the XML declaration has no value in quotation marks\n");
  CHECK(declared(" version='1.0'standalone='no'") ==
        "not-well-formed at 19+1, the XML declaration is not closed with `?>` here\n");
  CHECK(declared(" version='1.0' standalone='no' encoding='utf-8'") ==
        "not-well-formed at 36+1, the XML declaration is not closed with `?>` here\n");
  const std::string open = "not-well-formed at 15+1, a value in the XML declaration is not closed\n";
  CHECK(declared(" version='1.0") == open);
  CHECK(found("<?xml version='1.0<r/>") == open);
  CHECK(found("<?xml version='1.0") == open);
  CHECK(found("<?xml version='1.0\"?><r/>") == open);
  // A fault that leaves the rest clear does not hide what follows.
  CHECK(found("<?xml version='3' encoding='x' standalone='z'?><r a='1' a='2'/>") ==
        "not-well-formed at 15+1, the XML version is `3`, not `1.0`\n"
        "not-utf8 at 28+1, the file says that its encoding is `x`\n"
        "not-well-formed at 43+1, `standalone` is neither `yes` nor `no`\n"
        "not-well-formed at 56+1, the attribute `a` stands twice, see 50\n");
  CHECK(found("<?xml?><r/>") ==
        "not-well-formed at 0+5, the XML declaration does not start with `version`\n");
  CHECK(found("<?xmlx?><r/>") == "processing-instruction-refused at 0+6, xmlx\n");
}

TEST_CASE("a quotation mark that is missing is told where the value begins", "[xml]") {
  const std::string not_closed = "not-well-formed at 5+1, the value of `b` is not closed\n";
  CHECK(found("<a b='1 c='2'/>") == not_closed);
  CHECK(found("<a b='1 c =  '2'/>") == not_closed);
  CHECK(found("<a b='1 c=\t'2'/>") == not_closed);
  CHECK(found("<a b='1><c/></a>") == not_closed);
  CHECK(found("<a b='1></a>") == not_closed);
  CHECK(found("<a b='1>x<!-- y --></a>") == not_closed);
  CHECK(found("<a b='1\n<c/></a>") == not_closed);
  CHECK(found("<a b='1>it's</a>") == not_closed);
  CHECK(found("<a b='1\nc\n'd'/>") == not_closed);
  CHECK(found("<a b='1’ c='2'/>") == not_closed);
  const std::string less = "+1, `<` stands in the value of an attribute\n";
  CHECK(found("<a b='1 < 2'/>") == "not-well-formed at 8" + less);
  CHECK(found("<a b='1 <c'/>") == "not-well-formed at 8" + less);
  CHECK(found("<a b='3>2 and 1 < 2'/>") == "not-well-formed at 16" + less);
  CHECK(found("<a b='\n1 < 2'/>") == "not-well-formed at 9" + less);
  // Whoever wrote this meant something else.
  const std::string part = "+1, white space or the end of the tag must stand here\n";
  CHECK(found("<a b=''c/>") == "not-well-formed at 7" + part);
  CHECK(found("<a b=' 'c/>") == "not-well-formed at 8" + part);
  CHECK(found("<a b='1''/>") == "not-well-formed at 8" + part);
  CHECK(found("<a b='1',/>") == "not-well-formed at 8" + part);
  CHECK(found("<a'1'/>") == "not-well-formed at 2" + part);
  for (const std::string mark : {"“", "”", "„", "‘", "’"}) {
    CHECK(found("<a b=" + mark + "1" + mark + "/>") ==
          "not-well-formed at 5+3, the value of `b` stands in curly quotation marks\n");
  }
  CHECK(found("<a b=–1/>") == "not-well-formed at 5+1, the value of `b` does not start with a quotation mark\n");
}

TEST_CASE("a tag that is not closed is told where it begins, and `<` in a text where it stands", "[xml]") {
  CHECK(found("<r><a <b/></r>") == "not-well-formed at 3+2, the tag of `a` is not closed, see 6\n");
  CHECK(found("<r><a b='1'<b/></r>") == "not-well-formed at 3+2, the tag of `a` is not closed, see 11\n");
  CHECK(found("<r><a\n</r>") == "not-well-formed at 3+2, the tag of `a` is not closed, see 6\n");
  for (const std::string behind : {" ", "5", "-", ">", "<", "="}) {
    CHECK(found("<r>x <" + behind + "</r>") == "not-well-formed at 5+1, `<` stands in text\n");
  }
  CHECK(found("< r/>") == "not-well-formed at 1+1, a name must start here\n");
  CHECK(found("<r><ŵ/></r>").empty());
}

TEST_CASE("what to do about an end tag hangs on what is open", "[xml]") {
  const auto to_do = [](const std::string& bytes) {
    const std::vector<Fault> faults = scan(bytes);
    REQUIRE(faults.size() == 1);
    REQUIRE(faults[0].arguments.size() == 2);
    return faults[0].arguments[1].english;
  };
  CHECK(to_do("<a>\n<bold>\n</a>") == "write `</bold>` where it is to end, before the end tag on line 3");
  CHECK(to_do("<a><bold></blod></a>") == "did you mean `</bold>`? It was opened on line 1");
  // Lines are counted as the places of findings are: CR ends one too.
  CHECK(to_do("<a>\r<bold></blod></a>") == "did you mean `</bold>`? It was opened on line 2");
  CHECK(to_do("<a>\n\n<b/></task></a>") ==
        "write `</a>` if it is to end `a`, which was opened on line 1; or take it away, if its element was ended before, "
        "perhaps by `/>`");
  CHECK(to_do("<aa></aa></aa>") == "take this end tag away, or the one before it that ended everything too early");
  CHECK(to_do("<aa/><b/>") == "one element holds all of a file: move this into `aa`, before its end tag");
}

TEST_CASE("an ampersand is told how it is written", "[xml]") {
  CHECK(found("<r>a && b</r>") == "not-well-formed at 5+2, `&&` stands here\n");
  CHECK(found("<r>&&amp;</r>") == "not-well-formed at 3+2, `&&` stands here\n");
  CHECK(scan("<r>&lt b</r>")[0].arguments[1].english == "put a semicolon behind it: `&lt;`");
  CHECK(scan("<r>a & b</r>")[0].arguments[1].english == "write `&amp;` for the character");
}

TEST_CASE("tags say where they go wrong and what they belong to", "[xml]") {
  CHECK(found("<r a='1' b='2' b='3' b='4'/>") ==
        "not-well-formed at 15+1, the attribute `b` stands twice, see 9\n"
        "not-well-formed at 21+1, the attribute `b` stands twice, see 9\n");
  CHECK(found("<a><b></a>") == "not-well-formed at 3+2, `b` is not closed before `a` ends, see 6\n");
  CHECK(found("<a><b/></c>") == "not-well-formed at 7+3, `c` is closed where `a` is open, see 0\n");
  CHECK(found("<a></ab>") == "not-well-formed at 3+4, `ab` is closed where `a` is open, see 0\n");
  CHECK(found("<ab></a>") == "not-well-formed at 4+3, `a` is closed where `ab` is open, see 0\n");
  CHECK(found("<a></a\xC5\xB5>") ==
        "not-well-formed at 3+5, `a\xC5\xB5` is closed where `a` is open, see 0\n");
  CHECK(found("<a></a/>") == "not-well-formed at 6+1, `>` must close the end tag here\n");
  CHECK(found("<a></a\x7f>") == "not-well-formed at 6+1, `>` must close the end tag here\n");
  CHECK(found("<a></a") == "not-well-formed at 6+1, `>` must close the end tag here\n");
  CHECK(found("<a></") == "not-well-formed at 5+1, a name must start here\n");
  CHECK(found("</a>") == "not-well-formed at 0+2, an end tag where nothing is open\n");
  CHECK(found("<a/><b/>") == "not-well-formed at 4+1, a second root element, see 0\n");
  CHECK(found("<a") == "not-well-formed at 0+2, the tag of `a` is not closed\n");
  CHECK(found("<a b='1'") == "not-well-formed at 0+2, the tag of `a` is not closed\n");
  CHECK(found("<a b='1'c='2'/>") ==
        "not-well-formed at 8+1, white space or the end of the tag must stand here\n");
  CHECK(found("<a /b>") == "not-well-formed at 3+1, a name must start here\n");
  CHECK(found("<a b>") == "not-well-formed at 3+1, the attribute `b` has no value\n");
  CHECK(found("<a b=>") == "not-well-formed at 5+1, the value of `b` does not start with a quotation mark\n");
  CHECK(found("<a b='c") == "not-well-formed at 5+1, the value of `b` is not closed\n");
  CHECK(found("<a b='c<'/>") == "not-well-formed at 7+1, `<` stands in the value of an attribute\n");
  CHECK(found("<a b = 'c' d\t=\n\"e\" ></a\n>").empty());
  CHECK(found("<a xmlns:b=''/>") ==
        "not-well-formed at 3+7, the namespace declaration `xmlns:b` is not allowed\n");
  CHECK(found("<a>\0</a>"s) == "not-well-formed at 3+1, the character `U+0000` may not stand in XML\n");
  CHECK(found("<a>\xFF</a>") == "not-utf8 at 3+1, the byte `0xFF` is not UTF-8 here\n");
  CHECK(found("<a\xC5/>") == "not-utf8 at 2+1, the byte `0xC5` is not UTF-8 here\n");
  CHECK(found("x<a/>") == "not-well-formed at 0+1, text before the root element\n");
  CHECK(found("<a/>x") == "not-well-formed at 4+1, text after the end of the root element\n");
  CHECK(found("<!-- -") == "not-well-formed at 0+4, a comment is not closed\n");
  CHECK(
      found("<!-- --") ==
      "not-well-formed at 5+2, `--` stands in a comment\nnot-well-formed at 0+4, a comment is not closed\n");
  CHECK(found("<a><![CDATA[ ]]") == "not-well-formed at 3+9, `<![CDATA[` is not closed\n");
  CHECK(found("<a><!x") == "not-well-formed at 3+2, `<!` starts neither a comment nor character data here\n");
  CHECK(found("<!DOCTYPE a><a b='1' b='2'/>") == "doctype-refused at 0+9\n");
  CHECK(found("\xFE\xFFx") == "not-utf8 at 0+2, the file starts like UTF-16 or UTF-32\n");
}

TEST_CASE("limits hold exactly", "[xml]") {
  CHECK(found("<" + std::string(256, 'n') + "/>").empty());
  CHECK(found("<" + std::string(257, 'n') + "/>") == "too-large at 1+40, a name has more than 256 bytes\n");
  CHECK(scan("<r/>", 4).empty());
  CHECK(shown(scan("<r/>", 3)) == "too-large at 0+0, the file has more than 16 MiB\n");
  const auto many = [](std::size_t count, const char* mark) {
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i) bytes += mark;
    return bytes;
  };
  const auto holding = [&](std::size_t count, const char* mark) {
    return "<r><a/><b>" + many(count, mark) + "</b><c><i/><i/></c></r>";
  };
  CHECK(found(holding(kMostMarks, "<i/>")).empty());
  CHECK(found(holding(kMostMarks + 1, "<i/>")) == "too-large at 7+2, more than 262,144 tags and comments stand in `b`\n");
  CHECK(found(holding(kMostMarks / 2, "<i></i>")).empty());
  CHECK(found(holding(kMostMarks / 2 + 1, "<i></i>")).substr(0, 16) == "too-large at 7+2");
  CHECK(found("<r><a/>" + many(kMostMarks + 1, "<!---->") + "</r>") ==
        "too-large at 0+2, more than 262,144 tags and comments stand in `r`\n");
  CHECK(found("<r>" + many(kMostMarks + 1, "<i/>") + many(kMostMarks + 1, "<i></i>") + "</r>").empty());
  std::string open;
  for (int i = 0; i < 256; ++i) open += "<a>";
  CHECK(scan(open + "<a").at(0).offset == 768);
  CHECK(scan(open + "<a").at(0).check == "too-deep");
  CHECK(scan(open + "<a").at(0).length == 2);
  // Sixty-four namespaces in scope, the last of them used.
  std::string bytes;
  for (int i = 0; i < 64; ++i) bytes += "<a xmlns:p" + std::to_string(i) + "='urn:x'>";
  std::string close;
  for (int i = 0; i < 64; ++i) close += "</a>";
  CHECK(scan(bytes + "<p63:b/><p0:b/>" + close).empty());
  const std::vector<Fault> faults = scan(bytes + "<a b=''/><a b=''/>" + close);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].check == "too-many-attributes");
}

}  // namespace llwybr
