// Records written to disk.
#pragma once

#include <string>
#include <string_view>

#include "llwybr/pathway.hpp"

namespace llwybr::cli {

// Writes a file that is not there yet, readable by its owner alone: a record speaks of a child. Answers what
// became of it, in words.
[[nodiscard]] std::string save_new_file(const std::string& path, std::string_view bytes, Language language);

}  // namespace llwybr::cli
