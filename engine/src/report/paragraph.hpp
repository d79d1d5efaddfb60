// Text set in lines for a terminal.
#pragma once

#include <string>
#include <string_view>

#include "llwybr/pathway.hpp"

namespace llwybr {

// A paragraph in lines of at most 78 columns, with what stands before its first line and before the others. A
// word longer than that has a line of its own. Ends with a line feed.
[[nodiscard]] std::string wrapped(std::string_view paragraph, std::string_view first, std::string_view rest);

// A text with its paragraphs and lists, each line begun with `margin`; links and contacts as they are dialled
// or visited. Where the text is not written in the language, a line that says so.
[[nodiscard]] std::string rich_lines(const Pathway& pathway, const Bilingual& text, Language language,
                                     std::string_view margin);

}  // namespace llwybr
