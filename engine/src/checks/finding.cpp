// The words of findings, made when somebody wants to read them.
#include "llwybr/finding.hpp"

#include <algorithm>

namespace llwybr {
namespace {

// Replaces `{0}`, `{1}` … by the arguments.
std::string filled(std::string_view words, const std::vector<Phrase>& arguments, Language language) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool slot = words[i] == '{' && i + 2 < words.size() && words[i + 2] == '}' && words[i + 1] >= '0' &&
                      words[i + 1] <= '9';
    const auto index = slot ? static_cast<std::size_t>(words[i + 1] - '0') : arguments.size();
    if (index >= arguments.size()) {
      text += words[i];
      continue;
    }
    text += arguments[index].in(language);
    i += 2;
  }
  return text;
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string result;
  result.reserve(text.size() + 2);
  result += '`';
  result += text;
  result += '`';
  return result;
}

std::string_view name_of(Severity severity) {
  constexpr std::array<std::string_view, 3> kNames{"error", "warning", "note"};
  return kNames[static_cast<std::size_t>(severity)];
}

std::string_view name_of(Stage stage) {
  constexpr std::array<std::string_view, 6> kNames{"document", "references", "graph",
                                                   "data",     "assertions", "content"};
  return kNames[static_cast<std::size_t>(stage)];
}

std::string_view name_of(StageResult result) {
  constexpr std::array<std::string_view, 4> kNames{"clean", "has-errors", "not-run", "not-built"};
  return kNames[static_cast<std::size_t>(result)];
}

std::string message_of(const Finding& finding, Language language) {
  return filled(finding.check->message.in(language), finding.arguments, language);
}

std::string hint_of(const Finding& finding, Language language) {
  return filled(finding.check->hint.in(language), finding.arguments, language);
}

std::size_t Report::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [severity](const Finding& finding) { return finding.check->severity == severity; }));
}

}  // namespace llwybr
