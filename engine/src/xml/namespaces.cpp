#include "xml/namespaces.hpp"

#include <cstdint>

namespace llwybr {
namespace {

constexpr std::string_view kXml = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view kXmlns = "http://www.w3.org/2000/xmlns/";

void append_utf8(std::string& text, std::uint32_t code) {
  const auto put = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0 | code >> 6);
  } else {
    if (code < 0x10000) {
      put(0xE0 | code >> 12);
    } else {
      put(0xF0 | (code >> 18 & 0x07));
      put(0x80 | (code >> 12 & 0x3F));
    }
    put(0x80 | (code >> 6 & 0x3F));
  }
  put(0x80 | (code & 0x3F));
}

// The value a reference stands for; the scanner has reported those that are faulty.
void append_reference(std::string& text, std::string_view name) {
  if (name == "amp") {
    text.push_back('&');
  } else if (name == "lt") {
    text.push_back('<');
  } else if (name == "gt") {
    text.push_back('>');
  } else if (name == "apos") {
    text.push_back('\'');
  } else if (name == "quot") {
    text.push_back('"');
  } else if (name.size() > 1 && name[0] == '#') {
    const bool hexadecimal = name[1] == 'x';
    std::uint32_t code = 0;
    for (const char c : name.substr(hexadecimal ? 2 : 1)) {
      const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
      if (code < 0x110000) code = code * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit);
    }
    append_utf8(text, code);
  }
}

// An attribute value as a parser gives it: references decoded, white space as spaces.
std::string decoded(std::string_view raw) {
  std::string text;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const char c = raw[i];
    if (c == '&') {
      const std::size_t end = raw.find(';', i);
      if (end == std::string_view::npos) continue;
      append_reference(text, raw.substr(i + 1, end - i - 1));
      i = end;
    } else if (c == '\t' || c == '\n' || c == '\r') {
      if (c == '\r' && i + 1 < raw.size() && raw[i + 1] == '\n') ++i;
      text.push_back(' ');
    } else {
      text.push_back(c);
    }
  }
  return text;
}

}  // namespace

bool Namespaces::declare(const RawAttribute& attribute) {
  constexpr std::string_view kStart = "xmlns";
  if (attribute.name.substr(0, kStart.size()) != kStart) return true;
  std::string_view prefix;
  if (attribute.name.size() > kStart.size()) {
    if (attribute.name[kStart.size()] != ':') return true;
    prefix = attribute.name.substr(kStart.size() + 1);
    if (prefix.empty() || prefix.find(':') != std::string_view::npos)
      return true;  // look_up() refuses the name
  }
  std::string uri = decoded(attribute.value);
  if (prefix == "xmlns" || uri == kXmlns) return false;
  if ((prefix == "xml") != (uri == kXml)) return false;
  if (!prefix.empty() && uri.empty()) return false;
  bindings_.push_back({prefix, std::move(uri)});
  return true;
}

const std::string* Namespaces::uri_of(std::string_view prefix) const {
  for (std::size_t i = bindings_.size(); i-- > 0;) {
    if (bindings_[i].prefix == prefix) return &bindings_[i].uri;
  }
  return nullptr;
}

PrefixState Namespaces::look_up(std::string_view name, NameOf what) const {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return PrefixState::bound;
  const std::string_view local = name.substr(colon + 1);
  const bool digit_first =
      !local.empty() && ((local[0] >= '0' && local[0] <= '9') || local[0] == '-' || local[0] == '.');
  if (colon == 0 || local.empty() || digit_first || local.find(':') != std::string_view::npos) {
    return PrefixState::not_a_name;
  }
  const std::string_view prefix = name.substr(0, colon);
  if (prefix == "xml" || (prefix == "xmlns" && what == NameOf::attribute)) return PrefixState::bound;
  return uri_of(prefix) != nullptr ? PrefixState::bound : PrefixState::unbound;
}

bool Namespaces::same_name(std::string_view left, std::string_view right) const {
  const std::size_t left_colon = left.find(':');
  const std::size_t right_colon = right.find(':');
  if (left_colon == std::string_view::npos || right_colon == std::string_view::npos) return false;
  if (left.substr(left_colon + 1) != right.substr(right_colon + 1)) return false;
  const std::string* left_uri = uri_of(left.substr(0, left_colon));
  const std::string* right_uri = uri_of(right.substr(0, right_colon));
  return left_uri != nullptr && right_uri != nullptr && *left_uri == *right_uri;
}

}  // namespace llwybr
