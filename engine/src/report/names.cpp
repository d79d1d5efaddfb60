#include "report/names.hpp"

namespace llwybr {
namespace {

template <std::size_t kCount, typename Enumerator>
std::string_view name_in(const std::array<std::string_view, kCount>& names, Enumerator value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view name_of(Status status) {
  static constexpr std::array<std::string_view, 3> kNames{"draft", "agreed", "withdrawn"};
  return name_in(kNames, status);
}

std::string_view name_of(Mark mark) {
  static constexpr std::array<std::string_view, 4> kNames{"verified", "local", "general", "open"};
  return name_in(kNames, mark);
}

std::string_view name_of(TextState state) {
  static constexpr std::array<std::string_view, 4> kNames{"initial", "translated", "reviewed", "final"};
  return name_in(kNames, state);
}

std::string_view name_of(TokenKind kind) {
  static constexpr std::array<std::string_view, 10> kNames{"text",   "p",  "ul", "ol",   "li",
                                                           "strong", "em", "a",  "term", "contact"};
  return name_in(kNames, kind);
}

std::string_view name_of(AssertionKind kind) {
  static constexpr std::array<std::string_view, 2> kNames{"every-route", "no-route"};
  return name_in(kNames, kind);
}

std::string name_of(const Pathway& pathway, const Branch& branch) {
  return std::string(pathway.nodes[branch.node].id).append("/").append(branch.id);
}

}  // namespace llwybr
