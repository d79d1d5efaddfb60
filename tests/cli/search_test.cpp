#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/command.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

const std::string kShipped = std::string(LLWYBR_SOURCE) + "/pathways/csa-response/pathway.xml";

std::string marked(const Json& parts) {
  std::string text;
  for (const Json& part : parts) {
    text += part.is_string() ? part.get<std::string>() : "[" + part["match"].get<std::string>() + "]";
  }
  return text;
}

}  // namespace

TEST_CASE("nodes and terms are found by words", "[cli]") {
  const Outcome text = run_llwybr("search " + kShipped + " strategy discussion");
  REQUIRE(text.exit == 0);
  REQUIRE_THAT(text.out, StartsWith("found: 9\n\nstrategy discussion\n  strategy-discussion  term\n"));
  REQUIRE_THAT(text.out, Contains("\n  hold-strategy-discussion  action, What social services must do\n"));
  const Outcome colored = run_llwybr("search " + kShipped + " strategy --color always");
  REQUIRE_THAT(colored.out, Contains("\x1b["));
  const Outcome json = run_llwybr("search " + kShipped + " strategy discussion --format json");
  REQUIRE(json.exit == 0);
  const Json found = Json::parse(json.out);
  REQUIRE(found["found"] == 9);
  REQUIRE(found["hits"][0]["kind"] == "term");
  REQUIRE_FALSE(found["hits"][0].contains("scope"));
  const Json& hit = found["hits"][1];
  REQUIRE(hit["id"] == "hold-strategy-discussion");
  REQUIRE(hit["node"] == "action");
  REQUIRE(hit["scope"] == "social-services");
  REQUIRE(marked(hit["title"]) == "Hold a [strategy] [discussion]");
}

TEST_CASE("Welsh words are found however they are mutated, and the answer is Welsh", "[cli]") {
  const Outcome outcome = run_llwybr("search " + kShipped + " nghynhadledd --lang cy");
  REQUIRE(outcome.exit == 0);
  REQUIRE_THAT(outcome.out,
               StartsWith("wedi’u canfod: ") && Contains("\nTrefnwch gynhadledd amddiffyn plant\n"));
}

TEST_CASE("what is not to be done is named as such", "[cli]") {
  REQUIRE_THAT(run_llwybr("search " + kShipped + " do not investigate").out,
               Contains("\n  What not to do: Do not investigate."));
}

TEST_CASE("a misspelling is said, and nothing found is not success", "[cli]") {
  const Outcome near = run_llwybr("search " + kShipped + " stratgy");
  REQUIRE(near.exit == 0);
  REQUIRE_THAT(near.out, StartsWith("nothing was found for `stratgy`; the nearest word is `strategy`\n"));
  REQUIRE_THAT(run_llwybr("search " + kShipped + " camfantesio --lang cy").out,
               StartsWith("ni chanfuwyd dim ar gyfer `camfantesio`; y gair agosaf yw `camfanteisio`\n"));
  const Outcome none = run_llwybr("search " + kShipped + " xylophone");
  REQUIRE(none.exit == 1);
  REQUIRE(none.out == "nothing was found\n");
  REQUIRE(Json::parse(run_llwybr("search " + kShipped + " xylophone --format json").out)["hits"].empty());
}

TEST_CASE("a word that would move the terminal’s cursor does not", "[cli]") {
  const ExampleFolder folder;
  folder.replace("pathway.xml", "What has been seen?", "What\u202e has been seen?");
  REQUIRE_THAT(run_llwybr("search " + folder.path() + " seen").out, !Contains("\u202e"));
}

TEST_CASE("words to search for are needed, and a pathway without dangling branches", "[cli]") {
  const Outcome outcome = run_llwybr("search " + kShipped);
  REQUIRE(outcome.exit == 2);
  REQUIRE_THAT(outcome.err, Contains("WORDS"));
  const ExampleFolder folder;
  folder.replace("pathway.xml", "to=\"signs\"", "to=\"nowhere\"");
  const Outcome broken = run_llwybr("search " + folder.path() + " child");
  REQUIRE(broken.exit == 1);
  REQUIRE(broken.out.empty());
  REQUIRE_THAT(broken.err, Contains("[dangling-target]"));
}
