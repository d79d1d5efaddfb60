#include "xml/reported_faults.hpp"

#include <optional>
#include <utility>

#include "xml/condition_hints.hpp"
#include "xml/phrase_view.hpp"
#include "xml/scanner.hpp"
#include "xml/spelling.hpp"
#include "xml/values.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kMostBytesShown = 80;  // of a bad value

struct FlawWords {
  Flaw flaw;
  std::string_view check;
  Words hint;  // none where the message says all, or where the hint is made for the place
};

constexpr FlawWords kFlaws[] = {
    {Flaw::include_not_found, "include-not-found", {}},
    {Flaw::include_outside_folder, "include-outside-folder", {}},
    {Flaw::include_cycle, "include-cycle", {}},
    {Flaw::include_twice, "include-twice", {}},
    {Flaw::too_large,
     "too-large",
     {"with this file the pathway has more than 16 MiB or more than 1,024 files",
      "gyda'r ffeil hon mae gan y llwybr dros 16 MiB neu dros 1,024 o ffeiliau"}},
    {Flaw::too_many_faults,
     "too-large",
     {"more than 10,000 faults; nodes and answers behind this place were passed over",
      "dros 10,000 o wallau; aed heibio i'r nodau a'r atebion ar ôl y fan hon"}},
    {Flaw::not_parsed,
     "not-well-formed",
     {"the parser could not read on from here", "ni allai'r dosrannwr ddarllen ymlaen o'r fan hon"}},
    {Flaw::unknown_root, "unknown-element", {}},
    {Flaw::misplaced_root, "misplaced-element", {}},
    {Flaw::unknown_element, "unknown-element", {}},
    {Flaw::no_child, "misplaced-element", {}},
    {Flaw::only_one_child, "misplaced-element", {"only one may stand here", "dim ond un a gaiff fod yma"}},
    {Flaw::late_child, "misplaced-element", {}},
    {Flaw::second_calendar, "misplaced-element", {"a pathway has one calendar", "un calendr sydd gan lwybr"}},
    {Flaw::misplaced_inline,
     "misplaced-element",
     {"blocks stand at the top of a text, `li` in `ul` or `ol`, and `a`, `term` and `contact` not in one "
      "another",
      "mae blociau ar frig testun, `li` mewn `ul` neu `ol`, ac ni chaiff `a`, `term` a `contact` "
      "fod y naill yn y llall"}},
    {Flaw::element_in_plain_text,
     "misplaced-element",
     {"this text holds characters only", "nodau yn unig sydd yn y testun hwn"}},
    {Flaw::missing_child, "missing-element", {}},
    {Flaw::missing_second_child, "missing-element", {}},
    {Flaw::missing_item, "missing-element", {"`li`", "`li`"}},
    {Flaw::missing_exit, "missing-element", {"`exit`", "`exit`"}},
    {Flaw::unknown_attribute, "unknown-attribute", {}},
    {Flaw::to_of_question,
     "unknown-attribute",
     {"a question of one answer goes on by its answers; `to` stands on each of them",
      "mae cwestiwn ag un ateb yn mynd ymlaen yn ôl ei atebion; mae `to` ar bob un ohonynt"}},
    {Flaw::to_of_answer,
     "unknown-attribute",
     {"a question with `select=\"many\"` has `to` itself, not on its answers",
      "ar gwestiwn â `select=\"many\"` ei hun y mae `to`, nid ar ei atebion"}},
    {Flaw::only_of_many,
     "unknown-attribute",
     {"it stands only in a question with `select=\"many\"`",
      "dim ond mewn cwestiwn â `select=\"many\"` y caiff fod"}},
    {Flaw::from_without_within,
     "unknown-attribute",
     {"it stands only beside `within`", "dim ond wrth ochr `within` y caiff fod"}},
    {Flaw::missing_attribute, "missing-attribute", {}},
    {Flaw::bad_value, "bad-value", {}},
    {Flaw::end_before_start,
     "bad-value",
     {"a date that is not before `from`", "ddyddiad nad yw cyn `from`"}},
    {Flaw::holiday_twice, "bad-value", {"each day once", "bob diwrnod unwaith"}},
    {Flaw::holiday_outside,
     "bad-value",
     {"a day from `from` to `to` of the calendar", "ddiwrnod rhwng `from` a `to` y calendr"}},
    {Flaw::operand_wanted, "bad-value", {"a fact, `not` or `(` here", "ffaith, `not` neu `(` yma"}},
    {Flaw::equals_wanted,
     "bad-value",
     {"`=` and a value behind a fact, and the fact anew for each value",
      "`=` a gwerth ar ôl ffaith, a'r ffaith o'r newydd ar gyfer pob gwerth"}},
    {Flaw::value_wanted, "bad-value", {"a value behind `=`", "gwerth ar ôl `=`"}},
    {Flaw::bracket_not_opened, "bad-value", {"no `)` that nothing opened", "dim `)` heb un agoriadol"}},
    {Flaw::bracket_not_closed, "bad-value", {"`)` for every `(`", "`)` ar gyfer pob `(`"}},
    {Flaw::sign_wanted, "bad-value", {"`and`, `or` or the end here", "`and`, `or` neu'r diwedd yma"}},
    {Flaw::fact_wanted_last, "bad-value", {"a fact at the end", "ffaith ar y diwedd"}},
    {Flaw::text_not_allowed, "text-not-allowed", {}},
    {Flaw::duplicate_id, "duplicate-id", {}},
    {Flaw::duplicate_english, "duplicate-text", {"English", "Saesneg"}},
    {Flaw::duplicate_welsh, "duplicate-text", {"Welsh", "Gymraeg"}},
};

