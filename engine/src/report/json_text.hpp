// Texts of a pathway as JSON: see report.hpp for their shape.
#pragma once

#include <string_view>

#include "llwybr/finding.hpp"
#include "llwybr/pathway.hpp"
#include "report/json_writer.hpp"

namespace llwybr {

// A member that holds a plain or a rich text in the languages it is written in; none where it is in neither.
void append_plain(JsonWriter& json, const Pathway& pathway, std::string_view name, const Bilingual& text);
void append_rich(JsonWriter& json, const Pathway& pathway, std::string_view name, const Bilingual& text);

// The value alone.
void append_rich_value(JsonWriter& json, const Pathway& pathway, const Bilingual& text);

// A member with words in both languages.
void append_words(JsonWriter& json, std::string_view name, Words words);
void append_words(JsonWriter& json, std::string_view name, std::string_view english, std::string_view welsh);

}  // namespace llwybr
