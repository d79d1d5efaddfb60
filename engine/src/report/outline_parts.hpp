// The nodes of an outline in JSON, and the citations that nodes and assertions share.
#pragma once

#include "llwybr/pathway.hpp"
#include "report/json_writer.hpp"

namespace llwybr {

// The member `nodes`.
void append_nodes(JsonWriter& json, const Pathway& pathway);

// The member `citations`, where there are any.
void append_citations(JsonWriter& json, const Pathway& pathway, Range citations);

}  // namespace llwybr
