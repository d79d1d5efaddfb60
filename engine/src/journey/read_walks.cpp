// Walks as text: a strict reader, line by line, that names every fault and goes on.
#include <map>

#include "llwybr/walk.hpp"

namespace llwybr {
namespace {

// 2026-01-05T09:00Z, a Monday.
constexpr Minute kFirstMinute = 29460060;

constexpr std::string_view kBlanks = " \t";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// Words joined by hyphens, as ids are; with `/` between them, an address.
bool is_id(std::string_view text, bool may_have_parts) {
  char before = '-';
  for (const char c : text) {
    const bool letter = c >= 'a' && c <= 'z';
    const bool digit = c >= '0' && c <= '9';
    const bool joins = c == '-' || (may_have_parts && c == '/');
    const bool starts = before == '-' || before == '/';
    if (!letter && !digit && !joins) return false;
    if (joins && starts) return false;
    if (digit && before == '/') return false;
    before = c;
  }
  return before != '-' && before != '/' && (text.front() < '0' || text.front() > '9');
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80) continue;
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4 || at + more > text.size()) return false;
    const auto second = static_cast<unsigned char>(text[at]);
    const unsigned least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) return false;
    for (std::size_t i = 1; i < more; ++i) {
      if ((static_cast<unsigned char>(text[at + i]) & 0xC0U) != 0x80U) return false;
    }
    at += more;
  }
  return true;
}

class WalkReader {
 public:
  WalkReader(std::string_view file, ReadWalks& read) : file_(file), read_(read) {}

  void line(std::string_view text);
  void finish() { close(); }

 private:
  void fault(std::uint32_t line, std::string_view english, std::string_view welsh) {
    read_.faults.push_back({file_, line, Phrase(english, welsh)});
  }
  void fault(std::string_view english, std::string_view welsh) { fault(line_, english, welsh); }

  void open(std::string_view id);
  void close();
  void text(std::string& into, std::string_view text);
  void clock(std::string_view text);
  void ends(std::string_view id);
  void step(std::string_view text);

  std::string file_;
  ReadWalks& read_;
  std::map<std::string, std::uint32_t, std::less<>> lines_of_ids_;
  std::uint32_t line_ = 0;
  bool inside_ = false;
  Minute next_ = 0;  // when the next step is
  Walk walk_;
};

bool take(std::string_view& text, std::string_view word) {
  if (text.substr(0, word.size()) != word) return false;
  if (text.size() > word.size() && word.back() != ':' &&
      kBlanks.find(text[word.size()]) == std::string_view::npos) {
    return false;
  }
  text = trimmed(text.substr(word.size()));
  return true;
}

void WalkReader::line(std::string_view text) {
  ++line_;
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  text = trimmed(text);
  if (text.empty() || text.front() == '#') return;
  if (!is_utf8(text)) return fault("this line is not UTF-8", "nid yw'r llinell hon yn UTF-8");
  // A node may be called `walk`, `time` or `ends`: what has an arrow is a step.
  const bool is_step = text.find('>') != std::string_view::npos;
  if (!is_step && take(text, "walk")) return open(text);
  if (!inside_) {
    return fault("a walk begins with `walk` and its id", "mae taith brawf yn dechrau gyda `walk` a'i henw");
  }
  if (take(text, "en:")) return this->text(walk_.english, text);
  if (take(text, "cy:")) return this->text(walk_.welsh, text);
  if (walk_.ends_line != 0) {
    return fault("nothing may follow `ends` in a walk", "ni chaiff dim ddilyn `ends` mewn taith brawf");
  }
  if (!is_step && take(text, "time")) return clock(text);
  if (!is_step && take(text, "ends")) return ends(text);
  step(text);
}

