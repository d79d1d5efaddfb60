#include "picture/wording.hpp"

#include <utility>
#include <vector>

#include "llwybr/finding.hpp"

namespace llwybr::picture {
namespace {

constexpr Words kAnd{" and ", " a hefyd "};
constexpr Words kOr{" or ", " neu "};
constexpr Words kNot{"not: ", "nid: "};
constexpr Words kOtherwise{"otherwise", "fel arall"};
constexpr Words kNobodyLeads{"Led by no agency", "Heb asiantaeth arweiniol"};

std::string words_of(const Pathway& pathway, const Bilingual& text, Language language, std::string_view id) {
  const std::string words = plain_text(pathway, text.in(language));
  return words.empty() ? std::string(id) : words;
}

// A part of a condition in words. While it only lists values of one fact, that fact is kept, so that more of its
// values can be added: "Age: under 10 / 10 to 12".
struct Part {
  std::string words;
  FactIndex fact = kNone;
  ConditionOp op = ConditionOp::equals;  // what joins its parts, if it has any
};

std::string bracketed(std::string words, ConditionOp op, ConditionOp around) {
  const bool is_compound = op == ConditionOp::both || op == ConditionOp::either;
  if (is_compound && op != around) words.insert(0, 1, '(').push_back(')');
  return words;
}

Part joined(Part left, const Part& right, ConditionOp op, const Pathway& pathway, Language language) {
  if (op == ConditionOp::either && left.fact != kNone && left.fact == right.fact) {
    const std::string fact = words_of(pathway, pathway.facts[left.fact].label, language, pathway.facts[left.fact].id);
    left.words.append(" / ").append(right.words, fact.size() + 2);
    return left;
  }
  const Words between = op == ConditionOp::both ? kAnd : kOr;
  Part whole{bracketed(std::move(left.words), left.op, op), kNone, op};
  whole.words.append(between.in(language)).append(bracketed(right.words, right.op, op));
  return whole;
}

Part equality(const Pathway& pathway, const ConditionTerm& term, Language language) {
  const Fact& fact = pathway.facts[term.fact.index];
  const FactValue& value = pathway.values[term.value.index];
  return {words_of(pathway, fact.label, language, fact.id) + ": " + words_of(pathway, value.label, language, value.id),
          term.fact.index};
}

std::string words_of(const Pathway& pathway, const Condition& condition, Language language) {
  std::vector<Part> parts;
  for (std::uint32_t index = condition.terms.first; index < condition.terms.end(); ++index) {
    const ConditionTerm& term = pathway.condition_terms[index];
    if (term.op == ConditionOp::equals) {
      parts.push_back(equality(pathway, term, language));
    } else if (term.op == ConditionOp::negate) {
      Part& part = parts.back();
      part = {std::string(kNot.in(language)) + bracketed(std::move(part.words), part.op, ConditionOp::negate)};
    } else {
      const Part right = std::move(parts.back());
      parts.pop_back();
      parts.back() = joined(std::move(parts.back()), right, term.op, pathway, language);
    }
  }
  return parts.empty() ? std::string(condition.written) : parts.back().words;
}

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
      return words_of(pathway, pathway.conditions[branch.condition], language);
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
