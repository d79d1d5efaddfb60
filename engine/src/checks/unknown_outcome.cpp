#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"declare it with `<outcome id=\"…\">` in a register",
                           "datganwch ef ag `<outcome id=\"…\">` mewn cofrestr"};
}  // namespace

const Check check_unknown_outcome{
    {.id = "unknown-outcome",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"there is no outcome `{0}`", "nid oes canlyniad `{0}`"},
     .hint = {"{1}", "{1}"},
     .why =
         {"Nobody could say how this ending leaves the child, nor compare it with another.",
          "Ni allai neb ddweud beth yw sefyllfa'r plentyn ar ôl y diwedd hwn, na'i chymharu ag un arall."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_unknown(context.pathway.outcomes, kOtherwise, findings, [&context](const auto& look_at) {
        for (const Node& node : context.pathway.nodes) look_at(node.outcome);
      });
    }};

}  // namespace llwybr
