#include "xml/scanner.hpp"

#include <algorithm>

#include "llwybr/engine.hpp"
#include "xml/plain_run.hpp"
#include "xml/scanner_hints.hpp"
#include "xml/scanner_state.hpp"
#include "xml/spelling.hpp"

namespace llwybr {

// The start of a name or value, cut between characters.
std::string start_of(std::string_view text) {
  std::size_t length = std::min<std::size_t>(text.size(), 60);
  while (length > 0 && length < text.size() && (text[length] & 0xC0) == 0x80) --length;
  return std::string(text.substr(0, length));
}

std::string quoted_start(std::string_view text) { return quoted(start_of(text)); }

void Scanner::add(std::string_view check, const char* where, std::size_t length, PhraseViews arguments) {
  Fault fault;
  fault.check = check;
  fault.offset = static_cast<std::uint32_t>(where - begin_);
  fault.length = static_cast<std::uint32_t>(length);
  fault.arguments = kept(arguments);
  faults_.push_back(std::move(fault));
  if (faults_.size() >= kMostFaults) stopped_ = true;
}

void Scanner::malformed(const char* where, std::size_t length, PhraseView what, PhraseView to_do) {
  add("not-well-formed", where, length, {what});
  if (!to_do.english.empty()) faults_.back().arguments.push_back(to_do);
}

void Scanner::stop(const char* where, std::size_t length, PhraseView what, PhraseView to_do) {
  malformed(where, length, what, to_do);
  stopped_ = true;
}

void Scanner::relate(const char* where, PhraseView note) {
  faults_.back().related = static_cast<std::uint32_t>(where - begin_);
  faults_.back().related_note = note;
}

std::vector<Fault> Scanner::run() {
  if (static_cast<std::size_t>(end_ - begin_) > most_bytes_) {
    add("too-large", begin_, 0, {PhraseView("the file has more than 16 MiB", "mae dros 16 MiB yn y ffeil")});
    return std::move(faults_);
  }
  if (!refuse_other_encodings()) return std::move(faults_);
  if (looking_at(kByteOrderMark)) at_ += kByteOrderMark.size();
  if (looking_at("<?xml") && (is(at_[5], kSpace) || at_[5] == '?')) declaration();
  while (!stopped_) {
    if (open_.empty()) {
      outside_root();
      if (at_end()) break;
    } else {
      content();
    }
    if (!stopped_) markup();
  }
  if (!stopped_ && !root_seen_) {
    malformed(end_, 0, PhraseView("the file has no element", "nid oes elfen yn y ffeil"), hints::kWriteRoot);
  }
  return std::move(faults_);
}

bool Scanner::refuse_other_encodings() {
  constexpr std::array<std::string_view, 4> kOthers{std::string_view("\xFE\xFF", 2),
                                                    std::string_view("\xFF\xFE", 2),
                                                    std::string_view("<\0", 2), std::string_view("\0<", 2)};
  for (const std::string_view start : kOthers) {
    if (looking_at(start)) {
      add("not-utf8", begin_, 2,
          {PhraseView("the file starts like UTF-16 or UTF-32",
                      "mae'r ffeil yn dechrau fel UTF-16 neu UTF-32")});
      return false;
    }
  }
  return true;
}

// White space up to the next markup, before or after the root.
void Scanner::outside_root() {
  skip_space();
  while (!stopped_ && looking_at(kByteOrderMark)) {
    odd_character();
    skip_space();
  }
  if (stopped_ || at_end() || *at_ == '<') return;
  stop(at_, 1,
       root_seen_
           ? PhraseView("text after the end of the root element", "testun ar ôl diwedd yr elfen wraidd")
           : PhraseView("text before the root element", "testun cyn yr elfen wraidd"),
       hints::kOnlyRoot);
}

// Text inside an element, up to the next markup.
void Scanner::content() {
  while (!stopped_) {
    at_ = past_plain_text(at_, end_);
    if (*at_ == '<') return;
    if (*at_ == '&') {
      reference();
    } else if (*at_ == ']') {
      if (looking_at("]]>")) {
        malformed(at_, 3, PhraseView("`]]>` stands in text", "mae `]]>` mewn testun"), hints::kBrackets);
      }
      ++at_;
    } else if (at_end()) {
      const OpenElement& last = open_.back();
      stop(at_, 0,
           filled({"the file ends before {0} is closed", "mae'r ffeil yn gorffen cyn cau {0}"},
                  quoted_start(last.name)),
           filled(hints::kEndElement, start_of(last.name)));
      relate(last.name.data() - 1, PhraseView("opened here", "agorwyd yma"));
    } else {
      odd_character();
    }
  }
}

// The parser makes a tree of an element in the root as a whole: what is in it is counted.
void Scanner::markup() {
  ++marks_;
  tag_or_other();
  if (stopped_ || marks_ <= kMostMarks || open_.empty()) return;
  const OpenElement& part = open_[open_.size() > 1 ? 1 : 0];
  add("too-large", part.name.data() - 1, part.name.size() + 1,
      {filled({"more than 262,144 tags and comments stand in {0}", "mae dros 262,144 o dagiau a sylwadau yn {0}"},
              quoted_start(part.name))});
  stopped_ = true;
}

void Scanner::tag_or_other() {
  switch (at_[1]) {
    case '/':
      return end_tag();
    case '!':
      return bang();
    case '?':
      return instruction();
    default:
      return start_tag();
  }
}

void Scanner::bang() {
  if (looking_at("<!--")) return comment();
  if (looking_at("<!DOCTYPE")) {
    add("doctype-refused", at_, 9, {});
    stopped_ = true;
    return;
  }
  if (looking_at("<![CDATA[") && !open_.empty()) return character_data();
  stop(at_, 2,
       PhraseView("`<!` starts neither a comment nor character data here",
                  "nid yw `<!` yn dechrau sylw na data nodau yma"));
}

void Scanner::comment() {
  const char* from = at_;
  at_ += 4;
  while (!stopped_) {
    if (looking_at("--")) {
      if (at_[2] == '>') break;
      malformed(at_, 2, PhraseView("`--` stands in a comment", "mae `--` mewn sylw"), hints::kTwoHyphens);
      ++at_;
    } else if (at_end()) {
      return stop(from, 4, PhraseView("a comment is not closed", "nid yw sylw wedi'i gau"), hints::kEndComment);
    } else if (is(*at_, kPlainText) || *at_ == '<' || *at_ == '&' || *at_ == ']') {
      ++at_;
    } else {
      odd_character();
    }
  }
  at_ += 3;
}

void Scanner::character_data() {
  const char* from = at_;
  at_ += 9;
  while (!stopped_ && !looking_at("]]>")) {
    if (at_end())
      return stop(from, 9, PhraseView("`<![CDATA[` is not closed", "nid yw `<![CDATA[` wedi'i gau"));
    if (is(*at_, kPlainText) || *at_ == '<' || *at_ == '&' || *at_ == ']') {
      ++at_;
    } else {
      odd_character();
    }
  }
  at_ += 3;
}

void Scanner::instruction() {
  const char* from = at_;
  at_ += 2;
  const std::string_view target = name();
  if (stopped_) return;
  const auto is_letter = [target](std::size_t i, char lower) { return (target[i] | 0x20) == lower; };
  if (target.size() == 3 && is_letter(0, 'x') && is_letter(1, 'm') && is_letter(2, 'l')) {
    return stop(from, 5,
                PhraseView("an XML declaration stands elsewhere than at the very start",
                           "mae datganiad XML mewn man heblaw'r dechrau'n deg"),
                hints::kDeclarationFirst);
  }
  if (!is(*at_, kSpace) && !looking_at("?>")) {
    return stop(at_, 1,
                PhraseView("a processing instruction needs white space after its name",
                           "mae angen bwlch ar ôl enw cyfarwyddyd prosesu"));
  }
  add("processing-instruction-refused", from, target.size() + 2, {target});
  while (!stopped_ && !looking_at("?>")) {
    if (at_end()) {
      return stop(
          from, 2,
          PhraseView("a processing instruction is not closed", "nid yw cyfarwyddyd prosesu wedi'i gau"));
    }
    if (is(*at_, kPlainText) || *at_ == '<' || *at_ == '&' || *at_ == ']') {
      ++at_;
    } else {
      odd_character();
    }
  }
  at_ += 2;
}

std::vector<Fault> scan(const std::string& bytes, std::size_t most_bytes, RootCuts* cuts) {
  return Scanner(bytes, most_bytes, cuts).run();
}

}  // namespace llwybr
