#include "graph/sure_ends.hpp"

#include <string>

#include "catch.hpp"
#include "engine/journey/sketch.hpp"

using namespace llwybr;
using llwybr::test::Sketch;

namespace {

// The nodes from which no end is sure.
std::string unsure(const Sketch& sketch) {
  const Pathway pathway = sketch.build();
  const std::vector<bool> ends = surely_ending(pathway);
  std::string ids;
  for (NodeIndex node = 0; node < pathway.nodes.size(); ++node) {
    if (!ends[node]) ids += (ids.empty() ? "" : " ") + std::string(pathway.nodes[node].id);
  }
  return ids;
}

Sketch with_fact() { return Sketch().fact("f", "a b"); }

}  // namespace

TEST_CASE("one answer that leads to an end is enough for a question, a decision needs all its branches", "[graph]") {
  CHECK(unsure(Sketch().question("q", {{"again", "q"}, {"on", "end"}}).endpoint("end")).empty());
  CHECK(unsure(with_fact().decision("d", {{"a", "f=a", "end"}}, "act").action("act", "end").endpoint("end")).empty());
  CHECK(unsure(with_fact().action("act", "d").decision("d", {{"a", "f=a", "end"}}, "act").endpoint("end")) == "act d");
}

TEST_CASE("a call is sure where what it runs can surely be left, and all that follows ends", "[graph]") {
  const auto calling = [](const std::string& other) {
    return with_fact().use("u", "s", {{"done", "end"}, {"not", other}}).decision("loop", {{"a", "f=a", "end"}}, "wait")
        .action("wait", "loop").endpoint("end").subpathway("s").question("q", {{"yes", "done"}, {"no", "not"}}).exit("done")
        .exit("not");
  };
  CHECK(unsure(calling("end")) == "loop wait");
  CHECK(unsure(calling("wait")) == "u loop wait");
  // The exits themselves are ends, whoever calls.
  CHECK(unsure(with_fact().use("u", "s", {{"done", "end"}}).endpoint("end").subpathway("s")
                   .decision("d", {{"a", "f=a", "done"}}, "act").action("act", "d").exit("done")) == "u d act");
}

TEST_CASE("a parallel is sure where every strand is, also where two run the same", "[graph]") {
  const auto beside = [](const std::string& second) {
    return with_fact().parallel("p", "end", {{"one", "s"}, {"two", second}}).endpoint("end").subpathway("s").action("a", "done")
        .exit("done").subpathway("t").decision("d", {{"a", "f=a", "over"}}, "wait").action("wait", "d").exit("over");
  };
  CHECK(unsure(beside("s")) == "d wait");
  CHECK(unsure(beside("t")) == "p d wait");
}
