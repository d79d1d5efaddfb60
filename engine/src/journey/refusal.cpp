#include "llwybr/journey.hpp"

namespace llwybr {

std::string_view name_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::not_open:
      return "not-open";
    case Refusal::no_answer:
      return "no-answer";
    case Refusal::too_many_answers:
      return "too-many-answers";
    case Refusal::unknown_answer:
      return "unknown-answer";
    case Refusal::answer_twice:
      return "answer-twice";
    case Refusal::not_alone:
      return "not-alone";
    case Refusal::time_runs_back:
      return "time-runs-back";
    case Refusal::not_yet_happened:
      return "not-yet-happened";
    case Refusal::undecided:
      return "undecided";
  }
  return "";
}

Words words_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::not_open:
      return {"this step is not open at this point of the journey",
              "nid yw'r cam hwn ar agor ar y pwynt hwn o'r daith"};
    case Refusal::no_answer:
      return {"the question needs at least one answer", "mae angen o leiaf un ateb i'r cwestiwn"};
    case Refusal::too_many_answers:
      return {"more answers were given than the step takes",
              "rhoddwyd mwy o atebion nag y mae'r cam yn eu derbyn"};
    case Refusal::unknown_answer:
      return {"the question has no such answer", "nid oes ateb o'r fath i'r cwestiwn"};
    case Refusal::answer_twice:
      return {"the same answer was given twice", "rhoddwyd yr un ateb ddwywaith"};
    case Refusal::not_alone:
      return {"an answer that can only be chosen alone came with others",
              "rhoddwyd ateb na ellir ond ei ddewis ar ei ben ei hun gydag atebion eraill"};
    case Refusal::time_runs_back:
      return {"its time is before that of the step before it",
              "mae ei amser yn gynharach nag amser y cam o'i flaen"};
    case Refusal::not_yet_happened:
      return {"it is said to have happened later than its time",
              "dywedir iddo ddigwydd yn hwyrach na'i amser"};
    case Refusal::undecided:
      return {"the pathway does not say where to go next; this is a fault of the pathway",
              "nid yw'r llwybr yn dweud ble i fynd nesaf; nam yn y llwybr yw hwn"};
  }
  return {};
}

}  // namespace llwybr
