// Runs of plain characters are as long sixteen bytes at a time as they are in smaller steps, and nothing is read behind
// the NUL that ends a text.
#include "xml/plain_run.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <random>
#include <string>

#include "catch.hpp"

namespace llwybr {
namespace {

// Mostly plain, with all that is not: short runs and long ones.
std::string some_text(std::mt19937& dice) {
  const std::string odd("<&]\"'\0\x01\x1f\x7f\x80\xc3\xff\t\n\r ", 16);
  const std::size_t length = dice() % 80;
  const auto rarity = 1 + dice() % 60;
  std::string text;
  while (text.size() < length) {
    text += dice() % rarity == 0 ? odd[dice() % odd.size()] : static_cast<char>(' ' + dice() % 95);
  }
  return text;
}

std::size_t first_not(const std::string& text, CharacterClass wanted) {
  std::size_t at = 0;
  while (at < text.size() && is(text[at], wanted)) ++at;
  return at;
}

// A text whose NUL is the last byte that may be read at all.
class TextAtPageEnd {
 public:
  TextAtPageEnd() : page_(static_cast<std::size_t>(sysconf(_SC_PAGESIZE))) {
    void* const found = mmap(nullptr, 2 * page_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    REQUIRE(found != MAP_FAILED);
    pages_ = static_cast<char*>(found);
    REQUIRE(mprotect(pages_ + page_, page_, PROT_NONE) == 0);
  }
  ~TextAtPageEnd() { munmap(pages_, 2 * page_); }
  TextAtPageEnd(const TextAtPageEnd&) = delete;
  TextAtPageEnd& operator=(const TextAtPageEnd&) = delete;

  const char* hold(const std::string& text) {
    char* const start = pages_ + page_ - 1 - text.size();
    std::memcpy(start, text.data(), text.size());
    pages_[page_ - 1] = 0;
    return start;
  }

 private:
  std::size_t page_;
  char* pages_ = nullptr;
};

TEST_CASE("runs of plain characters end at the same byte however many are looked at at once", "[xml]") {
  std::mt19937 dice(20261124);
  TextAtPageEnd page;
  for (int round = 0; round < 40'000; ++round) {
    const std::string text = some_text(dice);
    const char* const start = page.hold(text);
    const char* const end = start + text.size();
    const char* const plain = start + first_not(text, kPlainText);
    const char* const value = start + first_not(text, kPlainAttribute);
    CAPTURE(round);
    if (past_plain_text(start, end) != plain) FAIL("text");
    if (past_plain_text_in_eights(start, end) != plain) FAIL("text, eight at a time");
    if (past_plain_attribute(start, end) != value) FAIL("value");
    if (past_plain_attribute_one_by_one(start) != value) FAIL("value, one by one");
  }
}

TEST_CASE("every byte is as plain in the midst of a run as its class says", "[xml]") {
  for (int byte = 0; byte < 256; ++byte) {
    for (std::size_t at = 0; at < 40; ++at) {
      std::string text(40, 'a');
      text[at] = static_cast<char>(byte);
      const char* const start = text.data();
      const char* const end = start + text.size();
      CAPTURE(byte, at);
      if (past_plain_text(start, end) != start + first_not(text, kPlainText)) FAIL("text");
      if (past_plain_text_in_eights(start, end) != start + first_not(text, kPlainText)) FAIL("text, eight at a time");
      if (past_plain_attribute(start, end) != start + first_not(text, kPlainAttribute)) FAIL("value");
    }
  }
}

}  // namespace
}  // namespace llwybr
