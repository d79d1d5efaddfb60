#include "language/language.hpp"

namespace llwybr {

Plural plural_of(std::uint64_t count, Language language) {
  if (language == Language::english) return count == 1 ? Plural::one : Plural::other;
  switch (count) {
    case 0:
      return Plural::zero;
    case 1:
      return Plural::one;
    case 2:
      return Plural::two;
    case 3:
      return Plural::few;
    case 6:
      return Plural::many;
    default:
      return Plural::other;
  }
}

}  // namespace llwybr
