// What audit_api.h declares.
#include "audit_api.h"

#include <memory>
#include <string>
#include <utility>

#include "held.hpp"
#include "llwybr/picture.hpp"
#include "llwybr/report.hpp"

namespace {

using boundary::answer;
using boundary::fault;
using boundary::held;
using boundary::kNoPathway;
using boundary::language_of;
using boundary::Standing;
using llwybr::Stage;

constexpr llwybr::Words kNoSuchNode{"there is no such node", "nid oes nod o’r enw hwnnw"};
constexpr llwybr::Words kNoSuchSubpathway{"there is no such subpathway", "nid oes is-lwybr o’r enw hwnnw"};
constexpr llwybr::Words kNodeElsewhere{"that node is not in that subpathway",
                                       "nid yw’r nod hwnnw yn yr is-lwybr hwnnw"};
constexpr llwybr::Words kTooManyNodes{"there are too many nodes to draw at once; ask for what is around one",
                                      "mae gormod o nodau i’w llunio ar unwaith; gofynnwch am yr hyn sydd ger un"};

// The pathway loaded last and what was found in it.
struct Checked {
  llwybr::Reading reading;
  llwybr::Report report;
};

std::unique_ptr<const Checked>& checked() {
  static std::unique_ptr<const Checked> one;
  return one;
}

bool is_held() { return checked() != nullptr && held().pathway == &checked()->reading.pathway; }

bool clean_to(Stage last) {
  for (std::size_t stage = 0; stage <= static_cast<std::size_t>(last); ++stage) {
    if (checked()->report.stages[stage] != llwybr::StageResult::clean) return false;
  }
  return true;
}

Standing standing() {
  if (clean_to(Stage::graph)) return Standing::followable;
  return clean_to(Stage::references) ? Standing::resolved : Standing::none;
}

}  // namespace

const char* llwybr_load(const char* main_path, size_t length, const char* today, size_t today_length) {
  boundary::hold(nullptr, Standing::none);
  checked().reset();
  llwybr::CheckOptions options;
  if (const auto day = llwybr::parse_day({today, today_length})) options.today = *day;
  auto loaded = std::make_unique<Checked>();
  loaded->reading = llwybr::read_pathway({main_path, length}, boundary::given_file);
  loaded->report = llwybr::check(loaded->reading, options);
  checked() = std::move(loaded);
  boundary::hold(&checked()->reading.pathway, standing());
  return answer(llwybr::findings_json(*held().pathway, checked()->report));
}

const char* llwybr_findings_text(int language) {
  if (!is_held()) return fault(0, kNoPathway);
  return answer(llwybr::findings_text(*held().pathway, checked()->report, language_of(language), false));
}

const char* llwybr_findings_sarif(int language) {
  if (!is_held()) return fault(0, kNoPathway);
  return answer(llwybr::findings_sarif(*held().pathway, checked()->report, language_of(language)));
}

const char* llwybr_explain(const char* check, size_t length, int language) {
  const llwybr::CheckInfo* info = llwybr::find_check({check, length});
  return answer(info == nullptr ? std::string() : llwybr::explain_text(*info, language_of(language), false));
}

const char* llwybr_draw(int language, const char* around, size_t around_length, const char* subpathway,
                        size_t subpathway_length) {
  if (held().standing == Standing::none) return fault(0, kNoPathway);
  const llwybr::Pathway& pathway = *held().pathway;
  const llwybr::NamedSubject named =
      llwybr::subject_of(pathway, {around, around_length}, {subpathway, subpathway_length});
  switch (named.fault) {
    case llwybr::SubjectFault::none:
      break;
    case llwybr::SubjectFault::no_such_node:
      return fault(0, kNoSuchNode);
    case llwybr::SubjectFault::no_such_subpathway:
      return fault(0, kNoSuchSubpathway);
    case llwybr::SubjectFault::node_elsewhere:
      return fault(0, kNodeElsewhere);
    case llwybr::SubjectFault::too_many_nodes:
      return fault(0, kTooManyNodes);
  }
  return answer(llwybr::picture_json(pathway, llwybr::picture_of(pathway, named.subject, {language_of(language)})));
}
