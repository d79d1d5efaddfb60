// Characters as XML 1.0 sees them: classes of bytes, and code points decoded from strict UTF-8.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace llwybr {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Quotation marks as word processors set them: all have three bytes.
[[nodiscard]] inline bool begins_with_curly_quote(std::string_view text) {
  for (const char* mark : {"“", "”", "„", "‘", "’"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

// Classes of ASCII bytes. Bytes from 0x80 belong to none: they are decoded first.
enum CharacterClass : std::uint8_t {
  kSpace = 1,
  kNameStart = 2,
  kNamePart = 4,
  kPlainText = 8,       // stands for itself in text
  kPlainAttribute = 16,  // stands for itself in an attribute value; not a quotation mark
  kLocalPart = 32        // part of a name, but for the colon
};

consteval std::array<std::uint8_t, 256> make_character_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (int byte = 0; byte < 0x80; ++byte) {
    const char c = static_cast<char>(byte);
    std::uint8_t bits = 0;
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (space) bits |= kSpace;
    if (letter || c == '_' || c == ':') bits |= kNameStart | kNamePart;
    if ((c >= '0' && c <= '9') || c == '-' || c == '.') bits |= kNamePart;
    if ((bits & kNamePart) != 0 && c != ':') bits |= kLocalPart;
    if (space || byte >= 0x20) {
      if (c != '<' && c != '&' && c != ']') bits |= kPlainText;
      if (c != '<' && c != '&' && c != '"' && c != '\'') bits |= kPlainAttribute;
    }
    classes[static_cast<std::size_t>(byte)] = bits;
  }
  return classes;
}
inline constexpr std::array<std::uint8_t, 256> kCharacterClasses = make_character_classes();

[[nodiscard]] inline bool is(char c, CharacterClass wanted) {
  return (kCharacterClasses[static_cast<unsigned char>(c)] & wanted) != 0;
}

// Whether a name cannot go on with what starts here. Most characters from 0x80 on can stand in one: such a byte does not tell.
[[nodiscard]] inline bool ends_name(char next) { return !is(next, kNamePart) && static_cast<unsigned char>(next) < 0x80; }

// A code point and the bytes it took; length 0 where the bytes are not UTF-8.
struct Decoded {
  std::uint32_t code = 0;
  std::uint32_t length = 0;
};

// Decodes a sequence that starts with a byte from 0x80. The bytes must end with a NUL, which stops it.
[[nodiscard]] inline Decoded decode_utf8(const char* bytes) {
  const auto byte = [bytes](int i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
  };
  const auto follows = [&byte](int i) { return (byte(i) & 0xC0) == 0x80; };
  const std::uint32_t lead = byte(0);
  if (lead >= 0xC2 && lead <= 0xDF) {
    if (!follows(1)) return {};
    return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (!follows(1) || !follows(2)) return {};
    const std::uint32_t code = (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (code < 0x800 || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, 3};
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (!follows(1) || !follows(2) || !follows(3)) return {};
    const std::uint32_t code =
        (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    if (code < 0x10000 || code > 0x10FFFF) return {};
    return {code, 4};
  }
  return {};
}

// Char of XML 1.0, production 2.
[[nodiscard]] constexpr bool is_xml_character(std::uint32_t code) {
  return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
         (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

// NameStartChar and NameChar of the fifth edition, productions 4 and 4a, from U+0080.
[[nodiscard]] constexpr bool is_wide_name_start(std::uint32_t c) {
  return (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x1FFF && c != 0x37E) ||
         c == 0x200C || c == 0x200D || (c >= 0x2070 && c <= 0x218F) || (c >= 0x2C00 && c <= 0x2FEF) ||
         (c >= 0x3001 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0xEFFFF);
}
[[nodiscard]] constexpr bool is_wide_name_part(std::uint32_t c) {
  return is_wide_name_start(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) || (c >= 0x203F && c <= 0x2040);
}

// Characters that turn the direction of a text or cannot be seen: a text with one may read otherwise than
// it is.
[[nodiscard]] constexpr bool is_hidden(std::uint32_t c) {
  return (c >= 0x200B && c <= 0x200D) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace llwybr
