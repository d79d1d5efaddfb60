// What the checks of the stage `references` share: names that name nothing, and the nearest that do.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checks/check.hpp"
#include "xml/spelling.hpp"

namespace llwybr {

// So many names are compared in one check before it stops suggesting: a file of nothing but unknown names
// must not take for ever.
inline constexpr std::size_t kMostComparisons = 1000000;

// Reports references that are written and name nothing, with the arguments {0} the name as written and {1}
// what to do: the nearest of the known names, or else `otherwise`.
template <typename Entry>
class UnknownNames {
 public:
  UnknownNames(std::span<const Entry> known, Words otherwise, std::vector<Finding>& findings)
      : UnknownNames(known, otherwise, findings, own_budget_) {}
  UnknownNames(std::span<const Entry> known, Words otherwise, std::vector<Finding>& findings,
               std::size_t& budget)
      : known_(known), otherwise_(otherwise), findings_(findings), budget_(budget) {}
  UnknownNames(const UnknownNames&) = delete;
  UnknownNames& operator=(const UnknownNames&) = delete;

  void look_at(const Reference& reference) {
    if (!reference.written() || reference.resolved()) return;
    NearestWord nearest(reference.id);
    if (budget_ >= known_.size()) {
      budget_ -= known_.size();
      for (const Entry& entry : known_) nearest.consider(entry.id);
    }
    Finding finding;
    finding.place = reference.place;
    finding.length = static_cast<std::uint32_t>(reference.id.size());
    finding.arguments.push_back(reference.id);
    finding.arguments.push_back(nearest.found().empty() ? Phrase(otherwise_) : did_you_mean(nearest.found()));
    findings_.push_back(std::move(finding));
  }

 private:
  std::span<const Entry> known_;
  Words otherwise_;
  std::vector<Finding>& findings_;
  std::size_t own_budget_ = kMostComparisons;
  std::size_t& budget_;
};

// Every reference to an agency, and to an event.
template <typename Each>
void for_each_agency(const Pathway& pathway, Each each) {
  const auto list = [&](Range range) {
    for (std::uint32_t i = range.first; i < range.end(); ++i) each(pathway.references[i]);
  };
  for (const Node& node : pathway.nodes) {
    each(node.agency);
    list(node.with);
    for (std::uint32_t i = node.tasks.first; i < node.tasks.end(); ++i) {
      const Task& task = pathway.tasks[i];
      // A task without an agency of its own has the node's.
      if (task.agency.place.offset != node.agency.place.offset) each(task.agency);
      list(task.with);
    }
  }
  for (const Strand& strand : pathway.strands) each(strand.agency);
  for (const Area& area : pathway.areas) {
    each(area.board);
    each(area.health_board);
    each(area.police);
  }
}

template <typename Each>
void for_each_event(const Pathway& pathway, Each each) {
  const auto list = [&](Range range) {
    for (std::uint32_t i = range.first; i < range.end(); ++i) each(pathway.references[i]);
  };
  for (const Node& node : pathway.nodes) list(node.marks);
  for (const Answer& answer : pathway.answers) list(answer.marks);
  for (const Task& task : pathway.tasks) {
    each(task.deadline.from);
    list(task.marks);
  }
}

}  // namespace llwybr
