// The machine behind a journey: where it stands, and how an input moves it on.
//
// Every call of a subpathway, by a `use` or a strand, is a frame; frame 0 is the pathway itself. Frames are
// never freed, so that a step can name its address by its frame alone, and a step costs a few words however
// long the journey is. What an input changes is logged until the engine has come to rest, so that a refusal
// leaves no trace.
#pragma once

#include "llwybr/journey.hpp"

namespace llwybr {

// One input may pass at most this many automatic nodes, and calls may nest at most this deep: a pathway that
// wants more is `undecided`, not endless.
inline constexpr std::uint32_t kMostAutomaticSteps = std::uint32_t{1} << 18;
inline constexpr std::uint32_t kMostNesting = 4096;

class Traversal {
 public:
  explicit Traversal(const Pathway& pathway);

  // Applies the input that will have this number.
  [[nodiscard]] std::optional<Refused> apply(const Input& input, std::size_t number);

  // Set where the pathway never comes to rest before its first question: then nothing applies.
  [[nodiscard]] const std::optional<Refused>& stuck() const { return stuck_; }
  [[nodiscard]] const std::vector<OpenNode>& open() const { return open_; }
  [[nodiscard]] NodeIndex endpoint() const { return endpoint_; }
  [[nodiscard]] JourneyState state() const;

 private:
  struct Frame {
    std::uint32_t parent = kNone;
    NodeIndex caller = kNone;      // the `use` or parallel node that made it
    std::uint32_t strand = kNone;  // of Pathway::strands, where a parallel made it
    std::uint32_t depth = 0;
    std::uint32_t unfinished = 0;  // strands of its own open parallel that have not reached an exit
  };
  struct Position {
    std::uint32_t frame = 0;
    NodeIndex node = kNone;
  };
  struct Passed {
    Position at;
    std::uint32_t input = kNone;
    BranchIndex branch = kNone;
    Range answers;  // of answers_
    Minute time = 0;
  };
  // What an answer or a done action amounts to.
  struct Choice {
    BranchIndex branch = kNone;
    std::vector<AnswerIndex> answers;
  };
  enum class Changed : std::uint8_t { fact, event, unfinished };
  struct Undo {
    Changed what;
    std::uint32_t index;
    Minute before;
  };

  [[nodiscard]] std::optional<Refused> choose(const Node& node, const Input& input);
  [[nodiscard]] std::optional<Refused> choose_answers(const Node& node, const Input& input);
  void take_effect(const Node& node, Minute time);
  void set_facts(Range settings);
  void mark(Range events, Minute time);

  // Passes automatic nodes until every position waits or has ended; false where the pathway gives no way on.
  [[nodiscard]] bool settle(Position start, Minute time);
  [[nodiscard]] bool pass(Position at, Minute time);
  [[nodiscard]] bool decide(Position at, Minute time);
  [[nodiscard]] bool enter_use(Position at, Minute time);
  [[nodiscard]] bool enter_strands(Position at, Minute time);
  [[nodiscard]] bool leave(Position at, Minute time);
  [[nodiscard]] bool follow(Position at, BranchIndex branch, Minute time);
  [[nodiscard]] bool call(Position at, std::uint32_t strand, const Reference& subpathway);
  void wait(Position at, Minute time);
  void end(Position at, Minute time);
  [[nodiscard]] bool undecided(NodeIndex node);
  void count_unfinished(std::uint32_t frame, std::uint32_t strands);

  void begin();
  void roll_back();
  [[nodiscard]] Refused refusal_of_pathway(std::size_t number) const;
  [[nodiscard]] std::string address_of(Position at) const;

  const Pathway& pathway_;
  std::vector<ValueIndex> facts_;  // kNone where not set
  std::vector<Minute> events_;     // kNever where not passed
  std::vector<Frame> frames_;
  std::vector<Passed> steps_;
  std::vector<AnswerIndex> answers_;  // of all steps
  std::vector<OpenNode> open_;
  std::vector<std::uint32_t> open_frames_;
  NodeIndex endpoint_ = kNone;
  Minute last_time_ = INT64_MIN;
  std::optional<Refused> stuck_;

  // Scratch of one input, kept for its memory.
  Choice choice_;
  std::vector<char> chosen_;  // by answer of the question
  std::vector<char> operands_;
  std::vector<Position> pending_;  // the next one last
  std::vector<OpenNode> fresh_;
  std::vector<std::uint32_t> fresh_frames_;
  std::vector<Undo> undo_;
  std::size_t frames_before_ = 0;
  std::size_t steps_before_ = 0;
  std::size_t answers_before_ = 0;
  NodeIndex culprit_ = kNone;  // where the pathway gave no way on
};

}  // namespace llwybr
