#include "report/ink.hpp"

namespace llwybr {

std::string inked(std::string_view text, Ink ink, bool color) {
  if (!color || text.empty()) return std::string(text);
  std::string_view code;
  switch (ink) {
    case Ink::strong:
      code = "1";
      break;
    case Ink::faint:
      code = "2";
      break;
    case Ink::red:
      code = "1;31";
      break;
    case Ink::yellow:
      code = "1;33";
      break;
    case Ink::cyan:
      code = "1;36";
      break;
    case Ink::green:
      code = "1;32";
      break;
  }
  std::string result("\x1b[");
  result.append(code).append("m").append(text).append("\x1b[0m");
  return result;
}

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Ink::red;
    case Severity::warning:
      return Ink::yellow;
    case Severity::note:
      return Ink::cyan;
  }
  return Ink::strong;
}

}  // namespace llwybr
