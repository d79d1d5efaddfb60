#include "xml/condition_hints.hpp"

#include <array>
#include <string>
#include <vector>

#include "xml/characters.hpp"
#include "xml/condition.hpp"
#include "xml/phrase_view.hpp"
#include "xml/spelling.hpp"
#include "xml/values.hpp"

namespace llwybr {
namespace {

constexpr Words kInstead{"{0} in place of {1}", "{0} yn lle {1}"};
constexpr Words kNotEqual{"`not fact = value` in place of {0}", "`not ffaith = gwerth` yn lle {0}"};
constexpr Words kEachValue{"each value by itself in place of {0}, as in `fact = one or fact = other`",
                           "bob gwerth ar ei ben ei hun yn lle {0}, fel yn `ffaith = un or ffaith = arall`"};
constexpr Words kNoQuotes{"the value without quotation marks", "y gwerth heb ddyfynodau"};

// Words of other languages, English and Welsh among them, and where each of them stands.
struct Foreign {
  Flaw where;
  std::string_view word;
  std::string_view ours;
};
constexpr auto kForeign = std::to_array<Foreign>({
    {Flaw::sign_wanted, "and", "and"},
    {Flaw::sign_wanted, "&&", "and"},
    {Flaw::sign_wanted, "&", "and"},
    {Flaw::sign_wanted, "a", "and"},
    {Flaw::sign_wanted, "ac", "and"},
    {Flaw::sign_wanted, "or", "or"},
    {Flaw::sign_wanted, "||", "or"},
    {Flaw::sign_wanted, "|", "or"},
    {Flaw::sign_wanted, "neu", "or"},
    {Flaw::operand_wanted, "not", "not"},
    {Flaw::operand_wanted, "nid", "not"},
    {Flaw::equals_wanted, "is", "="},
    {Flaw::equals_wanted, "equals", "="},
    {Flaw::equals_wanted, "eq", "="},
    {Flaw::equals_wanted, "yw", "="},
});

std::string_view word_behind(std::string_view text, std::size_t at) {
  while (at < text.size() && is(text[at], kSpace)) ++at;
  std::size_t end = at;
  while (end < text.size() && !is(text[end], kSpace)) ++end;
  return text.substr(at, end - at);
}

bool begins_with_quote(std::string_view word) {
  return word.starts_with('\'') || word.starts_with('"') || begins_with_curly_quote(word);
}

}  // namespace

std::optional<Phrase> instead_in_condition(std::string_view condition) {
  std::vector<ConditionTerm> terms;
  ConditionFault fault;
  if (read_condition(condition, terms, fault)) return std::nullopt;
  const Flaw flaw = fault.flaw;
  const std::size_t at = fault.at;
  const std::string_view word = condition.substr(at, fault.length);
  if (word.empty() || word.size() > kMostIdBytes) return std::nullopt;
  const std::string lower = in_lower_case(word);
  const std::string_view behind = word_behind(condition, at + word.size());
  if (word == "=" && at > 0 && condition[at - 1] == '=') return filled(kInstead, "`=`", "`==`");
  if (word.back() == '!' && behind.starts_with('=')) return filled(kNotEqual, "`!=`");
  if (flaw == Flaw::operand_wanted && word.starts_with('!')) return filled(kInstead, "`not`", "`!`");
  if (word == "<>" || word == "≠") return filled(kNotEqual, quoted(word));
  if (flaw == Flaw::equals_wanted && lower == "is" && in_lower_case(behind) == "not")
    return filled(kNotEqual, "`is not`");
  for (const Foreign& foreign : kForeign) {
    if (foreign.where == flaw && foreign.word == lower) return filled(kInstead, quoted(foreign.ours), quoted(word));
  }
  if (word.find_first_of("<>") != std::string_view::npos || (flaw == Flaw::equals_wanted && lower == "in")) {
    return filled(kEachValue, quoted(word));
  }
  if (flaw == Flaw::value_wanted && begins_with_quote(word)) return Phrase(kNoQuotes);
  if (lower != word && is_id(lower)) return filled(kInstead, quoted(lower), quoted(word));
  return std::nullopt;
}

}  // namespace llwybr
