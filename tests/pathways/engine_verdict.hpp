// What the engine says of a file, as far as an XML Schema could have said it.
#pragma once

#include <filesystem>
#include <string>

#include "llwybr/engine.hpp"

namespace llwybr {

// A file and what it includes, read and checked. A file whose root is `part` is read as included by a pathway
// that holds nothing else.
[[nodiscard]] Report checked(const std::filesystem::path& file);

// The errors of the stages `document` and `references`, one a line; empty where the engine accepts the file.
[[nodiscard]] std::string faults_of_format(const Report& report);

}  // namespace llwybr
