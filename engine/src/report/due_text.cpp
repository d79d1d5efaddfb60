#include "report/due_text.hpp"

#include "language/language.hpp"
#include "report/words.hpp"

namespace llwybr {

std::string due_text(const Pathway& pathway, const DueTask& due, Language language) {
  const Deadline& deadline = pathway.tasks[due.task].deadline;
  std::string duration = duration_words(deadline.unit, deadline.count, language);
  if (due.immediately || !deadline.from.resolved()) return duration;
  if (due.event_passed) return due_words(due.due, language);
  const TextIndex label = pathway.events[deadline.from.index].label.in(language);
  const std::string event = label == kNone ? std::string(deadline.from.id) : plain_text(pathway, label);
  return words::filled(words::kWithin, language, duration, event);
}

}  // namespace llwybr
