#include "checks/check.hpp"

namespace llwybr {

const Check check_hidden_character{
    {.id = "hidden-character",
     .stage = Stage::document,
     .severity = Severity::error,
     .message = {"the hidden character `{0}` stands here", "mae'r nod cudd `{0}` yma"},
     .hint = {"delete it and type the text around it again",
              "dilëwch ef a theipiwch y testun o'i gwmpas eto"},
     .why = {"Characters that turn the direction of writing or cannot be seen make a text read otherwise "
             "than it is: a number or an id can look right and be wrong.",
             "Mae nodau sy'n troi cyfeiriad yr ysgrifen neu na ellir eu gweld yn peri i destun ddarllen yn "
             "wahanol i'r hyn ydyw: gall rhif neu ddynodwr edrych yn iawn a bod yn anghywir."}},
    [](const CheckContext& context, std::vector<Finding>& findings) {
      report_troubles("hidden-character", context, findings);
    }};

}  // namespace llwybr
