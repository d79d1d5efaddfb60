#include "search/sentences.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace llwybr {
namespace {

// The excerpt where a word was found, the marks in brackets.
std::string excerpt(const std::string& text, const std::string& word, bool in_one = false) {
  std::vector<Range> marks;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    marks.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(word.size())});
  }
  const MarkedText shown = sentences_with(text, marks, in_one);
  std::string result;
  std::size_t at = 0;
  for (const Range& mark : shown.marks) {
    result += shown.text.substr(at, mark.first - at) + "[" + shown.text.substr(mark.first, mark.count) + "]";
    at = mark.end();
  }
  return result + shown.text.substr(at);
}

const std::string kLong(300, 'X');

}  // namespace

TEST_CASE("an excerpt begins with a sentence and fills up with the next", "[search]") {
  CHECK(excerpt("Call now. Say who you are.", "Say") == "… [Say] who you are.");
  CHECK(excerpt("Call now. Say who you are.", "now") == "Call [now]. Say who you are.");
  CHECK(excerpt("Call now. " + kLong + ". Ask.", "now") == "Call [now]. …");
  CHECK(excerpt("Nothing marked. At all.", "zzz") == "Nothing marked. At all.");
  CHECK(excerpt("", "zzz").empty());
}

TEST_CASE("a full stop within a sentence does not end it", "[search]") {
  CHECK(excerpt("Do not send, e.g. by phone, an image.", "image") ==
        "Do not send, e.g. by phone, an [image].");
  CHECK(excerpt("Do not (ever!) open the image.", "image") == "Do not (ever!) open the [image].");
}

TEST_CASE("the sentence with most marks is shown", "[search]") {
  CHECK(excerpt("One child. " + kLong + ". The child, that child.", "child") ==
        "… The [child], that [child].");
}

TEST_CASE("the items of a list are never shown without what leads to them", "[search]") {
  const std::string list = "Do not:\nlook at the image\ncopy it\nsend it on";
  CHECK(excerpt(list, "send") == "Do not: look at the image · copy it · [send] it on");
  const std::string much = "Do not:\n" + std::string(200, 'x') + "\n" + std::string(200, 'y') + "\n" +
                           std::string(200, 'z') + "\nsend it on\nkeep it";
  CHECK(excerpt(much, "send") == "Do not: … [send] it on …");
  CHECK(excerpt(much, "not").starts_with("Do [not]: xxx"));
}

TEST_CASE("what counts as one begins where the text does", "[search]") {
  CHECK(excerpt("Do not do this. Look at the image.", "image", true) ==
        "Do not do this. Look at the [image].");
}

TEST_CASE("an endless sentence is cut behind a word, but not where it begins", "[search]") {
  std::string endless = "Do not";
  while (endless.size() < 100000) endless += " look";
  const std::string shown = excerpt(endless + " at it", "it");
  CHECK(shown.starts_with("Do not look"));
  CHECK(shown.ends_with("look …"));
  CHECK(shown.size() < 500);
  std::string accents;
  while (accents.size() < 2000) accents += "â";
  const MarkedText cut = sentences_with(accents, {}, false);
  CHECK(cut.text.size() < 500);
  CHECK(cut.text.substr(cut.text.size() - 6, 2) == "â");
}

}  // namespace llwybr
