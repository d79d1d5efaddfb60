// One person's traversal of a pathway. The state of a journey is a pure function of the pathway and the
// list of inputs; everything else here is derived from those two.
//
// The pathway must have passed the stages `document`, `references` and `graph` without error.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "llwybr/finding.hpp"
#include "llwybr/pathway.hpp"

namespace llwybr {

// Minutes since 1970-01-01T00:00Z.
using Minute = std::int64_t;

// What a person did at one open node: the answers chosen (ids), or none for an action done.
struct Input {
  std::string at;                        // address of the open node, see OpenNode
  std::vector<std::string> answers;
  Minute time = 0;                       // when it was said, stamped by the caller; never before the input before it
  // When it happened, where that was before it was said: events pass then, and deadlines count from it.
  std::optional<Minute> happened = std::nullopt;
  friend bool operator==(const Input&, const Input&) = default;
};

// Why an input could not be applied.
enum class Refusal : std::uint8_t {
  not_open,            // no open node has that address
  no_answer,           // a question needs at least one answer
  too_many_answers,    // a question of one answer got several, or an action got any
  unknown_answer,      // the question has no such answer
  answer_twice,        // the same answer is named twice
  not_alone,           // an exclusive answer came with others
  time_runs_back,      // stamped before the input before it
  not_yet_happened,    // said before it happened
  undecided            // a decision after it has no `when` that holds, or several: a fault of the pathway
};
[[nodiscard]] std::string_view name_of(Refusal refusal);
[[nodiscard]] Words words_of(Refusal refusal);

// When something is due. `whole_day` means by the end of that day, UK time.
struct Due {
  Minute time = 0;                       // of the moment, or of the last minute of the day
  bool whole_day = false;
  bool beyond_calendar = false;          // bank holidays are not known that far: the day may be later
};

// A deadline that a task of an open or passed node carries, once the event it counts from has passed.
struct DueTask {
  std::uint32_t task = kNone;            // of Pathway::tasks
  bool immediately = false;
  bool event_passed = false;             // false: `due` says nothing yet
  Minute from = 0;                       // when the event passed
  Due due;
};

// A node that waits for a person. Its address is stable and names the calls that led to it: the ids of
// `use` nodes, and of parallel nodes and their strands, then the node's own id, parted by `/`:
// `report-it/make-report`, `after-strategy/criminal/interview`.
struct OpenNode {
  std::string at;
  NodeIndex node = kNone;
  Minute since = 0;                      // when it opened; 0 at the start of a journey
};

// What a journey passed, in order: nodes answered by a person, and those the engine passed by itself.
struct Step {
  std::string at;
  NodeIndex node = kNone;
  std::uint32_t input = kNone;           // index of the input, or kNone for an automatic step
  // Taken; kNone at an exit, at an endpoint, and on entering a use or strands: these come again as they are left.
  BranchIndex branch = kNone;
  std::vector<AnswerIndex> answers;      // in document order
  Minute time = 0;                       // when it happened: see Input
};

struct FactState { FactIndex fact = kNone; ValueIndex value = kNone; };
struct EventState { EventIndex event = kNone; Minute time = 0; };

// Everything that can be asked of a journey. Facts and events are in document order, open nodes in the
// order of their strands.
struct JourneyState {
  std::vector<OpenNode> open;
  std::vector<Step> steps;
  std::vector<FactState> facts;          // those set
  std::vector<EventState> events;        // those passed, with the last time
  NodeIndex endpoint = kNone;            // reached: then nothing is open
};

// A refused input and why.
struct Refused {
  std::size_t input = 0;
  Refusal refusal = Refusal::not_open;
  std::string detail;                    // the id that was not known, or the decision's id
};

// A journey in progress. apply() costs the same however long the journey is. A value that is moved, not
// copied; it refers to the pathway, which must outlive it.
class Journey {
 public:
  explicit Journey(const Pathway& pathway);
  ~Journey();
  Journey(Journey&&) noexcept;
  Journey& operator=(Journey&&) noexcept;

  // Applies one input, or refuses it and leaves the journey as it was.
  [[nodiscard]] std::optional<Refused> apply(const Input& input);

  // The open nodes, the ending, and the whole state: the last costs what the journey is long.
  [[nodiscard]] const std::vector<OpenNode>& open() const;
  [[nodiscard]] NodeIndex endpoint() const;
  [[nodiscard]] const std::vector<Input>& inputs() const;
  [[nodiscard]] JourneyState state() const;

  // Set where the pathway gives no way to a first open node (`undecided`): then no input applies.
  [[nodiscard]] const std::optional<Refused>& stuck() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// A journey replayed from its inputs, up to the first that is refused; `refused` is set too, for input 0, where
// the journey is stuck before its first input.
struct Replay {
  Journey journey;
  std::optional<Refused> refused;
};
[[nodiscard]] Replay replay(const Pathway& pathway, const std::vector<Input>& inputs);

// A later input that no longer applies after a change.
struct Dropped { std::size_t input = 0; Refusal refusal = Refusal::not_open; std::string detail; };

// The journey as it would be if input `index` had been `changed`: later inputs that still apply are kept in
// order, the others named. `refused` is set, and the rest empty, where the changed input itself is refused.
struct Change {
  std::vector<Input> inputs;
  std::vector<std::size_t> kept;         // of the later inputs: indices of the old list
  std::vector<Dropped> dropped;
  std::optional<Refused> refused;
};
[[nodiscard]] Change change(const Pathway& pathway, const std::vector<Input>& inputs, std::size_t index,
                            const Input& changed);

// The deadlines of a node's tasks, given the events that have passed.
[[nodiscard]] std::vector<DueTask> due_tasks(const Pathway& pathway, NodeIndex node,
                                             const std::vector<EventState>& events);

// When `count` `unit`s from a moment are over. Hours and minutes count through the clock change; days,
// weeks and months end with the last day; working days skip week-ends and the calendar's bank holidays and
// start with the day after `from`.
[[nodiscard]] Due due_after(const Calendar& calendar, const std::vector<Holiday>& holidays, Minute from, Unit unit,
                            std::uint32_t count);

// "2026-11-24T09:30Z" to a minute, and back. Nothing else is read.
[[nodiscard]] std::optional<Minute> parse_minute(std::string_view text);
[[nodiscard]] std::string format_minute(Minute minute);

// --- The record -------------------------------------------------------------------------------------

// A journey as it is kept: what was done, and on which pathway.
struct Record {
  std::string pathway;
  std::string edition;
  std::string hash;
  Language language = Language::english;
  std::vector<Input> inputs;
};

[[nodiscard]] Record record_of(const Pathway& pathway, const std::vector<Input>& inputs, Language language);

// Why a record or a list of inputs could not be read: where in the bytes, and what.
struct RecordFault { std::size_t offset = 0; Words what; };

// A record, or a bare JSON array of inputs (then the other members are empty). Strict: unknown members,
// wrong types and missing members are faults. At most 8 MiB and 100,000 inputs.
struct ReadRecord { Record record; std::optional<RecordFault> fault; };
[[nodiscard]] ReadRecord read_record(std::string_view json);

}  // namespace llwybr
