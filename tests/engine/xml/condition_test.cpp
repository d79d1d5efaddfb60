#include "xml/condition.hpp"

#include "catch.hpp"

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
