#include <algorithm>
#include <iterator>

#include "checks/check.hpp"
#include "checks/written_texts.hpp"

namespace llwybr {
namespace {

constexpr std::array<Words, 2> kIn{Words{"in English", "yn Saesneg"}, Words{"in Welsh", "yn Gymraeg"}};

// Labels are plain texts: one run of characters.
using Labels = std::vector<std::pair<std::string_view, AnswerIndex>>;

void collect(const Pathway& pathway, Range answers, Language language, Labels& labels) {
  labels.clear();
  for (AnswerIndex answer = answers.first; answer < answers.end(); ++answer) {
    const TextIndex label = pathway.answers[answer].label.in(language);
    if (label != kNone) labels.emplace_back(opening_words(pathway, label), answer);
  }
  std::sort(labels.begin(), labels.end());
}

// Whether every label begins with other words, as far as the reader has noted: then none need be looked at.
bool begin_apart(const Pathway& pathway, Range answers, Language language, std::vector<std::uint16_t>& openings) {
  openings.clear();
  for (AnswerIndex answer = answers.first; answer < answers.end(); ++answer) {
    const TextIndex label = pathway.answers[answer].label.in(language);
    const std::uint16_t opening = label == kNone ? 0 : pathway.texts[label].opening;
    if (opening == 0) return false;
    openings.push_back(opening);
  }
  std::sort(openings.begin(), openings.end());
  return std::adjacent_find(openings.begin(), openings.end()) == openings.end();
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  Labels labels;
  std::vector<std::uint16_t> openings;
  for (const Node& node : pathway.nodes) {
    if (node.kind != NodeKind::question) continue;
    for (const Language language : kLanguages) {
      if (begin_apart(pathway, node.answers, language, openings)) continue;
      collect(pathway, node.answers, language, labels);
      const auto alike = std::adjacent_find(labels.begin(), labels.end(), [](const auto& one, const auto& next) {
        return !one.first.empty() && one.first == next.first;
      });
      if (alike == labels.end()) continue;
      const Answer& first = pathway.answers[alike->second];
      const Answer& again = pathway.answers[std::next(alike)->second];
      const auto place = [&](const Answer& answer) { return pathway.texts[answer.label.in(language)].place; };
      // The first two are enough to see it by, however many there are.
      findings.push_back({nullptr, place(again), 0,
                          {first.id, again.id, kIn[static_cast<std::size_t>(language)]},
                          {{place(first), {"the other is here", "mae'r llall yma"}}}, {}});
    }
  }
}

}  // namespace

const Check check_same_label_twice{
    {"same-label-twice", Stage::content, Severity::error,
     {"the answers `{0}` and `{1}` read alike {2}", "mae'r atebion `{0}` ac `{1}` yn darllen yr un fath {2}"},
     {"give each answer words of its own", "rhowch ei eiriau ei hun i bob ateb"},
     {"Who sees the same words twice chooses by chance, and one of the two ways is wrong.",
      "Mae'r sawl sy'n gweld yr un geiriau ddwywaith yn dewis ar hap, ac mae un o'r ddwy ffordd yn anghywir."}},
    run};

}  // namespace llwybr
