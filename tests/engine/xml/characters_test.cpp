// Characters against the productions of XML 1.0 (fifth edition), written out as ranges; UTF-8 against another
// decoder.
#include "xml/characters.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "xml/scanner.hpp"

namespace llwybr {
namespace {

struct CodeRange {
  std::uint32_t first;
  std::uint32_t last;
};
using CodeRanges = std::vector<CodeRange>;

bool within(const CodeRanges& ranges, std::uint32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [code](const CodeRange& range) { return range.first <= code && code <= range.last; });
}

const CodeRanges kCharacters{{0x9, 0xA}, {0xD, 0xD}, {0x20, 0xD7FF}, {0xE000, 0xFFFD}, {0x10000, 0x10FFFF}};
const CodeRanges kNameStarts{{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
                             {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
                             {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
const CodeRanges kNameParts{{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};
const CodeRanges kHidden{
    {0x200B, 0x200D}, {0x202A, 0x202E}, {0x2060, 0x2060}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF}};

std::string encoded(std::uint32_t code) {
  const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 + code / 64), byte(0x80 + code % 64)};
  if (code < 0x10000) return {byte(0xE0 + code / 4096), byte(0x80 + code / 64 % 64), byte(0x80 + code % 64)};
  return {byte(0xF0 + code / 262144), byte(0x80 + code / 4096 % 64), byte(0x80 + code / 64 % 64),
          byte(0x80 + code % 64)};
}

std::string check_of(const std::string& bytes) {
  const std::vector<Fault> faults = scan(bytes);
  return faults.empty() ? "" : std::string(faults[0].check);
}

}  // namespace

TEST_CASE("every code point is of the classes that XML puts it into", "[xml]") {
  std::size_t wrong = 0;
  for (std::uint32_t code = 0; code < 0x120000; ++code) {
    bool good =
        is_xml_character(code) == within(kCharacters, code) && is_hidden(code) == within(kHidden, code);
    if (code >= 0x80) {
      const bool starts = within(kNameStarts, code);
      good = good && is_wide_name_start(code) == starts &&
             is_wide_name_part(code) == (starts || within(kNameParts, code));
    }
    if (!good && ++wrong == 1) CHECK(code == 0);
  }
  CHECK(wrong == 0);
}

TEST_CASE("every code point is decoded from its bytes, and from no others", "[xml]") {
  std::size_t wrong = 0;
  for (std::uint32_t code = 0x80; code <= 0x10FFFF; ++code) {
    const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
    const std::string bytes = encoded(code);
    const Decoded decoded = decode_utf8(bytes.c_str());
    const bool good =
        is_surrogate ? decoded.length == 0 : decoded.code == code && decoded.length == bytes.size();
    if (!good && ++wrong == 1) CHECK(code == 0);
  }
  CHECK(wrong == 0);
}

TEST_CASE("bytes that are no character are not decoded, wherever they break off", "[xml]") {
  // Each byte of a good character replaced by one that cannot follow.
  for (const std::string& good :
       {std::string("\xC5\xB5"), std::string("\xE2\x82\xAC"), std::string("\xF0\x9F\x98\x80")}) {
    for (std::size_t at = 1; at < good.size(); ++at) {
      for (const char other : {'\0', 'a', '\x7F', '\xC0', '\xFF'}) {
        std::string bytes = good;
        bytes[at] = other;
        CHECK(decode_utf8(bytes.c_str()).length == 0);
      }
    }
  }
  // Leads that begin nothing, and characters written longer than they need or beyond the last.
  for (int lead = 0x80; lead <= 0xFF; ++lead) {
    const std::string bytes = std::string(1, static_cast<char>(lead)) + "\xBF\xBF\xBF";
    const bool begins = lead >= 0xC2 && lead <= 0xF3 && lead != 0xED;
    const bool surrogate = lead == 0xED;  // U+DFFF
    INFO(lead);
    CHECK((decode_utf8(bytes.c_str()).length != 0) == (begins && !surrogate));
  }
  for (const char* bytes :
       {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xED\xA0\x80", "\xED\xBF\xBF"}) {
    CHECK(decode_utf8(bytes).length == 0);
  }
  CHECK(decode_utf8("\xF4\x8F\xBF\xBF").code == 0x10FFFF);
  CHECK(decode_utf8("\xED\x9F\xBF").code == 0xD7FF);
  CHECK(decode_utf8("\xEE\x80\x80").code == 0xE000);
  CHECK(decode_utf8("\xE0\xA0\x80").code == 0x800);
  CHECK(decode_utf8("\xF0\x90\x80\x80").code == 0x10000);
}

TEST_CASE("each byte of ASCII stands where XML lets it", "[xml]") {
  const std::string spaces = " \t\r\n";
  const std::string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (int byte = 0; byte < 0x80; ++byte) {
    const char c = static_cast<char>(byte);
    const auto one_of = [c](const std::string& some) { return some.find(c) != std::string::npos; };
    INFO(byte);
    const bool allowed = byte >= 0x20 || one_of(spaces);
    CHECK(check_of("<r>" + std::string(1, c) + "</r>").empty() == (allowed && c != '<' && c != '&'));
    CHECK(check_of("<r a=\"" + std::string(1, c) + "\"/>").empty() ==
          (allowed && c != '<' && c != '&' && c != '"'));
    CHECK(check_of("<r a='" + std::string(1, c) + "'/>").empty() ==
          (allowed && c != '<' && c != '&' && c != '\''));
    CHECK(check_of("<r><!-- " + std::string(1, c) + " --></r>").empty() == allowed);
    CHECK(check_of("<r><![CDATA[ " + std::string(1, c) + " ]]></r>").empty() == allowed);
    // In a name, the colon is a matter of namespaces.
    const bool starts = one_of(letters) || c == '_';
    const bool part = starts || one_of("0123456789-.");
    if (c == ':') continue;
    CHECK(check_of("<" + std::string(1, c) + "x/>").empty() == starts);
    const bool ends = one_of(spaces) || c == '/';
    CHECK(check_of("<x" + std::string(1, c) + "/>").empty() == (part || one_of(spaces)));
    if (!ends && c != '>') CHECK(check_of("<x" + std::string(1, c) + "y/>").empty() == part);
  }
}

TEST_CASE("letters outside ASCII stand in names where XML lets them", "[xml]") {
  const auto taken = [](const CodeRanges& ranges, const std::string& before) {
    for (const CodeRange& range : ranges) {
      for (const std::uint32_t code : {range.first - 1, range.first, range.last, range.last + 1}) {
        if (code < 0x80 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) continue;
        const std::string name = before + encoded(code);
        const bool good = within(kNameStarts, code) || (!before.empty() && within(kNameParts, code));
        const std::string wanted = !good ? "not-well-formed" : is_hidden(code) ? "hidden-character" : "";
        INFO(code);
        CHECK(check_of("<" + name + "></" + name + ">") == wanted);
      }
    }
  };
  taken(kNameStarts, "");
  taken(kNameStarts, "a");
  taken(kNameParts, "");
  taken(kNameParts, "a");
}

}  // namespace llwybr
