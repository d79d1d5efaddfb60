// Eight bytes of a text at a time, as one number: what the readers of long texts spend their time on. The answers have
// the high bit set of every byte that fits.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace llwybr {

// The first byte is the lowest of the number.
static_assert(std::endian::native == std::endian::little);

using EightBytes = std::uint64_t;

// The page's module is to be small before it is fast.
#ifdef __EMSCRIPTEN__
inline constexpr bool kEightAtOnce = false;
#else
inline constexpr bool kEightAtOnce = true;
#endif

// Of a product with it, the high bits depend on all bits of the other factor (Fibonacci hashing: Knuth, volume 3, 6.4).
inline constexpr EightBytes kSpread = 0x9E3779B97F4A7C15u;

[[nodiscard]] inline EightBytes load_eight(const char* from) {
  EightBytes bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

[[nodiscard]] constexpr EightBytes each_byte(unsigned char byte) { return 0x0101010101010101u * byte; }

[[nodiscard]] constexpr EightBytes equal_bytes(EightBytes bytes, unsigned char wanted) {
  const EightBytes other = bytes ^ each_byte(wanted);
  return ~((other & each_byte(0x7F)) + each_byte(0x7F)) & ~other & each_byte(0x80);
}

// Bytes below a limit of at most 0x80.
[[nodiscard]] constexpr EightBytes bytes_below(EightBytes bytes, unsigned char limit) {
  return ~((bytes & each_byte(0x7F)) + each_byte(static_cast<unsigned char>(0x80 - limit))) & ~bytes & each_byte(0x80);
}

}  // namespace llwybr
