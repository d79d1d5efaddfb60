// Eight bytes at a time against one at a time: the high bit of every byte that fits, and no other bit.
#include "xml/eight_bytes.hpp"

#include "catch.hpp"

namespace llwybr {

TEST_CASE("of eight bytes, those that fit are marked, and nothing else is", "[xml]") {
  std::size_t wrong = 0;
  const auto expect = [&wrong](EightBytes eight, unsigned char asked) {
    EightBytes equal = 0;
    EightBytes below = 0;
    for (unsigned i = 0; i < 8; ++i) {
      const auto byte = static_cast<unsigned char>(eight >> 8 * i);
      if (byte == asked) equal |= EightBytes{0x80} << 8 * i;
      if (byte < asked) below |= EightBytes{0x80} << 8 * i;
    }
    wrong +=
        equal_bytes(eight, asked) != equal || (asked <= 0x80 && bytes_below(eight, asked) != below) ? 1 : 0;
  };
  // Every byte at every place, among bytes that could carry into it or take from it.
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (const unsigned other : {0x00U, 0x01U, 0x20U, 0x7FU, 0x80U, 0xFFU}) {
      for (unsigned place = 0; place < 8; ++place) {
        EightBytes eight = each_byte(static_cast<unsigned char>(other));
        eight &= ~(EightBytes{0xFF} << 8 * place);
        eight |= EightBytes{byte} << 8 * place;
        for (const unsigned asked : {0x00U, 0x01U, 0x20U, 0x3CU, 0x7FU, 0x80U, 0xFFU, byte}) {
          expect(eight, static_cast<unsigned char>(asked));
        }
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(load_eight("abcdefgh") == 0x6867666564636261u);
}

}  // namespace llwybr
