// The line of a source that a place is on, with the place underlined.
#pragma once

#include <string>
#include <string_view>

namespace llwybr {

struct Excerpt {
  std::string source;  // fit for a terminal: tabs as spaces, no control characters, cut where it is long
  std::string marks;   // as many spaces as it takes, then at least one `^`
};

// `offset` may be the end of the bytes. An underlined run that goes on over the end of the line stops there.
[[nodiscard]] Excerpt excerpt_of(std::string_view bytes, std::size_t offset, std::size_t length);

}  // namespace llwybr
