// What the module holds between calls, and how it answers: what api.cpp and audit_api.cpp share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/engine.hpp"

namespace boundary {

// How far the pathway held may be relied on.
enum class Standing : std::uint8_t {
  none,       // nothing is asked of it
  resolved,   // every reference leads somewhere: it can be listed
  followable  // no journey can go wrong on it
};

struct GivenFile {
  std::string path;
  std::string bytes;
};

// Everything held: the files given, the pathway read from them, and the last answer.
struct Held {
  std::vector<GivenFile> files;
  std::unique_ptr<const llwybr::Pathway> opened;
  const llwybr::Pathway* pathway = nullptr;  // the one opened, or the one loaded
  Standing standing = Standing::none;
  std::string answer;
};

Held& held();

// Holds a pathway in place of the one before; nullptr to hold none.
void hold(const llwybr::Pathway* pathway, Standing standing);

// How the engine asks for the files given.
llwybr::FileAnswer given_file(std::string_view path);

const char* answer(std::string text);

inline constexpr llwybr::Words kNoPathway{"no pathway is loaded that can be followed",
                                          "nid oes llwybr wedi’i lwytho y gellir ei ddilyn"};

// A call that cannot be answered. The words hold nothing that JSON must escape.
const char* fault(std::size_t offset, llwybr::Words what);

llwybr::Language language_of(int number);

}  // namespace boundary
