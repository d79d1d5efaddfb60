#include "llwybr/engine.hpp"
#include "xml/spelling.hpp"

namespace llwybr {

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> known) {
  NearestWord nearest(word);
  for (const std::string_view candidate : known) nearest.consider(candidate);
  return nearest.found();
}

}  // namespace llwybr
