// JSON written front to back into a string: two-space indentation, keys in the order they are given.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace llwybr {

// The caller opens and closes objects and arrays in pairs, and gives a key before each value of an object.
class JsonWriter {
 public:
  void begin_object() { open('{', '}'); }
  void end_object() { close(); }
  void begin_array() { open('[', ']'); }
  void end_array() { close(); }

  void key(std::string_view name);

  // Bytes that are no UTF-8, which only a file's name can hold, are written as U+FFFD.
  void string(std::string_view value);
  void number(std::int64_t value);
  void boolean(bool value);
  void null();

  void member(std::string_view name, std::string_view value) { key(name), string(value); }
  void member_number(std::string_view name, std::int64_t value) { key(name), number(value); }
  void member_boolean(std::string_view name, bool value) { key(name), boolean(value); }
  void member_null(std::string_view name) { key(name), null(); }
  void open_object(std::string_view name) { key(name), begin_object(); }
  void open_array(std::string_view name) { key(name), begin_array(); }

  // The text so far with a final line feed. Everything opened must be closed.
  [[nodiscard]] std::string take();

 private:
  void open(char opening, char closing);
  void close();
  void begin_value();
  void begin_line();
  void append_quoted(std::string_view value);

  std::string text_;
  std::string closing_;  // of every object and array that is open
  bool empty_ = true;    // nothing stands yet in the innermost
  bool after_key_ = false;
};

}  // namespace llwybr
