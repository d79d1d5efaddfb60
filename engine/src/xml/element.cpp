#include "xml/element.hpp"

#include <algorithm>
#include <cstring>

#include "xml/characters.hpp"
#include "xml/eight_bytes.hpp"
#include "xml/values.hpp"

namespace llwybr {

void ElementReader::enter(std::uint32_t file, const Piece& piece) {
  file_ = file;
  bytes_ = pathway_.files[file].bytes.data();
  piece_ = piece.buffer();
  piece_size_ = piece.size();
  piece_offset_ = piece.offset();
  apart_values_.clear();
}

// Values that were kept stand elsewhere than in the piece.
std::uint32_t ElementReader::offset_of(const char* at) const {
  const auto distance = [at](const char* from) {
    return static_cast<std::size_t>(reinterpret_cast<std::uintptr_t>(at) - reinterpret_cast<std::uintptr_t>(from));
  };
  if (!kParsesInPieces || distance(piece_) <= piece_size_) {
    return piece_offset_ + static_cast<std::uint32_t>(distance(piece_));
  }
  for (std::size_t i = apart_values_.size(); i-- > 0;) {
    if (apart_values_[i].text == at) return apart_values_[i].offset;
  }
  return static_cast<std::uint32_t>(distance(bytes_));
}

std::string_view ElementReader::kept_value(std::string_view value) {
  const std::string_view kept = this->kept(value);
  if (kParsesInPieces && kept.data() != given(value.data())) apart_values_.push_back({kept.data(), offset_of(value.data())});
  return kept;
}

std::string_view ElementReader::kept_apart(std::string_view text) {
  constexpr std::size_t kRoom = std::size_t{1} << 16;
  if (room_left_ < text.size()) {
    room_left_ = std::max(kRoom, text.size());
    room_ = pathway_.characters.emplace_back(room_left_, '\0').data();
  }
  char* const first = room_;
  std::memcpy(first, text.data(), text.size());
  room_ += text.size();
  room_left_ -= text.size();
  return {first, text.size()};
}

Place ValuePlaces::at(std::size_t byte) {
  while (done_ < byte) {
    const char* raw = bytes_ + offset_;
    if (*raw == '&') {
      const char* end = raw;
      while (*end != ';') ++end;
      offset_ += static_cast<std::uint32_t>(end + 1 - raw);
      const auto lead = static_cast<unsigned char>(value_[done_]);
      done_ += lead >= 0xF0 ? 4u : lead >= 0xE0 ? 3u : lead >= 0xC0 ? 2u : 1u;
    } else {
      offset_ += raw[0] == '\r' && raw[1] == '\n' ? 2u : 1u;
      ++done_;
    }
  }
  return {file_, offset_};
}

void ElementReader::report_bad_value(Attribute attribute, std::string_view value, std::size_t at,
                                     std::size_t length, ValueKind kind) {
  report(Flaw::bad_value, places_in(value).at(at), length, {.names = {name_of(attribute), value}, .kind = kind});
}

void ElementReader::report_value(Flaw flaw, Attribute attribute, std::string_view value, std::size_t at,
                                 std::size_t length) {
  report(flaw, places_in(value).at(at), length, {.names = {name_of(attribute), value}});
}

Attributes ElementReader::attributes(pugi::xml_node node, Element element) {
  Attributes values;
  const ElementShape& shape_of_element = shape_of(element);
  const std::span<const AttributeShape> allowed = shape_of_element.attributes;
  std::size_t required = 0;
  for (pugi::xml_attribute written = node.first_attribute(); written; written = written.next_attribute()) {
    const Attribute name = attribute_in_buffer(written.name());
    const AttributeShape* shape = nullptr;
    for (std::size_t i = 0; i < allowed.size() && shape == nullptr; ++i) {
      if (allowed[i].attribute == name) shape = &allowed[i];
    }
    if (name == Attribute::none || shape == nullptr) {
      const std::string_view unknown = written.name();
      report(Flaw::unknown_attribute, place(unknown.data()), unknown.size(),
             {.names = {name_of(element), unknown}, .element = element});
      continue;
    }
    required += shape->required ? 1 : 0;
    const std::string_view value = written.value();
    const bool good = is_well_written(shape->kind, value);
    values.set(name, good ? kept_value(value) : value, good);
    if (!good) report_bad_value(name, value, 0, value.size(), shape->kind);
  }
  // The page's module has no room for this.
  if (kEightAtOnce && required == shape_of_element.required) return values;
  for (const AttributeShape& shape : allowed) {
    if (shape.required) require_attribute(node, element, shape.attribute, values);
  }
  return values;
}

void ElementReader::each_child(pugi::xml_node parent, Element element, ChildHandler handler) {
  ChildOrder order{shape_of(element)};
  take_children(parent, element, order, handler);
  end_children(parent, element, order);
}

void ElementReader::take_children(pugi::xml_node holder, Element element, ChildOrder& order, ChildHandler handler) {
  check_no_text(holder.value(), element);
  for (pugi::xml_node child = holder.first_child(); child; child = child.next_sibling()) {
    if (child.type() != pugi::node_element) {
      check_no_text(child.value(), element);
      continue;
    }
    const Element name = element_in_buffer(child.name());
    if (order.takes(name)) {
      handler(name, child);
    } else {
      report_child(child, name, element, order);
    }
  }
}

void ElementReader::require_attribute(pugi::xml_node node, Element element, Attribute attribute,
                                      const Attributes& values) {
  if (values.written(attribute)) return;
  report(Flaw::missing_attribute, place(node), std::strlen(node.name()) + 1,
         {.names = {name_of(element), name_of(attribute)}});
}

void ElementReader::refuse_attribute(pugi::xml_node node, Element element, Attribute attribute,
                                     Attributes& values, Flaw flaw) {
  if (!values.written(attribute)) return;
  const std::string_view name = name_of(attribute);
  for (pugi::xml_attribute written = node.first_attribute(); written; written = written.next_attribute()) {
    if (name != written.name()) continue;
    report(flaw, place(written.name()), name.size(), {.names = {name_of(element), name}});
  }
  values.take_back(attribute);
}

void ElementReader::check_no_text(const char* text, Element element) {
  const char* at = text;
  while (is(*at, kSpace)) ++at;
  if (*at == 0) return;
  // Leading white space is as long in the file as in the value but for CRLF, so the place is sought in the
  // file.
  const char* raw = given(text);
  while (is(*raw, kSpace)) ++raw;
  report(Flaw::text_not_allowed, {file_, static_cast<std::uint32_t>(raw - bytes_)}, 1, {.names = {name_of(element)}});
}

void ElementReader::report_unknown(pugi::xml_node node, std::string_view parent) {
  const std::string_view name = node.name();
  report(Flaw::unknown_element, place(node), name.size() + 1,
         {.names = {name}, .element = element_named(parent.data())});
}

void ElementReader::report_misplaced(Flaw flaw, pugi::xml_node node, std::string_view parent) {
  const std::string_view name = node.name();
  report(flaw, place(node), name.size() + 1, {.names = {name, parent}});
}

void ElementReader::report_child(pugi::xml_node child, Element name, Element parent,
                                 const ChildOrder& order) {
  if (name == Element::none) return report_unknown(child, name_of(parent));
  const std::uint8_t particle = order.shape.particle_of(name);
  const Flaw flaw = particle == kNoParticle ? Flaw::no_child
                    : particle >= order.at  ? Flaw::only_one_child
                                            : Flaw::late_child;
  const std::string_view written = child.name();
  report(flaw, place(child), written.size() + 1,
         {.names = {written, name_of(parent)}, .element = parent, .particle = order.at});
}

void ElementReader::end_children(pugi::xml_node parent, Element element, const ChildOrder& order) {
  const std::span<const Particle> particles = order.shape.children;
  for (std::size_t i = 0; i < particles.size(); ++i) {
    if (order.seen[i] >= particles[i].least) continue;
    report(order.seen[i] > 0 ? Flaw::missing_second_child : Flaw::missing_child, place(parent),
           std::strlen(parent.name()) + 1, {.names = {name_of(element)}, .element = element, .particle = i});
  }
}

}  // namespace llwybr
