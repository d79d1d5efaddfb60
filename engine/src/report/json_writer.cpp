#include "report/json_writer.hpp"

#include <cassert>

#include "report/characters.hpp"

namespace llwybr {

void JsonWriter::key(std::string_view name) {
  assert(!closing_.empty() && closing_.back() == '}' && !after_key_);
  begin_line();
  append_quoted(name);
  text_ += ": ";
  after_key_ = true;
}

void JsonWriter::string(std::string_view value) {
  begin_value();
  append_quoted(value);
}

void JsonWriter::number(std::int64_t value) {
  begin_value();
  text_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
  begin_value();
  text_ += value ? "true" : "false";
}

void JsonWriter::null() {
  begin_value();
  text_ += "null";
}

std::string JsonWriter::take() {
  assert(closing_.empty() && !after_key_);
  text_ += '\n';
  return std::move(text_);
}

void JsonWriter::open(char opening, char closing) {
  begin_value();
  text_ += opening;
  closing_ += closing;
  empty_ = true;
}

void JsonWriter::close() {
  assert(!closing_.empty() && !after_key_);
  const char closing = closing_.back();
  closing_.pop_back();
  if (!empty_) text_.append(1, '\n').append(2 * closing_.size(), ' ');
  text_ += closing;
  empty_ = false;
}

void JsonWriter::begin_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  assert(closing_.empty() || closing_.back() == ']');
  if (!closing_.empty()) begin_line();
}

void JsonWriter::begin_line() {
  if (!empty_) text_ += ',';
  empty_ = false;
  text_.append(1, '\n').append(2 * closing_.size(), ' ');
}

void JsonWriter::append_quoted(std::string_view value) {
  constexpr char kDigits[] = "0123456789abcdef";
  text_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    const Character character = character_at(value, at);
    const char byte = value[at];
    if (!character.valid) {
      text_ += "\xef\xbf\xbd";
    } else if (byte == '"' || byte == '\\') {
      text_.append(1, '\\').append(1, byte);
    } else if (character.code < 0x20) {
      switch (byte) {
        case '\b':
          text_ += "\\b";
          break;
        case '\f':
          text_ += "\\f";
          break;
        case '\n':
          text_ += "\\n";
          break;
        case '\r':
          text_ += "\\r";
          break;
        case '\t':
          text_ += "\\t";
          break;
        default:
          text_.append("\\u00")
              .append(1, kDigits[character.code >> 4])
              .append(1, kDigits[character.code & 15]);
      }
    } else {
      text_.append(value, at, character.length);
    }
    at += character.length;
  }
  text_ += '"';
}

}  // namespace llwybr
