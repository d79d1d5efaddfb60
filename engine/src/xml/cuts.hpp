// Where a file may be cut into pieces that can be parsed by themselves.
#pragma once

#include <cstdint>
#include <vector>

namespace llwybr {

// Offsets in a file without faults: of its root, of every element in the root, and of the root's end tag. A root that
// is an empty tag has but the first.
using RootCuts = std::vector<std::uint32_t>;

// Whether files are parsed in pieces, so that the parser's copy and tree stay in the processor's cache and their memory
// is used again. The page's module is to be small before it is fast: there a file is one piece.
#ifdef __EMSCRIPTEN__
inline constexpr bool kParsesInPieces = false;
#else
inline constexpr bool kParsesInPieces = true;
#endif

}  // namespace llwybr