consteval bool in_order() {
  for (std::size_t i = 0; i < std::size(kFlaws); ++i) {
    if (static_cast<std::size_t>(kFlaws[i].flaw) != i) return false;
  }
  return std::size(kFlaws) == static_cast<std::size_t>(Flaw::duplicate_welsh) + 1;
}
static_assert(in_order());

// Names in backticks, with something between them.
void append_name(std::string& list, std::string_view between, std::string_view name) {
  if (!list.empty()) list += between;
  list += quoted(name);
}

Phrase allowed_children(Element element) {
  std::string list;
  for (const Particle& particle : shape_of(element).children) {
    for (const Element child : particle.elements) append_name(list, ", ", name_of(child));
  }
  const std::string parent = quoted(name_of(element));
  if (list.empty()) return filled({"{0} holds no elements", "nid yw {0} yn dal elfennau"}, parent);
  return filled({"{0} may hold {1}", "caiff {0} ddal {1}"}, parent, list);
}

Phrase attribute_hint(Element element, std::string_view name) {
  NearestWord nearest(name);
  std::string list;
  for (const AttributeShape& shape : shape_of(element).attributes) {
    nearest.consider(name_of(shape.attribute));
    append_name(list, ", ", name_of(shape.attribute));
  }
  if (!nearest.found().empty()) return did_you_mean(nearest.found());
  const std::string owner = quoted(name_of(element));
  if (list.empty()) return filled({"{0} has no attributes", "nid oes gan {0} briodweddau"}, owner);
  return filled({"{0} may have {1}", "caiff {0} fod â {1}"}, owner, list);
}

Phrase element_hint(Element container, std::string_view name) {
  NearestWord nearest(name);
  if (container != Element::none) {
    for (const Particle& particle : shape_of(container).children) {
      for (const Element child : particle.elements) nearest.consider(name_of(child));
    }
  }
  if (!nearest.found().empty()) return did_you_mean(nearest.found());
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos) {
    const std::string bare(name.substr(colon + 1));
    if (element_named(bare.c_str()) != Element::none)
      return filled({"write {0} without a prefix", "ysgrifennwch {0} heb ragddodiad"}, quoted(bare));
  }
  if (container == Element::none || shape_of(container).content != Content::elements) {
    return PhraseView("a text may hold `p`, `ul`, `ol`, `li`, `strong`, `em`, `a`, `term` and `contact`",
                      "caiff testun ddal `p`, `ul`, `ol`, `li`, `strong`, `em`, `a`, `term` a `contact`");
  }
  return allowed_children(container);
}

