// The shipped pathway with one fault at a time.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "llwybr/engine.hpp"
#include "llwybr/walk.hpp"
#include "pathways/mutation/fault.hpp"

namespace llwybr::test {

// Bytes by path, relative to the pathway's folder.
using Files = std::map<std::string, std::string>;

[[nodiscard]] Files shipped_files();
[[nodiscard]] std::vector<Walk> shipped_walks();
[[nodiscard]] Reading read_files(const Files& files);

struct Mutant {
  std::string where;   // file, names of what the fault is in, element
  std::string change;  // the bytes that differ, before and after, shortened
  std::string path;    // of the file that is changed
  std::string bytes;   // of that file
};

class Mutants {
 public:
  explicit Mutants(const Files& files);

  // Up to `most` of that fault, no two alike. The same seed makes the same ones.
  [[nodiscard]] std::vector<Mutant> of(const Fault& fault, std::size_t most, std::uint32_t seed) const;

 private:
  [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> sites(const Fault& fault) const;

  std::map<std::string, pugi::xml_document> documents_;
  Files saved_;  // as the documents are written when nothing is changed
  Vocabulary words_;
};

}  // namespace llwybr::test
