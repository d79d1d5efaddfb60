// A build with sanitizers looks for misuse of memory and runs ten times slower; wrong answers are sought by
// the release build, over all that is random.
#pragma once

namespace llwybr {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif
#else
constexpr bool kIsSanitized = false;
#endif

// So many of a long test are run, or must be met, by this build.
template <typename Number>
constexpr Number share(Number whole) {
  return kIsSanitized ? whole / 10 : whole;
}

}  // namespace llwybr
