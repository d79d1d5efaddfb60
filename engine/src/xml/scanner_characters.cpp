// Characters, names and references.
#include "xml/scanner_hints.hpp"
#include "xml/scanner_state.hpp"

namespace llwybr {
namespace {

std::string code_name(std::uint32_t code) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string name;
  for (std::uint32_t rest = code; rest != 0 || name.size() < 4; rest >>= 4)
    name.insert(name.begin(), kDigits[rest & 15]);
  return "U+" + name;
}

}  // namespace

// At a byte that is neither plain nor markup: a character outside ASCII, or one that may not stand.
void Scanner::odd_character() {
  if (static_cast<unsigned char>(*at_) < 0x80) {
    control_character(at_);
    ++at_;
    return;
  }
  const Decoded decoded = decode_utf8(at_);
  if (decoded.length == 0) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(*at_);
    const std::string shown = std::string("0x") + kDigits[byte >> 4] + kDigits[byte & 15];
    add("not-utf8", at_, 1,
        {filled({"the byte `{0}` is not UTF-8 here", "nid yw'r beit `{0}` yn UTF-8 yma"}, shown)});
    ++at_;
    return;
  }
  if (decoded.length > 2) report_code(decoded.code, at_, decoded.length);
  at_ += decoded.length;
}

void Scanner::control_character(const char* where) {
  report_code(static_cast<unsigned char>(*where), where, 1);
}

// Reports a character that XML or we do not allow.
void Scanner::report_code(std::uint32_t code, const char* where, std::size_t length) {
  if (!is_xml_character(code)) {
    const std::string shown = code_name(code);
    malformed(
        where, length,
        filled({"the character `{0}` may not stand in XML", "ni chaiff y nod `{0}` fod mewn XML"}, shown),
        hints::kDeleteCharacter);
  } else if (is_hidden(code)) {
    add("hidden-character", where, length, {code_name(code)});
  }
}

// Name, production 5. Empty, and the scan stopped, where none stands here.
std::string_view Scanner::name() {
  const char* const from = at_;
  has_colon_ = false;
  if (is(*from, kNameStart)) {
    // Any character may be of `at_` itself, as far as the compiler knows: it stays out of the loop.
    const char* at = from;
    while (is(*at, kLocalPart)) ++at;
    if (*at == ':') {
      has_colon_ = true;
      while (is(*at, kNamePart)) ++at;
    }
    at_ = at;
  }
  while (static_cast<unsigned char>(*at_) >= 0x80) {
    const Decoded decoded = decode_utf8(at_);
    if (decoded.length == 0) {
      odd_character();
      stopped_ = true;
      return {};
    }
    if (!(at_ == from ? is_wide_name_start(decoded.code) : is_wide_name_part(decoded.code))) break;
    has_colon_ = true;
    report_code(decoded.code, at_, decoded.length);
    at_ += decoded.length;
    while (is(*at_, kNamePart)) ++at_;
  }
  const std::string_view found(from, static_cast<std::size_t>(at_ - from));
  if (found.empty()) {
    stop(from, 1, PhraseView("a name must start here", "rhaid i enw ddechrau yma"), hints::kName);
  } else if (found.size() > kMostNameBytes) {
    add("too-large", from, 40,
        {PhraseView("a name has more than 256 bytes", "mae gan enw dros 256 o feitiau")});
  }
  return found;
}

// A character or entity reference; goes on behind the ampersand where it is none.
void Scanner::reference() {
  const char* from = at_++;
  if (*at_ == '#') return character_reference(from);
  const char* first = at_;
  while (is(*at_, kNamePart) || static_cast<unsigned char>(*at_) >= 0x80) ++at_;
  const std::string_view entity(first, static_cast<std::size_t>(at_ - first));
  const bool is_known =
      entity == "amp" || entity == "lt" || entity == "gt" || entity == "apos" || entity == "quot";
  if (entity.empty() && *first == '&') {
    at_ = first + 1;
    return malformed(from, 2, PhraseView("`&&` stands here", "mae `&&` yma"), hints::kTwoAmpersands);
  }
  if (entity.empty() || *at_ != ';') {
    at_ = first;
    return malformed(from, 1, PhraseView("`&` stands alone", "mae `&` ar ei ben ei hun"),
                     is_known ? filled(hints::kSemicolon, entity) : Phrase(hints::kAmpersand));
  }
  ++at_;
  if (is_known) return;
  malformed(from, entity.size() + 2,
            filled({"the entity `&{0};` is not defined", "nid yw'r endid `&{0};` wedi'i ddiffinio"},
                   start_of(entity)),
            hints::kEntities);
}

void Scanner::character_reference(const char* from) {
  ++at_;
  const bool hexadecimal = *at_ == 'x';
  if (hexadecimal) ++at_;
  std::uint32_t code = 0;
  const char* first = at_;
  for (;; ++at_) {
    const char c = *at_;
    std::uint32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<std::uint32_t>(c - '0');
    } else if (hexadecimal && (c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
      digit = static_cast<std::uint32_t>((c | 0x20) - 'a') + 10;
    } else {
      break;
    }
    if (code < 0x110000) code = code * (hexadecimal ? 16 : 10) + digit;
  }
  if (at_ == first || *at_ != ';') {
    return malformed(
        from, 2, PhraseView("a character reference is not complete", "nid yw cyfeiriad at nod yn gyflawn"));
  }
  ++at_;
  const auto length = static_cast<std::size_t>(at_ - from);
  if (code > 0x10FFFF) {
    return malformed(from, length, PhraseView("there is no such character", "nid oes nod o'r fath"));
  }
  report_code(code, from, length);
}

}  // namespace llwybr
