#include "checks/written_texts.hpp"

#include <algorithm>
#include <tuple>

namespace llwybr {
namespace {

class Collector {
 public:
  explicit Collector(const Pathway& pathway) : pathway_(pathway) {}

  void add(std::string_view element, Bilingual text) {
    if (!text.written()) return;
    const TextIndex first = text.english != kNone ? text.english : text.welsh;
    found_.push_back({element, text, pathway_.texts[first].place});
  }

  template <typename Entry>
  void add_all(std::string_view element, const std::vector<Entry>& entries, Bilingual Entry::*text) {
    for (const Entry& entry : entries) add(element, entry.*text);
  }

  std::vector<WrittenText> by_place() {
    std::stable_sort(found_.begin(), found_.end(), [](const WrittenText& left, const WrittenText& right) {
      return std::tie(left.place.file, left.place.offset) < std::tie(right.place.file, right.place.offset);
    });
    return std::move(found_);
  }

 private:
  const Pathway& pathway_;
  std::vector<WrittenText> found_;
};

}  // namespace

std::vector<WrittenText> written_texts(const Pathway& pathway) {
  Collector texts(pathway);
  texts.add("title", pathway.title);
  texts.add("notice", pathway.notice);
  texts.add_all("name", pathway.agencies, &Agency::name);
  texts.add_all("title", pathway.sources, &Source::title);
  texts.add_all("label", pathway.terms, &Term::label);
  texts.add_all("meaning", pathway.terms, &Term::meaning);
  texts.add_all("name", pathway.contacts, &Contact::name);
  texts.add_all("note", pathway.contacts, &Contact::note);
  texts.add_all("name", pathway.areas, &Area::name);
  texts.add_all("name", pathway.holidays, &Holiday::name);
  texts.add_all("label", pathway.outcomes, &Outcome::label);
  texts.add_all("label", pathway.facts, &Fact::label);
  texts.add_all("label", pathway.values, &FactValue::label);
  texts.add_all("label", pathway.events, &Event::label);
  // The title of scope 0 is the pathway's own.
  for (std::size_t scope = 1; scope < pathway.scopes.size(); ++scope) {
    texts.add("title", pathway.scopes[scope].title);
    texts.add("help", pathway.scopes[scope].help);
  }
  for (const Node& node : pathway.nodes) {
    texts.add(node.kind == NodeKind::question ? "ask" : "title", node.title);
    texts.add("why", node.why);
    texts.add("help", node.help);
  }
  texts.add_all("label", pathway.answers, &Answer::label);
  texts.add_all("hint", pathway.answers, &Answer::hint);
  texts.add_all("title", pathway.strands, &Strand::title);
  texts.add_all("text", pathway.tasks, &Task::text);
  texts.add_all("text", pathway.avoids, &Avoid::text);
  texts.add_all("note", pathway.citations, &Citation::note);
  texts.add_all("title", pathway.assertions, &Assertion::title);
  texts.add_all("why", pathway.assertions, &Assertion::why);
  return texts.by_place();
}

}  // namespace llwybr
