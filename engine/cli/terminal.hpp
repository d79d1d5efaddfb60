// Standard output and error.
#pragma once

#include <string_view>

#include "llwybr/finding.hpp"
#include "llwybr/pathway.hpp"

namespace llwybr::cli {

// Whether to write colours: `choice` is auto, always or never. For `auto` the stream must be a terminal that
// is not TERM=dumb, and NO_COLOR unset or empty.
[[nodiscard]] bool wants_color(std::string_view choice, bool to_error = false);

// Writes to standard output and answers `exit`; or, where that fails, says so and answers kUnusable.
[[nodiscard]] int print(std::string_view text, Language language, int exit);

// Writes to standard error as it is.
void print_error(std::string_view text);

// One line on standard error, after the command's name.
void complain(std::string_view message);

// While one lives, a line on standard error says each second that work goes on, if that is a terminal.
class Progress {
 public:
  explicit Progress(Language language);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
};

}  // namespace llwybr::cli
