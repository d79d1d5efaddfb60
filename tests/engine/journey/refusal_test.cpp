// Why a step is refused, each reason by a journey that meets it, and in words of its own.
#include <set>

#include "catch.hpp"
#include "engine/journey/sketch.hpp"
#include "llwybr/journey.hpp"

namespace llwybr {

TEST_CASE("each reason for a refusal is met, and has words of its own in both languages", "[journey]") {
  const Pathway pathway = test::Sketch()
                              .fact("f", "yes no")
                              .many("m", "q", {{"a"}, {"b"}, {.id = "none", .exclusive = true}})
                              .question("q", {{"yes", "d", "f=yes"}, {"no", "d", "f=no"}})
                              .decision("d", {{"w", "f=yes", "end"}})
                              .endpoint("end")
                              .build();
  const auto refusal = [&](const Input& input, bool at_q = false) {
    Journey journey(pathway);
    if (at_q) REQUIRE_FALSE(journey.apply({"m", {"a"}, 5}).has_value());
    const std::optional<Refused> refused = journey.apply(input);
    REQUIRE(refused.has_value());
    return refused->refusal;
  };
  const std::vector<std::pair<Refusal, Refusal>> met{
      {refusal({"q", {"yes"}, 0}), Refusal::not_open},
      {refusal({"m", {}, 0}), Refusal::no_answer},
      {refusal({"q", {}, 5}, true), Refusal::no_answer},
      {refusal({"q", {"yes", "no"}, 5}, true), Refusal::too_many_answers},
      {refusal({"m", {"c"}, 0}), Refusal::unknown_answer},
      {refusal({"m", {"a", "b", "a"}, 0}), Refusal::answer_twice},
      {refusal({"m", {"a", "none"}, 0}), Refusal::not_alone},
      {refusal({"q", {"yes"}, 4}, true), Refusal::time_runs_back},
      {refusal({"q", {"yes"}, 5, 6}, true), Refusal::not_yet_happened},
      {refusal({"q", {"no"}, 5}, true), Refusal::undecided},
  };
  std::set<std::string_view> english, welsh, names;
  for (const auto& [said, wanted] : met) {
    CHECK(said == wanted);
    CHECK_FALSE(name_of(said).empty());
    CHECK_FALSE(words_of(said).english.empty());
    CHECK_FALSE(words_of(said).welsh.empty());
    english.insert(words_of(said).english);
    welsh.insert(words_of(said).welsh);
    names.insert(name_of(said));
  }
  CHECK(english.size() == 9);
  CHECK(welsh.size() == 9);
  CHECK(names.size() == 9);
}

}  // namespace llwybr
