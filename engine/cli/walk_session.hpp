// A journey in a terminal: lines in, text out. It reads and prints nothing itself, but saves a record when
// told to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "llwybr/journey.hpp"

namespace llwybr::cli {

class WalkSession {
 public:
  WalkSession(const Pathway& pathway, Language language, bool color);

  // What to show before the first line is read.
  [[nodiscard]] std::string greeting();

  // Takes one line, stamps what it does with `now`, and answers what to show.
  [[nodiscard]] std::string take(std::string_view line, Minute now);

  // What to show when there are no more lines.
  [[nodiscard]] std::string end_of_input();

  [[nodiscard]] bool is_over() const { return is_over_; }

 private:
  // What the next line is about.
  enum class Asking : std::uint8_t { step, which_to_change, new_answer, confirmation };

  [[nodiscard]] std::string take_at_step(std::string_view line, Minute now);
  [[nodiscard]] std::string take_command(char command, std::string_view rest);
  [[nodiscard]] std::string take_which(std::string_view line);
  [[nodiscard]] std::string take_new_answer(std::string_view line);
  [[nodiscard]] std::string take_confirmation(std::string_view line);

  [[nodiscard]] std::string apply(std::vector<std::string> answers, Minute now);
  [[nodiscard]] std::string go_back();
  [[nodiscard]] std::string begin_change();
  [[nodiscard]] std::string show_next_open();
  [[nodiscard]] std::string switch_language();
  [[nodiscard]] std::string save(std::string_view path) const;
  [[nodiscard]] std::string leave_unchanged();
  [[nodiscard]] std::string show() const;
  [[nodiscard]] std::string show_ending() const;
  [[nodiscard]] std::string consequences() const;
  void restart(const std::vector<Input>& inputs);

  [[nodiscard]] std::string say(Words words) const;
  [[nodiscard]] std::string answer_labels(const Node& node, const std::vector<std::string>& answers) const;
  [[nodiscard]] std::string input_line(const Input& input) const;

  // Ids of the answers that numbers stand for, or what is wrong with them.
  struct Chosen {
    std::vector<std::string> answers;
    std::string trouble;
  };
  [[nodiscard]] Chosen choose(const Node& node, std::string_view line) const;

  const Pathway& pathway_;
  Language language_;
  bool color_;
  Journey journey_;
  std::size_t shown_ = 0;  // of the open nodes
  Asking asking_ = Asking::step;
  bool is_over_ = false;
  std::vector<std::size_t> changeable_;  // indices of inputs, as listed
  std::size_t changing_ = 0;
  Change change_;
};

}  // namespace llwybr::cli
