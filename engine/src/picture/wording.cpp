#include "picture/wording.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "llwybr/finding.hpp"

namespace llwybr::picture {
namespace {

constexpr Words kAnd{" and ", " a hefyd "};
constexpr Words kOr{" or ", " neu "};
constexpr Words kNot{"not ", "nid "};
constexpr Words kOtherwise{"otherwise", "fel arall"};
constexpr Words kNobodyLeads{"Led by no agency", "Heb asiantaeth arweiniol"};

std::string words_of(const Pathway& pathway, const Bilingual& text, Language language, std::string_view id) {
  const std::string words = plain_text(pathway, text.in(language));
  return words.empty() ? std::string(id) : words;
}

// What is said of one thing: "Age: under 10 / 10 to 12", or anything in brackets.
struct Piece {
  std::string words;
  FactIndex fact = kNone;  // where it lists values of one fact, so that more can be added
};

// Pieces of which all must be so, or any.
struct Part {
  std::vector<Piece> pieces;
  ConditionOp op = ConditionOp::equals;  // while there is but one
};

class ConditionWords {
 public:
  ConditionWords(const Pathway& pathway, Language language) : pathway_(pathway), language_(language) {}

  std::string of(const Condition& condition) {
    std::vector<Part> parts;
    for (std::uint32_t index = condition.terms.first; index < condition.terms.end(); ++index) {
      const ConditionTerm& term = pathway_.condition_terms[index];
      if (term.op == ConditionOp::equals) {
        parts.push_back({{equality(term)}});
      } else if (term.op == ConditionOp::negate) {
        parts.back() = {{{std::string(kNot.in(language_)) + "(" + joined(parts.back()) + ")"}}};
      } else {
        Part right = std::move(parts.back());
        parts.pop_back();
        parts.back() = joined(std::move(parts.back()), std::move(right), term.op);
      }
    }
    return parts.empty() ? std::string(condition.written) : joined(parts.back());
  }

 private:
  std::string name_of(const Fact& fact) const { return words_of(pathway_, fact.label, language_, fact.id); }

  Piece equality(const ConditionTerm& term) const {
    const FactValue& value = pathway_.values[term.value.index];
    return {name_of(pathway_.facts[term.fact.index]) + ": " + words_of(pathway_, value.label, language_, value.id),
            term.fact.index};
  }

  std::string joined(const Part& part) const {
    std::string words;
    for (const Piece& piece : part.pieces) {
      if (!words.empty()) words.append((part.op == ConditionOp::both ? kAnd : kOr).in(language_));
      words += piece.words;
    }
    return words;
  }

  // A part of the other kind becomes one piece.
  Part as(Part part, ConditionOp op) const {
    if (part.pieces.size() == 1 || part.op == op) return {std::move(part.pieces), op};
    return {{{"(" + joined(part) + ")"}}, op};
  }

  Part joined(Part left, Part right, ConditionOp op) const {
    left = as(std::move(left), op);
    right = as(std::move(right), op);
    for (Piece& piece : right.pieces) add(left, std::move(piece));
    return left;
  }

  // Values of a fact that is listed already are added there.
  void add(Part& part, Piece piece) const {
    const auto same = [&](const Piece& one) { return one.fact != kNone && one.fact == piece.fact; };
    const auto found = part.op == ConditionOp::either ? std::find_if(part.pieces.begin(), part.pieces.end(), same)
                                                      : part.pieces.end();
    if (found == part.pieces.end()) {
      part.pieces.push_back(std::move(piece));
    } else {
      found->words.append(" / ").append(piece.words, name_of(pathway_.facts[piece.fact]).size() + 2);
    }
  }

  const Pathway& pathway_;
  Language language_;
};

}  // namespace

std::string title_of(const Pathway& pathway, const Scope& scope, Language language) {
  return words_of(pathway, scope.title, language, scope.id);
}

std::string title_of(const Pathway& pathway, const Node& node, Language language) {
  if (!node.subpathway.resolved()) return words_of(pathway, node.title, language, node.id);
  std::string subpathway = title_of(pathway, pathway.scopes[node.subpathway.index], language);
  const std::string own = plain_text(pathway, node.title.in(language));
  return own.empty() || own == subpathway ? subpathway : own + " (" + subpathway + ")";
}

std::string name_of_lane(const Pathway& pathway, std::uint32_t agency, Language language) {
  if (agency == kNone) return std::string(kNobodyLeads.in(language));
  return words_of(pathway, pathway.agencies[agency].name, language, pathway.agencies[agency].id);
}

std::string label_of(const Pathway& pathway, const Branch& branch, Language language) {
  switch (branch.kind) {
    case BranchKind::answer:
      return words_of(pathway, pathway.answers[branch.answer].label, language, branch.id);
    case BranchKind::when:
      return ConditionWords(pathway, language).of(pathway.conditions[branch.condition]);
    case BranchKind::otherwise:
      return std::string(kOtherwise.in(language));
    case BranchKind::on:
      return branch.exit.resolved() ? words_of(pathway, pathway.nodes[branch.exit.index].title, language, branch.id)
                                    : std::string(branch.id);
    case BranchKind::to:
      break;
  }
  return {};
}

std::string label_of(const Pathway& pathway, const Strand& strand, Language language) {
  std::string label = plain_text(pathway, strand.title.in(language));
  if (label.empty()) {
    label = strand.subpathway.resolved() ? title_of(pathway, pathway.scopes[strand.subpathway.index], language)
                                         : std::string(strand.id);
  }
  if (!strand.agency.resolved()) return label;
  return name_of_lane(pathway, strand.agency.index, language) + ": " + label;
}

}  // namespace llwybr::picture
