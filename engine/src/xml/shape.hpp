// The element table of pathways/README.md as data: which attributes and children every element has.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace llwybr {

// In the order of kElementNames. `term` and `contact` are entries of a register and inline elements as well;
// element_named() gives the former, where they stand tells which.
enum class Element : std::uint8_t {
  pathway,
  part,
  include,
  agency,
  source,
  term,
  contact,
  area,
  outcome,
  calendar,
  holiday,
  event,
  fact,
  value,
  question,
  answer,
  decision,
  when,
  otherwise,
  action,
  task,
  avoid,
  use,
  on,
  parallel,
  strand,
  endpoint,
  exit,
  subpathway,
  cite,
  assertion,
  every_route,
  no_route,
  title,
  notice,
  name,
  label,
  meaning,
  note,
  ask,
  why,
  help,
  hint,
  text,
  paragraph,
  bullets,
  numbers,
  item,
  strong,
  emphasis,
  link,
  term_use,
  contact_use,
  none
};
inline constexpr std::size_t kElements = static_cast<std::size_t>(Element::none);

// In the order of kAttributeNames.
enum class Attribute : std::uint8_t {
  id,
  edition,
  status,
  state,
  review_by,
  start,
  href,
  phone,
  text,
  checked,
  from,
  to,
  date,
  safe,
  board,
  health_board,
  police,
  agency,
  with,
  select,
  sets,
  sets_if_not,
  exclusive,
  marks,
  condition,
  within,
  subpathway,
  exit,
  use,
  outcome,
  source,
  part,
  mark,
  passes,
  after,
  before,
  in,
  ref,
  language,
  xmlns,
  xmlns_xsi,
  schema_location,
  no_namespace_schema_location,
  none
};
inline constexpr std::size_t kAttributes = static_cast<std::size_t>(Attribute::none);

// How a value is written. Those from `ids` on have a grammar of their own, which their reader checks.
enum class ValueKind : std::uint8_t {
  id,
  day,
  words,
  status,
  state,
  https,
  link,
  phone,
  select,
  yes,
  mark,
  language,
  pathway_namespace,
  instance_namespace,
  path,
  ids,
  settings,
  condition,
  within,
  points
};

struct AttributeShape {
  Attribute attribute = Attribute::none;
  ValueKind kind = ValueKind::words;
  bool required = false;
};

// What may stand in an element besides comments.
enum class Content : std::uint8_t { elements, plain_text, rich_text };

// One place in the order of children: any of `elements`, `least` to `most` times.
inline constexpr std::uint8_t kAnyNumber = 255;
struct Particle {
  std::span<const Element> elements;
  std::uint8_t least = 0;
  std::uint8_t most = kAnyNumber;
};

inline constexpr std::uint8_t kNoParticle = 255;
struct ElementShape {
  Content content = Content::elements;
  std::uint8_t required = 0;             // how many of `attributes` are
  std::span<const AttributeShape> attributes;
  std::span<const Particle> children;

  // Which of `children` an element belongs to; kNoParticle where it is no child. There are never more than a few.
  [[nodiscard]] std::uint8_t particle_of(Element child) const {
    for (std::size_t particle = 0; particle < children.size(); ++particle) {
      for (const Element element : children[particle].elements) {
        if (element == child) return static_cast<std::uint8_t>(particle);
      }
    }
    return kNoParticle;
  }
};

[[nodiscard]] const ElementShape& shape_of(Element element);

// The names as written, and back: `none` for an unknown one.
[[nodiscard]] std::string_view name_of(Element element);
[[nodiscard]] std::string_view name_of(Attribute attribute);
[[nodiscard]] Element element_named(const char* name);
[[nodiscard]] Attribute attribute_named(const char* name);

// The same for names in the parser's buffer: eight bytes behind them may be looked at.
[[nodiscard]] Element element_in_buffer(const char* name);
[[nodiscard]] Attribute attribute_in_buffer(const char* name);

}  // namespace llwybr
