// The initial mutations of Welsh.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace llwybr {

// Every other form that a Welsh word may be found in, given any one of them: of "chymru", "cymru", "gymru"
// and "nghymru". The word is folded: small letters without accents. Which word it is a form of is not known,
// so each that it may be one of counts: of "fam", "bam" and "mam". There is none of a word of one or two
// letters, and none that is so short.
[[nodiscard]] std::vector<std::string> other_forms(std::string_view word);

}  // namespace llwybr
