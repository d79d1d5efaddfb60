#include "checks/check.hpp"

namespace llwybr {
namespace {

constexpr Words kAction{"the action", "y weithred"};
constexpr Words kTask{"a task of", "tasg yn"};

void run(const CheckContext& context, std::vector<Finding>& findings) {
  const Pathway& pathway = context.pathway;
  for (const Node& node : pathway.nodes) {
    if (node.agency.written()) continue;
    if (node.kind == NodeKind::action && node.tasks.empty()) {
      findings.push_back({nullptr, node.place, 0, {kAction, node.id}, {}, {}});
    }
    for (std::uint32_t index = node.tasks.first; index < node.tasks.end(); ++index) {
      const Task& task = pathway.tasks[index];
      if (!task.agency.written()) findings.push_back({nullptr, task.place, 0, {kTask, node.id}, {}, {}});
    }
  }
}

}  // namespace

const Check check_action_without_owner{
    {"action-without-owner",
     Stage::content,
     Severity::error,
     {"nobody is named to do {0} `{1}`", "nid oes neb wedi'i enwi i wneud {0} `{1}`"},
     {"give the task, or the node for all its tasks, an `agency`",
      "rhowch `agency` i'r dasg, neu i'r nod ar gyfer ei holl dasgau"},
     {"What is everybody's to do is left undone: each agency believes that another has acted.",
      "Mae'r hyn sy'n waith i bawb yn cael ei adael heb ei wneud: mae pob asiantaeth yn credu bod un arall "
      "wedi "
      "gweithredu."}},
    run};

}  // namespace llwybr
