// The names that the format gives to what the model holds as enumerators.
#pragma once

#include <string>
#include <string_view>

#include "llwybr/pathway.hpp"

namespace llwybr {

[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(Mark mark);
[[nodiscard]] std::string_view name_of(TextState state);
[[nodiscard]] std::string_view name_of(TokenKind kind);
[[nodiscard]] std::string_view name_of(AssertionKind kind);

// The name of a branch for people and files: `node-id/branch-id`.
[[nodiscard]] std::string name_of(const Pathway& pathway, const Branch& branch);

}  // namespace llwybr
