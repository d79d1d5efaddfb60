// Elements of the parsed tree, held against the element table: what fits is handed on, what does not is
// reported.
#pragma once

#include <array>
#include <string_view>

#include "llwybr/engine.hpp"
#include "pugixml.hpp"
#include "xml/faults.hpp"
#include "xml/shape.hpp"

namespace llwybr {

// The values of an element's attributes that are well written. Their views point into the parser's buffer.
class Attributes {
 public:
  // The values stay as they are, unread, until they are set: clearing them for every element costs more than
  // the rest.
  Attributes() {}
  [[nodiscard]] bool has(Attribute attribute) const { return (good_ >> index(attribute) & 1) != 0; }
  // Whether it stands there at all, well written or not.
  [[nodiscard]] bool written(Attribute attribute) const { return (written_ >> index(attribute) & 1) != 0; }
  // Empty where there is none.
  [[nodiscard]] std::string_view operator[](Attribute attribute) const {
    const Value& value = values_[index(attribute)];
    return has(attribute) ? std::string_view(value.data, value.size) : std::string_view();
  }
  void set(Attribute attribute, std::string_view value, bool good) {
    written_ |= std::uint64_t{1} << index(attribute);
    if (good) good_ |= std::uint64_t{1} << index(attribute);
    values_[index(attribute)] = {value.data(), value.size()};
  }
  void take_back(Attribute attribute) { good_ &= ~(std::uint64_t{1} << index(attribute)); }

 private:
  static std::size_t index(Attribute attribute) { return static_cast<std::size_t>(attribute); }
  std::uint64_t written_ = 0;
  std::uint64_t good_ = 0;
  struct Value {
    const char* data;
    std::size_t size;
  };
  std::array<Value, kAttributes> values_;
};
static_assert(kAttributes <= 64);

// The places of bytes of a decoded attribute value, asked for in ascending order: a reference such as `&amp;`
// takes more bytes in the file than in the value.
class ValuePlaces {
 public:
  ValuePlaces(std::uint32_t file, std::uint32_t offset, const char* bytes, std::string_view value)
      : file_(file), offset_(offset), bytes_(bytes), value_(value) {}
  [[nodiscard]] Place at(std::size_t byte);

 private:
  std::uint32_t file_;
  std::uint32_t offset_;  // in the file, of value_[done_]
  const char* bytes_;
  std::string_view value_;
  std::size_t done_ = 0;
};

// What is called for each child: any function of an Element and its node, for as long as the call lasts.
class ChildHandler {
 public:
  template <typename Handle>
  ChildHandler(const Handle& handle)
      : handle_(&handle), call_([](const void* to, Element element, pugi::xml_node child) {
          (*static_cast<const Handle*>(to))(element, child);
        }) {}
  void operator()(Element element, pugi::xml_node child) const { call_(handle_, element, child); }

 private:
  const void* handle_;
  void (*call_)(const void*, Element, pugi::xml_node);
};

// Reads the elements of one file at a time.
class ElementReader {
 public:
  ElementReader(Pathway& pathway, Faults& faults) : pathway_(pathway), faults_(faults) {}

  void enter_file(std::uint32_t file);
  [[nodiscard]] std::uint32_t file() const { return file_; }

  [[nodiscard]] Place place(const char* in_buffer) const {
    return {file_, static_cast<std::uint32_t>(in_buffer - buffer_)};
  }
  // The `<` of a start tag.
  [[nodiscard]] Place place(pugi::xml_node element) const { return place(element.name() - 1); }
  [[nodiscard]] ValuePlaces places_in(std::string_view value) const {
    return {file_, static_cast<std::uint32_t>(value.data() - buffer_), bytes_, value};
  }

  // The same byte in the file as given, and back.
  [[nodiscard]] const char* given(const char* in_buffer) const { return bytes_ + (in_buffer - buffer_); }
  [[nodiscard]] const char* parsed(const char* in_file) const { return buffer_ + (in_file - bytes_); }

  void report(Flaw flaw, Place place, std::size_t length, const FlawDetails& details) {
    faults_.report(flaw, place, length, details);
  }
  // Part of a value that is not as its kind asks, or that is flawed otherwise.
  void report_bad_value(Attribute attribute, std::string_view value, std::size_t at, std::size_t length,
                        ValueKind kind);
  void report_value(Flaw flaw, Attribute attribute, std::string_view value, std::size_t at,
                    std::size_t length);

  [[nodiscard]] Attributes attributes(pugi::xml_node node, Element element);
  // An attribute that the table allows but the rest of the element does not, or asks for.
  void refuse_attribute(pugi::xml_node node, Element element, Attribute attribute, Attributes& values,
                        Flaw flaw);
  void require_attribute(pugi::xml_node node, Element element, Attribute attribute, const Attributes& values);

  // Hands on every child that may stand where it does, in document order.
  void each_child(pugi::xml_node parent, Element element, ChildHandler handle);

  // Reports an element that may not stand in `parent`, known elsewhere or not at all.
  void report_unknown(pugi::xml_node node, std::string_view parent);
  void report_misplaced(Flaw flaw, pugi::xml_node node, std::string_view parent);

 private:
  // How far the children of an element have come in their order.
  struct ChildOrder {
    const ElementShape& shape;
    std::size_t at = 0;
    std::array<std::uint8_t, 8> seen{};  // of each particle; stops at 254

    bool takes(Element child) {
      if (child == Element::none) return false;
      const std::uint8_t particle = shape.particle_of(child);
      if (particle == kNoParticle) return false;
      const bool fits = particle >= at && seen[particle] < shape.children[particle].most;
      if (seen[particle] < 254) ++seen[particle];
      if (fits) at = particle;
      return fits;
    }
  };

  void check_no_text(const char* text, Element element);
  void report_child(pugi::xml_node child, Element name, Element parent, const ChildOrder& order);
  void report_missing(pugi::xml_node parent, Element element, const ChildOrder& order);

  Pathway& pathway_;
  Faults& faults_;
  std::uint32_t file_ = 0;
  const char* buffer_ = nullptr;
  const char* bytes_ = nullptr;
};

}  // namespace llwybr
