// The limit that the words of a task state: “within 24 hours”, “o fewn 10 diwrnod gwaith”.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "llwybr/pathway.hpp"

namespace llwybr {

struct StatedLimit {
  std::uint32_t count = 0;
  Unit unit = Unit::hours;  // any but `immediately`
  std::string words;        // as they stand in the text, in lower case
};

// The limit of a text that states one duration, in figures or in words, and no other. Nothing where it is in doubt
// whether that is the limit: of all but working days only what is said to be “within”; of working days, which are
// spoken of for little else, also what stands by itself. Nor of a text of more than 4,000 bytes.
[[nodiscard]] std::optional<StatedLimit> stated_limit(std::string_view text, Language language);

// Whether a text of a pathway without figures says “within” or `o fewn`: the limit could be in words then.
[[nodiscard]] bool may_state_in_words(const Pathway& pathway, TextIndex text, Language language);

}  // namespace llwybr
