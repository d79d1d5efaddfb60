// White space that stands alone between two tags. The parser leaves it out, which spares half the nodes of its tree;
// between the words of a text it counts, so there it is sought in the bytes as given.
#pragma once

#include "xml/characters.hpp"

namespace llwybr {

// The page's module is to be small before it is fast: there the parser keeps such white space.
#ifdef __EMSCRIPTEN__
inline constexpr bool kSeeksGaps = false;
#else
inline constexpr bool kSeeksGaps = true;
#endif

// Stands in the bytes of a file, beside the walk through the tree of a text, always behind what was walked last. Relies
// on the scan; without one it may find anything but still reads no further than the NUL at the end.
class Gaps {
 public:
  // Moves behind a start tag, from its name; true for that of an empty element.
  bool pass_start_tag(const char* name);
  void pass_end_tag();
  // Behind all of an element, from its name.
  void pass_element(const char* name);
  void pass_characters(const char* first);
  void pass_character_data(const char* first);

  // Moves over white space and comments, up to what follows: `next` where that is known. The first white space among
  // it, or none.
  const char* white_space(const char* next = nullptr);

 private:
  const char* at_ = nullptr;
};

}  // namespace llwybr
