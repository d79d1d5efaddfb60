// What audit_api.h declares.
#include "audit_api.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "held.hpp"
#include "language/language.hpp"
#include "llwybr/audit.hpp"
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
  llwybr::Day today = llwybr::kNoDay;
  std::vector<llwybr::PackFile> pack;  // empty until it is asked for
};

constexpr llwybr::Words kNotConfirmed{
    "the traversal does not confirm what the prover found: nothing of this audit may be relied on",
    "nid yw’r ailchwarae yn cadarnhau’r hyn a ganfu’r profwr: ni ellir dibynnu ar ddim yn yr archwiliad hwn"};
constexpr llwybr::Words kNoSuchFile{"the pack has no file of that name", "nid oes ffeil o’r enw hwnnw yn y pecyn"};

std::unique_ptr<Checked>& checked() {
  static std::unique_ptr<Checked> one;
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

// Makes the pack of the pathway loaded, once. Answers why not, or nullptr.
const char* make_pack() {
  if (!is_held() || held().standing != Standing::followable) return fault(0, kNoPathway);
  Checked& all = *checked();
  if (!all.pack.empty()) return nullptr;
  llwybr::AuditOptions options;
  options.today = all.today;
  const llwybr::Audit audit = llwybr::audit_of(all.reading, all.report, options);
  if (audit.internal_error) return fault(0, kNotConfirmed);
  all.pack = llwybr::audit_pack(all.reading.pathway, all.report, audit);
  return nullptr;
}

const char* file_of_pack(std::string_view name) {
  if (const char* trouble = make_pack()) return trouble;
  for (const llwybr::PackFile& file : checked()->pack) {
    if (file.path == name) return file.bytes.c_str();
  }
  return fault(0, kNoSuchFile);
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
  loaded->today = options.today;
  checked() = std::move(loaded);
  boundary::hold(&checked()->reading.pathway, standing());
  return answer(llwybr::findings_json(*held().pathway, checked()->report));
}

const char* llwybr_audit_json() { return file_of_pack("audit.json"); }

const char* llwybr_audit_file(const char* name, size_t length) { return file_of_pack({name, length}); }

const char* llwybr_order(const char* lines, size_t length, int language) {
  std::vector<std::string_view> words;
  for (std::string_view left(lines, length); !left.empty();) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    words.push_back(left.substr(0, end));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  std::vector<std::size_t> places(words.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
    return llwybr::compare_words(words[left], words[right], language_of(language)) < 0;
  });
  std::string json = "[";
  for (const std::size_t place : places) json.append(json.size() > 1 ? ", " : "").append(std::to_string(place));
  return answer(json + "]\n");
}

const char* llwybr_search(const char* query, size_t length, int language) {
  if (held().standing == Standing::none) return fault(0, kNoPathway);
  const llwybr::Pathway& pathway = *held().pathway;
  const llwybr::Language in = language_of(language);
  return answer(llwybr::search_json(pathway, in, llwybr::search(pathway, in, {query, length})));
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
