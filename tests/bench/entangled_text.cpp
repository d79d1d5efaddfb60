#include <algorithm>

#include "bench/pathway_text.hpp"
#include "bench/written_xml.hpp"

namespace llwybr::bench {
namespace {

constexpr Length kTitle{47, 56};
constexpr Length kLabel{19, 24};
constexpr std::size_t kWindow = 8;  // so many of the facts set last are read

std::string name(std::string_view start, std::size_t number) { return std::string(start) + std::to_string(number); }
std::string attribute(std::string_view key, std::string_view value) {
  return " " + std::string(key) + "=\"" + std::string(value) + "\"";
}

// A chain of segments: a question sets a fact, a decision reads it and earlier ones, and on either side another
// question settles a second fact in its own way, so that facts depend on one another.
class EntangledText {
 public:
  EntangledText(std::size_t nodes, std::size_t facts) : nodes_(nodes), segments_(facts / 2) {}

  std::string write() {
    xml_.bytes() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xml_.open("pathway xmlns=\"urn:llwybr:pathway:1\" id=\"entangled\" edition=\"0.1.0\" status=\"draft\" "
              "review-by=\"2027-03-31\" start=\"ask-0\"");
    xml_.plain("title", kTitle);
    registers();
    for (std::size_t i = 0; i < segments_; ++i) {
      fact(name("told-", i));
      fact(name("settled-", i));
    }
    for (std::size_t i = 0; i < segments_; ++i) segment(i);
    xml_.open("endpoint id=\"ask-" + std::to_string(segments_) + "\" outcome=\"supported\" agency=\"police\"");
    xml_.plain("title", kTitle);
    xml_.cite();
    xml_.close("endpoint");
    xml_.close("pathway");
    return std::move(xml_.bytes());
  }

 private:
  void named(std::string_view element, std::string_view id, std::string_view text) {
    xml_.open(std::string(element) + attribute("id", id));
    xml_.plain(text, kLabel);
    xml_.close(element);
  }

  void registers() {
    named("agency", "police", "name");
    for (int i = 0; i < 43; ++i) named("source", "source-" + std::to_string(i), "title");
    named("outcome", "supported", "label");
    named("event", "agreed", "label");
  }

  void fact(std::string_view id) {
    xml_.open("fact" + attribute("id", id));
    xml_.plain("label", kLabel);
    for (const char* value : {"low", "middle", "high"}) named("value", value, "label");
    xml_.close("fact");
  }

  void answer(std::string_view id, std::string_view to, std::string_view sets) {
    xml_.open("answer" + attribute("id", id) + attribute("to", to) + attribute("sets", sets));
    xml_.plain("label", kLabel);
    xml_.close("answer");
  }

  void question(std::string_view id) {
    xml_.open("question" + attribute("id", id));
    xml_.plain("ask", kTitle);
    ++written_;
  }
  void end_question() {
    xml_.cite();
    xml_.close("question");
  }

  void action(std::string_view id, std::string_view to, std::string_view marks = {}) {
    xml_.open("action" + attribute("id", id) + attribute("agency", "police") + attribute("to", to) +
              (marks.empty() ? std::string() : attribute("marks", marks)));
    xml_.plain("title", kTitle);
    xml_.cite();
    xml_.close("action");
    ++written_;
  }

  // A fact of this segment or of one of the last before it.
  std::string recent(std::string_view kind, std::size_t segment, std::size_t least_ago) {
    const std::size_t ago = least_ago + dice_.roll(kWindow);
    return name(kind, segment > ago ? segment - ago : 0);
  }

  void decision(std::string_view id, const std::string& condition, std::string_view to, std::string_view otherwise) {
    xml_.open("decision" + attribute("id", id));
    xml_.empty("when id=\"so\"" + attribute("if", condition) + attribute("to", to));
    xml_.empty("otherwise" + attribute("to", otherwise));
    xml_.close("decision");
    ++written_;
  }

