// What a check reports. A finding holds its kind and arguments, not prose: the words are made when it
// is shown, in the language asked for, so every finding exists in English and in Welsh.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr {

enum class Severity : std::uint8_t { error, warning, note };
[[nodiscard]] std::string_view name_of(Severity severity);

// Stages run in this order; a stage with errors stops the later ones.
enum class Stage : std::uint8_t { document, references, graph, data, assertions, content };
inline constexpr std::array<Stage, 6> kStages{Stage::document, Stage::references, Stage::graph,
                                              Stage::data, Stage::assertions, Stage::content};
[[nodiscard]] std::string_view name_of(Stage stage);

// The same words in both languages. `{0}`, `{1}` … stand for a finding's arguments.
struct Words {
  std::string_view english;
  std::string_view welsh;
  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::english ? english : welsh;
  }
};

// What there is to know of a check without running it.
struct CheckInfo {
  std::string_view id;       // the fault in words, kebab-case
  Stage stage = Stage::document;
  Severity severity = Severity::error;
  Words message;             // what was found; lower case, no full stop, names in backticks
  Words hint;                // what to do
  Words why;                 // why it matters; whole sentences
};

// One argument of a message: names and values quoted from the source are alike in both languages.
struct Phrase {
  std::string english;
  std::string welsh;
  Phrase(std::string_view both) : english(both), welsh(both) {}
  Phrase(const char* both) : english(both), welsh(both) {}
  Phrase(std::string both) : english(both), welsh(std::move(both)) {}
  Phrase(std::string_view in_english, std::string_view in_welsh)
      : english(in_english), welsh(in_welsh) {}
  Phrase(Words words) : english(words.english), welsh(words.welsh) {}
  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::english ? english : welsh;
  }
};

// A name or value as it stands in a message: in backticks.
[[nodiscard]] std::string quoted(std::string_view text);

// Another place that helps to understand a finding, and what is to be seen there.
struct RelatedPlace { Place place; Phrase note; };

struct Finding {
  const CheckInfo* check = nullptr;      // never null in a reported finding; of static life
  Place place;
  std::uint32_t length = 0;              // bytes to underline; 0 where only the point is meant
  std::vector<Phrase> arguments;
  std::vector<RelatedPlace> related;
  std::vector<std::string> route;        // names of branches from the start, where a route shows it
};

// The words of a finding in one language, arguments filled in.
[[nodiscard]] std::string message_of(const Finding& finding, Language language);
[[nodiscard]] std::string hint_of(const Finding& finding, Language language);

// What became of a stage.
enum class StageResult : std::uint8_t {
  clean,             // ran, nothing of severity error
  has_errors,
  not_run,           // an earlier stage had errors
  not_built          // this version of the engine has no check for it: nothing was proved
};
[[nodiscard]] std::string_view name_of(StageResult result);

// Of one check; a file that is wrong at every line is not helped by more.
inline constexpr std::size_t kMostFindings = 1000;

struct Report {
  std::vector<Finding> findings;         // by stage, then place, then order of the checks
  std::array<StageResult, kStages.size()> stages{};
  std::size_t unlisted = 0;              // findings left out, of checks that found more than kMostFindings
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
};

// Every check the engine has, in the order of checks.def.
[[nodiscard]] std::span<const CheckInfo* const> all_checks();

// The check of that id, or nullptr.
[[nodiscard]] const CheckInfo* find_check(std::string_view id);

}  // namespace llwybr
