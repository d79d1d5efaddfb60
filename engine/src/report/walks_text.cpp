#include "llwybr/report.hpp"
#include "report/characters.hpp"
#include "report/ink.hpp"
#include "report/names.hpp"
#include "report/places.hpp"
#include "report/words.hpp"

namespace llwybr {
namespace {

std::string walk_line(const Walk& walk, const WalkResult& result, Language language, bool color) {
  const std::string_view shows = language == Language::english ? walk.english : walk.welsh;
  const Words verdict = result.passed ? words::kPassed : words::kFailed;
  std::string line = inked(verdict.in(language), result.passed ? Ink::green : Ink::red, color);
  line.append("  ").append(printable(walk.id)).append("  ").append(printable(shows)).append("\n");
  if (result.passed) return line;
  const std::string place = printable(walk.file) + ":" + std::to_string(result.line) + ":";
  line.append("      ").append(inked(place, Ink::strong, color)).append(" ");
  return line.append(printable(result.message.in(language))).append("\n");
}

std::string summary(std::span<const WalkResult> results, Language language, bool color) {
  std::size_t passed = 0;
  for (const WalkResult& result : results) passed += result.passed ? 1 : 0;
  const std::size_t failed = results.size() - passed;
  const auto count = [&](Words what, std::size_t number) {
    return std::string(what.in(language)) + ": " + std::to_string(number);
  };
  std::string failures = count(words::kWalksFailed, failed);
  if (failed > 0) failures = inked(failures, Ink::red, color);
  return count(words::kWalks, results.size()) + ", " + count(words::kWalksPassed, passed) + ", " + failures +
         "\n";
}

}  // namespace

std::string walks_text(const Pathway& pathway, std::span<const Walk> walks,
                       std::span<const WalkResult> results, Language language, bool color) {
  std::string text;
  for (std::size_t index = 0; index < results.size(); ++index) {
    text += walk_line(walks[index], results[index], language, color);
  }
  if (!text.empty()) text += '\n';
  text += summary(results, language, color);
  const std::vector<BranchIndex> missed = branches_not_walked(pathway, {results.begin(), results.end()});
  if (missed.empty()) return text + inked(words::kEveryBranch.in(language), Ink::green, color) + "\n";
  text +=
      inked(words::kNotWalked.in(language), Ink::red, color) + ": " + std::to_string(missed.size()) + "\n";
  Places places(pathway);
  for (const BranchIndex index : missed) {
    const Branch& branch = pathway.branches[index];
    const LineColumn at = places.at(branch.place);
    text.append("  ")
        .append(name_of(pathway, branch))
        .append("  (")
        .append(printable(places.path_of(branch.place)));
    text.append(":")
        .append(std::to_string(at.line))
        .append(":")
        .append(std::to_string(at.column))
        .append(")\n");
  }
  return text;
}

}  // namespace llwybr
