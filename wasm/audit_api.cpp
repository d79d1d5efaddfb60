// What audit_api.h declares.
#include "audit_api.h"

#include <string>

#include "held.hpp"
#include "llwybr/report.hpp"

namespace {

using boundary::answer;
using boundary::fault;
using boundary::held;
using boundary::kNoPathway;
using boundary::language_of;
using boundary::Standing;
using llwybr::Stage;

// What was found in the pathway held, if it was checked.
llwybr::Report& report() {
  static llwybr::Report one;
  return one;
}

bool clean_to(Stage last) {
  for (std::size_t stage = 0; stage <= static_cast<std::size_t>(last); ++stage) {
    if (report().stages[stage] != llwybr::StageResult::clean) return false;
  }
  return true;
}

Standing standing() {
  if (clean_to(Stage::graph)) return Standing::followable;
  return clean_to(Stage::references) ? Standing::resolved : Standing::none;
}

}  // namespace

const char* llwybr_load(const char* main_path, size_t length, const char* today, size_t today_length) {
  boundary::read({main_path, length});
  llwybr::CheckOptions options;
  if (const auto day = llwybr::parse_day({today, today_length})) options.today = *day;
  held().checked = true;
  report() = llwybr::check(*held().reading, options);
  held().standing = standing();
  return answer(llwybr::findings_json(held().reading->pathway, report()));
}

const char* llwybr_findings_text(int language) {
  if (!held().checked) return fault(0, kNoPathway);
  return answer(llwybr::findings_text(held().reading->pathway, report(), language_of(language), false));
}

const char* llwybr_findings_sarif(int language) {
  if (!held().checked) return fault(0, kNoPathway);
  return answer(llwybr::findings_sarif(held().reading->pathway, report(), language_of(language)));
}

const char* llwybr_explain(const char* check, size_t length, int language) {
  const llwybr::CheckInfo* info = llwybr::find_check({check, length});
  return answer(info == nullptr ? std::string() : llwybr::explain_text(*info, language_of(language), false));
}
