#include "walk_session.hpp"

#include <algorithm>

#include "llwybr/report.hpp"
#include "save.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

constexpr std::string_view kPrompt = "> ";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Numbers parted by commas or spaces; nothing where there is anything else.
std::optional<std::vector<std::size_t>> numbers_in(std::string_view text) {
  constexpr std::size_t kMost = 100000;
  std::vector<std::size_t> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == ',') {
      ++at;
      continue;
    }
    std::size_t number = 0;
    if (!is_digit(text[at])) return std::nullopt;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      number = std::min(kMost, number * 10 + static_cast<std::size_t>(text[at] - '0'));
    }
    numbers.push_back(number);
  }
  return numbers;
}

// The node that an address ends in.
const Node* node_at(const Pathway& pathway, std::string_view address) {
  const std::string_view id = address.substr(address.rfind('/') + 1);
  for (const Node& node : pathway.nodes) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

}  // namespace

WalkSession::WalkSession(const Pathway& pathway, Language language, bool color)
    : pathway_(pathway), language_(language), color_(color), journey_(pathway) {}

std::string WalkSession::greeting() {
  std::string text;
  text += line_of(pathway_, pathway_.title, language_) + "\n";
  if (pathway_.notice.written()) text += line_of(pathway_, pathway_.notice, language_) + "\n";
  return text + say(words::kHelpHint) + "\n" + show();
}

std::string WalkSession::end_of_input() {
  is_over_ = true;
  return std::string("\n").append(say(words::kStopped));
}

std::string WalkSession::take(std::string_view line, Minute now) {
  line = trimmed(line);
  switch (asking_) {
    case Asking::step:
      return take_at_step(line, now);
    case Asking::which_to_change:
      return take_which(line);
    case Asking::new_answer:
      return take_new_answer(line);
    case Asking::confirmation:
      return take_confirmation(line);
  }
  return {};
}

std::string WalkSession::take_at_step(std::string_view line, Minute now) {
  if (line.empty()) return std::string(kPrompt);
  const bool is_command = !is_digit(line[0]) && (line.size() == 1 || line[1] == ' ');
  if (is_command && line[0] != 'd') return take_command(line[0], trimmed(line.substr(1)));
  if (journey_.open().empty()) return say(words::kNotACommand) + std::string(kPrompt);
  const Node& node = pathway_.nodes[journey_.open()[shown_].node];
  if (node.kind != NodeKind::question) {
    return line == "d" ? apply({}, now) : say(words::kNotACommand) + std::string(kPrompt);
  }
  Chosen chosen = choose(node, line);
  if (!chosen.trouble.empty()) return chosen.trouble + std::string(kPrompt);
  return apply(std::move(chosen.answers), now);
}

std::string WalkSession::take_command(char command, std::string_view rest) {
  switch (command) {
    case 'b':
      return go_back();
    case 'c':
      return begin_change();
    case 'o':
      return show_next_open();
    case 'l':
      return switch_language();
    case 'r':
      return record_json(record_of(pathway_, journey_.inputs(), language_)) + std::string(kPrompt);
    case 's':
      return save(rest) + std::string(kPrompt);
    case '?':
      return std::string(words::kCommands.in(language_)) + std::string(kPrompt);
    case 'q':
      is_over_ = true;
      return say(words::kStopped);
    default:
      return say(words::kNotACommand) + std::string(kPrompt);
  }
}

WalkSession::Chosen WalkSession::choose(const Node& node, std::string_view line) const {
  const auto numbers = numbers_in(line);
  if (!numbers || numbers->empty()) return {{}, say(words::kNotACommand)};
  Chosen chosen;
  for (const std::size_t number : *numbers) {
    if (number == 0 || number > node.answers.count) return {{}, say(words::kNoSuchNumber)};
    chosen.answers.emplace_back(pathway_.answers[node.answers.first + number - 1].id);
  }
  return chosen;
}

std::string WalkSession::apply(std::vector<std::string> answers, Minute now) {
  // A clock may be set back; a journey's time may not.
  const std::vector<Input>& inputs = journey_.inputs();
  const Minute time = inputs.empty() ? now : std::max(now, inputs.back().time);
  const std::vector<OpenNode> before = journey_.open();
  const std::optional<Refused> refused = journey_.apply({before[shown_].at, std::move(answers), time});
  if (refused) return say(words_of(refused->refusal)) + std::string(kPrompt);
  const std::vector<OpenNode>& open = journey_.open();
  const auto is_fresh = [&](const OpenNode& node) {
    return std::none_of(before.begin(), before.end(), [&](const OpenNode& old) { return old.at == node.at; });
  };
  const auto fresh = std::find_if(open.begin(), open.end(), is_fresh);
  shown_ = fresh == open.end() ? 0 : static_cast<std::size_t>(fresh - open.begin());
  return show();
}

std::string WalkSession::go_back() {
  std::vector<Input> inputs = journey_.inputs();
  if (inputs.empty()) return say(words::kNothingBefore) + std::string(kPrompt);
  const std::string at = inputs.back().at;
  inputs.pop_back();
  restart(inputs);
  const std::vector<OpenNode>& open = journey_.open();
  const auto same =
      std::find_if(open.begin(), open.end(), [&](const OpenNode& node) { return node.at == at; });
  if (same != open.end()) shown_ = static_cast<std::size_t>(same - open.begin());
  return show();
}

