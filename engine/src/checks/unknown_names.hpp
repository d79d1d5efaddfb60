// What the checks of the stage `references` share: names that name nothing, and the nearest that do.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/check.hpp"
#include "xml/phrase_view.hpp"
#include "xml/spelling.hpp"

namespace llwybr {

// So many names are compared in one check before it stops suggesting: a file of nothing but unknown names
// must not take for ever.
inline constexpr std::size_t kMostComparisons = 1000000;

// Reports the references of a check that are written and name nothing, with the arguments {0} the name as written and
// {1} what to do: the nearest of the known names, or else `otherwise`.
class UnknownNames {
 public:
  UnknownNames(Words otherwise, std::vector<Finding>& findings) : otherwise_(otherwise), findings_(findings) {}
  UnknownNames(const UnknownNames&) = delete;
  UnknownNames& operator=(const UnknownNames&) = delete;

  // `known` are the entries of a table that may be named, from an index of it on. Whether it was reported.
  template <typename Entry>
  bool look_at(const Reference& reference, std::span<const Entry> known, std::uint32_t first = 0) {
    if (!reference.written() || reference.resolved()) return false;
    NearestWord nearest(reference.id);
    if (budget_ >= known.size()) {
      budget_ -= known.size();
      for (const Entry& entry : known) nearest.consider(entry.id);
    }
    const std::string_view found = nearest.found();
    for (std::uint32_t i = 0; !found.empty() && i < known.size() && doubtful_.size() < kMostFindings; ++i) {
      if (std::string_view(known[i].id).data() != found.data()) continue;
      doubtful_.push_back({findings_.size(), first + i});
      break;
    }
    Finding finding;
    finding.place = reference.place;
    finding.length = static_cast<std::uint32_t>(reference.id.size());
    finding.arguments.push_back(reference.id);
    finding.arguments.push_back(found.empty() ? Phrase(otherwise_) : did_you_mean(found));
    findings_.push_back(std::move(finding));
    return true;
  }

  // Once all have been looked at. Perhaps not they are misspelt, but what they name: that is shown where nothing else
  // refers to it. `each` calls what it is given with every reference to the table.
  template <typename Entry, typename Each>
  void look_at_definitions(const std::vector<Entry>& table, Each each) {
    if (doubtful_.empty()) return;
    std::vector<bool> is_referred_to(table.size());
    each([&](const Reference& reference) {
      if (reference.resolved()) is_referred_to[reference.index] = true;
    });
    std::unordered_map<std::string_view, std::size_t> count;
    for (const Doubtful& one : doubtful_) ++count[findings_[one.finding].arguments[0].english];
    for (const Doubtful& one : doubtful_) {
      Finding& finding = findings_[one.finding];
      // One with a place has been explained otherwise.
      if (is_referred_to[one.entry] || !finding.related.empty()) continue;
      const Entry& entry = table[one.entry];
      if (count[finding.arguments[0].english] > 1) finding.arguments[1] = filled(kPerhapsMisspelt, quoted(entry.id));
      finding.related.push_back({entry.place, Phrase(kNotReferredTo)});
    }
  }

 private:
  struct Doubtful {
    std::size_t finding;
    std::uint32_t entry;  // the nearest to its name
  };

  static constexpr Words kNotReferredTo{
      "the definition, which nothing refers to: perhaps it is misspelt here",
      "y diffiniad, nad oes dim yn cyfeirio ato: efallai mai yma y mae'r camsillafu"};
  static constexpr Words kPerhapsMisspelt{
      "is {0} meant? Nothing refers to that id: correct it where it is defined",
      "ai {0} a olygir? Nid oes dim yn cyfeirio at y dynodwr hwnnw: cywirwch ef lle y'i diffinnir"};

  Words otherwise_;
  std::vector<Finding>& findings_;
  std::size_t budget_ = kMostComparisons;
  std::vector<Doubtful> doubtful_;
};

// Calls `look_at` with what safeguards name of one kind.
template <typename LookAt>
void for_each_point(const Pathway& pathway, PointKind kind, LookAt look_at) {
  for (const Point& point : pathway.points) {
    if (point.kind == kind) look_at(point.reference);
  }
}

// The whole of a check of references to a table: `each` calls what it is given with every one of them.
template <typename Entry, typename Each>
void report_unknown(const std::vector<Entry>& table, Words otherwise, std::vector<Finding>& findings, Each each) {
  UnknownNames unknown(otherwise, findings);
  each([&](const Reference& reference) { unknown.look_at(reference, std::span(table)); });
  unknown.look_at_definitions(table, each);
}

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
