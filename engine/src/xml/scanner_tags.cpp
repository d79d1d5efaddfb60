// Start tags with their attributes and namespaces, and end tags.
#include "llwybr/engine.hpp"
#include "xml/plain_run.hpp"
#include "xml/scanner_state.hpp"

namespace llwybr {

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
    return stop(from, 1, PhraseView("a second root element", "ail elfen wraidd"));
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
  const bool closed = attributes();
  if (stopped_) return;
  check_attributes(element, has_prefix);
  root_seen_ = true;
  if (closed) {
    namespaces_.forget_from(bindings);
  } else {
    open_.push_back({element, bindings});
  }
}

// All attributes and the end of the tag; true for an empty element.
bool Scanner::attributes() {
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
    if (at_end()) {
      stop(at_, 0, PhraseView("the file ends inside a tag", "mae'r ffeil yn gorffen y tu mewn i dag"));
    } else if (!parted) {
      stop(at_, 1,
           PhraseView("white space or the end of the tag must stand here",
                      "rhaid i fwlch neu ddiwedd y tag ddod yma"));
    } else if (!attribute()) {
      stopped_ = true;
    }
  }
  return false;
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
         filled({"the attribute {0} has no value", "nid oes gwerth i'r briodwedd {0}"},
                quoted_start(raw.name)));
    return false;
  }
  ++at_;
  skip_space();
  const char quote = *at_;
  if (quote != '"' && quote != '\'') {
    stop(at_, 1,
         filled({"the value of {0} does not start with a quotation mark",
                 "nid yw gwerth {0} yn dechrau â dyfynnod"},
                quoted_start(raw.name)));
    return false;
  }
  const char* first = ++at_;
  if (!attribute_value(quote)) return false;
  raw.value = {first, static_cast<std::size_t>(at_ - first)};
  ++at_;
  attributes_[attribute_count_++] = raw;
  return true;
}

bool Scanner::attribute_value(char quote) {
  const char* first = at_;
  while (!stopped_) {
    at_ = past_plain_attribute(at_, end_);
    if (*at_ == quote) return true;
    if (*at_ == '"' || *at_ == '\'') {
      ++at_;
    } else if (*at_ == '&') {
      reference();
    } else if (*at_ == '<') {
      stop(at_, 1, PhraseView("`<` stands in the value of an attribute", "mae `<` yng ngwerth priodwedd"));
    } else if (at_end()) {
      stop(first - 1, 1,
           PhraseView("the value of an attribute is not closed", "nid yw gwerth priodwedd wedi'i gau"));
    } else {
      odd_character();
    }
  }
  return false;
}

// Uniqueness and namespaces, once all attributes of the tag are known.
void Scanner::check_attributes(std::string_view element, bool has_prefix) {
  for (std::size_t i = 0; i < attribute_count_; ++i) {
    const std::string_view attribute = attributes_[i].name;
    for (std::size_t j = 0; j < i; ++j) {
      if (attributes_[j].name != attribute) continue;
      malformed(attribute.data(), attribute.size(),
                filled({"the attribute {0} stands twice", "mae'r briodwedd {0} yno ddwywaith"},
                       quoted_start(attribute)));
      faults_.back().related = static_cast<std::uint32_t>(attributes_[j].name.data() - begin_);
      faults_.back().related_note = PhraseView("first here", "yma gyntaf");
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
    return stop(from, 2, PhraseView("an end tag where nothing is open", "tag cau lle nad oes dim ar agor"));
  }
  const OpenElement& last = open_.back();
  if (looking_at_name(last.name) && ends_name(at_[last.name.size()])) {
    at_ += last.name.size();
  } else {
    const std::string_view found = name();
    if (stopped_) return;
    stop(from, found.size() + 2,
         filled({"{0} is closed where {1} is open", "caeir {0} lle mae {1} ar agor"}, quoted_start(found),
                quoted_start(last.name)));
    faults_.back().related = static_cast<std::uint32_t>(last.name.data() - 1 - begin_);
    faults_.back().related_note = PhraseView("opened here", "agorwyd yma");
    return;
  }
  if (open_.size() == 1) cut(from);
  skip_space();
  if (*at_ != '>') {
    return stop(at_, 1, PhraseView("`>` must close the end tag here", "rhaid i `>` gau'r tag yma"));
  }
  ++at_;
  namespaces_.forget_from(last.bindings);
  open_.pop_back();
}

}  // namespace llwybr
