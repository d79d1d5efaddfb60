// What several checks need and one computes: made when the first of them asks, kept for the rest.
#pragma once

#include <memory>

#include "llwybr/pathway.hpp"

namespace llwybr {

struct PathwayGraph;
class Proof;

class Derived {
 public:
  explicit Derived(const Pathway& pathway);
  ~Derived();

  // From stage `graph` on.
  [[nodiscard]] const PathwayGraph& graph();
  // From stage `data` on.
  [[nodiscard]] Proof& proof();

 private:
  const Pathway& pathway_;
  std::unique_ptr<PathwayGraph> graph_;
  std::unique_ptr<Proof> proof_;
};

}  // namespace llwybr
