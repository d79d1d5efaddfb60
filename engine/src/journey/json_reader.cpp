#include "journey/json_reader.hpp"

namespace llwybr {
namespace {

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool is_surrogate(char32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

void append_utf8(std::string& into, char32_t code) {
  const auto append = [&into](char32_t byte) { into += static_cast<char>(byte); };
  if (code < 0x80) return append(code);
  if (code < 0x800) {
    append(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    append(0xE0 | code >> 12);
    append(0x80 | (code >> 6 & 0x3F));
  } else {
    append(0xF0 | code >> 18);
    append(0x80 | (code >> 12 & 0x3F));
    append(0x80 | (code >> 6 & 0x3F));
  }
  append(0x80 | (code & 0x3F));
}

}  // namespace

void JsonReader::skip_blanks() {
  while (byte() == ' ' || byte() == '\t' || byte() == '\r' || byte() == '\n') ++at_;
}

bool JsonReader::is_at(char mark) {
  skip_blanks();
  return byte() == static_cast<unsigned char>(mark);
}

bool JsonReader::take(char mark) {
  const bool there = is_at(mark);
  if (there) ++at_;
  return there;
}

bool JsonReader::ended() {
  skip_blanks();
  return at_ == json_.size();
}

bool JsonReader::string(std::string& into) {
  into.clear();
  if (!take('"')) return false;
  while (byte() != '"') {
    if (byte() == '\\' ? !escape(into) : !character(into)) return false;
  }
  ++at_;
  return true;
}

bool JsonReader::escape(std::string& into) {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
  if (byte(1) == 'u') return escaped_code(into);
  const std::size_t letter = kLetters.find(static_cast<char>(byte(1)));
  if (letter == std::string_view::npos) return false;
  into += kMeant[letter];
  at_ += 2;
  return true;
}

// `\u0175`, or two of them for a code beyond four digits.
bool JsonReader::escaped_code(std::string& into) {
  char32_t code = 0;
  if (!four_digits(code)) return false;
  if (is_surrogate(code)) {
    char32_t low = 0;
    const bool paired = code < 0xDC00 && byte() == '\\' && byte(1) == 'u' && four_digits(low);
    if (!paired || low < 0xDC00 || low > 0xDFFF) return false;
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  }
  append_utf8(into, code);
  return true;
}

bool JsonReader::four_digits(char32_t& code) {
  at_ += 2;
  for (const std::size_t end = at_ + 4; at_ < end; ++at_) {
    const unsigned char digit = byte();
    const auto letter = static_cast<unsigned char>(digit | 0x20);
    if (!is_digit(digit) && (letter < 'a' || letter > 'f')) return false;
    code = code << 4 | static_cast<char32_t>(is_digit(digit) ? digit - '0' : letter - 'a' + 10);
  }
  return true;
}

// One character as it stands: of UTF-8, in its shortest form, and no control character.
bool JsonReader::character(std::string& into) {
  const unsigned char lead = byte();
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead < 0x20 || (lead >= 0x80 && lead < 0xC2) || lead > 0xF4) return false;
  char32_t code = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return false;
    code = code << 6 | (byte(i) & 0x3FU);
  }
  constexpr char32_t kLeast[] = {0, 0x80, 0x800, 0x10000};
  if (code < kLeast[length - 1] || code > 0x10FFFF || is_surrogate(code)) return false;
  into.append(json_, at_, length);
  at_ += length;
  return true;
}

bool JsonReader::is_value() {
  if (is_at('{') || is_at('[')) return true;
  if (is_at('"')) {
    std::string passed;
    return string(passed);
  }
  for (const std::string_view word : {"null", "true", "false"}) {
    if (json_.substr(at_, word.size()) != word) continue;
    at_ += word.size();
    return true;
  }
  // Of a number its beginning is enough: no caller wants one.
  if (!is_digit(byte(byte() == '-' ? 1 : 0))) return false;
  ++at_;
  return true;
}

}  // namespace llwybr
