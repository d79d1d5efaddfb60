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

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  Labels labels;
  for (const Node& node : pathway.nodes) {
    if (node.kind != NodeKind::question) continue;
    for (const Language language : kLanguages) {
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
