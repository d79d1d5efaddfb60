// Runs of characters that stand for themselves, in text and in the values of attributes: most of every file. Sixteen
// bytes at a time where every processor of the kind can; elsewhere the same, in other steps.
#pragma once

#include <bit>
#include <cstddef>

#include "xml/characters.hpp"
#include "xml/eight_bytes.hpp"
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace llwybr {

// Of eight characters, those that need a closer look in text: all but the ASCII that stands for itself.
[[nodiscard]] constexpr EightBytes not_plain(EightBytes eight) {
  return (eight & each_byte(0x80)) | bytes_below(eight, ' ') | equal_bytes(eight, '<') | equal_bytes(eight, '&') |
         equal_bytes(eight, ']');
}

// The first byte from `at` that does not stand for itself. A NUL stands at `end` and is none that does.
[[nodiscard]] inline const char* past_plain_text_in_eights(const char* at, const char* end) {
  do {
    while (at + sizeof(EightBytes) <= end) {
      const EightBytes others = not_plain(load_eight(at));
      at += others == 0 ? 8 : std::countr_zero(others) / 8;
      if (others != 0) break;
    }
    while (is(*at, kPlainText)) {
      // A line break, mostly: what follows is looked at eight at a time again.
      if (*at++ < ' ') break;
    }
  } while (is(*at, kPlainText));
  return at;
}

[[nodiscard]] inline const char* past_plain_attribute_one_by_one(const char* at) {
  while (is(*at, kPlainAttribute)) ++at;
  return at;
}

#ifdef __SSE2__

// A bit for each of sixteen bytes that is no ASCII, a control character but no white space, or one of `marks`.
template <char... marks>
[[nodiscard]] inline unsigned odd_of_sixteen(const char* from) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  const auto equal = [bytes](char wanted) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted)); };
  const __m128i space = _mm_or_si128(_mm_or_si128(equal('\n'), equal('\t')), equal('\r'));
  // Compared as signed numbers, bytes from 0x80 are below all others.
  __m128i odd = _mm_andnot_si128(space, _mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')));
  ((odd = _mm_or_si128(odd, equal(marks))), ...);
  return static_cast<unsigned>(_mm_movemask_epi8(odd));
}

[[nodiscard]] inline const char* past_plain_text(const char* at, const char* end) {
  for (; end - at >= 16; at += 16) {
    const unsigned odd = odd_of_sixteen<'<', '&', ']'>(at);
    if (odd != 0) return at + std::countr_zero(odd);
  }
  while (is(*at, kPlainText)) ++at;
  return at;
}

[[nodiscard]] inline const char* past_plain_attribute(const char* at, const char* end) {
  for (; end - at >= 16; at += 16) {
    const unsigned odd = odd_of_sixteen<'<', '&', '"', '\''>(at);
    if (odd != 0) return at + std::countr_zero(odd);
  }
  return past_plain_attribute_one_by_one(at);
}

// The length of a run in which white space is single spaces, up to a NUL. Sixteen bytes behind that may be looked at.
[[nodiscard]] inline std::size_t joined_run(const char* from, bool after_space) {
  const __m128i controls = _mm_set1_epi8(0x1F);
  std::size_t length = 0;
  unsigned space_before = after_space ? 1 : 0;
  for (;; length += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + length));
    const auto bits = [](__m128i which) { return static_cast<unsigned>(_mm_movemask_epi8(which)); };
    const unsigned spaces = bits(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(' ')));
    const unsigned odd = bits(_mm_cmpeq_epi8(_mm_min_epu8(bytes, controls), bytes)) | (spaces & (spaces << 1 | space_before));
    if (odd != 0) return length + static_cast<std::size_t>(std::countr_zero(odd));
    space_before = spaces >> 15;
  }
}

#else

// Elsewhere such runs are not sought.
[[nodiscard]] inline std::size_t joined_run(const char*, bool) { return 0; }

[[nodiscard]] inline const char* past_plain_text(const char* at, const char* end) {
  return past_plain_text_in_eights(at, end);
}
[[nodiscard]] inline const char* past_plain_attribute(const char* at, const char*) {
  return past_plain_attribute_one_by_one(at);
}

#endif

}  // namespace llwybr
