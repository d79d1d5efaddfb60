#include "checks/unknown_names.hpp"

namespace llwybr {
namespace {

constexpr Words kOtherwise{"declare it with `<event id=\"…\">`", "datganwch ef ag `<event id=\"…\">`"};
}  // namespace

const Check check_unknown_event{
    {.id = "unknown-event",
     .stage = Stage::references,
     .severity = Severity::error,
     .message = {"there is no event `{0}`", "nid oes digwyddiad `{0}`"},
     .hint = {"{1}", "{1}"},
     .why = {"A deadline that counts from an event that never happens is never due.",
             "Ni ddaw terfyn amser byth os yw'n cael ei gyfrif o ddigwyddiad na fydd yn digwydd."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_unknown(context.pathway.events, kOtherwise, findings, [&context](const auto& look_at) {
        for_each_event(context.pathway, look_at);
        for_each_point(context.pathway, PointKind::event, look_at);
      });
    }};

}  // namespace llwybr
