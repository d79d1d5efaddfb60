#include <array>
#include <string>
#include <string_view>

#include "checks/check.hpp"
#include "checks/stated_limit.hpp"

namespace llwybr {
namespace {

// What is the same length whenever it begins is compared in minutes; working days and months are of their own kind.
std::uint32_t minutes_of(std::uint32_t count, Unit unit) {
  constexpr std::array<std::uint32_t, 7> kMinutes{0, 1, 60, 1440, 0, 10080, 0};
  return count * kMinutes[static_cast<std::size_t>(unit)];
}

bool is_same(std::uint32_t count, Unit unit, std::uint32_t other_count, Unit other_unit) {
  if (unit == other_unit) return count == other_count;
  const std::uint32_t minutes = minutes_of(count, unit);
  return minutes != 0 && minutes == minutes_of(other_count, other_unit);
}

// The words of the limit that a text states and the deadline does not; empty where they agree, or none is stated.
std::string other_limit(const Pathway& pathway, TextIndex text, Language language, const Deadline& deadline) {
  if (text == kNone) return {};
  if (pathway.texts[text].may_state == 0 && !may_state_in_words(pathway, text, language)) return {};
  std::optional<StatedLimit> limit = stated_limit(plain_text(pathway, text), language);
  if (!limit || is_same(limit->count, limit->unit, deadline.count, deadline.unit)) return {};
  return std::move(limit->words);
}

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (const Task& task : pathway.tasks) {
    if (!task.has_deadline || task.deadline.unit == Unit::immediately) continue;
    std::array<std::string, 2> said;
    Finding finding;
    for (const Language language : kLanguages) {
      const TextIndex text = task.text.in(language);
      std::string& own = said[static_cast<std::size_t>(language)];
      own = other_limit(pathway, text, language, task.deadline);
      if (!own.empty())
        finding.related.push_back({pathway.texts[text].place, {"the text is here", "mae'r testun yma"}});
    }
    if (finding.related.empty()) continue;
    for (std::size_t i = 0; i < said.size(); ++i) {
      if (said[i].empty()) said[i] = said[1 - i];
    }
    finding.place = task.deadline.place;
    finding.arguments = {within_of(task.deadline), Phrase(said[0], said[1])};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check check_text_and_deadline_disagree{
    {"text-and-deadline-disagree",
     Stage::content,
     Severity::warning,
     {"`within` says `{0}`, and the text of the task `{1}`", "mae `within` yn dweud `{0}`, a thestun y dasg `{1}`"},
     {"correct whichever is wrong: people read the text, and the time is counted by `within`",
      "cywirwch pa un bynnag sy'n anghywir: y testun y mae pobl yn ei ddarllen, ond yn ôl `within` y cyfrifir yr "
      "amser"},
     {"One who trusts the words and one who trusts the time that is counted would act at different times, and one of "
      "them too late.",
      "Byddai'r sawl sy'n dibynnu ar y geiriau a'r sawl sy'n dibynnu ar yr amser a gyfrifir yn gweithredu ar adegau "
      "gwahanol, ac un ohonynt yn rhy hwyr."}},
    run};

}  // namespace llwybr
