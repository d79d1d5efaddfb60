#include "catch.hpp"
#include "language/language.hpp"

namespace llwybr {
namespace {

TEST_CASE("plural categories are those of CLDR", "[language]") {
  for (std::uint64_t count : {0U, 1U, 2U, 3U, 4U, 5U, 6U, 7U, 11U, 12U, 16U, 21U, 26U, 100U, 101U}) {
    INFO(count);
    CHECK(plural_of(count, Language::english) == (count == 1 ? Plural::one : Plural::other));
  }
  CHECK(plural_of(0, Language::welsh) == Plural::zero);
  CHECK(plural_of(1, Language::welsh) == Plural::one);
  CHECK(plural_of(2, Language::welsh) == Plural::two);
  CHECK(plural_of(3, Language::welsh) == Plural::few);
  CHECK(plural_of(6, Language::welsh) == Plural::many);
  for (std::uint64_t count : {4U, 5U, 7U, 10U, 11U, 12U, 13U, 16U, 21U, 26U, 100U, 103U}) {
    INFO(count);
    CHECK(plural_of(count, Language::welsh) == Plural::other);
  }
}

}  // namespace
}  // namespace llwybr
