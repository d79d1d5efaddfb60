#include "xml/condition.hpp"

#include <optional>

#include "catch.hpp"
#include "xml/condition_hints.hpp"

namespace llwybr {
namespace {

// A condition in postfix as a person can read it, or `fault at …: expected`.
std::string postfix(std::string_view text) {
  std::vector<ConditionTerm> terms;
  ConditionFault fault;
  if (!read_condition(text, terms, fault)) {
    CHECK(terms.empty());
    return "fault at " + std::to_string(fault.at);
  }
  std::string result;
  for (const ConditionTerm& term : terms) {
    if (!result.empty()) result += ' ';
    switch (term.op) {
      case ConditionOp::equals:
        result += std::string(term.fact.id) + "=" + std::string(term.value.id);
        break;
      case ConditionOp::negate:
        result += "not";
        break;
      case ConditionOp::both:
        result += "and";
        break;
      case ConditionOp::either:
        result += "or";
        break;
    }
  }
  return result;
}

}  // namespace

TEST_CASE("conditions are read as written", "[xml]") {
  CHECK(postfix("a = b") == "a=b");
  CHECK(postfix("a=b") == "a=b");
  CHECK(postfix("  a  =\tb\n") == "a=b");
  CHECK(postfix("a=b and c=d") == "a=b c=d and");
  CHECK(postfix("a=b or c=d and e=f") == "a=b c=d e=f and or");
  CHECK(postfix("a=b and c=d or e=f") == "a=b c=d and e=f or");
  CHECK(postfix("(a=b or c=d) and e=f") == "a=b c=d or e=f and");
  CHECK(postfix("a=b or c=d or e=f") == "a=b c=d or e=f or");
  CHECK(postfix("not a=b and c=d") == "a=b not c=d and");
  CHECK(postfix("not (a=b and c=d)") == "a=b c=d and not");
  CHECK(postfix("not(a=b)") == "a=b not");
  CHECK(postfix("not not a=b") == "a=b not not");
  CHECK(postfix("((a=b))") == "a=b");
  CHECK(postfix("age = under-10 and not (trust = yes or trust = not-known)") ==
        "age=under-10 trust=yes trust=not-known or not and");
}

TEST_CASE("what cannot be read of a condition is named by its place", "[xml]") {
  CHECK(postfix("") == "fault at 0");
  CHECK(postfix("   ") == "fault at 3");
  CHECK(postfix("a") == "fault at 1");
  CHECK(postfix("a =") == "fault at 3");
  CHECK(postfix("a = b and") == "fault at 9");
  CHECK(postfix("a = b c = d") == "fault at 6");
  CHECK(postfix("and a = b") == "fault at 0");
  CHECK(postfix("a = b or or c = d") == "fault at 9");
  CHECK(postfix("(a = b") == "fault at 0");
  CHECK(postfix("a = b)") == "fault at 5");
  CHECK(postfix("()") == "fault at 1");
  CHECK(postfix("a == b") == "fault at 3");
  CHECK(postfix("a != b") == "fault at 2");
  CHECK(postfix("A = b") == "fault at 0");
  CHECK(postfix("a = not") == "a=not");
  CHECK(postfix("not = b") == "fault at 4");
  CHECK(postfix("a = b AND c = d") == "fault at 6");
  CHECK(postfix("a = b & c = d") == "fault at 6");
}

TEST_CASE("signs of other languages are told what to write instead", "[xml]") {
  const auto instead = [](std::string_view text) -> std::string {
    const std::optional<Phrase> hint = instead_in_condition(text);
    return hint ? hint->english : "";
  };
  CHECK(instead("a == b") == "`=` in place of `==`");
  for (const char* unequal : {"a != b", "a!=b", "a !=b", "a! = b"}) {
    CHECK(instead(unequal) == "`not fact = value` in place of `!=`");
  }
  CHECK(instead("a <> b") == "`not fact = value` in place of `<>`");
  CHECK(instead("a ≠ b") == "`not fact = value` in place of `≠`");
  CHECK(instead("a is not b") == "`not fact = value` in place of `is not`");
  CHECK(instead("a IS NOT b") == "`not fact = value` in place of `is not`");
  CHECK(instead("a is b") == "`=` in place of `is`");
  CHECK(instead("a yw b") == "`=` in place of `yw`");
  for (const char* both : {"AND", "And", "&&", "&", "ac", "a"}) {
    CHECK(instead("a = b " + std::string(both) + " c = d") == "`and` in place of `" + std::string(both) + "`");
  }
  for (const char* either : {"OR", "||", "|", "neu"}) {
    CHECK(instead("a = b " + std::string(either) + " c = d") == "`or` in place of `" + std::string(either) + "`");
  }
  CHECK(instead("NOT a = b") == "`not` in place of `NOT`");
  CHECK(instead("!a = b") == "`not` in place of `!`");
  CHECK(instead("! a = b") == "`not` in place of `!`");
  CHECK(instead("!(a = b)") == "`not` in place of `!`");
  CHECK(instead("a = 'b'") == "the value without quotation marks");
  CHECK(instead("a = “b”") == "the value without quotation marks");
  CHECK(instead("a = „b”") == "the value without quotation marks");
  CHECK(instead("A = b") == "`a` in place of `A`");
  CHECK(instead("a = B") == "`b` in place of `B`");
  CHECK(instead("a in (b, c)") == "each value by itself in place of `in`, as in `fact = one or fact = other`");
  CHECK(instead("a < 5") == "each value by itself in place of `<`, as in `fact = one or fact = other`");
  for (const char* other : {"a", "a =", "a = b and", "a = b c = d", "(a = b", "a = b)", "", "a = b or c", "a = 5"}) {
    INFO(other);
    CHECK(instead(other).empty());
  }
  CHECK(instead(std::string(101, 'A') + " = b").empty());
}

TEST_CASE("long and deep conditions are read without recursion", "[xml]") {
  std::string wide = "a=b";
  for (int i = 1; i < 10000; ++i) wide += i % 2 == 0 ? " or a=b" : " and a=b";
  std::vector<ConditionTerm> terms;
  ConditionFault fault;
  REQUIRE(read_condition(wide, terms, fault));
  CHECK(terms.size() == 19999);
  terms.clear();
  const std::string deep = std::string(200000, '(') + "a=b" + std::string(200000, ')');
  REQUIRE(read_condition(deep, terms, fault));
  CHECK(terms.size() == 1);
}

}  // namespace llwybr
