#include "search/folded_text.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace llwybr {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  FoldedText folded;
  folded.read(text);
  Words words;
  for (const FoldedText::Word& word : folded.words()) words.emplace_back(folded.letters_of(word));
  return words;
}

Words compounds_of(std::string_view text) {
  FoldedText folded;
  folded.read(text);
  Words words;
  for (const FoldedText::Word& word : folded.compounds()) words.emplace_back(folded.letters_of(word));
  return words;
}

}  // namespace

TEST_CASE("case and accents make no difference", "[search]") {
  CHECK(words_of("Grŵp CRAIDD") == Words{"grwp", "craidd"});
  CHECK(words_of("ŵ ŷ â ô î ê ë ï Ŵ Ŷ Â Ô Î Ê Ë Ï á ẁ ẅ ỳ ÿ") == Words{"w", "y", "a", "o", "i", "e", "e",
                                                                       "i", "w", "y", "a", "o", "i", "e",
                                                                       "e", "i", "a", "w", "w", "y", "y"});
  // The same with the accent as a character of its own.
  CHECK(words_of("gru\u0302p gwa\u0308n Si\u0302r") == Words{"grup", "gwan", "sir"});
}

TEST_CASE("every apostrophe and hyphen parts words that it joins", "[search]") {
  for (const char* text : {"sy’n", "sy'n", "sy‘n", "sy`n", "syʼn"}) {
    INFO(text);
    CHECK(words_of(text) == Words{"sy", "n"});
    CHECK(compounds_of(text) == Words{"syn"});
  }
  for (const char* text : {"cam-drin", "cam‐drin", "cam\u2011drin"})
    CHECK(compounds_of(text) == Words{"camdrin"});
  CHECK(compounds_of("a-b-c d-e f") == Words{"abc", "de"});
  // A dash, a quotation mark, a hyphen without a word on one of its sides.
  CHECK(compounds_of("one – two ‘three’ four- five -six sev--en").empty());
}

TEST_CASE("a word knows where it stands in the text", "[search]") {
  const std::string text = "  Y gr\u0175p, cam-drin!";
  FoldedText folded;
  folded.read(text);
  const auto as_written = [&](const FoldedText::Word& word) {
    return text.substr(word.bytes.first, word.bytes.count);
  };
  REQUIRE(folded.words().size() == 4);
  CHECK(as_written(folded.words()[1]) == "gr\u0175p");
  CHECK(as_written(folded.words()[3]) == "drin");
  CHECK(as_written(folded.compounds().at(0)) == "cam-drin");
}

TEST_CASE("numbers and other scripts are words, what is not seen is not", "[search]") {
  CHECK(words_of("s47 999 24-hour") == Words{"s47", "999", "24", "hour"});
  CHECK(words_of("diog\u00adelu \ufeffnawr\u200b") == Words{"diogelu", "nawr"});
  CHECK(words_of("Łódź привет").size() == 2);
}

TEST_CASE("bytes that are no UTF-8 end no program", "[search]") {
  CHECK(words_of(std::string_view("a\0b", 3)) == Words{"a", "b"});
  CHECK(words_of("a\x80\xff\xc3").size() <= 2);
  CHECK(words_of("\xe2\x80").size() <= 1);
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all.append(3, static_cast<char>(byte));
  CHECK(!words_of(all).empty());
}

}  // namespace llwybr