  void segment(std::size_t i) {
    const std::size_t due = nodes_ * (i + 1) / segments_;
    const std::string told = name("told-", i);
    const std::string settled = name("settled-", i);
    question(name("ask-", i));
    answer("low", name("weigh-", i), told + "=low");
    answer("middle", name("weigh-", i), told + "=middle");
    answer("high", name("weigh-", i), told + "=high");
    if (i % 2 == 1) answer("not-known", name("ask-", i - std::min<std::size_t>(i, 1 + dice_.roll(5))), told + "=high");
    if (i % 2 == 0) answer("not-known", name("weigh-", i), told + "=high");
    end_question();
    // In the first segment nothing has been settled yet.
    decision(name("weigh-", i),
             i == 0 ? told + " = high"
                    : told + " = high or " + recent("settled-", i, 1) + " = middle and " + recent("told-", i, 1) + " = low",
             name("more-", i), name("less-", i));
    for (const bool more : {true, false}) {
      question(name(more ? "more-" : "less-", i));
      answer("one", name("then-", i), settled + "=middle");
      answer("two", name("then-", i), settled + (more ? "=high" : "=low"));
      answer("not-known", name("then-", i), settled + "=middle");
      end_question();
    }
    rest(i, due);
  }

  // Fills the segment up to its share of the nodes: strands, another decision, actions.
  void rest(std::size_t i, std::size_t due) {
    std::string next = name("then-", i);
    const auto follow = [&](std::string_view kind) { return name(kind, i); };
    if (i % 10 == 0) {
      action(next, follow("together-"), "agreed");
      strands(i);
      next = follow("afterwards-");
    }
    if (written_ + 3 <= due) {
      decision(next, name("settled-", i) + " = middle or " + recent("settled-", i, 1) + " = high and " +
                         recent("told-", i, 1) + " = middle",
               follow("this-"), follow("that-"));
      action(follow("this-"), follow("last-"));
      action(follow("that-"), follow("last-"));
      next = follow("last-");
    }
    for (int more = 0; written_ + 1 < due; ++more) {
      const std::string after = name("action-", i) + "-" + std::to_string(more);
      action(next, after);
      next = after;
    }
    action(next, name("ask-", i + 1));
  }

  void strands(std::size_t i) {
    xml_.open("parallel" + attribute("id", name("together-", i)) + attribute("to", name("afterwards-", i)));
    xml_.plain("title", kTitle);
    for (const char* strand : {"a-", "b-", "c-"}) {
      xml_.empty("strand" + attribute("id", name("strand-", i) + "-" + strand[0]) +
                 attribute("use", std::string("side-") + name(strand, i)));
    }
    xml_.close("parallel");
    ++written_;
    for (const char* strand : {"a-", "b-", "c-"}) {
      xml_.open("subpathway" + attribute("id", std::string("side-") + name(strand, i)) +
                attribute("start", name(strand, i)));
      xml_.plain("title", kTitle);
      side(name(strand, i));
      xml_.close("subpathway");
    }
  }

  void side(const std::string& id) {
    xml_.open("action" + attribute("id", id) + attribute("agency", "police") + attribute("to", id + "-done"));
    xml_.plain("title", kTitle);
    xml_.open("task" + attribute("within", "1 day") + attribute("from", "agreed"));
    xml_.plain("text", kTitle);
    xml_.cite();
    xml_.close("task");
    xml_.close("action");
    xml_.open("exit" + attribute("id", id + "-done"));
    xml_.plain("title", kTitle);
    xml_.close("exit");
    written_ += 2;
  }

  std::size_t nodes_;
  std::size_t segments_;
  std::size_t written_ = 0;
  WrittenXml xml_;
  Dice dice_{60};
};

}  // namespace

std::string entangled_text(std::size_t nodes, std::size_t facts) { return EntangledText(nodes, facts).write(); }

}  // namespace llwybr::bench
