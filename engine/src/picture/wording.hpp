// What stands in a picture, in one language. A text that its author has not written in that language gives way to
// the id, never to the other language.
#pragma once

#include <string>

#include "llwybr/pathway.hpp"

namespace llwybr::picture {

[[nodiscard]] std::string title_of(const Pathway& pathway, const Scope& scope, Language language);
[[nodiscard]] std::string title_of(const Pathway& pathway, const Node& node, Language language);
[[nodiscard]] std::string name_of_lane(const Pathway& pathway, std::uint32_t agency, Language language);

// The answer, the condition in the words of its facts, or the title of the exit; empty for a `to`.
[[nodiscard]] std::string label_of(const Pathway& pathway, const Branch& branch, Language language);

// The agency that leads a strand, and what it runs.
[[nodiscard]] std::string label_of(const Pathway& pathway, const Strand& strand, Language language);

}  // namespace llwybr::picture
