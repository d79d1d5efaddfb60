#include "xml/shape.hpp"

#include <algorithm>

#include "xml/eight_bytes.hpp"

namespace llwybr {
namespace {

using E = Element;
using A = Attribute;
using V = ValueKind;

constexpr std::array<std::string_view, kElements> kElementNames{
    "pathway",  "part",     "include",   "agency", "source",     "term",    "contact",   "area",
    "outcome",  "calendar", "holiday",   "event",  "fact",       "value",   "question",  "answer",
    "decision", "when",     "otherwise", "action", "task",       "avoid",   "use",       "on",
    "parallel", "strand",   "endpoint",  "exit",   "subpathway", "cite",    "assertion", "every-route",
    "no-route", "title",    "notice",    "name",   "label",      "meaning", "note",      "ask",
    "why",      "help",     "hint",      "text",   "p",          "ul",      "ol",        "li",
    "strong",   "em",       "a",         "term",   "contact"};

constexpr std::array<std::string_view, kAttributes> kAttributeNames{"id",
                                                                    "edition",
                                                                    "status",
                                                                    "state",
                                                                    "review-by",
                                                                    "start",
                                                                    "href",
                                                                    "phone",
                                                                    "text",
                                                                    "checked",
                                                                    "from",
                                                                    "to",
                                                                    "date",
                                                                    "safe",
                                                                    "board",
                                                                    "health-board",
                                                                    "police",
                                                                    "agency",
                                                                    "with",
                                                                    "select",
                                                                    "sets",
                                                                    "sets-if-not",
                                                                    "exclusive",
                                                                    "marks",
                                                                    "if",
                                                                    "within",
                                                                    "subpathway",
                                                                    "exit",
                                                                    "use",
                                                                    "outcome",
                                                                    "source",
                                                                    "part",
                                                                    "mark",
                                                                    "passes",
                                                                    "after",
                                                                    "before",
                                                                    "in",
                                                                    "ref",
                                                                    "xml:lang",
                                                                    "xmlns",
                                                                    "xmlns:xsi",
                                                                    "xsi:schemaLocation",
                                                                    "xsi:noNamespaceSchemaLocation"};

// --- Attributes -------------------------------------------------------------------------------------

constexpr bool kRequired = true;
constexpr AttributeShape kId{A::id, V::id, kRequired};

constexpr AttributeShape kPathwayAttributes[] = {kId,
                                                 {A::edition, V::words, kRequired},
                                                 {A::status, V::status, kRequired},
                                                 {A::review_by, V::day, kRequired},
                                                 {A::start, V::id, kRequired},
                                                 {A::state, V::state},
                                                 {A::xmlns, V::pathway_namespace, kRequired},
                                                 {A::xmlns_xsi, V::instance_namespace},
                                                 {A::schema_location, V::words},
                                                 {A::no_namespace_schema_location, V::words}};
constexpr AttributeShape kPartAttributes[] = {{A::state, V::state},
                                              {A::xmlns, V::pathway_namespace, kRequired},
                                              {A::xmlns_xsi, V::instance_namespace},
                                              {A::schema_location, V::words},
                                              {A::no_namespace_schema_location, V::words}};
constexpr AttributeShape kIncludeAttributes[] = {{A::href, V::path, kRequired}};
constexpr AttributeShape kIdOnly[] = {kId};
constexpr AttributeShape kSourceAttributes[] = {kId, {A::href, V::https}, {A::edition, V::words}};
constexpr AttributeShape kContactAttributes[] = {
    kId, {A::phone, V::phone}, {A::text, V::phone}, {A::href, V::https}, {A::checked, V::day}};
constexpr AttributeShape kAreaAttributes[] = {
    kId, {A::board, V::id, kRequired}, {A::health_board, V::id, kRequired}, {A::police, V::id, kRequired}};
constexpr AttributeShape kCalendarAttributes[] = {{A::from, V::day, kRequired}, {A::to, V::day, kRequired}};
constexpr AttributeShape kHolidayAttributes[] = {{A::date, V::day, kRequired}};
constexpr AttributeShape kFactAttributes[] = {kId, {A::safe, V::id}};
constexpr AttributeShape kQuestionAttributes[] = {
    kId, {A::agency, V::id}, {A::with, V::ids}, {A::select, V::select}, {A::to, V::id}};
constexpr AttributeShape kAnswerAttributes[] = {kId,
                                                {A::to, V::id},
                                                {A::sets, V::settings},
                                                {A::sets_if_not, V::settings},
                                                {A::exclusive, V::yes},
                                                {A::marks, V::ids}};
constexpr AttributeShape kWhenAttributes[] = {
    kId, {A::condition, V::condition, kRequired}, {A::to, V::id, kRequired}};
constexpr AttributeShape kOtherwiseAttributes[] = {{A::to, V::id, kRequired}};
constexpr AttributeShape kActionAttributes[] = {
    kId, {A::agency, V::id}, {A::with, V::ids}, {A::to, V::id, kRequired}, {A::marks, V::ids}};
constexpr AttributeShape kTaskAttributes[] = {
    {A::agency, V::id}, {A::with, V::ids}, {A::within, V::within}, {A::from, V::id}, {A::marks, V::ids}};
constexpr AttributeShape kUseAttributes[] = {kId, {A::subpathway, V::id, kRequired}};
constexpr AttributeShape kOnAttributes[] = {{A::exit, V::id, kRequired}, {A::to, V::id, kRequired}};
constexpr AttributeShape kParallelAttributes[] = {kId, {A::to, V::id, kRequired}};
constexpr AttributeShape kStrandAttributes[] = {kId, {A::use, V::id, kRequired}, {A::agency, V::id}};
constexpr AttributeShape kEndpointAttributes[] = {
    kId, {A::outcome, V::id, kRequired}, {A::agency, V::id}, {A::with, V::ids}};
constexpr AttributeShape kSubpathwayAttributes[] = {kId, {A::start, V::id, kRequired}};
constexpr AttributeShape kCiteAttributes[] = {
    {A::source, V::id, kRequired}, {A::part, V::words}, {A::mark, V::mark, kRequired}};
constexpr AttributeShape kRouteAttributes[] = {
    {A::passes, V::points, kRequired}, {A::after, V::points}, {A::before, V::points}, {A::in, V::id}};
constexpr AttributeShape kLinkAttributes[] = {{A::href, V::link, kRequired}};
constexpr AttributeShape kMentionAttributes[] = {{A::ref, V::id, kRequired}};
constexpr AttributeShape kTextAttributes[] = {{A::language, V::language, kRequired}, {A::state, V::state}};

// --- Children ---------------------------------------------------------------------------------------

constexpr E kTitleNames[] = {E::title};
constexpr E kNoticeNames[] = {E::notice};
constexpr E kNameNames[] = {E::name};
constexpr E kLabelNames[] = {E::label};
constexpr E kMeaningNames[] = {E::meaning};
constexpr E kNoteNames[] = {E::note};
constexpr E kAskNames[] = {E::ask};
constexpr E kWhyNames[] = {E::why};
constexpr E kHelpNames[] = {E::help};
constexpr E kHintNames[] = {E::hint};
constexpr E kTextNames[] = {E::text};
constexpr E kIncludeNames[] = {E::include};
constexpr E kPathwayParts[] = {E::agency,   E::source,   E::term,     E::contact,    E::area,     E::outcome,
                               E::calendar, E::event,    E::fact,     E::question,   E::decision, E::action,
                               E::use,      E::parallel, E::endpoint, E::subpathway, E::assertion};
constexpr E kPartParts[] = {E::agency,   E::source, E::term, E::contact,    E::area,     E::outcome,
                            E::calendar, E::event,  E::fact, E::subpathway, E::assertion};
constexpr E kSubpathwayNodes[] = {E::question, E::decision, E::action, E::use, E::parallel, E::exit};
constexpr E kHolidayNames[] = {E::holiday};
constexpr E kValueNames[] = {E::value};
constexpr E kAvoidNames[] = {E::avoid};
constexpr E kAnswerNames[] = {E::answer};
constexpr E kCiteNames[] = {E::cite};
constexpr E kWhenNames[] = {E::when};
constexpr E kOtherwiseNames[] = {E::otherwise};
constexpr E kTaskNames[] = {E::task};
constexpr E kOnNames[] = {E::on};
constexpr E kStrandNames[] = {E::strand};
constexpr E kRouteNames[] = {E::every_route, E::no_route};

// A text stands once in each language. That one is missing is for the check of translations to say, and that
// one stands twice for the reader of texts.
consteval Particle once(std::span<const E> text) { return {text, 1, kAnyNumber}; }
consteval Particle any(std::span<const E> elements) { return {elements, 0, kAnyNumber}; }
consteval Particle some(std::span<const E> elements) { return {elements, 1, kAnyNumber}; }
consteval Particle perhaps(std::span<const E> element) { return {element, 0, 1}; }

constexpr Particle kPathwayChildren[] = {once(kTitleNames), any(kNoticeNames), any(kIncludeNames),
                                         any(kPathwayParts)};
constexpr Particle kPartChildren[] = {any(kIncludeNames), any(kPartParts)};
constexpr Particle kNamed[] = {once(kNameNames)};
constexpr Particle kTitled[] = {once(kTitleNames)};
constexpr Particle kLabelled[] = {once(kLabelNames)};
constexpr Particle kTermChildren[] = {once(kLabelNames), once(kMeaningNames)};
constexpr Particle kContactChildren[] = {once(kNameNames), any(kNoteNames)};
constexpr Particle kAreaChildren[] = {once(kNameNames), any(kCiteNames)};
constexpr Particle kCalendarChildren[] = {any(kHolidayNames)};
constexpr Particle kFactChildren[] = {once(kLabelNames), some(kValueNames)};
constexpr Particle kQuestionChildren[] = {once(kAskNames),  any(kWhyNames),     any(kHelpNames),
                                          any(kAvoidNames), some(kAnswerNames), any(kCiteNames)};
constexpr Particle kAnswerChildren[] = {once(kLabelNames), any(kHintNames)};
constexpr Particle kDecisionChildren[] = {any(kTitleNames), any(kWhyNames), some(kWhenNames),
                                          perhaps(kOtherwiseNames), any(kCiteNames)};
constexpr Particle kActionChildren[] = {once(kTitleNames), any(kWhyNames),   any(kHelpNames),
                                        any(kTaskNames),   any(kAvoidNames), any(kCiteNames)};
constexpr Particle kTaskChildren[] = {once(kTextNames), any(kCiteNames)};
constexpr Particle kAvoidChildren[] = {once(kTextNames)};
constexpr Particle kUseChildren[] = {any(kTitleNames), some(kOnNames)};
constexpr Particle kParallelChildren[] = {once(kTitleNames), any(kWhyNames), any(kHelpNames),
                                          Particle{kStrandNames, 2, kAnyNumber}, any(kCiteNames)};
constexpr Particle kStrandChildren[] = {any(kTitleNames)};
constexpr Particle kSubpathwayChildren[] = {once(kTitleNames), any(kHelpNames), any(kSubpathwayNodes)};
constexpr Particle kCiteChildren[] = {any(kNoteNames)};
constexpr Particle kAssertionChildren[] = {once(kTitleNames), any(kWhyNames), Particle{kRouteNames, 1, 1},
                                           any(kCiteNames)};

consteval ElementShape shaped(std::span<const AttributeShape> attributes, std::span<const Particle> children,
                              Content content = Content::elements) {
  const auto required = std::count_if(attributes.begin(), attributes.end(), [](const AttributeShape& shape) { return shape.required; });
  return {content, static_cast<std::uint8_t>(required), attributes, children};
}

consteval ElementShape make_shape(E element) {
  switch (element) {
    case E::pathway:
      return shaped(kPathwayAttributes, kPathwayChildren);
    case E::part:
      return shaped(kPartAttributes, kPartChildren);
    case E::include:
      return shaped(kIncludeAttributes, {});
    case E::agency:
      return shaped(kIdOnly, kNamed);
    case E::source:
      return shaped(kSourceAttributes, kTitled);
    case E::term:
      return shaped(kIdOnly, kTermChildren);
    case E::contact:
      return shaped(kContactAttributes, kContactChildren);
    case E::area:
      return shaped(kAreaAttributes, kAreaChildren);
    case E::outcome:
    case E::event:
    case E::value:
      return shaped(kIdOnly, kLabelled);
    case E::calendar:
      return shaped(kCalendarAttributes, kCalendarChildren);
    case E::holiday:
      return shaped(kHolidayAttributes, kNamed);
    case E::fact:
      return shaped(kFactAttributes, kFactChildren);
    case E::question:
      return shaped(kQuestionAttributes, kQuestionChildren);
    case E::answer:
      return shaped(kAnswerAttributes, kAnswerChildren);
    case E::decision:
      return shaped(kIdOnly, kDecisionChildren);
    case E::when:
      return shaped(kWhenAttributes, {});
    case E::otherwise:
      return shaped(kOtherwiseAttributes, {});
    case E::action:
      return shaped(kActionAttributes, kActionChildren);
    case E::task:
      return shaped(kTaskAttributes, kTaskChildren);
    case E::avoid:
      return shaped({}, kAvoidChildren);
    case E::use:
      return shaped(kUseAttributes, kUseChildren);
    case E::on:
      return shaped(kOnAttributes, {});
    case E::parallel:
      return shaped(kParallelAttributes, kParallelChildren);
    case E::strand:
      return shaped(kStrandAttributes, kStrandChildren);
    case E::endpoint:
      return shaped(kEndpointAttributes, kActionChildren);
    case E::exit:
      return shaped(kIdOnly, kTitled);
    case E::subpathway:
      return shaped(kSubpathwayAttributes, kSubpathwayChildren);
    case E::cite:
      return shaped(kCiteAttributes, kCiteChildren);
    case E::assertion:
      return shaped(kIdOnly, kAssertionChildren);
    case E::every_route:
    case E::no_route:
      return shaped(kRouteAttributes, {});
    case E::title:
    case E::name:
    case E::label:
    case E::note:
    case E::ask:
    case E::hint:
      return shaped(kTextAttributes, {}, Content::plain_text);
    case E::notice:
    case E::meaning:
    case E::why:
    case E::help:
    case E::text:
      return shaped(kTextAttributes, {}, Content::rich_text);
    // What may stand in an inline element, the reader of texts knows.
    case E::link:
      return shaped(kLinkAttributes, {}, Content::rich_text);
    case E::term_use:
    case E::contact_use:
      return shaped(kMentionAttributes, {}, Content::rich_text);
    case E::paragraph:
    case E::bullets:
    case E::numbers:
    case E::item:
    case E::strong:
    case E::emphasis:
    case E::none:
      break;
  }
  return shaped({}, {}, Content::rich_text);
}

consteval std::array<ElementShape, kElements> make_shapes() {
  std::array<ElementShape, kElements> shapes{};
  for (std::size_t i = 0; i < kElements; ++i) shapes[i] = make_shape(static_cast<E>(i));
  return shapes;
}
constexpr std::array<ElementShape, kElements> kShapes = make_shapes();

// --- Names ------------------------------------------------------------------------------------------

constexpr std::uint32_t step(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
}

// An open hash table over a fixed list of names.
template <std::size_t Count>
struct NameTable {
  static constexpr std::size_t kSlots = 256;
  static constexpr std::size_t slot_of(std::uint32_t hash) { return (hash ^ hash >> 15) % kSlots; }
  std::array<std::uint8_t, kSlots> slots{};  // index + 1; 0 is empty
  const std::array<std::string_view, Count>& names;