void WalkReader::open(std::string_view id) {
  close();
  inside_ = true;
  walk_ = {};
  walk_.id = id;
  walk_.file = file_;
  walk_.line = line_;
  next_ = kFirstMinute;
  if (id.empty() || !is_id(id, false)) {
    fault("the id of a walk is lower-case words joined by hyphens",
          "geiriau mewn llythrennau bach wedi'u cysylltu â chysylltnodau yw enw taith brawf");
  }
  const auto [known, is_new] = lines_of_ids_.emplace(id, line_);
  if (!is_new) {
    const std::string at = std::to_string(known->second);
    fault("the walk of line " + at + " has this id too", "yr un enw sydd gan y daith brawf ar linell " + at);
  }
}

void WalkReader::close() {
  if (!inside_) return;
  inside_ = false;
  if (walk_.english.empty()) {
    fault(walk_.line, "the walk does not say in English (`en:`) what it shows",
          "nid yw'r daith brawf yn dweud yn Saesneg (`en:`) beth mae'n ei ddangos");
  }
  if (walk_.welsh.empty()) {
    fault(walk_.line, "the walk does not say in Welsh (`cy:`) what it shows",
          "nid yw'r daith brawf yn dweud yn Gymraeg (`cy:`) beth mae'n ei ddangos");
  }
  if (walk_.ends_line == 0) {
    fault(walk_.line, "the walk does not say where it ends (`ends`)",
          "nid yw'r daith brawf yn dweud ble mae'n gorffen (`ends`)");
  }
  read_.walks.push_back(std::move(walk_));
}

void WalkReader::text(std::string& into, std::string_view text) {
  if (!walk_.steps.empty() || walk_.ends_line != 0) {
    return fault("what the walk shows comes before its steps",
                 "mae'r hyn y mae'r daith brawf yn ei ddangos yn dod cyn ei chamau");
  }
  if (!into.empty()) return fault("this text is given twice", "rhoddwyd y testun hwn ddwywaith");
  if (text.empty()) return fault("the text is empty", "mae'r testun yn wag");
  into = text;
}

void WalkReader::clock(std::string_view text) {
  const std::optional<Minute> time = parse_minute(text);
  if (!time) {
    return fault("a time is written like `2026-03-01T10:00Z`", "ysgrifennir amser fel `2026-03-01T10:00Z`");
  }
  if (*time < next_) return fault("the clock cannot be set back", "ni ellir troi'r cloc yn ôl");
  next_ = *time;
}

void WalkReader::ends(std::string_view id) {
  walk_.ends_line = line_;
  if (id.empty() || !is_id(id, false)) {
    return fault("`ends` names the id of an endpoint", "mae `ends` yn enwi diweddbwynt");
  }
  walk_.ends = id;
}

void WalkReader::step(std::string_view text) {
  const std::size_t arrow = text.find('>');
  const std::string_view at = trimmed(text.substr(0, arrow));
  if (arrow == std::string_view::npos || at.empty() || !is_id(at, true)) {
    return fault("a step is written `address > answer, answer` or `address > done`",
                 "ysgrifennir cam fel `cyfeiriad > ateb, ateb` neu `cyfeiriad > done`");
  }
  WalkStep step{{std::string(at), {}, next_}, line_};
  std::string_view rest = text.substr(arrow + 1);
  for (std::size_t comma = 0; comma != std::string_view::npos;) {
    comma = rest.find(',');
    const std::string_view answer = trimmed(rest.substr(0, comma));
    if (answer.empty() || !is_id(answer, false)) {
      return fault("after `>` stand ids of answers, parted by commas, or `done`",
                   "ar ôl `>` daw enwau atebion, â choma rhyngddynt, neu `done`");
    }
    step.input.answers.emplace_back(answer);
    if (comma != std::string_view::npos) rest.remove_prefix(comma + 1);
  }
  if (step.input.answers.size() == 1 && step.input.answers.front() == "done") step.input.answers.clear();
  ++next_;
  walk_.steps.push_back(std::move(step));
}

}  // namespace

ReadWalks read_walks(std::string_view file, std::string_view bytes) {
  ReadWalks read;
  WalkReader reader(file, read);
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = bytes.find('\n');
    reader.line(bytes.substr(0, end));
    if (end != std::string_view::npos) bytes.remove_prefix(end + 1);
  }
  reader.finish();
  return read;
}

}  // namespace llwybr
