// What a practitioner would ask of the shipped pathway, and what should come first.
#include <string>
#include <vector>

#include "catch.hpp"
#include "checks/fixtures.hpp"
#include "llwybr/search.hpp"

namespace llwybr {
namespace {

struct Asked {
  std::string query;
  std::string first;
};

const std::vector<Asked> kEnglish{
    {"report", "report-it"},
    {"how do I report in writing", "report-in-writing"},
    {"call social services", "report-by-phone"},
    {"999", "call-999"},
    {"LADO", "designated-officer"},
    {"s47", "section-47-needed"},
    {"section 47", "section-47-needed"},
    {"MARF", "multi-agency-referral-form"},
    {"SARC", "sexual-assault-referral-centre"},
    {"FGM", "female-genital-mutilation"},
    {"strategy discussion", "strategy-discussion"},
    {"stratgy discussion", "strategy-discussion"},
    {"child protection register", "child-protection-register"},
    {"core group", "core-group"},
    {"is the child missing", "missing-now"},
    {"medical examination", "see-the-doctors"},
    {"safe to tell parents", "safe-to-tell-parents"},
    {"position of trust", "position-of-trust"},
    {"harmful sexual behaviour", "harmful-sexual-behaviour"},
    {"regional safeguarding board", "regional-safeguarding-board"},
    {"clothes", "keep-evidence"},
    {"unborn", "report-before-birth"},
    {"plan coordinator", "plan-coordinator"},
    {"24 hours", "confirm-in-writing"},
    {"image taken down", "take-image-down"},
};

const std::vector<Asked> kWelsh{
    {"hysbysu", "report-it"},
    {"hysbyswch yn ysgrifenedig", "report-in-writing"},
    {"999", "call-999"},
    {"SPALl", "designated-officer"},
    {"LADO", "designated-officer"},
    {"a47", "section-47-enquiries"},
    {"adran 47", "section-47-enquiries"},
    {"AOCB", "female-genital-mutilation"},
    {"trafodaeth strategaeth", "strategy-discussion"},
    {"drafodaeth strategaeth", "hold-strategy-discussion"},
    {"cofrestr amddiffyn plant", "child-protection-register"},
    {"gynhadledd amddiffyn plant", "call-conference"},
    {"grwp craidd", "core-group"},
    {"plentyn ar goll", "missing-now"},
    {"archwiliad meddygol", "ask-for-examination"},
    {"diogel dweud wrth rhieni", "safe-to-tell-parents"},
    {"swydd o ymddiriedaeth", "position-of-trust"},
    {"ymddygiad rhywiol niweidiol", "harmful-sexual-behaviour"},
    {"camfantesio", "exploitation-route"},
    {"camdrin ar lein", "online-route"},
    {"dillad", "keep-evidence"},
    {"genedigaeth", "report-before-birth"},
    {"perygl", "immediate-danger"},
    {"24 awr", "confirm-in-writing"},
    {"eiriolwr", "advocate"},
};

void check_first(const std::vector<Asked>& all, Language language) {
  const Reading reading = read_file(std::string(LLWYBR_SOURCE) + "/pathways/csa-response/pathway.xml");
  REQUIRE(reading.troubles.empty());
  for (const Asked& asked : all) {
    INFO(asked.query);
    const SearchResult result = search(reading.pathway, language, asked.query);
    REQUIRE(!result.hits.empty());
    const Hit& hit = result.hits.front();
    CHECK(asked.first == (hit.kind == HitKind::node ? reading.pathway.nodes[hit.index].id
                                                    : reading.pathway.terms[hit.index].id));
  }
}

// Every mark is a run of whole characters of its text, behind the one before.
void check_marks(const MarkedText& marked) {
  std::uint32_t end = 0;
  const auto begins_character = [&](std::uint32_t at) {
    return at == marked.text.size() || (static_cast<unsigned char>(marked.text[at]) & 0xc0) != 0x80;
  };
  for (const Range& mark : marked.marks) {
    REQUIRE((mark.first >= end && mark.count > 0 && mark.end() <= marked.text.size()));
    REQUIRE((begins_character(mark.first) && begins_character(mark.end())));
    end = mark.end();
  }
}

}  // namespace

TEST_CASE("what a practitioner looks for comes first, in English", "[search]") {
  check_first(kEnglish, Language::english);
}

TEST_CASE("what a practitioner looks for comes first, in Welsh", "[search]") {
  check_first(kWelsh, Language::welsh);
}

TEST_CASE("what is found in what is not to be done begins as that does", "[search]") {
  const Reading reading = read_file(std::string(LLWYBR_SOURCE) + "/pathways/csa-response/pathway.xml");
  const Pathway& pathway = reading.pathway;
  std::size_t checked = 0;
  for (const Language language : kLanguages) {
    for (const Avoid& avoid : pathway.avoids) {
      // Its last words: the furthest from what forbids them.
      const std::string text = plain_text(pathway, avoid.text.in(language), '\n');
      const std::string last = text.substr(text.find_last_of(" \n", text.size() - 12) + 1);
      for (const Hit& hit : search(pathway, language, last).hits) {
        if (hit.field != HitField::avoid || hit.excerpt.text.empty()) continue;
        const Range avoids = pathway.nodes[hit.index].avoids;
        bool begins = false;
        for (std::uint32_t at = avoids.first; at < avoids.end(); ++at) {
          const std::string whole = plain_text(pathway, pathway.avoids[at].text.in(language));
          begins = begins || hit.excerpt.text.substr(0, 12) == whole.substr(0, 12);
        }
        INFO(hit.excerpt.text);
        CHECK(begins);
        ++checked;
      }
    }
  }
  CHECK(checked > pathway.avoids.size());
}

TEST_CASE("every title of the shipped pathway finds its node, whatever is marked", "[search]") {
  const Reading reading = read_file(std::string(LLWYBR_SOURCE) + "/pathways/csa-response/pathway.xml");
  for (const Language language : kLanguages) {
    for (NodeIndex index = 0; index < reading.pathway.nodes.size(); ++index) {
      if (!reading.pathway.nodes[index].title.written()) continue;
      const std::string title = plain_text(reading.pathway, reading.pathway.nodes[index].title.in(language));
      INFO(title);
      const SearchResult result = search(reading.pathway, language, title);
      bool among_first = false;
      for (const Hit& hit : result.hits) {
        check_marks(hit.title);
        check_marks(hit.excerpt);
        among_first =
            among_first || (hit.kind == HitKind::node && hit.index == index && &hit < &result.hits[0] + 10);
      }
      CHECK((among_first || result.cut));
    }
  }
}

}  // namespace llwybr
