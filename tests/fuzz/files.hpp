// An input of the fuzzer as the files of a pathway: the first is the main file, `main.xml`; each further one
// follows a line `\x1c NAME`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "llwybr/engine.hpp"

namespace llwybr::fuzz {

using Files = std::map<std::string, std::string>;

[[nodiscard]] Files files_of(const std::uint8_t* data, std::size_t size);

// Hands them out; they must outlive it.
[[nodiscard]] FileReader reader_of(const Files& files);

// Reads them; the files must outlive the call only.
[[nodiscard]] Reading read(const Files& files);

}  // namespace llwybr::fuzz
