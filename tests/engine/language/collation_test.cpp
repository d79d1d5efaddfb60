#include "catch.hpp"
#include "language/language.hpp"

namespace llwybr {
namespace {

// Each word stands strictly before the next, seen from both sides.
void check_order(const std::vector<std::string>& words, Language language) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = 0; j < words.size(); ++j) {
      INFO(words[i] << " and " << words[j]);
      const int order = compare_words(words[i], words[j], language);
      CHECK((order < 0) == (i < j));
      CHECK((order > 0) == (i > j));
    }
  }
}

TEST_CASE("Welsh sorts its digraphs as letters of their own", "[language]") {
  check_order({"ardal", "asesu",   "caru",    "cyngor", "chwaer", "dyn",   "ddoe", "eglwys", "fory",
               "ffôn",  "gwaith",  "ngwaith", "heddlu", "iechyd", "lwc",   "llys", "mam",    "nain",
               "oed",   "plentyn", "phlant",  "risg",   "rhiant", "swydd", "tad",  "theulu", "ysgol"},
              Language::welsh);
}

TEST_CASE("Welsh digraphs count inside a word too", "[language]") {
  // English order would be acha, acta; adda, adra; alla, alta.
  check_order({"acta", "acha", "adra", "adda", "agwedd", "angen", "ahwy", "alta", "alla"}, Language::welsh);
  check_order({"acha", "acta", "adda", "adra", "agwedd", "ahwy", "alla", "alta", "angen"}, Language::english);
}

TEST_CASE("accents and capitals only break ties", "[language]") {
  check_order({"tan", "tân", "Tân", "tana"}, Language::welsh);
  check_order({"gwyn", "gŵyn", "gwynt", "gŵyr"}, Language::welsh);
  check_order({"Caerdydd", "caerfyrddin", "Chester"}, Language::english);
  check_order({"Caerdydd", "caerfyrddin", "Cwmbrân", "Chester"}, Language::welsh);
  CHECK(compare_words("tân", "tân", Language::welsh) == 0);
}

TEST_CASE("a combining accent is an accent, and nothing malformed stops the comparison", "[language]") {
  check_order({"tan", "ta\xCC\x82n", "tanc"}, Language::welsh);
  for (const char* broken : {"\xFF", "t\xC3", "\xE2\x80", "\xF0\x9F\x98", "\xC0\xAF"}) {
    CHECK(compare_words(broken, broken, Language::welsh) == 0);
    CHECK(compare_words(broken, "a", Language::welsh) == -compare_words("a", broken, Language::welsh));
  }
}

TEST_CASE("shorter words, spaces and figures come first; hyphens and apostrophes do not part words",
          "[language]") {
  check_order({"", "2 blentyn", "cam", "cam wedi", "cam-drin", "camdrin", "camu"}, Language::welsh);
  check_order({"child", "child death", "childcare"}, Language::english);
}

TEST_CASE("apostrophes and hyphens of every kind are passed over", "[language]") {
  for (const char* mark : {"'", "-", "\xE2\x80\x90", "\xE2\x80\x93", "\xE2\x80\x95", "\xE2\x80\x98", "\xE2\x80\x99"}) {
    INFO(mark);
    const std::string marked = std::string("o") + mark + "r";
    check_order({"oq", marked, "os"}, Language::welsh);
    check_order({"oq", marked, "ora", "os"}, Language::english);
  }
  // Of what stands beside them: a space parts words, a mark of another kind is one.
  for (const char* other : {"\xE2\x80\x8F", "\xE2\x80\x96", "\xE2\x80\x97", "\xE2\x80\x9A"}) {
    INFO(other);
    check_order({"or", "os", std::string("o") + other + "a"}, Language::english);
  }
  check_order({"o\xC2\xA0z", "oa"}, Language::english);
  check_order({"o z", "o!a", "o{", "o1", "oa"}, Language::english);
  check_order({"oz", "o\xCD\xB0"}, Language::english);
  // An accent with no letter before it.
  CHECK(compare_words("\xCC\x82", "\xCC\x82", Language::welsh) == 0);
  check_order({"", "\xCC\x82", "a"}, Language::welsh);
}

}  // namespace
}  // namespace llwybr