Phrase order_hint(const Particle& later) {
  const std::string name = quoted(name_of(later.elements.front()));
  return later.elements.size() > 1 ? filled({"move it before {0} and what stands with it",
                                             "symudwch hi o flaen {0} a'r hyn sydd gydag ef"},
                                            name)
                                   : filled({"move it before {0}", "symudwch hi o flaen {0}"}, name);
}

std::string alternatives(const Particle& particle) {
  std::string names;
  for (const Element child : particle.elements) append_name(names, " / ", name_of(child));
  return names;
}

[[nodiscard]] bool is_of_condition(Flaw flaw) { return flaw >= Flaw::operand_wanted && flaw <= Flaw::fact_wanted_last; }

// The hint of a flaw; none where its message needs none.
std::optional<Phrase> hint_of(Flaw flaw, const FlawDetails& details) {
  if (is_of_condition(flaw)) {
    if (std::optional<Phrase> slip = instead_in_condition(*(details.names.begin() + 1))) return slip;
  }
  const Words words = kFlaws[static_cast<std::size_t>(flaw)].hint;
  if (!words.english.empty()) return PhraseView(words);
  const auto particle = [&details]() -> const Particle& {
    return shape_of(details.element).children[details.particle];
  };
  switch (flaw) {
    case Flaw::unknown_root:
    case Flaw::misplaced_root:
      return filled({"the root of this file is {0}", "gwraidd y ffeil hon yw {0}"},
                    quoted(name_of(details.element)));
    case Flaw::unknown_element:
      return element_hint(details.element, *details.names.begin());
    case Flaw::no_child:
      return allowed_children(details.element);
    case Flaw::late_child:
      return order_hint(particle());
    case Flaw::missing_child:
      return Phrase(alternatives(particle()));
    case Flaw::missing_second_child:
      return filled({"a second {0}", "ail {0}"}, alternatives(particle()));
    case Flaw::unknown_attribute:
      return attribute_hint(details.element, *(details.names.begin() + 1));
    case Flaw::bad_value:
      return PhraseView(expected(details.kind));
    default:
      return std::nullopt;
  }
}

// The beginning of a value, ending with a whole character.
std::string_view shown(std::string_view value) {
  if (value.size() <= kMostBytesShown) return value;
  std::size_t end = kMostBytesShown;
  while (end > 0 && (value[end] & 0xC0) == 0x80) --end;
  return value.substr(0, end);
}

}  // namespace

bool ReportedFaults::accept(std::uint32_t file, const std::string& bytes, RootCuts& cuts) {
  const std::size_t before = reading_.troubles.size();
  for (Fault& fault : scan(bytes, most_bytes_, kParsesInPieces ? &cuts : nullptr)) {
    Trouble trouble;
    trouble.check = fault.check;
    trouble.place = {file, fault.offset};
    trouble.length = fault.length;
    trouble.arguments = std::move(fault.arguments);
    if (fault.related != kNone)
      trouble.related.push_back({{file, fault.related}, std::move(fault.related_note)});
    reading_.troubles.push_back(std::move(trouble));
  }
  return reading_.troubles.size() == before;
}

void ReportedFaults::report(Flaw flaw, Place place, std::size_t length, const FlawDetails& details) {
  if (++met_in_all_ == kMostFaultsOfPathway) report(Flaw::too_many_faults, place, length, {});
  if (++met_[flaw] > kMostFindings) {
    ++reading_.unlisted;
    return;
  }
  Trouble trouble;
  trouble.check = kFlaws[static_cast<std::size_t>(flaw)].check;
  trouble.place = place;
  trouble.length = static_cast<std::uint32_t>(length);
  for (const std::string_view name : details.names)
    trouble.arguments.emplace_back(trouble.check == "bad-value" ? shown(name) : name);
  if (std::optional<Phrase> hint = hint_of(flaw, details)) trouble.arguments.push_back(std::move(*hint));
  if (flaw == Flaw::duplicate_id || flaw == Flaw::duplicate_english || flaw == Flaw::duplicate_welsh) {
    trouble.related.push_back({details.first, PhraseView("first here", "yma gyntaf")});
  }
  reading_.troubles.push_back(std::move(trouble));
}

}  // namespace llwybr
