#include "search/entries.hpp"

#include "language/letters.hpp"

namespace llwybr {

std::string searched_text(const Pathway& pathway, TextIndex text) {
  std::string plain = plain_text(pathway, text, '\n');
  if (plain.size() > kMostTextBytes) plain.resize(start_of_character(plain, kMostTextBytes));
  return plain;
}

std::vector<Entry> entries_of(const Pathway& pathway) {
  std::vector<Entry> entries;
  std::vector<bool> run(pathway.scopes.size());
  for (NodeIndex index = 0; index < pathway.nodes.size(); ++index) {
    const Node& node = pathway.nodes[index];
    Bilingual title = node.title;
    if (!title.written() && node.subpathway.resolved() && !run[node.subpathway.index]) {
      run[node.subpathway.index] = true;
      title = pathway.scopes[node.subpathway.index].title;
    }
    if (!title.written()) continue;
    entries.push_back(
        {HitKind::node, index, title, node.kind == NodeKind::decision || node.kind == NodeKind::exit});
  }
  for (std::uint32_t index = 0; index < pathway.terms.size(); ++index) {
    entries.push_back({HitKind::term, index, pathway.terms[index].label, false});
  }
  return entries;
}

std::vector<EntryText> texts_of(const Pathway& pathway, const Entry& entry, Language language) {
  std::vector<EntryText> texts;
  const auto add = [&](HitField field, const Bilingual& text) {
    if (text.in(language) != kNone) texts.push_back({field, text.in(language)});
  };
  if (entry.kind == HitKind::term) {
    add(HitField::meaning, pathway.terms[entry.index].meaning);
    return texts;
  }
  const Node& node = pathway.nodes[entry.index];
  add(HitField::help, node.help);
  if (!node.title.written() && node.subpathway.resolved()) {
    add(HitField::help, pathway.scopes[node.subpathway.index].help);
  }
  for (std::uint32_t index = node.strands.first; index < node.strands.end(); ++index) {
    const Strand& strand = pathway.strands[index];
    const bool own = strand.title.written() || !strand.subpathway.resolved();
    add(HitField::strand, own ? strand.title : pathway.scopes[strand.subpathway.index].title);
  }
  for (std::uint32_t task = node.tasks.first; task < node.tasks.end(); ++task) {
    add(HitField::task, pathway.tasks[task].text);
  }
  for (std::uint32_t avoid = node.avoids.first; avoid < node.avoids.end(); ++avoid) {
    add(HitField::avoid, pathway.avoids[avoid].text);
  }
  for (std::uint32_t answer = node.answers.first; answer < node.answers.end(); ++answer) {
    add(HitField::answer, pathway.answers[answer].label);
    add(HitField::answer, pathway.answers[answer].hint);
  }
  add(HitField::why, node.why);
  return texts;
}

}  // namespace llwybr
