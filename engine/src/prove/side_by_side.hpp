// Whether it matters in which order the strands of a parallel are worked through. They share no fact (see
// shared_facts), but deadlines count from events, and assertions ask what comes before what.
#pragma once

#include <cstdint>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

class SideBySide {
 public:
  explicit SideBySide(const Pathway& pathway);

  // Whether some deadline or assertion could tell the order of the strands of a parallel.
  [[nodiscard]] bool order_matters(NodeIndex parallel) const { return matters_[parallel]; }

  // Whether an assertion could tell more than the order of whole strands: one with both `after` and `before`, whose
  // points lie in several strands of a parallel.
  [[nodiscard]] bool is_entangled(const Assertion& assertion) const;

 private:
  using Roles = std::uint8_t;

  [[nodiscard]] std::vector<ScopeIndex> scopes_within(ScopeIndex scope);
  void find_point_scopes();
  // By scope, which of the three sets of points it can pass.
  [[nodiscard]] std::vector<Roles> roles_of(const Assertion& assertion) const;
  [[nodiscard]] bool parts(const Assertion& assertion, NodeIndex parallel, const std::vector<Roles>& roles) const;
  [[nodiscard]] bool deadlines_meet(NodeIndex parallel) const;

  const Pathway& pathway_;
  std::vector<NodeIndex> parallels_;
  std::vector<std::vector<ScopeIndex>> within_;            // by scope, where a strand or an assertion asks for it
  std::vector<ScopeIndex> found_for_;                      // by scope: the last one it was found within
  std::vector<std::vector<ScopeIndex>> value_set_in_;      // by value
  std::vector<std::vector<ScopeIndex>> event_marked_in_;   // by event
  std::vector<bool> has_deadline_;                         // by scope
  std::vector<bool> marks_;                                // by scope
  std::vector<bool> matters_;                              // by node
};

}  // namespace llwybr
