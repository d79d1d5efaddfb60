// The boundary: what api.h declares, said in the engine's own words. No rule of the pathway lives here.
#include "api.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "held.hpp"
#include "language/language.hpp"
#include "llwybr/engine.hpp"
#include "llwybr/report.hpp"

namespace boundary {

Held& held() {
  static Held one;
  return one;
}

void hold(const llwybr::Pathway* pathway, Standing standing) {
  Held& all = held();
  all.pathway = pathway;
  all.standing = standing;
  if (pathway != all.opened.get()) all.opened.reset();
}

llwybr::FileAnswer given_file(std::string_view path) {
  for (const GivenFile& file : held().files) {
    if (file.path == path) return {llwybr::FileStatus::found, file.bytes};
  }
  return {};
}

const char* answer(std::string text) {
  held().answer = std::move(text);
  return held().answer.c_str();
}

const char* fault(std::size_t offset, llwybr::Words what) {
  return answer("{\"fault\": {\"offset\": " + std::to_string(offset) + ", \"message\": {\"en\": \"" +
                std::string(what.english) + "\", \"cy\": \"" + std::string(what.welsh) + "\"}}}\n");
}

llwybr::Language language_of(int number) {
  return number == 1 ? llwybr::Language::welsh : llwybr::Language::english;
}

}  // namespace boundary

namespace {

using boundary::answer;
using boundary::fault;
using boundary::held;
using boundary::kNoPathway;
using boundary::language_of;
using boundary::Standing;
using llwybr::Language;

constexpr llwybr::Words kNotChecked{"this is not the pathway that was checked",
                                    "nid hwn yw’r llwybr a wiriwyd"};
constexpr llwybr::Words kNotOneInput{"one input is wanted here", "mae angen un mewnbwn yma"};
constexpr llwybr::Words kNoSuchInput{"there is no input of that index", "nid oes mewnbwn â’r mynegai hwnnw"};

// Inputs read from JSON, or the answer that says why not.
struct Inputs {
  std::vector<llwybr::Input> list;
  const char* fault = nullptr;
};

Inputs inputs_from(std::string_view json) {
  Inputs inputs;
  if (held().standing != Standing::followable) {
    inputs.fault = fault(0, kNoPathway);
    return inputs;
  }
  llwybr::ReadRecord read = llwybr::read_record(json);
  if (read.fault) {
    inputs.fault = fault(read.fault->offset, read.fault->what);
  } else {
    inputs.list = std::move(read.record.inputs);
  }
  return inputs;
}

llwybr::Day uk_day(llwybr::Minute minute) {
  const llwybr::Minute local = minute + llwybr::uk_offset(minute);
  const llwybr::Minute in_day = ((local % 1440) + 1440) % 1440;
  return static_cast<llwybr::Day>((local - in_day) / 1440);
}

}  // namespace

// --- Memory ---

char* llwybr_allocate(size_t length) { return static_cast<char*>(std::malloc(length == 0 ? 1 : length)); }

void llwybr_free(char* bytes) { std::free(bytes); }

// --- The pathway ---

void llwybr_clear() {
  held().files.clear();
  boundary::hold(nullptr, Standing::none);
}

void llwybr_add_file(const char* path, size_t path_length, const char* bytes, size_t length) {
  std::string name(path, path_length);
  auto& files = held().files;
  const auto same = [&name](const boundary::GivenFile& file) { return file.path == name; };
  files.erase(std::remove_if(files.begin(), files.end(), same), files.end());
  files.push_back({std::move(name), std::string(bytes, length)});
}

const char* llwybr_open(const char* main_path, size_t length, const char* hash, size_t hash_length) {
  boundary::hold(nullptr, Standing::none);
  held().opened = llwybr::read_checked({main_path, length}, boundary::given_file, {hash, hash_length});
  if (held().opened == nullptr) return fault(0, kNotChecked);
  boundary::hold(held().opened.get(), Standing::followable);
  return answer("{\"hash\": \"" + llwybr::content_hash(*held().pathway) + "\"}\n");
}

const char* llwybr_outline() {
  if (held().standing == Standing::none) return fault(0, kNoPathway);
  return answer(llwybr::outline_json(*held().pathway));
}

// --- The journey ---

const char* llwybr_journey(const char* inputs, size_t length) {
  const Inputs given = inputs_from({inputs, length});
  if (given.fault != nullptr) return given.fault;
  const llwybr::Pathway& pathway = *held().pathway;
  return answer(llwybr::journey_json(pathway, llwybr::replay(pathway, given.list)));
}

const char* llwybr_change(const char* inputs, size_t length, uint32_t index, const char* input,
                          size_t input_length) {
  const Inputs given = inputs_from({inputs, length});
  if (given.fault != nullptr) return given.fault;
  if (index >= given.list.size()) return fault(0, kNoSuchInput);
  const Inputs changed = inputs_from({input, input_length});
  if (changed.fault != nullptr) return changed.fault;
  if (changed.list.size() != 1) return fault(0, kNotOneInput);
  const llwybr::Pathway& pathway = *held().pathway;
  return answer(llwybr::change_json(pathway, given.list,
                                    llwybr::change(pathway, given.list, index, changed.list.front())));
}

const char* llwybr_record(const char* inputs, size_t length, int language) {
  const Inputs given = inputs_from({inputs, length});
  if (given.fault != nullptr) return given.fault;
  return answer(llwybr::record_json(llwybr::record_of(*held().pathway, given.list, language_of(language))));
}

const char* llwybr_open_record(const char* record, size_t length) {
  if (held().standing != Standing::followable) return fault(0, kNoPathway);
  return answer(llwybr::opened_record_json(*held().pathway, llwybr::read_record({record, length})));
}

// --- Language ---

const char* llwybr_date(int32_t day, int language) {
  return answer(llwybr::date_words(day, language_of(language)));
}

const char* llwybr_moment(const char* minute, size_t length, int language) {
  const auto moment = llwybr::parse_minute({minute, length});
  if (!moment) return answer({});
  const Language in = language_of(language);
  std::string date = llwybr::date_words(uk_day(*moment), in);
  const std::string time = llwybr::time_words(*moment, in);
  if (in == Language::english) return answer(time + " on " + date);
  // "Dydd Mawrth" begins with a capital; in the middle of a phrase it does not.
  if (!date.empty() && date.front() == 'D') date.front() = 'd';
  return answer(time + ", " + date);
}

const char* llwybr_duration(const char* within, size_t length, int language) {
  llwybr::Deadline limit;
  if (!llwybr::read_within({within, length}, limit)) return answer({});
  return answer(llwybr::duration_words(limit.unit, limit.count, language_of(language)));
}

const char* llwybr_version() { return answer(std::string(llwybr::engine_version())); }
