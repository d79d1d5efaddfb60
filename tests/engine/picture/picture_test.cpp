// Pictures keep to the rules, whatever is drawn.
#include "llwybr/picture.hpp"

#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "engine/picture/random_scope.hpp"
#include "engine/picture/rules.hpp"
#include "engine/report/example.hpp"
#include "llwybr/engine.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;
using namespace llwybr::test;

namespace {

Reading read_shipped() {
  return read_pathway("pathway.xml", [](std::string_view path) -> FileAnswer {
    std::ifstream file(std::string(LLWYBR_SOURCE) + "/pathways/csa-response/" + std::string(path), std::ios::binary);
    if (!file) return {};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return {FileStatus::found, bytes.str()};
  });
}

void require_rules(const Pathway& pathway, PictureSubject subject, PictureOptions options) {
  INFO(pathway.scopes[subject.scope].id << " " << (subject.around == kNone ? "" : pathway.nodes[subject.around].id));
  const Picture picture = picture_of(pathway, subject, options);
  require_boxes_apart(pathway, picture);
  require_branches_clear(pathway, picture);
  REQUIRE(picture_json(pathway, picture) == picture_json(pathway, picture_of(pathway, subject, options)));
}

const PictureNode& node_of(const Pathway& pathway, const Picture& picture, std::string_view id) {
  for (const PictureNode& node : picture.nodes) {
    if (pathway.nodes[node.node].id == id) return node;
  }
  FAIL(id);
  return picture.nodes.front();
}

}  // namespace

TEST_CASE("every scope of the shipped pathway, and what is around every node", "[picture]") {
  const Reading reading = read_shipped();
  const Pathway& pathway = reading.pathway;
  REQUIRE(reading.troubles.empty());
  for (const Language language : kLanguages) {
    for (ScopeIndex scope = 0; scope < pathway.scopes.size(); ++scope) {
      const Picture picture = picture_of(pathway, {scope, kNone}, {language});
      REQUIRE(picture.nodes.size() == pathway.scopes[scope].nodes.count);
      require_rules(pathway, {scope, kNone}, {language, 1000});
      require_rules(pathway, {scope, kNone}, {language});
    }
    for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
      require_rules(pathway, {pathway.nodes[node].scope, node}, {language});
    }
  }
}

TEST_CASE("pathways of 20, 150 and 1000 nodes made at random", "[picture]") {
  for (const auto& [nodes, seeds] : {std::pair{20U, 60U}, std::pair{150U, 12U}, std::pair{1000U, 2U}}) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
      INFO(nodes << " nodes, seed " << seed);
      const Pathway pathway = random_scope(seed, nodes);
      require_rules(pathway, {}, {Language::english, seed % 2 == 0 ? 0 : 800});
      require_rules(pathway, {0, seed % nodes}, {});
    }
  }
}

TEST_CASE("a picture around a node shows two branches each way, and counts what it leaves out", "[picture]") {
  const Reading reading = read_shipped();
  const Pathway& pathway = reading.pathway;
  const NamedSubject named = subject_of(pathway, "anyone-hurt", "");
  REQUIRE(named.fault == SubjectFault::none);
  REQUIRE(pathway.scopes[named.subject.scope].id == "immediate-safety");
  const Picture picture = picture_of(pathway, named.subject, {});
  std::vector<std::string_view> ids;
  for (const PictureNode& node : picture.nodes) ids.push_back(pathway.nodes[node.node].id);
  REQUIRE(ids.size() < pathway.scopes[named.subject.scope].nodes.count);
  REQUIRE(std::find(ids.begin(), ids.end(), "call-999") != ids.end());
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  for (const PictureNode& node : picture.nodes) {
    before += node.hidden_before;
    after += node.hidden_after;
  }
  std::uint32_t into = 0;
  std::uint32_t out = 0;
  const Range nodes = pathway.scopes[named.subject.scope].nodes;
  for (NodeIndex node = nodes.first; node < nodes.end(); ++node) {
    const bool is_from = std::find(ids.begin(), ids.end(), pathway.nodes[node].id) != ids.end();
    const Range branches = pathway.nodes[node].branches;
    for (BranchIndex branch = branches.first; branch < branches.end(); ++branch) {
      const bool is_to = std::find(ids.begin(), ids.end(), pathway.branches[branch].target.id) != ids.end();
      into += !is_from && is_to ? 1 : 0;
      out += is_from && !is_to ? 1 : 0;
    }
  }
  REQUIRE(before == into);
  REQUIRE(after == out);
  REQUIRE(out > 0);
}

TEST_CASE("ids that name nothing are told apart", "[picture]") {
  const Reading reading = read_shipped();
  const Pathway& pathway = reading.pathway;
  REQUIRE(subject_of(pathway, "", "").subject.scope == 0);
  REQUIRE(subject_of(pathway, "", "csa-response").fault == SubjectFault::none);
  REQUIRE(subject_of(pathway, "nobody", "").fault == SubjectFault::no_such_node);
  REQUIRE(subject_of(pathway, "", "nowhere").fault == SubjectFault::no_such_subpathway);
  REQUIRE(subject_of(pathway, "call-999", "report").fault == SubjectFault::node_elsewhere);
  REQUIRE(subject_of(pathway, "call-999", "immediate-safety").fault == SubjectFault::none);
}

TEST_CASE("lanes follow the register, and what nobody leads stands by its neighbours", "[picture]") {
  const Reading reading = read_shipped();
  const Pathway& pathway = reading.pathway;
  const Picture picture = picture_of(pathway, {}, {});
  REQUIRE(pathway.agencies[picture.lanes.front().agency].id == "everyone");
  for (std::size_t lane = 1; lane < picture.lanes.size(); ++lane) {
    REQUIRE(picture.lanes[lane - 1].agency < picture.lanes[lane].agency);
  }
  const auto lane_of = [&](std::string_view id) {
    return pathway.agencies[picture.lanes[node_of(pathway, picture, id).lane].agency].id;
  };
  REQUIRE(lane_of("make-safe") == "everyone");
  REQUIRE(lane_of("exploitation-response") == "social-services");
  REQUIRE(lane_of("concern-answered-alone") == "designated-officer");
  REQUIRE(lane_of("after-the-rules") == "everyone");
}

TEST_CASE("conditions are said in the words of their facts", "[picture]") {
  const Reading reading = read_shipped();
  const Pathway& pathway = reading.pathway;
  const auto label = [&](Language language) {
    const Picture picture = picture_of(pathway, {}, {language});
    return node_of(pathway, picture, "after-the-rules").rows.front().label.whole;
  };
  REQUIRE(label(Language::english).starts_with("What brings the person here: a child has told someone / "));
  REQUIRE(label(Language::welsh).starts_with("Beth sy’n dod â’r person yma: "));
}

TEST_CASE("a title that is not written gives way to the id, not to the other language", "[picture]") {
  const Reading reading = read_example("<title xml:lang=\"cy\">Dau beth ar unwaith</title>", "");
  const Picture picture = picture_of(reading.pathway, {}, {Language::welsh});
  REQUIRE(node_of(reading.pathway, picture, "both").title.whole == "both");
}

TEST_CASE("a pathway in which nobody leads has one lane", "[picture]") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const Pathway pathway = random_scope(seed, 12);
    if (!pathway.agencies.empty()) continue;
    const Picture picture = picture_of(pathway, {}, {});
    REQUIRE(picture.lanes.size() == 1);
    REQUIRE(picture.lanes.front().agency == kNone);
    REQUIRE(picture.lanes.front().name.whole == "Led by no agency");
    return;
  }
  FAIL("no such pathway was made");
}
