// JSON as a tree, for what is too varied to be read piece by piece. Strict as JsonReader is, and not deep; its
// numbers are whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace llwybr {

struct JsonValue {
  enum class Kind : std::uint8_t { other, string, array, object };
  Kind kind = Kind::other;
  std::string text;                      // of a string, unescaped; of a number, true, false or null as written
  std::vector<std::string> names;        // of an object's members
  std::vector<JsonValue> items;          // of an array, or of an object by name

  [[nodiscard]] bool is_null() const { return kind == Kind::other && text == "null"; }
  [[nodiscard]] bool is_string() const { return kind == Kind::string; }
  [[nodiscard]] bool is_array() const { return kind == Kind::array; }
  [[nodiscard]] bool is_object() const { return kind == Kind::object; }
  [[nodiscard]] bool is_count() const;   // a whole number, not negative
  // The first member of that name, or nullptr.
  [[nodiscard]] const JsonValue* member(std::string_view name) const;
};

// False where it is no JSON, or deeper than 16; `offset` says where it stopped.
[[nodiscard]] bool read_json_tree(std::string_view json, JsonValue& root, std::size_t& offset);

}  // namespace llwybr
