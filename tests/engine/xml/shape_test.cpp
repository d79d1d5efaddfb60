// Names of elements and attributes are known by their letters, whichever way they are looked up.
#include "xml/shape.hpp"

#include <random>
#include <string>

#include "catch.hpp"

namespace llwybr {
namespace {

// As names stand in the parser's buffer: ended by a NUL, and anything behind it.
template <typename Check>
void with_name(const std::string& name, char behind, const Check& check) {
  std::string buffer = name + '\0' + std::string(8, behind);
  check(buffer.data());
}

}  // namespace

TEST_CASE("every name is found in the parser's buffer", "[xml]") {
  for (const char behind : {'\0', 'a', '"', '\xff'}) {
    for (std::size_t i = 0; i < kElements; ++i) {
      const auto element = static_cast<Element>(i);
      with_name(std::string(name_of(element)), behind, [&](const char* name) {
        CHECK(name_of(element_in_buffer(name)) == name_of(element));
        CHECK(element_in_buffer(name) == element_named(name));
      });
    }
    for (std::size_t i = 0; i < kAttributes; ++i) {
      const auto attribute = static_cast<Attribute>(i);
      with_name(std::string(name_of(attribute)), behind,
                [&](const char* name) { CHECK(attribute_in_buffer(name) == attribute); });
    }
  }
}

TEST_CASE("no other name is found in the parser's buffer", "[xml]") {
  for (const char* other : {"", "x", "terms", "ter", "Title", "xml:lan", "xml:langs", "question1", "questio"}) {
    with_name(other, 'a', [](const char* name) {
      CHECK(element_in_buffer(name) == Element::none);
      CHECK(attribute_in_buffer(name) == Attribute::none);
    });
  }
  std::mt19937 dice(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string other(dice() % 11, 'a');
    for (char& c : other) c = static_cast<char>('a' + dice() % 26);
    with_name(other, static_cast<char>(dice() % 256), [&](const char* name) {
      if (element_in_buffer(name) != element_named(name)) FAIL(other);
      if (attribute_in_buffer(name) != attribute_named(name)) FAIL(other);
    });
  }
}

}  // namespace llwybr
