// Pieces of a journey in JSON that several answers share.
#pragma once

#include <string_view>
#include <vector>

#include "llwybr/journey.hpp"
#include "report/json_writer.hpp"

namespace llwybr {

// The value of a journey, as journey_json gives it.
void append_journey(JsonWriter& json, const Pathway& pathway, const Journey& journey,
                    const std::optional<Refused>& refused);

// The member `inputs`.
void append_inputs(JsonWriter& json, const std::vector<Input>& inputs);

// The member `refused`.
void append_refused(JsonWriter& json, const std::optional<Refused>& refused);

// The member `dropped`: which of `inputs` and why.
void append_dropped(JsonWriter& json, const std::vector<Input>& inputs, const std::vector<Dropped>& dropped);

// The members of a record.
void append_record(JsonWriter& json, const Record& record);

}  // namespace llwybr
