#include "catch.hpp"
#include "engine/report/example.hpp"
#include "engine/report/golden.hpp"
#include "llwybr/report.hpp"

using namespace llwybr;

namespace {

NodeIndex node_named(const Pathway& pathway, std::string_view id) {
  for (NodeIndex index = 0; index < pathway.nodes.size(); ++index) {
    if (pathway.nodes[index].id == id) return index;
  }
  return kNone;
}

}  // namespace

TEST_CASE("a question in the terminal", "[report]") {
  const Reading reading = read_example();
  const NodeIndex node = node_named(reading.pathway, "danger");
  require_golden("node-question.en.txt", node_text(reading.pathway, node, {}, Language::english, false));
  require_golden("node-question.cy.txt", node_text(reading.pathway, node, {}, Language::welsh, false));
}

TEST_CASE("an action in the terminal says who, by when and what not to do", "[report]") {
  const Reading reading = read_example();
  const NodeIndex node = node_named(reading.pathway, "make-report");
  const std::vector<EventState> events{{0, parse_minute("2026-11-24T09:30Z").value()}};
  require_golden("node-action.en.txt", node_text(reading.pathway, node, events, Language::english, false));
  require_golden("node-action.cy.txt", node_text(reading.pathway, node, {}, Language::welsh, false));
}
