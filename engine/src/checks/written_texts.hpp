// Every text of a pathway, wherever it stands: what the checks of translations go through.
#pragma once

#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

// A text written in one language or both.
struct WrittenText {
  std::string_view element;  // its name in the XML
  Bilingual text;
  Place place;  // of the English, or of the Welsh where there is no English
};

// All of them, in the order of their places.
[[nodiscard]] std::vector<WrittenText> written_texts(const Pathway& pathway);

}  // namespace llwybr
