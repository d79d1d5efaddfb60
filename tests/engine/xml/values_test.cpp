// Values of attributes: what is well written, kind by kind, and what is asked for instead.
#include "xml/values.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

namespace llwybr {
namespace {

struct Kind {
  ValueKind kind;
  std::vector<std::string> good;
  std::vector<std::string> bad;
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all{
      {ValueKind::id,
       {"a", "z", "call-999", "a1-b2", std::string(100, 'a')},
       {"", "A", "1a", "-a", "a-", "a--b", "a_b", "a b", "{", "`a", "a{", "a/", "a:", std::string(101, 'a')}},
      {ValueKind::day,
       {"2026-11-24", "1900-01-01", "2199-12-31"},
       {"", "2026-02-30", "1899-12-31", "2200-01-01", "24/11/2026"}},
      {ValueKind::words, {"a", " a ", "\xC5\xB5", "!"}, {"", " ", " \t\n "}},
      {ValueKind::status, {"draft", "agreed", "withdrawn"}, {"", "Draft", "final"}},
      {ValueKind::state, {"initial", "translated", "reviewed", "final"}, {"", "draft", "Final"}},
      {ValueKind::https,
       {"https://example.org", "https://a", "https://a/b?c=d#e"},
       {"", "https://", "https:///a", "http://example.org", "https:/a", "HTTPS://a", "javascript:alert(1)",
        "//a"}},
      {ValueKind::link,
       {"https://example.org", "tel:999", "mailto:a@b.org"},
       {"", "tel:", "mailto:", "tel", "mailto", "javascript:alert(1)", "data:text/html,x", "tel:9 9",
        "mailto:<a>", "http://a"}},
      {ValueKind::phone,
       {"9", "999", "0300 123 456", "+44 20 7946 0000", std::string(40, '1')},
       {"", "+", " 1", "1 ", "1  2", "1-2", "++1", "1+", "a", "+ 1", std::string(41, '1')}},
      {ValueKind::select, {"one", "many"}, {"", "two"}},
      {ValueKind::yes, {"yes"}, {"", "no", "Yes"}},
      {ValueKind::mark, {"verified", "local", "general", "open"}, {"", "closed"}},
      {ValueKind::language, {"en", "cy"}, {"", "fr", "EN", "en-GB"}},
      {ValueKind::pathway_namespace, {"urn:llwybr:pathway:1"}, {"", "urn:llwybr:pathway:2"}},
      {ValueKind::instance_namespace,
       {"http://www.w3.org/2001/XMLSchema-instance"},
       {"", "urn:llwybr:pathway:1"}},
      {ValueKind::path, {"a.xml", ".."}, {""}},
      // These are read where they are used; every text may be one.
      {ValueKind::ids, {"", "a b"}, {}},
      {ValueKind::settings, {"", "a=b"}, {}},
      {ValueKind::condition, {"", "a = b"}, {}},
      {ValueKind::within, {"", "2 days"}, {}},
      {ValueKind::points, {"", "a/b"}, {}},
  };
  return all;
}

}  // namespace

TEST_CASE("values are well written as their kind asks", "[xml]") {
  for (const Kind& each : kinds()) {
    for (const std::string& value : each.good) {
      INFO(value);
      CHECK(is_well_written(each.kind, value));
    }
    for (const std::string& value : each.bad) {
      INFO(value);
      CHECK_FALSE(is_well_written(each.kind, value));
    }
  }
}

TEST_CASE("an address holds no character that could end it early", "[xml]") {
  for (int byte = 0; byte < 0x80; ++byte) {
    const char c = static_cast<char>(byte);
    const bool allowed = byte > 0x20 && std::string_view("\"<>\\`{}|^\x7f").find(c) == std::string_view::npos;
    INFO(byte);
    for (const char* start : {"https://a", "tel:1", "mailto:a"}) {
      CHECK(is_well_written(ValueKind::link, start + std::string(1, c) + "b") == allowed);
    }
    CHECK(is_well_written(ValueKind::https, "https://a" + std::string(1, c)) == allowed);
  }
}

TEST_CASE("what a value should have been is said for each kind, in both languages", "[xml]") {
  std::set<std::string_view> english, welsh;
  for (const Kind& each : kinds()) {
    const Words words = expected(each.kind);
    CHECK_FALSE(words.english.empty());
    CHECK_FALSE(words.welsh.empty());
    english.insert(words.english);
    welsh.insert(words.welsh);
  }
  CHECK(english.size() == kinds().size());
  CHECK(welsh.size() == kinds().size());
}

TEST_CASE("a limit is a number and a unit", "[xml]") {
  const auto read = [](std::string_view text) {
    Deadline deadline;
    return read_within(text, deadline)
               ? std::to_string(deadline.count) + ":" + std::to_string(static_cast<int>(deadline.unit))
               : "-";
  };
  const auto said = [](std::uint32_t count, Unit unit) {
    return std::to_string(count) + ":" + std::to_string(static_cast<int>(unit));
  };
  CHECK(read("immediately") == said(0, Unit::immediately));
  CHECK(read("1 minute") == said(1, Unit::minutes));
  CHECK(read("90 minutes") == said(90, Unit::minutes));
  CHECK(read("24 hours") == said(24, Unit::hours));
  CHECK(read("7 days") == said(7, Unit::days));
  CHECK(read("10 working-days") == said(10, Unit::working_days));
  CHECK(read("2 weeks") == said(2, Unit::weeks));
  CHECK(read("9999 months") == said(9999, Unit::months));
  for (const char* text :
       {"",       "1",         "1 ",       " 1 day",      "0 days", "01 days", "10000 days", "99999 days",
        "1  day", "1day",      "-1 days",  "1 fortnight", "1 s",    "days",    "one day",    "1 dayss",
        "1 Day",  "immediate", "1.5 days", "/ days",      ": days", "1\tday"}) {
    INFO(text);
    CHECK(read(text) == "-");
  }
}

TEST_CASE("a text is in the first state unless another is named", "[xml]") {
  CHECK(text_state("initial") == TextState::initial);
  CHECK(text_state("translated") == TextState::translated);
  CHECK(text_state("reviewed") == TextState::reviewed);
  CHECK(text_state("final") == TextState::final);
  CHECK(text_state("") == TextState::initial);
}

}  // namespace llwybr
