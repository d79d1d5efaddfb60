#include "pathways/mutation/score.hpp"

#include <algorithm>
#include <array>

namespace llwybr::test {
namespace {

struct Argument {
  std::string_view fault;
  std::string_view where;
  std::string_view why;
};

// Those that somebody has argued so; none now.
constexpr std::array<Argument, 0> kArguments{};

std::string row(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const std::string& cell : cells) text += " " + cell + " |";
  return text + "\n";
}

std::string commonest(const std::map<std::string, std::size_t>& checks) {
  std::vector<std::pair<std::string, std::size_t>> sorted(checks.begin(), checks.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& left, const auto& right) { return left.second > right.second; });
  std::string text;
  for (std::size_t i = 0; i < sorted.size() && i < 3; ++i) {
    text += (i == 0 ? "`" : ", `") + sorted[i].first + "` " + std::to_string(sorted[i].second);
  }
  return text.empty() ? "–" : text;
}

std::string percent(std::size_t part, std::size_t whole) {
  const std::size_t tenths = part * 1000 / whole;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

std::string row_of(const Score& score) {
  const auto number = [&](CaughtBy what) { return std::to_string(score.count(what)); };
  return row({std::string(score.fault), std::to_string(score.mutants), number(CaughtBy::finding),
              number(CaughtBy::assertion), number(CaughtBy::walk), number(CaughtBy::no_difference),
              number(CaughtBy::nothing), commonest(score.checks)});
}

std::string table_of(const std::vector<Score>& scores, FaultKind kind) {
  std::string table =
      "| fault | mutants | finding | assertion | walk | alike | not caught | commonest findings |\n"
      "|---|---|---|---|---|---|---|---|\n";
  Score sum{"all", kind};
  for (const Score& score : scores) {
    if (score.kind != kind) continue;
    table += row_of(score);
    sum.mutants += score.mutants;
    for (const auto& [what, count] : score.by) sum.by[what] += count;
  }
  return table + row_of(sum);
}

}  // namespace

void Score::add(const Mutant& mutant, const Discovery& discovery) {
  ++mutants;
  CaughtBy what = discovery.by;
  if (what == CaughtBy::nothing && !argued_alike(fault, mutant.where).empty()) what = CaughtBy::no_difference;
  ++by[what];
  if (what == CaughtBy::finding || what == CaughtBy::assertion) ++checks[discovery.name];
  if (what == CaughtBy::nothing) missed.push_back(mutant.where + ": " + mutant.change);
}

std::size_t Score::count(CaughtBy what) const {
  const auto found = by.find(what);
  return found == by.end() ? 0 : found->second;
}

std::string_view argued_alike(std::string_view fault, const std::string& where) {
  for (const Argument& argument : kArguments) {
    if (argument.fault == fault && where.rfind(argument.where, 0) == 0) return argument.why;
  }
  return {};
}

std::string page_of(const std::vector<Score>& scores, std::string_view hash) {
  std::size_t real = 0;
  std::size_t caught = 0;
  std::size_t mutants = 0;
  std::size_t unseen = 0;
  std::size_t unseen_caught = 0;
  std::string missed;
  for (const Score& score : scores) {
    mutants += score.mutants;
    if (score.kind == FaultKind::unseen) {
      unseen += score.real();
      unseen_caught += score.caught();
      continue;
    }
    real += score.real();
    caught += score.caught();
    for (const std::string& where : score.missed)
      missed += "- " + std::string(score.fault) + ": `" + where + "`\n";
  }
  std::string page = std::to_string(mutants) + " mutants of the content and walks `" + std::string(hash) +
                     "`. Of the faults in the first two tables " + std::to_string(caught) + " of " +
                     std::to_string(real) + " that make a difference are caught, " + percent(caught, real) +
                     "; with those of the third, " + percent(caught + unseen_caught, real + unseen) +
                     ".\n\nStructure: nodes, branches, names.\n\n" + table_of(scores, FaultKind::structural) +
                     "\nMeaning: conditions, facts, events, deadlines, translations, sources, owners.\n\n" +
                     table_of(scores, FaultKind::meaning) + "\nNot caught:\n\n" + missed;
  if (!kArguments.empty()) page += "\nArgued alike by hand:\n\n";
  for (const Argument& argument : kArguments) {
    page += "- " + std::string(argument.fault) + ", `" + std::string(argument.where) +
            "`: " + std::string(argument.why) + "\n";
  }
  page += "\nWhat only a reader who has the source can judge, and no rule is made to catch:\n\n";
  return page + table_of(scores, FaultKind::unseen);
}

}  // namespace llwybr::test
