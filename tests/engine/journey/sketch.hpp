// A pathway in a few words, for tests of the traversal: structure, facts, events and deadlines, no texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "llwybr/pathway.hpp"

namespace llwybr::test {

// Lists are ids parted by spaces; `sets` are like "danger=yes age=under-10". A condition is in postfix order:
// "age=under-10 trust=yes not and" is `age = under-10 and not (trust = yes)`.
struct AnswerSketch {
  std::string id = {};
  std::string to = {};  // not of a `many` question
  std::string sets = {};
  std::string marks = {};
  std::string sets_if_not = {};
  bool exclusive = false;
};
struct WhenSketch {
  std::string id = {};
  std::string condition = {};
  std::string to = {};
};
struct OnSketch {
  std::string exit = {};
  std::string to = {};
};
struct StrandSketch {
  std::string id = {};
  std::string subpathway = {};
};
struct TaskSketch {
  Unit unit = Unit::immediately;
  std::uint32_t count = 0;
  std::string from = {};
  std::string marks = {};
};

class Sketch {
 public:
  Sketch() { scopes_.push_back({"pathway", {}}); }

  // The first node of a scope is its start.
  Sketch& fact(std::string id, std::string values);
  Sketch& event(std::string id);
  Sketch& calendar(Day from, Day to, std::vector<Day> holidays);
  Sketch& subpathway(std::string id);  // the nodes that follow are in it
  Sketch& question(std::string id, std::vector<AnswerSketch> answers);
  Sketch& many(std::string id, std::string to, std::vector<AnswerSketch> answers);
  Sketch& action(std::string id, std::string to, std::string marks = "", std::vector<TaskSketch> tasks = {});
  Sketch& decision(std::string id, std::vector<WhenSketch> whens, std::string otherwise = "");
  Sketch& use(std::string id, std::string subpathway, std::vector<OnSketch> ons);
  Sketch& parallel(std::string id, std::string to, std::vector<StrandSketch> strands);
  Sketch& endpoint(std::string id);
  Sketch& exit(std::string id);

  [[nodiscard]] Pathway build() const;

 private:
  friend class SketchBuilder;
  struct NodeSketch {
    NodeKind kind = NodeKind::question;
    bool many = false;
    std::string id;
    std::string to;  // of an action, a parallel or a `many`; the `otherwise` of a decision
    std::string marks;
    std::string subpathway;
    std::vector<AnswerSketch> answers;
    std::vector<WhenSketch> whens;
    std::vector<OnSketch> ons;
    std::vector<StrandSketch> strands;
    std::vector<TaskSketch> tasks;
  };
  struct ScopeSketch {
    std::string id;
    std::vector<NodeSketch> nodes;
  };
  struct FactSketch {
    std::string id;
    std::string values;
  };

  Sketch& add(NodeSketch node);

  std::vector<FactSketch> facts_;
  std::vector<std::string> events_;
  std::vector<ScopeSketch> scopes_;
  Day from_ = kNoDay;
  Day to_ = kNoDay;
  std::vector<Day> holidays_;
};

}  // namespace llwybr::test
