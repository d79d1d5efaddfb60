#include "bench/pathway_text.hpp"

#include "bench/written_xml.hpp"

namespace llwybr::bench {
namespace {

constexpr std::size_t kNodesInBlock = 32;
constexpr Length kTitle{47, 56};
constexpr Length kAsk{46, 58};
constexpr Length kLabel{19, 24};
constexpr Length kHint{34, 50};
constexpr Length kText{72, 96};
constexpr Length kHelp{188, 217};
constexpr Length kWhy{94, 112};
constexpr Length kMeaning{107, 119};

// A tag of pieces: a `#` stands for the number of the block, a `+` for that of the next.
std::string numbered(std::string_view pattern, std::size_t block) {
  std::string tag;
  for (const char c : pattern) {
    if (c == '#') {
      tag += std::to_string(block);
    } else if (c == '+') {
      tag += std::to_string(block + 1);
    } else {
      tag += c;
    }
  }
  return tag;
}

class PathwayText {
 public:
  PathwayText(std::size_t blocks, bool with_assertion) : blocks_(blocks), with_assertion_(with_assertion) {}

  std::string write() {
    xml_.reserve(blocks_ * kNodesInBlock * 1500 + 100'000);
    xml_.bytes() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xml_.open("pathway xmlns=\"urn:llwybr:pathway:1\" id=\"measured\" edition=\"0.1.0\" status=\"draft\" "
              "review-by=\"2027-03-31\" start=\"ask-0\" state=\"translated\"");
    xml_.plain("title", kTitle);
    registers();
    for (block_ = 0; block_ < blocks_; ++block_) {
      facts_and_events();
      own_nodes();
      recognise();
      protect();
      support();
    }
    end();
    xml_.close("pathway");
    return std::move(xml_.bytes());
  }

 private:
  void open(std::string_view tag) { xml_.open(numbered(tag, block_)); }
  void empty(std::string_view tag) { xml_.empty(numbered(tag, block_)); }
  void close(std::string_view name) { xml_.close(name); }

  void entries(const char* element, int count, std::string_view rest, std::string_view text, Length length) {
    for (int i = 0; i < count; ++i) {
      xml_.open(std::string(element) + " id=\"" + element + "-" + std::to_string(i) + "\"" + std::string(rest));
      xml_.plain(text, length);
      if (element == std::string_view("term")) xml_.rich("meaning", kMeaning);
      xml_.close(element);
    }
  }

  void registers() {
    entries("agency", 14, "", "name", {18, 20});
    entries("source", 43, " href=\"https://www.example.org/guidance/section\"", "title", kTitle);
    entries("outcome", 11, "", "label", kLabel);
    calendar();
    entries("contact", 7, " phone=\"0808 801 0800\" checked=\"2026-11-01\"", "name", {18, 20});
    // Terms last: what they mean mentions terms and contacts.
    entries("term", 40, "", "label", kLabel);
  }

  void calendar() {
    xml_.open("calendar from=\"2026-01-01\" to=\"2031-12-31\"");
    for (int month = 10; month <= 12; ++month) {
      for (int day = 10; day <= 25; ++day) {
        xml_.open("holiday date=\"2027-" + std::to_string(month) + "-" + std::to_string(day) + "\"");
        xml_.plain("name", kLabel);
        xml_.close("holiday");
      }
    }
    xml_.close("calendar");
  }

  void facts_and_events() {
    for (const std::string_view fact : {"fact id=\"danger-#\" safe=\"no\"", "fact id=\"known-#\""}) {
      open(fact);
      xml_.plain("label", kLabel);
      for (const std::string_view value : {"yes", "no", "not-known", "other"}) {
        xml_.open("value id=\"" + std::string(value) + "\"");
        xml_.plain("label", kLabel);
        close("value");
      }
      close("fact");
    }
    for (const std::string_view event : {"event id=\"noticed-#\"", "event id=\"started-#\""}) {
      open(event);
      xml_.plain("label", kLabel);
      close("event");
    }
  }

  void answer(std::string_view id, std::string_view rest, bool hint) {
    open("answer id=\"" + std::string(id) + "\" " + std::string(rest));
    xml_.plain("label", kLabel);
    if (hint) xml_.plain("hint", kHint);
    close("answer");
  }

  // A question with what stands before its answers.
  void ask(std::string_view tag, bool help, bool why) {
    open(tag);
    xml_.plain("ask", kAsk);
    if (why) xml_.rich("why", kWhy);
    if (help) xml_.blocks("help", kHelp);
  }

  void task(std::string_view rest, bool cited) {
    open("task" + std::string(rest));
    xml_.rich("text", kText);
    if (cited) xml_.cite();
    close("task");
  }

  // An action of two or three tasks; `first` is the rest of the first one's tag.
  void action(std::string_view tag, std::string_view first, bool more) {
    open(tag);
    xml_.plain("title", kTitle);
    if (more) xml_.blocks("help", kHelp);
    task(first, !first.empty());
    task(" within=\"immediately\"", true);
    if (more) task("", false);
    if (!more || block_ % 2 == 0) {
      open("avoid");
      xml_.rich("text", kText);
      close("avoid");
    }
    xml_.cite();
    if (more) xml_.cite();
    close("action");
  }

  void titled(std::string_view tag, std::string_view name) {
    open(tag);
    xml_.plain("title", kTitle);
    close(name);
  }

  // Nine nodes of the pathway itself.
  void own_nodes() {
    ask("question id=\"ask-#\" agency=\"agency-1\"", true, false);
    answer("yes", "to=\"look-#\" sets=\"danger-#=yes\"", true);
    answer("no", "to=\"look-#\" sets=\"danger-#=no\"", false);
    answer("not-known", "to=\"look-#\" sets=\"danger-#=not-known\"", false);
    answer("other", "to=\"look-#\" sets=\"danger-#=other\"", true);
    xml_.cite();
    close("question");
    open("use id=\"look-#\" subpathway=\"recognise-#\"");
    empty("on exit=\"seen-#\" to=\"choose-#\"");
    empty("on exit=\"nothing-#\" to=\"sure-#\"");
    close("use");
    ask("question id=\"sure-#\" agency=\"agency-2\" with=\"agency-3 agency-4\"", false, false);
    answer("yes", "to=\"settled-#\"", false);
    answer("no", "to=\"choose-#\"", true);
    answer("not-known", "to=\"choose-#\"", false);
    xml_.cite();
    close("question");
    open("decision id=\"choose-#\"");
    xml_.plain("title", kTitle);
    empty("when id=\"urgent\" if=\"danger-# = yes or danger-# = not-known\" to=\"together-#\"");
    empty("when id=\"other\" if=\"danger-# = other and not (danger-# = yes)\" to=\"help-#\"");
    empty("otherwise to=\"help-#\"");
    close("decision");
    together();
    open("use id=\"help-#\" subpathway=\"support-#\"");
    empty("on exit=\"supported-#\" to=\"go-on-#\"");
    empty("on exit=\"refused-#\" to=\"go-on-#\"");
    close("use");
    action("action id=\"go-on-#\" agency=\"agency-5\" with=\"agency-6 agency-7\" to=\"ask-+\"", "", false);
    endpoint("settled-#", static_cast<int>(block_ % 11));
    ask("question id=\"stop-#\" agency=\"agency-1\"", false, false);
    answer("yes", "to=\"ask-+\"", false);
    answer("not-known", "to=\"go-on-#\"", false);
    xml_.cite();
    close("question");
  }

  // Strands whose order could tell: each has deadlines and marks events. Every eighth block has three.
  void together() {
    if (block_ % 2 == 0) {
      open("use id=\"together-#\" subpathway=\"protect-#\"");
      empty("on exit=\"protected-#\" to=\"stop-#\"");
      empty("on exit=\"not-needed-#\" to=\"stop-#\"");
      return close("use");
    }
    open("parallel id=\"together-#\" to=\"stop-#\"");
    xml_.plain("title", kTitle);
    empty("strand id=\"first-#\" agency=\"agency-1\" use=\"protect-#\"");
    empty("strand id=\"second-#\" agency=\"agency-2\" use=\"support-#\"");
    if (block_ % 8 == 1) empty("strand id=\"third-#\" agency=\"agency-3\" use=\"recognise-#\"");
    xml_.cite();
    close("parallel");
  }

  void endpoint(std::string_view id, int outcome) {
    open("endpoint id=\"" + std::string(id) + "\" outcome=\"outcome-" + std::to_string(outcome) +
         "\" agency=\"agency-2\" with=\"agency-3\"");
    xml_.plain("title", kTitle);
    task("", false);
    xml_.cite();
    close("endpoint");
  }

  // Marks the event that the others' deadlines count from, sets a fact and reads it, and has a loop.
  void recognise() {
    open("subpathway id=\"recognise-#\" start=\"note-#\"");
    xml_.plain("title", kTitle);
    action("action id=\"note-#\" agency=\"agency-1\" with=\"agency-2\" to=\"signs-#\"",
           " within=\"immediately\" marks=\"noticed-#\"", true);
    ask("question id=\"signs-#\" agency=\"agency-1\"", true, true);
    answer("yes", "to=\"record-#\" sets=\"known-#=yes\"", true);
    answer("no", "to=\"watch-#\" sets=\"known-#=no\"", true);
    answer("not-known", "to=\"record-#\" sets=\"known-#=not-known\"", false);
    answer("look-again", "to=\"wait-#\"", false);
    xml_.cite();
    xml_.cite();
    close("question");
    action("action id=\"wait-#\" agency=\"agency-1\" to=\"signs-#\"", "", false);
    action("action id=\"record-#\" agency=\"agency-1\" with=\"agency-9\" to=\"weigh-#\"", " within=\"immediately\"", true);
    action("action id=\"watch-#\" agency=\"agency-4\" with=\"agency-5\" to=\"weigh-#\"", "", false);
    open("decision id=\"weigh-#\"");
    xml_.plain("title", kTitle);
    empty("when id=\"seen\" if=\"known-# = yes or known-# = not-known\" to=\"seen-#\"");
    empty("otherwise to=\"nothing-#\"");
    close("decision");
    titled("exit id=\"seen-#\"", "exit");
    titled("exit id=\"nothing-#\"", "exit");
    close("subpathway");
  }

  void protect() {
    open("subpathway id=\"protect-#\" start=\"hold-#\"");
    xml_.plain("title", kTitle);
    action("action id=\"hold-#\" agency=\"agency-1\" with=\"agency-2 agency-3\" to=\"agree-#\"",
           " within=\"1 working-day\" from=\"noticed-#\"", true);
    ask("question id=\"agree-#\" agency=\"agency-2\" with=\"agency-1\"", true, false);
    answer("yes", "to=\"act-#\"", true);
    answer("no", "to=\"not-needed-#\"", false);
    answer("not-known", "to=\"hold-#\"", true);
    answer("later", "to=\"review-#\"", false);
    xml_.cite();
    close("question");
    action("action id=\"act-#\" agency=\"agency-3\" with=\"agency-1\" to=\"review-#\"", " within=\"immediately\"", false);
    action("action id=\"review-#\" agency=\"agency-2\" with=\"agency-1\" to=\"keep-#\"", "", true);
    action("action id=\"keep-#\" agency=\"agency-2\" to=\"protected-#\"", "", false);
    titled("exit id=\"protected-#\"", "exit");
    titled("exit id=\"not-needed-#\"", "exit");
    close("subpathway");
  }

  void support() {
    open("subpathway id=\"support-#\" start=\"offer-#\"");
    xml_.plain("title", kTitle);
    action("action id=\"offer-#\" agency=\"agency-5\" with=\"agency-6\" to=\"wanted-#\"",
           " within=\"1 working-day\" from=\"noticed-#\" marks=\"started-#\"", false);
    ask("question id=\"wanted-#\" agency=\"agency-5\"", false, false);
    answer("yes", "to=\"begin-#\"", true);
    answer("no", "to=\"explain-#\"", false);
    answer("not-known", "to=\"explain-#\"", false);
    close_cited();
    ask("question id=\"explain-#\" agency=\"agency-6\"", false, true);
    for (const std::string_view id : {"yes", "perhaps", "later", "not-known"}) answer(id, "to=\"begin-#\"", false);
    answer("no", "to=\"refused-#\"", true);
    close_cited();
    action("action id=\"begin-#\" agency=\"agency-6\" with=\"agency-5\" to=\"follow-#\"",
           " within=\"10 working-days\" from=\"started-#\"", false);
    action("action id=\"follow-#\" agency=\"agency-5\" to=\"meet-#\"", "", true);
    action("action id=\"meet-#\" agency=\"agency-7\" to=\"supported-#\"", "", false);
    titled("exit id=\"supported-#\"", "exit");
    titled("exit id=\"refused-#\"", "exit");
    close("subpathway");
  }

  void close_cited() {
    xml_.cite();
    close("question");
  }

  // Where the chain ends.
  void end() {
    endpoint("ask-#", 10);
    if (!with_assertion_) return;
    open("assertion id=\"looked-first\"");
    xml_.plain("title", kTitle);
    empty("every-route passes=\"look-0\"");
    close("assertion");
  }

  std::size_t blocks_;
  bool with_assertion_;
  std::size_t block_ = 0;
  WrittenXml xml_;
};

}  // namespace

std::string pathway_text(std::size_t nodes, bool with_assertion) {
  return PathwayText(nodes / kNodesInBlock, with_assertion).write();
}

}  // namespace llwybr::bench
