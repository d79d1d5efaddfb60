#include "search/mutation.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

namespace llwybr {
namespace {

// A word as a dictionary has it, folded, and all forms in which sentences have it.
struct Mutated {
  std::string radical;
  std::vector<std::string> forms;
};

const std::vector<Mutated> kWords{
    {"plentyn", {"blentyn", "mhlentyn", "phlentyn"}},  // soft, nasal, aspirate
    {"person", {"berson", "mherson", "pherson"}},
    {"tystiolaeth", {"dystiolaeth", "nhystiolaeth", "thystiolaeth"}},
    {"trafodaeth", {"drafodaeth", "nhrafodaeth", "thrafodaeth"}},
    {"teulu", {"deulu", "nheulu", "theulu"}},
    {"cynhadledd", {"gynhadledd", "nghynhadledd", "chynhadledd"}},
    {"cymru", {"gymru", "nghymru", "chymru"}},
    {"camfanteisio", {"gamfanteisio", "nghamfanteisio", "chamfanteisio"}},
    {"bwrdd", {"fwrdd", "mwrdd"}},
    {"brawd", {"frawd", "mrawd"}},
    {"diogelu", {"ddiogelu", "niogelu"}},
    {"delwedd", {"ddelwedd", "nelwedd"}},
    {"gofal", {"ofal", "ngofal"}},
    {"gwasanaethau", {"wasanaethau", "ngwasanaethau"}},
    {"gweithiwr", {"weithiwr", "ngweithiwr"}},
    {"glaw", {"law", "nglaw"}},
    {"mam", {"fam"}},
    {"merch", {"ferch"}},
    {"llys", {"lys"}},
    {"llwybr", {"lwybr"}},
    {"rhieni", {"rieni"}},
    {"rhywun", {"rywun"}},
    {"arian", {"harian"}},
    {"oedolyn", {"hoedolyn"}},
    {"ysgol", {"hysgol"}},
    {"wythnos", {"hwythnos"}},
    // Words that begin with what no mutation changes.
    {"ffurflen", {}},
    {"heddlu", {}},
    {"siarad", {}},
    {"nyrs", {}},
    {"jar", {}},
};

bool holds(const std::vector<std::string>& forms, const std::string& form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

}  // namespace

TEST_CASE("every form of a Welsh word leads to every other", "[search]") {
  for (const Mutated& word : kWords) {
    std::vector<std::string> all = word.forms;
    all.push_back(word.radical);
    for (const std::string& from : all) {
      const std::vector<std::string> found = other_forms(from);
      CHECK_FALSE(holds(found, from));
      for (const std::string& to : all) {
        INFO(from << " to " << to);
        CHECK((from == to || holds(found, to)));
      }
    }
  }
}

TEST_CASE("letters written with two are one initial", "[search]") {
  CHECK(other_forms("ffurflen").empty());
  CHECK_FALSE(holds(other_forms("llys"), "glys"));
  CHECK_FALSE(holds(other_forms("ddoe"), "tdoe"));
  // A `th` is no `t` with an h behind it.
  CHECK(other_forms("theulu") == std::vector<std::string>{"teulu", "deulu", "nheulu"});
}

TEST_CASE("what looks alike may be forms of several words", "[search]") {
  const std::vector<std::string> found = other_forms("fam");
  CHECK((holds(found, "mam") && holds(found, "bam")));
  CHECK((holds(other_forms("dan"), "tan") && holds(other_forms("dan"), "ddan")));
}

TEST_CASE("words of one or two letters have no other form, nor is any so short", "[search]") {
  for (const char* word : {"", "a", "i", "ty", "da", "ar", "ei", "47"}) {
    INFO(word);
    CHECK(other_forms(word).empty());
  }
  for (const std::string& form : other_forms("gan")) CHECK(form.size() >= 3);
}

}  // namespace llwybr
