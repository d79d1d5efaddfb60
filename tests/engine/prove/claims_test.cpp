// A question of many in which one answer sets facts by not being chosen that another sets by being chosen.
#include "prove/claims.hpp"

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "prove/proof.hpp"

namespace llwybr {
namespace {

// The second answer sets so many facts against the first.
Reading question_against(std::size_t facts) {
  std::string declared;
  std::string chosen;
  std::string not_chosen;
  for (std::size_t fact = 0; fact < facts; ++fact) {
    const std::string id = "f" + std::to_string(fact);
    declared += "<fact id='" + id + "'><value id='yes'/><value id='no'/></fact>";
    chosen += (fact == 0 ? "" : " ") + id + "=yes";
    not_chosen += (fact == 0 ? "" : " ") + id + "=no";
  }
  return read_memory({{"main.xml",
                       "<pathway xmlns='urn:llwybr:pathway:1' id='p' edition='1' status='draft' "
                       "review-by='2027-03-31' start='q'>" +
                           declared + "<question id='q' select='many' to='e'><answer id='a' sets='" + chosen +
                           "'/><answer id='b' sets-if-not='" + not_chosen +
                           "'/></question><endpoint id='e' outcome='o'/></pathway>"}});
}

}  // namespace

TEST_CASE("what one answer claims from another is decided for eight facts, and said to be too much for more",
          "[prove]") {
  for (const std::size_t facts : {1u, 8u}) {
    const Reading reading = question_against(facts);
    CHECK(claimed_facts(reading.pathway, reading.pathway.nodes[0]).size() == facts);
    CHECK(answer_with_too_many_claims(reading.pathway) == kNone);
    CHECK(Proof(reading.pathway, kProofCells).decided());
  }
  for (const std::size_t facts : {9u, 40u}) {
    const Reading reading = question_against(facts);
    CHECK(answer_with_too_many_claims(reading.pathway) == 1);
    CHECK_FALSE(Proof(reading.pathway, kProofCells).decided());
  }
}

}  // namespace llwybr