  constexpr explicit NameTable(const std::array<std::string_view, Count>& all) : names(all) {
    for (std::size_t i = 0; i < Count; ++i) {
      std::uint32_t hash = 0x811C9DC5u;
      for (const char c : names[i]) hash = step(hash, c);
      std::size_t slot = slot_of(hash);
      while (slots[slot] != 0) slot = (slot + 1) % kSlots;
      slots[slot] = static_cast<std::uint8_t>(i + 1);
    }
  }

  [[nodiscard]] std::size_t find(const char* name) const {
    std::uint32_t hash = 0x811C9DC5u;
    const char* end = name;
    for (; *end != 0; ++end) hash = step(hash, *end);
    const auto length = static_cast<std::size_t>(end - name);
    for (std::size_t slot = slot_of(hash); slots[slot] != 0; slot = (slot + 1) % kSlots) {
      const std::string_view known = names[slots[slot] - 1u];
      // Names are short: a loop is sooner done than a call.
      std::size_t alike = 0;
      while (alike < length && alike < known.size() && known[alike] == name[alike]) ++alike;
      if (alike == length && alike == known.size()) return slots[slot] - 1u;
    }
    return Count;
  }
};

// The names of at most eight bytes, each as one number: those that stand in files most.
template <std::size_t Count>
struct ShortNameTable {
  static constexpr std::size_t kSlots = 256;
  static constexpr std::size_t slot_of(EightBytes key) { return key * kSpread >> 56; }
  struct Slot {
    EightBytes key = 0;  // 0 is empty
    std::size_t index = 0;
  };
  std::array<Slot, kSlots> slots{};

