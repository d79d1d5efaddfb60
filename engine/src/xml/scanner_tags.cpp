// Start tags with their attributes and namespaces, and end tags.
#include <algorithm>

#include "llwybr/engine.hpp"
#include "xml/plain_run.hpp"
#include "xml/scanner_hints.hpp"
#include "xml/scanner_state.hpp"
#include "xml/source_map.hpp"
#include "xml/spelling.hpp"

namespace llwybr {
namespace {

// Whether a value has gone on past the end of the one that was meant: over the tag, its line or the next attribute.
bool goes_too_far(std::string_view value) {
  const std::size_t last = value.find_last_not_of(" \t\r");
  return value.find_first_of(">\n") != std::string_view::npos || (last != std::string_view::npos && value[last] == '=');
}

}  // namespace

// Most names are short, and a call takes longer than the comparison.
bool Scanner::looking_at_name(std::string_view name) const {
  if (!kEightAtOnce || name.size() > sizeof(EightBytes) || static_cast<std::size_t>(end_ - at_) < sizeof(EightBytes)) {
    return looking_at(name);
  }
  const EightBytes others = load_eight(at_) ^ load_eight(name.data());
  return others << 8 * (sizeof(EightBytes) - name.size()) == 0;
}

void Scanner::start_tag() {
  const char* from = at_;
  ++at_;
  if (open_.empty() && root_seen_) {
    stop(from, 1, PhraseView("a second root element", "ail elfen wraidd"), filled(hints::kOneRoot, start_of(root_)));
    return relate(root_end_, PhraseView("the first ends here", "mae'r gyntaf yn gorffen yma"));
  }
  if (!open_.empty() && static_cast<unsigned char>(*at_) < 0x80 && !is(*at_, kNameStart)) {
    return stop(from, 1, PhraseView("`<` stands in text", "mae `<` mewn testun"), hints::kLessThan);
  }
  if (open_.size() <= 1) cut(from);
  const std::string_view element = name();
  const bool has_prefix = has_colon_;
  if (stopped_) return;
  if (open_.size() == kMostDepth) {
    add("too-deep", from, element.size() + 1, {});
    stopped_ = true;
    return;
  }
  const std::size_t bindings = namespaces_.count();
  attribute_count_ = 0;
  const bool closed = attributes(from, element);
  if (stopped_) return;
  check_attributes(element, has_prefix);
  if (!root_seen_) {
    root_seen_ = true;
    root_ = element;
    root_end_ = from;
  }
  if (closed) {
    namespaces_.forget_from(bindings);
  } else {
    open_.push_back({element, bindings});
  }
}

// All attributes and the end of the tag; true for an empty element.
bool Scanner::attributes(const char* from, std::string_view element) {
  while (!stopped_) {
    const bool parted = skip_space();
    if (*at_ == '>') {
      ++at_;
      return false;
    }
    if (*at_ == '/' && at_[1] == '>') {
      at_ += 2;
      return true;
    }
    if (at_end() || *at_ == '<') {
      tag_not_ended(from, element);
    } else if (!parted) {
      not_parted();
    } else if (!attribute()) {
      stopped_ = true;
    }
  }
  return false;
}

void Scanner::tag_not_ended(const char* from, std::string_view element) {
  stop(from, element.size() + 1,
       filled({"the tag of {0} is not closed", "nid yw tag {0} wedi'i gau"}, quoted_start(element)), hints::kEndTag);
  if (!at_end()) relate(at_, PhraseView("the next begins here", "mae'r nesaf yn dechrau yma"));
}

// Something stands directly behind a name or a value. Where the value is too long, its quotation mark was forgotten.
void Scanner::not_parted() {
  if (attribute_count_ > 0) {
    const RawAttribute& last = attributes_[attribute_count_ - 1];
    if (goes_too_far(last.value)) return value_not_ended(last.name, last.value.data());
  }
  const bool is_quote = *at_ == '"' || *at_ == '\'';
  stop(at_, 1,
       PhraseView("white space or the end of the tag must stand here", "rhaid i fwlch neu ddiwedd y tag ddod yma"),
       is_quote                                                           ? hints::kQuoteTooMany
       : is(*at_, kNameStart) || static_cast<unsigned char>(*at_) >= 0x80 ? hints::kPartAttributes
                                                                          : hints::kNothingBetween);
}

bool Scanner::attribute() {
  RawAttribute raw;
  raw.name = name();
  // What stands in every text is bound everywhere, and no other prefix can be bound to what its own is.
  raw.is_plain = has_colon_ ? kEightAtOnce && raw.name == "xml:lang" : raw.name != "xmlns";
  if (stopped_) return false;
  if (attribute_count_ == kMostAttributes) {
    add("too-many-attributes", raw.name.data(), raw.name.size(), {});
    return false;
  }
  skip_space();
  if (*at_ != '=') {
    stop(raw.name.data(), raw.name.size(),
         filled({"the attribute {0} has no value", "nid oes gwerth i'r briodwedd {0}"}, quoted_start(raw.name)),
         filled(hints::kGiveValue, start_of(raw.name)));
    return false;
  }
  ++at_;
  skip_space();
  const char quote = *at_;
  if (quote != '"' && quote != '\'' && begins_with_curly_quote({at_, static_cast<std::size_t>(end_ - at_)})) {
    stop(at_, 3,
         filled({"the value of {0} stands in curly quotation marks", "mae gwerth {0} mewn dyfynodau cyrliog"},
                quoted_start(raw.name)),
         filled(hints::kStraightQuotes, start_of(raw.name)));
    return false;
  }
  if (quote != '"' && quote != '\'') {
    stop(at_, 1,
         filled({"the value of {0} does not start with a quotation mark", "nid yw gwerth {0} yn dechrau â dyfynnod"},
                quoted_start(raw.name)),
         filled(hints::kQuoteValue, start_of(raw.name)));
    return false;
  }
  const char* first = ++at_;
  if (!attribute_value(raw.name, quote)) return false;
  raw.value = {first, static_cast<std::size_t>(at_ - first)};
  ++at_;
  attributes_[attribute_count_++] = raw;
  return true;
}

bool Scanner::attribute_value(std::string_view name, char quote) {
  const char* first = at_;
  while (!stopped_) {
    at_ = past_plain_attribute(at_, end_);
    if (*at_ == quote) return true;
    if (*at_ == '"' || *at_ == '\'') {
      ++at_;
    } else if (*at_ == '&') {
      reference();
    } else if (*at_ == '<') {
      const bool is_tag = is(at_[1], kNameStart) || at_[1] == '/' || at_[1] == '!';
      if (is_tag && goes_too_far({first, static_cast<std::size_t>(at_ - first)})) {
        value_not_ended(name, first);
      } else {
        stop(at_, 1, PhraseView("`<` stands in the value of an attribute", "mae `<` yng ngwerth priodwedd"),
             hints::kEscapeInValue);
      }
    } else if (at_end()) {
      value_not_ended(name, first);
    } else {
      odd_character();
    }
  }
  return false;
}

// Told where it begins: where it ends may be far away.
void Scanner::value_not_ended(std::string_view name, const char* first) {
  stop(first - 1, 1, filled({"the value of {0} is not closed", "nid yw gwerth {0} wedi'i gau"}, quoted_start(name)),
       filled(hints::kEndValue, start_of(name)));
}

// Uniqueness and namespaces, once all attributes of the tag are known.
void Scanner::check_attributes(std::string_view element, bool has_prefix) {
  for (std::size_t i = 0; i < attribute_count_; ++i) {
    const std::string_view attribute = attributes_[i].name;
    for (std::size_t j = 0; j < i; ++j) {
      if (attributes_[j].name != attribute) continue;
      malformed(
          attribute.data(), attribute.size(),
          filled({"the attribute {0} stands twice", "mae'r briodwedd {0} yno ddwywaith"}, quoted_start(attribute)),
          hints::kKeepOne);
      relate(attributes_[j].name.data(), PhraseView("first here", "yma gyntaf"));
      break;
    }
    if (namespaces_.count() == kMostAttributes) {
      add("too-many-attributes", attribute.data(), attribute.size(), {});
      stopped_ = true;
      return;
    }
    if (!attributes_[i].is_plain && !namespaces_.declare(attributes_[i])) {
      malformed(attribute.data(), attribute.size(),
                filled({"the namespace declaration {0} is not allowed",
                        "ni chaniateir y datganiad gofod enwau {0}"},
                       quoted_start(attribute)));
    }
  }
  if (has_prefix && !prefix_is_bound(element, NameOf::element)) return;
  for (std::size_t i = 0; i < attribute_count_; ++i) {
    RawAttribute& attribute = attributes_[i];
    if (attribute.is_plain || attribute.name.find(':') == std::string_view::npos) continue;
    if (!prefix_is_bound(attribute.name, NameOf::attribute)) continue;
    for (std::size_t j = 0; j < i; ++j) {
      if (attributes_[j].name == attribute.name ||
          !namespaces_.same_name(attributes_[j].name, attribute.name))
        continue;
      malformed(attribute.name.data(), attribute.name.size(),
                filled({"{0} and {1} are the same attribute", "yr un briodwedd yw {0} a {1}"},
                       quoted_start(attribute.name), quoted_start(attributes_[j].name)));
      break;
    }
  }
}

bool Scanner::prefix_is_bound(std::string_view name, NameOf what) {
  switch (namespaces_.look_up(name, what)) {
    case PrefixState::bound:
      return true;
    case PrefixState::not_a_name:
      malformed(name.data(), name.size(),
                filled({"the colons in {0} make no name with a prefix",
                        "nid yw'r colonau yn {0} yn gwneud enw â rhagddodiad"},
                       quoted_start(name)));
      return false;
    case PrefixState::unbound:
      break;
  }
  malformed(name.data(), name.size(),
            filled({"the prefix of {0} is not declared", "nid yw rhagddodiad {0} wedi'i ddatgan"},
                   quoted_start(name)));
  return false;
}

void Scanner::end_tag() {
  const char* from = at_;
  at_ += 2;
  if (open_.empty()) {
    return stop(from, 2, PhraseView("an end tag where nothing is open", "tag cau lle nad oes dim ar agor"),
                hints::kNothingOpen);
  }
  const OpenElement& last = open_.back();
  if (looking_at_name(last.name) && ends_name(at_[last.name.size()])) {
    at_ += last.name.size();
  } else {
    const std::string_view found = name();
    if (!stopped_) other_end_tag(from, found);
    return;
  }
  if (open_.size() == 1) {
    cut(from);
    root_end_ = from;
  }
  skip_space();
  if (*at_ != '>') {
    return stop(at_, 1, PhraseView("`>` must close the end tag here", "rhaid i `>` gau'r tag yma"), hints::kEndEndTag);
  }
  ++at_;
  namespaces_.forget_from(last.bindings);
  open_.pop_back();
  if (open_.size() == 1) marks_ = 0;
}

// An end tag of another name than that of the element opened last. Where it ends one further out, the last was forgotten,
// and perhaps long before.
void Scanner::other_end_tag(const char* from, std::string_view found) {
  const std::string_view last = open_.back().name;
  const auto has_that_name = [found](const OpenElement& open) { return open.name == found; };
  if (std::any_of(open_.begin(), open_.end(), has_that_name)) {
    stop(last.data() - 1, last.size() + 1,
         filled({"{0} is not closed before {1} ends", "nid yw {0} wedi'i gau cyn i {1} orffen"}, quoted_start(last),
                quoted_start(found)),
         filled(hints::kEndInner, start_of(last), line_of(from)));
    return relate(from, PhraseView("the end tag is here", "mae'r tag cau yma"));
  }
  NearestWord nearest(found);
  nearest.consider(last);
  stop(from, found.size() + 2,
       filled({"{0} is closed where {1} is open", "caeir {0} lle mae {1} ar agor"}, quoted_start(found),
              quoted_start(last)),
       filled(nearest.found().empty() ? hints::kNotOpen : hints::kMisspeltEnd, start_of(last), line_of(last.data())));
  relate(last.data() - 1, PhraseView("opened here", "agorwyd yma"));
}

std::string Scanner::line_of(const char* where) const {
  const std::string_view bytes(begin_, static_cast<std::size_t>(end_ - begin_));
  return std::to_string(line_column_of(bytes, static_cast<std::size_t>(where - begin_)).line);
}

}  // namespace llwybr