std::string WalkSession::begin_change() {
  changeable_.clear();
  std::string list;
  for (std::size_t index = 0; index < journey_.inputs().size(); ++index) {
    const Input& input = journey_.inputs()[index];
    if (input.answers.empty()) continue;
    changeable_.push_back(index);
    list.append("  ")
        .append(std::to_string(changeable_.size()))
        .append(") ")
        .append(input_line(input))
        .append("\n");
  }
  if (changeable_.empty()) return say(words::kNothingToChange) + std::string(kPrompt);
  asking_ = Asking::which_to_change;
  return list + say(words::kWhichAnswer) + std::string(kPrompt);
}

std::string WalkSession::take_which(std::string_view line) {
  if (line.empty()) return leave_unchanged();
  const auto numbers = numbers_in(line);
  if (!numbers || numbers->size() != 1 || (*numbers)[0] == 0 || (*numbers)[0] > changeable_.size()) {
    return say(words::kNoSuchNumber) + say(words::kWhichAnswer) + std::string(kPrompt);
  }
  changing_ = changeable_[(*numbers)[0] - 1];
  const Node* node = node_at(pathway_, journey_.inputs()[changing_].at);
  if (node == nullptr) return leave_unchanged();
  asking_ = Asking::new_answer;
  const auto index = static_cast<NodeIndex>(node - pathway_.nodes.data());
  std::string text("\n");
  text.append(node_text(pathway_, index, journey_.state().events, language_, color_)).append("\n");
  return text.append(say(node->many ? words::kAskMany : words::kAskOne)).append(kPrompt);
}

std::string WalkSession::take_new_answer(std::string_view line) {
  if (line.empty()) return leave_unchanged();
  Input changed = journey_.inputs()[changing_];
  const Node* node = node_at(pathway_, changed.at);
  Chosen chosen = choose(*node, line);
  if (!chosen.trouble.empty()) return chosen.trouble + std::string(kPrompt);
  changed.answers = std::move(chosen.answers);
  change_ = llwybr::change(pathway_, journey_.inputs(), changing_, changed);
  if (change_.refused) return say(words_of(change_.refused->refusal)) + std::string(kPrompt);
  asking_ = Asking::confirmation;
  return consequences() + say(words::kConfirm) + std::string(kPrompt);
}

std::string WalkSession::consequences() const {
  if (change_.dropped.empty()) return say(words::kAllKept);
  std::string text = say(words::kWillBeDropped);
  for (const Dropped& dropped : change_.dropped) {
    text.append("  - ").append(input_line(journey_.inputs()[dropped.input]));
    text.append(" (").append(words_of(dropped.refusal).in(language_)).append(")\n");
  }
  return text;
}

std::string WalkSession::take_confirmation(std::string_view line) {
  const bool yes = line == "y" || line == "yes" || line == "i" || line == "ie";
  const bool no = line.empty() || line == "n" || line == "no" || line == "na";
  if (!yes && !no) return say(words::kConfirm) + std::string(kPrompt);
  if (no) return leave_unchanged();
  restart(change_.inputs);
  return show();
}

std::string WalkSession::leave_unchanged() {
  asking_ = Asking::step;
  return say(words::kUnchanged) + show();
}

std::string WalkSession::show_next_open() {
  if (!journey_.open().empty()) shown_ = (shown_ + 1) % journey_.open().size();
  return show();
}

std::string WalkSession::switch_language() {
  language_ = language_ == Language::english ? Language::welsh : Language::english;
  return show();
}

std::string WalkSession::save(std::string_view path) const {
  if (path.empty()) return say(words::kNameAFile);
  const std::string record = record_json(record_of(pathway_, journey_.inputs(), language_));
  return save_new_file(std::string(path), record, language_) + "\n";
}

void WalkSession::restart(const std::vector<Input>& inputs) {
  journey_ = replay(pathway_, inputs).journey;
  shown_ = 0;
  asking_ = Asking::step;
}

std::string WalkSession::show() const {
  const std::vector<OpenNode>& open = journey_.open();
  if (open.empty()) return show_ending();
  std::string text = "\n";
  if (open.size() > 1) {
    const std::string number = std::to_string(shown_ + 1);
    text.append("(").append(words::filled(words::kOpenNodes, language_, number, std::to_string(open.size())));
    text += ")\n";
  }
  const Node& node = pathway_.nodes[open[shown_].node];
  text += node_text(pathway_, open[shown_].node, journey_.state().events, language_, color_) + "\n";
  const bool is_question = node.kind == NodeKind::question;
  text += say(!is_question ? words::kAskDone : node.many ? words::kAskMany : words::kAskOne);
  return text + std::string(kPrompt);
}

std::string WalkSession::show_ending() const {
  std::string text = "\n";
  if (journey_.endpoint() != kNone) {
    text += node_text(pathway_, journey_.endpoint(), journey_.state().events, language_, color_) + "\n";
  }
  return text + say(words::kEnded) + std::string(kPrompt);
}

std::string WalkSession::say(Words words) const { return std::string(words.in(language_)) + "\n"; }

std::string WalkSession::answer_labels(const Node& node, const std::vector<std::string>& answers) const {
  if (answers.empty()) return std::string(words::kDone.in(language_));
  std::string labels;
  for (std::uint32_t index = node.answers.first; index < node.answers.end(); ++index) {
    const Answer& answer = pathway_.answers[index];
    if (std::find(answers.begin(), answers.end(), answer.id) == answers.end()) continue;
    labels.append(labels.empty() ? "" : ", ").append(line_of(pathway_, answer.label, language_));
  }
  return labels;
}

std::string WalkSession::input_line(const Input& input) const {
  const Node* node = node_at(pathway_, input.at);
  if (node == nullptr) return input.at;
  return line_of(pathway_, node->title, language_) + " – " + answer_labels(*node, input.answers);
}

}  // namespace llwybr::cli
