#include "checks/check.hpp"

namespace llwybr {
namespace {

// What is not a common slip has no hint of its own.
constexpr Words kOtherwise{"an XML editor shows the same fault", "bydd golygydd XML yn dangos yr un gwall"};

}  // namespace

const Check check_not_well_formed{
    {.id = "not-well-formed",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"not well-formed XML: {0}", "nid yw'r XML yn gywir ei ffurf: {0}"},
     .hint = {"correct the markup here: {1}", "cywirwch y marcio yma: {1}"},
     .why = {"Programs that read broken markup guess, and each guesses differently: text can be lost or a "
             "branch can lead elsewhere.",
             "Mae rhaglenni sy'n darllen marcio gwallus yn dyfalu, a phob un yn dyfalu'n wahanol: gall "
             "testun fynd ar goll neu gangen arwain i rywle arall."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      const std::size_t before = findings.size();
      report_troubles("not-well-formed", context, findings);
      for (std::size_t i = before; i < findings.size(); ++i) {
        if (findings[i].arguments.size() == 1) findings[i].arguments.emplace_back(kOtherwise);
      }
    }};

}  // namespace llwybr
