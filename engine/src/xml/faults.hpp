// Where the faults of files go. Building a pathway names them; whoever listens makes words of them, or takes any
// for a refusal and needs no words: then the module carries none.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "llwybr/pathway.hpp"
#include "xml/cuts.hpp"
#include "xml/shape.hpp"

namespace llwybr {

// What is wrong. Each belongs to a check, and most have a hint of their own.
enum class Flaw : std::uint8_t {
  include_not_found,
  include_outside_folder,
  include_cycle,
  include_twice,
  too_large,
  not_parsed,
  unknown_root,
  misplaced_root,
  unknown_element,
  no_child,
  only_one_child,
  late_child,
  second_calendar,
  misplaced_inline,
  element_in_plain_text,
  missing_child,
  missing_second_child,
  missing_item,
  missing_exit,
  unknown_attribute,
  to_of_question,
  to_of_answer,
  only_of_many,
  from_without_within,
  missing_attribute,
  bad_value,
  end_before_start,
  holiday_twice,
  holiday_outside,
  operand_wanted,
  equals_wanted,
  value_wanted,
  bracket_not_opened,
  bracket_not_closed,
  sign_wanted,
  fact_wanted_last,
  text_not_allowed,
  duplicate_id,
  duplicate_english,
  duplicate_welsh
};

// What a flaw is told with besides its place: each kind uses its own.
struct FlawDetails {
  std::initializer_list<std::string_view> names;  // that its message quotes
  Element element = Element::none;                // the one whose children or attributes are meant
  std::size_t particle = 0;                       // the child in question
  ValueKind kind = ValueKind::words;              // of a bad value
  Place first = {};                               // of a duplicate
};

class Faults {
 public:
  // Looks through the bytes of a file before they are parsed; false where they are not to be. `cuts` are where it may
  // be cut, if that was looked for.
  [[nodiscard]] virtual bool accept(std::uint32_t file, const std::string& bytes, RootCuts& cuts) = 0;
  virtual void report(Flaw flaw, Place place, std::size_t length, const FlawDetails& details) = 0;

 protected:
  ~Faults() = default;
};

}  // namespace llwybr
