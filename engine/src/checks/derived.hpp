// What several checks need and one computes: made when the first of them asks, kept for the rest.
#pragma once

#include <cstddef>
#include <memory>

#include "llwybr/pathway.hpp"

namespace llwybr {

struct DoubtfulTexts;
struct PathwayGraph;
class Proof;

class Derived {
 public:
  Derived(const Pathway& pathway, std::size_t proof_cells);
  ~Derived();

  // From stage `graph` on.
  [[nodiscard]] const PathwayGraph& graph();
  // From stage `data` on.
  [[nodiscard]] Proof& proof();
  // In stage `content`.
  [[nodiscard]] const DoubtfulTexts& texts();

 private:
  const Pathway& pathway_;
  std::size_t proof_cells_;
  std::unique_ptr<PathwayGraph> graph_;
  std::unique_ptr<Proof> proof_;
  std::unique_ptr<DoubtfulTexts> texts_;
};

}  // namespace llwybr
