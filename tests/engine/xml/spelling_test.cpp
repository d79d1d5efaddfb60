#include "xml/spelling.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace llwybr {
namespace {

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  NearestWord found(word);
  for (const std::string_view candidate : candidates) found.consider(candidate);
  return std::string(found.found());
}

}  // namespace

TEST_CASE("the nearest word is what was meant", "[xml]") {
  CHECK(nearest("acton", {"answer", "action", "exit"}) == "action");
  CHECK(nearest("aciton", {"answer", "action", "exit"}) == "action");
  CHECK(nearest("questions", {"question", "action"}) == "question");
  CHECK(nearest("call-99", {"call-999", "call-998"}) == "call-999");
  CHECK(nearest("call-998", {"call-999", "call-998"}) == "call-998");
  CHECK(nearest("to", {"ti"}) == "ti");
}

TEST_CASE("what is not near is not offered", "[xml]") {
  CHECK(nearest("banana", {"answer", "action", "exit"}).empty());
  CHECK(nearest("to", {"id", "agency"}).empty());
  CHECK(nearest("", {"a"}).empty());
  CHECK(nearest(std::string(5000, 'a'), {"a"}).empty());
  CHECK(nearest("a", {std::string_view()}).empty());
}

}  // namespace llwybr
