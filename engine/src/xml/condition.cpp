#include "xml/condition.hpp"

#include "xml/characters.hpp"
#include "xml/values.hpp"

namespace llwybr {
namespace {

enum class Sign : std::uint8_t { either, both, negate, bracket };  // weakest first

class ConditionReader {
 public:
  ConditionReader(std::string_view text, std::vector<ConditionTerm>& terms) : text_(text), terms_(terms) {}

  bool read(ConditionFault& fault) {
    const std::size_t before = terms_.size();
    while (!refused_ && next()) wants_operand_ ? operand() : sign();
    if (!refused_) finish();
    fault = fault_;
    if (!refused_) return true;
    terms_.resize(before);
    return false;
  }

 private:
  // Moves to the next word or mark; false at the end.
  bool next() {
    at_ += length_;
    length_ = 0;
    while (at_ < text_.size() && is(text_[at_], kSpace)) ++at_;
    if (at_ == text_.size()) return false;
    length_ = 1;
    if (is_mark(text_[at_])) return true;
    while (at_ + length_ < text_.size() && !is(text_[at_ + length_], kSpace) &&
           !is_mark(text_[at_ + length_]))
      ++length_;
    return true;
  }
  static bool is_mark(char c) { return c == '(' || c == ')' || c == '='; }
  std::string_view word() const { return text_.substr(at_, length_); }
  static bool is_keyword(std::string_view word) { return word == "and" || word == "or" || word == "not"; }

  void refuse(Flaw flaw) {
    refused_ = true;
    fault_ = {at_, length_, flaw};
  }

  void operand() {
    if (word() == "not") {
      signs_.push_back({Sign::negate, at_});
    } else if (word() == "(") {
      signs_.push_back({Sign::bracket, at_});
    } else {
      equation();
    }
  }

  void equation() {
    if (!is_id(word()) || is_keyword(word()))
      return refuse(Flaw::operand_wanted);
    ConditionTerm term;
    term.fact = reference();
    if (!next() || word() != "=") return refuse(Flaw::equals_wanted);
    if (!next() || !is_id(word())) return refuse(Flaw::value_wanted);
    term.value = reference();
    terms_.push_back(term);
    wants_operand_ = false;
  }

  Reference reference() const {
    Reference reference;
    reference.id = word();
    reference.place.offset = static_cast<std::uint32_t>(at_);
    return reference;
  }

  void sign() {
    if (word() == "and" || word() == "or") {
      const Sign sign = word() == "and" ? Sign::both : Sign::either;
      take_down_to(sign);
      signs_.push_back({sign, at_});
      wants_operand_ = true;
    } else if (word() == ")") {
      take_down_to(Sign::either);
      if (signs_.empty()) return refuse(Flaw::bracket_not_opened);
      signs_.pop_back();
    } else {
      refuse(Flaw::sign_wanted);
    }
  }

  // Moves the signs that bind at least as tightly to the terms, up to an open bracket.
  void take_down_to(Sign weakest) {
    while (!signs_.empty() && signs_.back().sign != Sign::bracket && signs_.back().sign >= weakest) {
      ConditionTerm term;
      const Sign sign = signs_.back().sign;
      term.op = sign == Sign::negate ? ConditionOp::negate
                : sign == Sign::both ? ConditionOp::both
                                     : ConditionOp::either;
      terms_.push_back(term);
      signs_.pop_back();
    }
  }

  void finish() {
    if (wants_operand_) return refuse(Flaw::fact_wanted_last);
    take_down_to(Sign::either);
    if (signs_.empty()) return;
    at_ = signs_.back().at;
    length_ = 1;
    refuse(Flaw::bracket_not_closed);
  }

  struct Pending {
    Sign sign;
    std::size_t at;
  };
  std::string_view text_;
  std::vector<ConditionTerm>& terms_;
  std::vector<Pending> signs_;
  std::size_t at_ = 0;
  std::size_t length_ = 0;
  bool wants_operand_ = true;
  bool refused_ = false;
  ConditionFault fault_;
};

}  // namespace

bool read_condition(std::string_view text, std::vector<ConditionTerm>& terms, ConditionFault& fault) {
  return ConditionReader(text, terms).read(fault);
}

}  // namespace llwybr