  constexpr explicit ShortNameTable(const std::array<std::string_view, Count>& names) {
    for (std::size_t i = 0; i < Count; ++i) {
      if (names[i].size() > sizeof(EightBytes)) continue;
      EightBytes key = 0;
      for (std::size_t at = 0; at < names[i].size(); ++at) {
        key |= EightBytes{static_cast<unsigned char>(names[i][at])} << 8 * at;
      }
      std::size_t slot = slot_of(key);
      while (slots[slot].key != 0 && slots[slot].key != key) slot = (slot + 1) % kSlots;
      if (slots[slot].key == 0) slots[slot] = {key, i};
    }
  }

  // Count where it is none of them.
  [[nodiscard]] std::size_t find(const char* name) const {
    EightBytes key = load_eight(name);
    const EightBytes ends = equal_bytes(key, 0);
    if (ends != 0) {
      key &= (ends & (~ends + 1)) - 1;
    } else if (name[sizeof key] != 0) {
      return Count;
    }
    std::size_t slot = slot_of(key);
    while (slots[slot].key != 0 && slots[slot].key != key) slot = (slot + 1) % kSlots;
    return slots[slot].key == 0 ? Count : slots[slot].index;
  }
};

constexpr NameTable<kElements> kElementTable(kElementNames);
constexpr NameTable<kAttributes> kAttributeTable(kAttributeNames);

}  // namespace

const ElementShape& shape_of(Element element) { return kShapes[static_cast<std::size_t>(element)]; }
std::string_view name_of(Element element) { return kElementNames[static_cast<std::size_t>(element)]; }
std::string_view name_of(Attribute attribute) { return kAttributeNames[static_cast<std::size_t>(attribute)]; }
Element element_named(const char* name) { return static_cast<Element>(kElementTable.find(name)); }
Attribute attribute_named(const char* name) { return static_cast<Attribute>(kAttributeTable.find(name)); }

Element element_in_buffer(const char* name) {
  if constexpr (kEightAtOnce) {
    static constexpr ShortNameTable<kElements> kShort(kElementNames);
    const std::size_t found = kShort.find(name);
    if (found < kElements) return static_cast<Element>(found);
  }
  return element_named(name);
}

Attribute attribute_in_buffer(const char* name) {
  if constexpr (kEightAtOnce) {
    static constexpr ShortNameTable<kAttributes> kShort(kAttributeNames);
    const std::size_t found = kShort.find(name);
    if (found < kAttributes) return static_cast<Attribute>(found);
  }
  return attribute_named(name);
}

}  // namespace llwybr
