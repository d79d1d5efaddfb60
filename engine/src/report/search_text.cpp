#include "llwybr/report.hpp"
#include "report/characters.hpp"
#include "report/ink.hpp"
#include "report/paragraph.hpp"
#include "report/words.hpp"

namespace llwybr {
namespace {

std::string inked(const MarkedText& marked, Ink ink, bool color) {
  const std::string_view text = marked.text;
  std::string result;
  std::size_t at = 0;
  for (const Range& mark : marked.marks) {
    result += printable(text.substr(at, mark.first - at));
    result += inked(printable(text.substr(mark.first, mark.count)), ink, color);
    at = mark.end();
  }
  return result + printable(text.substr(at));
}

// `  id  kind, subpathway`
std::string place_of(const Pathway& pathway, Language language, const Hit& hit) {
  if (hit.kind == HitKind::term) {
    return std::string(pathway.terms[hit.index].id).append("  ").append(words::kTerm.in(language));
  }
  const Node& node = pathway.nodes[hit.index];
  std::string place = std::string(node.id).append("  ").append(words::of(node.kind).in(language));
  if (node.scope != 0)
    place.append(", ").append(line_of(pathway, pathway.scopes[node.scope].title, language));
  return place;
}

std::string heading_of(Language language, const SearchResult& result) {
  std::string text;
  for (const Correction& correction : result.corrections) {
    text +=
        words::filled(words::kNearest, language, printable(correction.word), printable(correction.nearest)) +
        "\n";
  }
  if (result.cut) text.append(words::kCut.in(language)).append("\n");
  if (result.found == 0) return text.append(words::kNothingFound.in(language)).append("\n");
  const std::string_view found = words::kFound.in(language);
  text += std::string(found) + ": " + std::to_string(result.found);
  if (result.hits.size() < result.found) {
    text.append("; ").append(words::kListed.in(language)) += ": " + std::to_string(result.hits.size());
  }
  return text + "\n";
}

}  // namespace

std::string search_text(const Pathway& pathway, Language language, const SearchResult& result, bool color) {
  std::string text = heading_of(language, result);
  for (const Hit& hit : result.hits) {
    text += "\n" + wrapped(inked(hit.title, Ink::yellow, color), "", "");
    text += inked("  " + printable(place_of(pathway, language, hit)), Ink::faint, color) + "\n";
    if (hit.excerpt.text.empty()) continue;
    const bool avoid = hit.field == HitField::avoid;
    const std::string before = avoid ? std::string(words::kAvoid.in(language)) + ": " : std::string();
    text += wrapped(before + inked(hit.excerpt, Ink::yellow, color), "  ", "  ");
  }
  return text;
}

}  // namespace llwybr
