#include "llwybr/report.hpp"
#include "report/characters.hpp"
#include "report/due_text.hpp"
#include "report/ink.hpp"
#include "report/paragraph.hpp"
#include "report/words.hpp"

namespace llwybr {
namespace {

class NodeText {
 public:
  NodeText(const Pathway& pathway, const std::vector<EventState>& events, Language language, bool color)
      : pathway_(pathway), events_(events), language_(language), color_(color) {}

  std::string whole(NodeIndex index) {
    const Node& node = pathway_.nodes[index];
    text_ = inked(line_of(pathway_, node.title, language_), Ink::strong, color_) + "\n";
    append_agencies("  ", node.agency, node.with, "\n");
    append_rich(words::kWhy, node.why);
    if (node.help.written()) text_.append("\n").append(rich_lines(pathway_, node.help, language_, "  "));
    append_tasks(index);
    append_avoids(node);
    append_answers(node);
    return std::move(text_);
  }

 private:
  void append_heading(Words heading) {
    text_.append("\n")
        .append(inked(std::string(heading.in(language_)) + ":", Ink::strong, color_))
        .append("\n");
  }

  void append_rich(Words heading, const Bilingual& text) {
    if (!text.written()) return;
    append_heading(heading);
    text_ += rich_lines(pathway_, text, language_, "  ");
  }

  std::string agency_name(const Reference& agency) const {
    if (!agency.resolved()) return std::string(agency.id);
    return line_of(pathway_, pathway_.agencies[agency.index].name, language_);
  }

  void append_agencies(std::string_view before, const Reference& agency, Range with, std::string_view after) {
    if (!agency.written()) return;
    text_.append(before).append(agency_name(agency));
    for (std::uint32_t index = with.first; index < with.end(); ++index) {
      text_.append(index == with.first ? std::string("; ").append(words::kWithAgencies.in(language_)) + ": "
                                       : ", ");
      text_ += agency_name(pathway_.references[index]);
    }
    text_ += after;
  }

  void append_tasks(NodeIndex index) {
    const Node& node = pathway_.nodes[index];
    if (node.tasks.empty()) return;
    append_heading(words::kTasks);
    const std::vector<DueTask> dues = due_tasks(pathway_, index, events_);
    for (std::uint32_t task = node.tasks.first; task < node.tasks.end(); ++task) append_task(task, dues);
  }

  void append_task(std::uint32_t index, const std::vector<DueTask>& dues) {
    const Task& task = pathway_.tasks[index];
    text_ += rich_lines(pathway_, task.text, language_, "  ");
    append_agencies("    → ", task.agency, task.with, "\n");
    for (const DueTask& due : dues) {
      if (due.task != index) continue;
      text_.append("    ").append(
          inked(printable(due_text(pathway_, due, language_)), Ink::yellow, color_)) += '\n';
    }
  }

  void append_avoids(const Node& node) {
    if (node.avoids.empty()) return;
    append_heading(words::kAvoid);
    for (std::uint32_t index = node.avoids.first; index < node.avoids.end(); ++index) {
      text_ += rich_lines(pathway_, pathway_.avoids[index].text, language_, "  ");
    }
  }

  void append_answers(const Node& node) {
    if (!node.answers.empty()) text_ += '\n';
    for (std::uint32_t index = node.answers.first; index < node.answers.end(); ++index) {
      const Answer& answer = pathway_.answers[index];
      const std::string number = std::to_string(index - node.answers.first + 1);
      text_ += wrapped(line_of(pathway_, answer.label, language_), "  " + number + ") ", "     ");
      if (answer.hint.written())
        text_ += wrapped(line_of(pathway_, answer.hint, language_), "     ", "     ");
    }
  }

  const Pathway& pathway_;
  const std::vector<EventState>& events_;
  Language language_;
  bool color_;
  std::string text_;
};

}  // namespace

std::string node_text(const Pathway& pathway, NodeIndex node, const std::vector<EventState>& events,
                      Language language, bool color) {
  return NodeText(pathway, events, language, color).whole(node);
}

}  // namespace llwybr
