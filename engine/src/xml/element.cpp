#include "xml/element.hpp"

#include <cstring>

#include "xml/characters.hpp"
#include "xml/spelling.hpp"
#include "xml/values.hpp"

namespace llwybr {
namespace {

// What may stand in an element, for a hint.
Phrase allowed_children(Element element) {
  std::string list;
  for (const Particle& particle : shape_of(element).children) {
    for (const Element child : particle.elements) {
      if (!list.empty()) list += ", ";
      list += quoted(name_of(child));
    }
  }
  const std::string parent = quoted(name_of(element));
  if (list.empty()) return filled({"{0} holds no elements", "nid yw {0} yn dal elfennau"}, parent);
  return filled({"{0} may hold {1}", "caiff {0} ddal {1}"}, parent, list);
}

Phrase allowed_attributes(Element element) {
  std::string list;
  for (const AttributeShape& shape : shape_of(element).attributes) {
    if (!list.empty()) list += ", ";
    list += quoted(name_of(shape.attribute));
  }
  const std::string owner = quoted(name_of(element));
  if (list.empty()) return filled({"{0} has no attributes", "nid oes gan {0} briodweddau"}, owner);
  return filled({"{0} may have {1}", "caiff {0} fod â {1}"}, owner, list);
}

}  // namespace

void ElementReader::enter_file(std::uint32_t file) {
  file_ = file;
  buffer_ = pathway_.files[file].parsed.get();
  bytes_ = pathway_.files[file].bytes.data();
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

void ElementReader::report(std::string_view check, Place place, std::size_t length, PhraseViews arguments) {
  Trouble trouble;
  trouble.check = check;
  trouble.place = place;
  trouble.length = static_cast<std::uint32_t>(length);
  trouble.arguments = kept(arguments);
  troubles_.push_back(std::move(trouble));
}

void ElementReader::report(std::string_view check, Place place, std::size_t length, PhraseViews arguments,
                           RelatedPlace related) {
  report(check, place, length, arguments);
  troubles_.back().related.push_back(std::move(related));
}

void ElementReader::report_bad_value(Attribute attribute, std::string_view value, std::size_t at,
                                     std::size_t length, PhraseView expected) {
  std::string shown(value.substr(0, 80));
  while (!shown.empty() && shown.size() < value.size() && (value[shown.size()] & 0xC0) == 0x80)
    shown.pop_back();
  report("bad-value", places_in(value).at(at), length, {name_of(attribute), shown, expected});
}

Attributes ElementReader::attributes(pugi::xml_node node, Element element) {
  Attributes values;
  const std::span<const AttributeShape> allowed = shape_of(element).attributes;
  for (pugi::xml_attribute written = node.first_attribute(); written; written = written.next_attribute()) {
    const Attribute name = attribute_named(written.name());
    const AttributeShape* shape = nullptr;
    for (const AttributeShape& candidate : allowed) {
      if (candidate.attribute == name) shape = &candidate;
    }
    if (name == Attribute::none || shape == nullptr) {
      report_attribute(written, element);
      continue;
    }
    const std::string_view value = written.value();
    const bool good = is_well_written(shape->kind, value);
    values.set(name, value, good);
    if (!good) report_bad_value(name, value, 0, value.size(), expected(shape->kind));
  }
  for (const AttributeShape& shape : allowed) {
    if (shape.required) require_attribute(node, element, shape.attribute, values);
  }
  return values;
}

void ElementReader::each_child(pugi::xml_node parent, Element element, ChildHandler handle) {
  ChildOrder order{shape_of(element)};
  for (pugi::xml_node child = parent.first_child(); child; child = child.next_sibling()) {
    if (child.type() != pugi::node_element) {
      check_no_text(child, element);
      continue;
    }
    const Element name = element_named(child.name());
    if (order.takes(name)) {
      handle(name, child);
    } else {
      report_child(child, name, element, order);
    }
  }
  report_missing(parent, element, order);
}

void ElementReader::require_attribute(pugi::xml_node node, Element element, Attribute attribute,
                                      const Attributes& values) {
  if (values.written(attribute)) return;
  report("missing-attribute", place(node), std::strlen(node.name()) + 1,
         {name_of(element), name_of(attribute)});
}

void ElementReader::refuse_attribute(pugi::xml_node node, Element element, Attribute attribute,
                                     Attributes& values, Words why) {
  if (!values.written(attribute)) return;
  const std::string_view name = name_of(attribute);
  for (pugi::xml_attribute written = node.first_attribute(); written; written = written.next_attribute()) {
    if (name != written.name()) continue;
    report("unknown-attribute", place(written.name()), name.size(), {name_of(element), name, why});
  }
  values.take_back(attribute);
}

void ElementReader::report_attribute(pugi::xml_attribute attribute, Element element) {
  const std::string_view name = attribute.name();
  NearestWord nearest(name);
  for (const AttributeShape& shape : shape_of(element).attributes) nearest.consider(name_of(shape.attribute));
  report("unknown-attribute", place(name.data()), name.size(),
         {name_of(element), name,
          nearest.found().empty() ? allowed_attributes(element) : did_you_mean(nearest.found())});
}

void ElementReader::check_no_text(pugi::xml_node text, Element element) {
  const char* at = text.value();
  while (is(*at, kSpace)) ++at;
  if (*at == 0) return;
  // Leading white space is as long in the file as in the value but for CRLF, so the place is sought in the
  // file.
  const char* raw = bytes_ + (text.value() - buffer_);
  while (is(*raw, kSpace)) ++raw;
  report("text-not-allowed", place(buffer_ + (raw - bytes_)), 1, {name_of(element)});
}

void ElementReader::report_unknown(pugi::xml_node node, std::string_view parent) {
  const std::string_view name = node.name();
  NearestWord nearest(name);
  const Element container = element_named(parent.data());
  if (container != Element::none) {
    for (const Particle& particle : shape_of(container).children) {
      for (const Element child : particle.elements) nearest.consider(name_of(child));
    }
  }
  const std::size_t colon = name.find(':');
  Phrase hint = allowed_children(container == Element::none ? Element::include : container);
  if (!nearest.found().empty()) {
    hint = did_you_mean(nearest.found());
  } else if (colon != std::string_view::npos && element_named(name.data() + colon + 1) != Element::none) {
    const std::string bare = quoted(name.substr(colon + 1));
    hint = filled({"write {0} without a prefix", "ysgrifennwch {0} heb ragddodiad"}, bare);
  } else if (container == Element::none || shape_of(container).content != Content::elements) {
    hint = PhraseView("a text may hold `p`, `ul`, `ol`, `li`, `strong`, `em`, `a`, `term` and `contact`",
                      "caiff testun ddal `p`, `ul`, `ol`, `li`, `strong`, `em`, `a`, `term` a `contact`");
  }
  report("unknown-element", place(node), name.size() + 1, {name, hint});
}

void ElementReader::report_misplaced(pugi::xml_node node, std::string_view parent, PhraseView why) {
  const std::string_view name = node.name();
  report("misplaced-element", place(node), name.size() + 1, {name, parent, why});
}

void ElementReader::report_child(pugi::xml_node child, Element name, Element parent,
                                 const ChildOrder& order) {
  if (name == Element::none) return report_unknown(child, name_of(parent));
  const std::uint8_t particle = order.shape.particle_of[static_cast<std::size_t>(name)];
  if (particle == kNoParticle) return report_misplaced(child, name_of(parent), allowed_children(parent));
  if (particle >= order.at) {
    return report_misplaced(child, name_of(parent),
                            PhraseView("only one may stand here", "dim ond un a gaiff sefyll yma"));
  }
  std::string later;
  for (const Element element : order.shape.children[order.at].elements) {
    if (later.empty()) later = quoted(name_of(element));
  }
  const bool several = order.shape.children[order.at].elements.size() > 1;
  report_misplaced(child, name_of(parent),
                   several ? filled({"move it before {0} and what stands with it",
                                     "symudwch hi o flaen {0} a'r hyn sydd gydag ef"},
                                    later)
                           : filled({"move it before {0}", "symudwch hi o flaen {0}"}, later));
}

void ElementReader::report_missing(pugi::xml_node parent, Element element, const ChildOrder& order) {
  const std::span<const Particle> particles = order.shape.children;
  for (std::size_t i = 0; i < particles.size(); ++i) {
    if (order.seen[i] >= particles[i].least) continue;
    std::string names;
    for (const Element child : particles[i].elements)
      names += (names.empty() ? "`" : "` / `") + std::string(name_of(child));
    names += "`";
    const bool second = order.seen[i] > 0;
    report("missing-element", place(parent), std::strlen(parent.name()) + 1,
           {name_of(element), second ? filled({"a second {0}", "ail {0}"}, names) : Phrase(names)});
  }
}

}  // namespace llwybr
