// What an auditor can re-run: for every branch a route from the start through it to an endpoint, and a few
// routes that together take every branch. Routes are feasible: the answers on them lead where they say.
#pragma once

#include <optional>
#include <vector>

#include "prove/concrete.hpp"
#include "prove/proof.hpp"

namespace llwybr {

class Evidence {
 public:
  // The proof must be decided.
  Evidence(const Pathway& pathway, Proof& proof);

  // By branch: the shortest route that takes it, led on to an endpoint by the shortest way. Nothing where no
  // route takes it.
  [[nodiscard]] std::vector<std::optional<ArcRoute>> witnesses();

  // Routes that take every branch that a witness takes. Each goes on to the nearest branch not taken yet, as
  // long as one can be found, and then to an endpoint.
  [[nodiscard]] std::vector<ArcRoute> covering(const std::vector<std::optional<ArcRoute>>& witnesses);

  // No set of routes that takes all those branches has fewer: as many branches as can be found of which no
  // route takes two, facts left aside (Dilworth).
  [[nodiscard]] std::size_t fewest_routes(const std::vector<std::optional<ArcRoute>>& witnesses);

 private:
  [[nodiscard]] std::optional<ArcRoute> nearest_untaken(const Concrete& from, const std::vector<bool>& taken) const;
  [[nodiscard]] Concrete follow(Concrete state, const ArcRoute& route) const;

  const Pathway& pathway_;
  Proof& proof_;
  WaysOut ways_out_;
};

}  // namespace llwybr
