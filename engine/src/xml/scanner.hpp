// Is a file well-formed XML 1.0 (fifth edition, with namespaces), and within what we accept of it? Runs over
// the raw bytes before the parser, which takes most malformed files without a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/engine.hpp"
#include "xml/cuts.hpp"

namespace llwybr {

// What is wrong at a byte of a file: the check it belongs to and what was found.
struct Fault {
  std::string_view check;
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  std::vector<Phrase> arguments;  // of what is not well-formed: what was found, and perhaps what to do
  std::uint32_t related = kNone;  // another byte that helps to understand it
  Phrase related_note{""};
};

// All faults in the order in which they are met, up to the first after which the structure of the file cannot be known;
// none for a file that is accepted. At most kMostFaults.
inline constexpr std::size_t kMostFaults = 100;
[[nodiscard]] std::vector<Fault> scan(const std::string& bytes, std::size_t most_bytes = kMostBytes,
                                      RootCuts* cuts = nullptr);

}  // namespace llwybr
