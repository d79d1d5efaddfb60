// Elements of the parsed tree, held against the element table: what fits is handed on, what does not is
// reported.
#pragma once

#include <array>
#include <cstring>
#include <string_view>
#include <vector>

#include "llwybr/engine.hpp"
#include "pugixml.hpp"
#include "xml/document.hpp"
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

// Reads the elements of one piece of a file at a time.
class ElementReader {
 public:
  ElementReader(Pathway& pathway, Faults& faults) : pathway_(pathway), faults_(faults) {}

  // What is read next, and until then all places are in: it must not be parsed over meanwhile.
  void enter(std::uint32_t file, const Piece& piece);
  [[nodiscard]] std::uint32_t file() const { return file_; }

  // Of a byte of the piece, or the first of a value that was kept.
  [[nodiscard]] Place place(const char* at) const { return {file_, offset_of(at)}; }
  // The `<` of a start tag.
  [[nodiscard]] Place place(pugi::xml_node element) const { return place(element.name() - 1); }
  [[nodiscard]] ValuePlaces places_in(std::string_view value) const {
    return {file_, offset_of(value.data()), bytes_, value};
  }

  // The same byte of the piece in the file as given.
  [[nodiscard]] const char* given(const char* in_piece) const { return bytes_ + piece_offset_ + (in_piece - piece_); }

  // Characters of the piece, as a view that lasts.
  [[nodiscard]] std::string_view kept(std::string_view text) {
    if constexpr (!kParsesInPieces) return text;
    const char* const as_given = given(text.data());
    if (std::memcmp(as_given, text.data(), text.size()) == 0) return {as_given, text.size()};
    return kept_apart(text);
  }

  // em++ at -Oz inlines nothing that is not told to.
  [[gnu::always_inline]] void report(Flaw flaw, Place place, std::size_t length, const FlawDetails& details) {
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
  void each_child(pugi::xml_node parent, Element element, ChildHandler handler);
  // The same in steps, for a parent whose children come in several pieces: those of one; and, in the parent's own, its
  // end.
  void take_children(pugi::xml_node holder, Element element, ChildOrder& order, ChildHandler handler);
  void end_children(pugi::xml_node parent, Element element, const ChildOrder& order);

  void check_no_text(const char* text, Element element);

  // Reports an element that may not stand in `parent`, known elsewhere or not at all.
  void report_unknown(pugi::xml_node node, std::string_view parent);
  void report_misplaced(Flaw flaw, pugi::xml_node node, std::string_view parent);

 private:
  void report_child(pugi::xml_node child, Element name, Element parent, const ChildOrder& order);
  [[nodiscard]] std::uint32_t offset_of(const char* at) const;
  [[nodiscard]] std::string_view kept_apart(std::string_view text);
  [[nodiscard]] std::string_view kept_value(std::string_view value);

  Pathway& pathway_;
  Faults& faults_;
  std::uint32_t file_ = 0;
  const char* bytes_ = nullptr;  // of the file
  const char* piece_ = nullptr;
  std::size_t piece_size_ = 0;
  std::uint32_t piece_offset_ = 0;

  // Values of the piece that read otherwise than they stand in the file.
  struct ApartValue {
    const char* text;
    std::uint32_t offset;
  };
  std::vector<ApartValue> apart_values_;
  char* room_ = nullptr;  // where characters are kept apart next
  std::size_t room_left_ = 0;
};

}  // namespace llwybr
