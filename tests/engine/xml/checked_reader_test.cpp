#include "catch.hpp"
#include "llwybr/engine.hpp"

using namespace llwybr;

namespace {

constexpr std::string_view kText =
    "<pathway xmlns='urn:llwybr:pathway:1' id='one' edition='1' status='draft' review-by='2030-01-01' start='end'>"
    "<title xml:lang='en'>One</title><title xml:lang='cy'>Un</title>"
    "<outcome id='safe'><label xml:lang='en'>Safe</label><label xml:lang='cy'>Diogel</label></outcome>"
    "<endpoint id='end' outcome='safe'><title xml:lang='en'>End</title><title xml:lang='cy'>Diwedd</title></endpoint>"
    "</pathway>";

FileReader only(std::string text) {
  return [text = std::move(text)](std::string_view path) {
    return path == "main.xml" ? FileAnswer{FileStatus::found, text} : FileAnswer{};
  };
}

}  // namespace

TEST_CASE("a checked pathway is read by its hash, and no other bytes are") {
  const Reading reading = read_pathway("main.xml", only(std::string(kText)));
  REQUIRE(reading.troubles.empty());
  const std::string hash = content_hash(reading.pathway);
  const auto pathway = read_checked("main.xml", only(std::string(kText)), hash);
  REQUIRE(pathway != nullptr);
  CHECK(pathway->id == reading.pathway.id);
  CHECK(pathway->nodes.size() == reading.pathway.nodes.size());
  CHECK(read_checked("main.xml", only(std::string(kText)), "") == nullptr);
  CHECK(read_checked("main.xml", only(std::string(kText) + " "), hash) == nullptr);
  CHECK(read_checked("other.xml", only(std::string(kText)), hash) == nullptr);
}

TEST_CASE("bytes with a fault are not read by their own hash") {
  const std::string faulty = std::string(kText).replace(kText.find("<title"), 6, "<titel");
  const Reading reading = read_pathway("main.xml", only(faulty));
  REQUIRE_FALSE(reading.troubles.empty());
  CHECK(read_checked("main.xml", only(faulty), content_hash(reading.pathway)) == nullptr);
}
