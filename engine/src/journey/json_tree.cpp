#include "journey/json_tree.hpp"

#include "journey/json_reader.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kMostDepth = 16;

bool is_digit(std::string_view json, std::size_t at) { return at < json.size() && json[at] >= '0' && json[at] <= '9'; }

// Where the next value of an array or object goes; nullptr where none can follow.
JsonValue* next_item(JsonReader& reader, JsonValue& parent) {
  if (parent.is_object()) {
    std::string name;
    if (!reader.string(name) || !reader.take(':')) return nullptr;
    parent.names.push_back(std::move(name));
  }
  return &parent.items.emplace_back();
}

// The value that stands next, of an array or object its opening mark only.
bool begin_value(std::string_view json, JsonReader& reader, JsonValue& value) {
  if (reader.take('{')) {
    value.kind = JsonValue::Kind::object;
  } else if (reader.take('[')) {
    value.kind = JsonValue::Kind::array;
  } else if (reader.is_at('"')) {
    value.kind = JsonValue::Kind::string;
    return reader.string(value.text);
  } else {
    const std::size_t from = reader.offset();
    // Of a number the reader passes a digit at a time.
    do {
      if (!reader.is_value()) return false;
    } while (is_digit(json, reader.offset()) && is_digit(json, reader.offset() - 1));
    value.text = json.substr(from, reader.offset() - from);
  }
  return true;
}

bool read(std::string_view json, JsonReader& reader, JsonValue& root) {
  // Only the innermost open value grows, so that the others stay where they are.
  std::vector<JsonValue*> open;
  JsonValue* value = &root;
  while (value != nullptr) {
    if (!begin_value(json, reader, *value)) return false;
    if (value->is_object() || value->is_array()) {
      if (open.size() == kMostDepth) return false;
      open.push_back(value);
      if (!reader.is_at(value->is_object() ? '}' : ']')) {
        value = next_item(reader, *value);
        continue;
      }
    }
    value = nullptr;
    while (!open.empty() && value == nullptr) {
      JsonValue& parent = *open.back();
      if (reader.take(parent.is_object() ? '}' : ']')) {
        open.pop_back();
        continue;
      }
      if (!reader.take(',')) return false;
      value = next_item(reader, parent);
      if (value == nullptr) return false;
    }
    if (open.empty()) return reader.ended();
  }
  return false;
}

}  // namespace

bool JsonValue::is_count() const {
  return kind == Kind::other && text.size() < 19 && text.find_first_not_of("0123456789") == std::string::npos;
}

const JsonValue* JsonValue::member(std::string_view name) const {
  for (std::size_t index = 0; index < names.size(); ++index) {
    if (names[index] == name) return &items[index];
  }
  return nullptr;
}

bool read_json_tree(std::string_view json, JsonValue& root, std::size_t& offset) {
  JsonReader reader(json);
  const bool whole = read(json, reader, root);
  offset = reader.offset();
  return whole;
}

}  // namespace llwybr
