#include "xml/scanner.hpp"

#include <algorithm>
#include <cstring>

#include "llwybr/engine.hpp"
#include "xml/characters.hpp"
#include "xml/namespaces.hpp"
#include "xml/spelling.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kMostAttributes = 64;
constexpr std::size_t kMostNameBytes = 256;

struct OpenElement {
  std::string_view name;
  std::size_t bindings = 0;  // how many namespace bindings there were before it
};

class Scanner {
 public:
  explicit Scanner(const std::string& bytes)
      : begin_(bytes.data()), end_(bytes.data() + bytes.size()), at_(begin_) {}

  std::vector<Fault> run();

 private:
  // Faults. add() lets the scan go on, stop() ends it: what follows could not be told apart.
  void add(std::string_view check, const char* where, std::size_t length, std::vector<Phrase> arguments);
  void malformed(const char* where, std::size_t length, Phrase what);
  void stop(const char* where, std::size_t length, Phrase what);

  bool at_end() const { return at_ == end_; }
  bool looking_at(std::string_view text) const {
    return static_cast<std::size_t>(end_ - at_) >= text.size() &&
           std::memcmp(at_, text.data(), text.size()) == 0;
  }
  bool skip_space() {
    const char* from = at_;
    while (is(*at_, kSpace)) ++at_;
    return at_ != from;
  }

  bool refuse_other_encodings();
  void declaration();
  bool declaration_part(std::string_view name, std::string_view& value);
  void version(std::string_view value);
  void encoding(std::string_view value);
  void content();
  void outside_root();
  void markup();
  void bang();
  void comment();
  void character_data();
  void instruction();
  void start_tag();
  bool attributes();
  bool attribute();
  bool attribute_value(char quote);
  void check_attributes(std::string_view element);
  void end_tag();
  void reference();
  void character_reference(const char* from);
  std::string_view name();
  void odd_character();
  void control_character(const char* where);
  void report_code(std::uint32_t code, const char* where, std::size_t length);
  bool prefix_is_bound(std::string_view name);

  const char* begin_;
  const char* end_;
  const char* at_;
  bool stopped_ = false;
  bool root_seen_ = false;
  std::vector<Fault> faults_;
  std::vector<OpenElement> open_;
  Namespaces namespaces_;
  std::size_t attribute_count_ = 0;
  std::array<RawAttribute, kMostAttributes> attributes_;
};

// The start of a name or value, cut between characters.
std::string start_of(std::string_view text) {
  std::size_t length = std::min<std::size_t>(text.size(), 60);
  while (length > 0 && length < text.size() && (text[length] & 0xC0) == 0x80) --length;
  return std::string(text.substr(0, length));
}

std::string quoted_start(std::string_view text) { return quoted(start_of(text)); }

void Scanner::add(std::string_view check, const char* where, std::size_t length,
                  std::vector<Phrase> arguments) {
  Fault fault;
  fault.check = check;
  fault.offset = static_cast<std::uint32_t>(where - begin_);
  fault.length = static_cast<std::uint32_t>(length);
  fault.arguments = std::move(arguments);
  faults_.push_back(std::move(fault));
  if (faults_.size() >= kMostFaults) stopped_ = true;
}

void Scanner::malformed(const char* where, std::size_t length, Phrase what) {
  add("not-well-formed", where, length, {std::move(what)});
}

void Scanner::stop(const char* where, std::size_t length, Phrase what) {
  malformed(where, length, std::move(what));
  stopped_ = true;
}

std::vector<Fault> Scanner::run() {
  if (static_cast<std::size_t>(end_ - begin_) > kMostBytes) {
    add("too-large", begin_, 0, {Phrase("the file has more than 64 MiB", "mae dros 64 MiB yn y ffeil")});
    return std::move(faults_);
  }
  if (!refuse_other_encodings()) return std::move(faults_);
  if (looking_at("\xEF\xBB\xBF")) at_ += 3;
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
    malformed(end_, 0, Phrase("the file has no element", "nid oes elfen yn y ffeil"));
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
          {Phrase("the file starts like UTF-16 or UTF-32", "mae'r ffeil yn dechrau fel UTF-16 neu UTF-32")});
      return false;
    }
  }
  return true;
}

// XMLDecl, production 23: version, then perhaps encoding, then perhaps standalone.
void Scanner::declaration() {
  const char* from = at_;
  at_ += 5;
  std::string_view value;
  if (declaration_part("version", value)) {
    version(value);
  } else if (!stopped_) {
    stop(from, 5,
         Phrase("the XML declaration does not start with `version`",
                "nid yw'r datganiad XML yn dechrau â `version`"));
  }
  if (!stopped_ && declaration_part("encoding", value)) encoding(value);
  if (!stopped_ && declaration_part("standalone", value) && value != "yes" && value != "no") {
    malformed(value.data(), value.size(),
              Phrase("`standalone` is neither `yes` nor `no`", "nid yw `standalone` yn `yes` nac yn `no`"));
  }
  if (stopped_) return;
  skip_space();
  if (!looking_at("?>")) {
    return stop(at_, 1,
                Phrase("the XML declaration is not closed with `?>` here",
                       "nid yw'r datganiad XML yn cau â `?>` yma"));
  }
  at_ += 2;
}

bool Scanner::declaration_part(std::string_view name, std::string_view& value) {
  const char* from = at_;
  if (!skip_space() || !looking_at(name)) {
    at_ = from;
    return false;
  }
  at_ += name.size();
  skip_space();
  const bool equals = *at_ == '=';
  if (equals) ++at_;
  skip_space();
  const char quote = *at_;
  if (!equals || (quote != '"' && quote != '\'')) {
    stop(at_, 1,
         Phrase(quoted(name) + " of the XML declaration has no value in quotation marks",
                "nid oes gwerth mewn dyfynodau i " + quoted(name) + " y datganiad XML"));
    return false;
  }
  const char* first = ++at_;
  while (at_ < end_ && *at_ != quote && *at_ != '<' && *at_ != '>') ++at_;
  if (*at_ != quote) {
    stop(first, 1,
         Phrase("a value in the XML declaration is not closed",
                "nid yw gwerth yn y datganiad XML wedi'i gau"));
    return false;
  }
  value = {first, static_cast<std::size_t>(at_ - first)};
  ++at_;
  return true;
}

// The fifth edition reads every 1.x as 1.0.
void Scanner::version(std::string_view value) {
  bool good = value.size() >= 3 && value.substr(0, 2) == "1.";
  for (const char c : value.substr(good ? 2 : 0)) good = good && c >= '0' && c <= '9';
  if (good) return;
  malformed(value.data(), value.size(),
            Phrase("the XML version is " + quoted_start(value) + ", not `1.0`",
                   "fersiwn yr XML yw " + quoted_start(value) + ", nid `1.0`"));
}

void Scanner::encoding(std::string_view value) {
  constexpr std::string_view kWanted = "utf-8";
  bool good = value.size() == kWanted.size();
  for (std::size_t i = 0; good && i < value.size(); ++i) {
    const char c = value[i];
    good = (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) == kWanted[i];
  }
  if (good) return;
  add("not-utf8", value.data(), value.size(),
      {Phrase("the file says that its encoding is " + quoted_start(value),
              "mae'r ffeil yn dweud mai " + quoted_start(value) + " yw ei hamgodiad")});
}

// White space up to the next markup, before or after the root.
void Scanner::outside_root() {
  skip_space();
  while (!stopped_ && looking_at("\xEF\xBB\xBF")) {
    odd_character();
    skip_space();
  }
  if (stopped_ || at_end() || *at_ == '<') return;
  stop(at_, 1,
       root_seen_ ? Phrase("text after the end of the root element", "testun ar ôl diwedd yr elfen wraidd")
                  : Phrase("text before the root element", "testun cyn yr elfen wraidd"));
}

// Text inside an element, up to the next markup.
void Scanner::content() {
  while (!stopped_) {
    while (is(*at_, kPlainText)) ++at_;
    if (*at_ == '<') return;
    if (*at_ == '&') {
      reference();
    } else if (*at_ == ']') {
      if (looking_at("]]>"))
        malformed(at_, 3, Phrase("`]]>` stands in text", "mae `]]>` yn sefyll mewn testun"));
      ++at_;
    } else if (at_end()) {
      const OpenElement& last = open_.back();
      stop(at_, 0,
           Phrase("the file ends before " + quoted_start(last.name) + " is closed",
                  "mae'r ffeil yn gorffen cyn cau " + quoted_start(last.name)));
      faults_.back().related = static_cast<std::uint32_t>(last.name.data() - 1 - begin_);
      faults_.back().related_note = Phrase("opened here", "agorwyd yma");
    } else {
      odd_character();
    }
  }
}

// At a byte that is neither plain nor markup: a character outside ASCII, or one that may not stand.
void Scanner::odd_character() {
  if (static_cast<unsigned char>(*at_) < 0x80) {
    control_character(at_);
    ++at_;
    return;
  }
  const Decoded decoded = decode_utf8(at_);
  if (decoded.length == 0) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(*at_);
    const std::string shown = std::string("0x") + kDigits[byte >> 4] + kDigits[byte & 15];
    add("not-utf8", at_, 1,
        {Phrase("the byte `" + shown + "` is not UTF-8 here", "nid yw'r beit `" + shown + "` yn UTF-8 yma")});
    ++at_;
    return;
  }
  if (decoded.length > 2) report_code(decoded.code, at_, decoded.length);
  at_ += decoded.length;
}

std::string code_name(std::uint32_t code) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string name;
  for (std::uint32_t rest = code; rest != 0 || name.size() < 4; rest >>= 4)
    name.insert(name.begin(), kDigits[rest & 15]);
  return "U+" + name;
}

void Scanner::control_character(const char* where) {
  report_code(static_cast<unsigned char>(*where), where, 1);
}

// Reports a character that XML or we do not allow.
void Scanner::report_code(std::uint32_t code, const char* where, std::size_t length) {
  if (!is_xml_character(code)) {
    const std::string shown = code_name(code);
    malformed(where, length,
              Phrase("the character `" + shown + "` may not stand in XML",
                     "ni chaiff y nod `" + shown + "` sefyll mewn XML"));
  } else if (is_hidden(code)) {
    add("hidden-character", where, length, {code_name(code)});
  }
}

void Scanner::markup() {
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
       Phrase("`<!` starts neither a comment nor character data here",
              "nid yw `<!` yn dechrau sylw na data nodau yma"));
}

void Scanner::comment() {
  const char* from = at_;
  at_ += 4;
  while (!stopped_) {
    if (looking_at("--")) {
      if (at_[2] == '>') break;
      malformed(at_, 2, Phrase("`--` stands in a comment", "mae `--` yn sefyll mewn sylw"));
      ++at_;
    } else if (at_end()) {
      return stop(from, 4, Phrase("a comment is not closed", "nid yw sylw wedi'i gau"));
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
    if (at_end()) return stop(from, 9, Phrase("`<![CDATA[` is not closed", "nid yw `<![CDATA[` wedi'i gau"));
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
                Phrase("an XML declaration stands elsewhere than at the very start",
                       "mae datganiad XML yn sefyll heblaw ar y dechrau'n deg"));
  }
  if (!is(*at_, kSpace) && !looking_at("?>")) {
    return stop(at_, 1,
                Phrase("a processing instruction needs white space after its name",
                       "mae angen bwlch ar ôl enw cyfarwyddyd prosesu"));
  }
  add("processing-instruction-refused", from, target.size() + 2, {target});
  while (!stopped_ && !looking_at("?>")) {
    if (at_end()) {
      return stop(from, 2,
                  Phrase("a processing instruction is not closed", "nid yw cyfarwyddyd prosesu wedi'i gau"));
    }
    if (is(*at_, kPlainText) || *at_ == '<' || *at_ == '&' || *at_ == ']') {
      ++at_;
    } else {
      odd_character();
    }
  }
  at_ += 2;
}

// Name, production 5. Empty, and the scan stopped, where none stands here.
std::string_view Scanner::name() {
  const char* from = at_;
  if (is(*at_, kNameStart)) {
    ++at_;
    while (is(*at_, kNamePart)) ++at_;
  }
  while (static_cast<unsigned char>(*at_) >= 0x80) {
    const Decoded decoded = decode_utf8(at_);
    if (decoded.length == 0) {
      odd_character();
      stopped_ = true;
      return {};
    }
    if (!(at_ == from ? is_wide_name_start(decoded.code) : is_wide_name_part(decoded.code))) break;
    report_code(decoded.code, at_, decoded.length);
    at_ += decoded.length;
    while (is(*at_, kNamePart)) ++at_;
  }
  const std::string_view found(from, static_cast<std::size_t>(at_ - from));
  if (found.empty()) {
    stop(from, 1, Phrase("a name must start here", "rhaid i enw ddechrau yma"));
  } else if (found.size() > kMostNameBytes) {
    add("too-large", from, 40, {Phrase("a name has more than 256 bytes", "mae gan enw dros 256 o feitiau")});
  }
  return found;
}

void Scanner::start_tag() {
  const char* from = at_;
  ++at_;
  if (open_.empty() && root_seen_) {
    return stop(from, 1, Phrase("a second root element", "ail elfen wraidd"));
  }
  const std::string_view element = name();
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
  check_attributes(element);
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
      stop(at_, 0, Phrase("the file ends inside a tag", "mae'r ffeil yn gorffen y tu mewn i dag"));
    } else if (!parted) {
      stop(at_, 1,
           Phrase("white space or the end of the tag must stand here",
                  "rhaid i fwlch neu ddiwedd y tag sefyll yma"));
    } else if (!attribute()) {
      stopped_ = true;
    }
  }
  return false;
}

bool Scanner::attribute() {
  RawAttribute raw;
  raw.name = name();
  if (stopped_) return false;
  if (attribute_count_ == kMostAttributes) {
    add("too-many-attributes", raw.name.data(), raw.name.size(), {});
    return false;
  }
  skip_space();
  if (*at_ != '=') {
    stop(raw.name.data(), raw.name.size(),
         Phrase("the attribute " + quoted_start(raw.name) + " has no value",
                "nid oes gwerth i'r briodwedd " + quoted_start(raw.name)));
    return false;
  }
  ++at_;
  skip_space();
  const char quote = *at_;
  if (quote != '"' && quote != '\'') {
    stop(at_, 1,
         Phrase("the value of " + quoted_start(raw.name) + " does not start with a quotation mark",
                "nid yw gwerth " + quoted_start(raw.name) + " yn dechrau â dyfynnod"));
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
    while (is(*at_, kPlainAttribute)) ++at_;
    if (*at_ == quote) return true;
    if (*at_ == '"' || *at_ == '\'') {
      ++at_;
    } else if (*at_ == '&') {
      reference();
    } else if (*at_ == '<') {
      stop(at_, 1,
           Phrase("`<` stands in the value of an attribute", "mae `<` yn sefyll yng ngwerth priodwedd"));
    } else if (at_end()) {
      stop(first - 1, 1,
           Phrase("the value of an attribute is not closed", "nid yw gwerth priodwedd wedi'i gau"));
    } else {
      odd_character();
    }
  }
  return false;
}

// Uniqueness and namespaces, once all attributes of the tag are known.
void Scanner::check_attributes(std::string_view element) {
  for (std::size_t i = 0; i < attribute_count_; ++i) {
    const std::string_view attribute = attributes_[i].name;
    for (std::size_t j = 0; j < i; ++j) {
      if (attributes_[j].name != attribute) continue;
      malformed(attribute.data(), attribute.size(),
                Phrase("the attribute " + quoted_start(attribute) + " stands twice",
                       "mae'r briodwedd " + quoted_start(attribute) + " yno ddwywaith"));
      faults_.back().related = static_cast<std::uint32_t>(attributes_[j].name.data() - begin_);
      faults_.back().related_note = Phrase("first here", "yma gyntaf");
      break;
    }
    if (namespaces_.count() == kMostAttributes) {
      add("too-many-attributes", attribute.data(), attribute.size(), {});
      stopped_ = true;
      return;
    }
    if (!namespaces_.declare(attributes_[i])) {
      malformed(attribute.data(), attribute.size(),
                Phrase("the namespace declaration " + quoted_start(attribute) + " is not allowed",
                       "ni chaniateir y datganiad gofod enwau " + quoted_start(attribute)));
    }
  }
  if (!prefix_is_bound(element)) return;
  for (std::size_t i = 0; i < attribute_count_; ++i) {
    RawAttribute& attribute = attributes_[i];
    if (attribute.name.find(':') == std::string_view::npos || !prefix_is_bound(attribute.name)) continue;
    for (std::size_t j = 0; j < i; ++j) {
      if (attributes_[j].name == attribute.name ||
          !namespaces_.same_name(attributes_[j].name, attribute.name))
        continue;
      malformed(attribute.name.data(), attribute.name.size(),
                Phrase(quoted_start(attribute.name) + " and " + quoted_start(attributes_[j].name) +
                           " are the same attribute",
                       "yr un briodwedd yw " + quoted_start(attribute.name) + " a " +
                           quoted_start(attributes_[j].name)));
      break;
    }
  }
}

bool Scanner::prefix_is_bound(std::string_view name) {
  switch (namespaces_.look_up(name)) {
    case PrefixState::bound:
      return true;
    case PrefixState::not_a_name:
      malformed(name.data(), name.size(),
                Phrase("the colons in " + quoted_start(name) + " make no name with a prefix",
                       "nid yw'r colonau yn " + quoted_start(name) + " yn gwneud enw â rhagddodiad"));
      return false;
    case PrefixState::unbound:
      break;
  }
  malformed(name.data(), name.size(),
            Phrase("the prefix of " + quoted_start(name) + " is not declared",
                   "nid yw rhagddodiad " + quoted_start(name) + " wedi'i ddatgan"));
  return false;
}

void Scanner::end_tag() {
  const char* from = at_;
  at_ += 2;
  if (open_.empty()) {
    return stop(from, 2, Phrase("an end tag where nothing is open", "tag cau lle nad oes dim ar agor"));
  }
  const OpenElement& last = open_.back();
  if (looking_at(last.name) && !is(at_[last.name.size()], kNamePart) &&
      static_cast<unsigned char>(at_[last.name.size()]) < 0x80) {
    at_ += last.name.size();
  } else {
    const std::string_view found = name();
    if (stopped_) return;
    stop(from, found.size() + 2,
         Phrase(quoted_start(found) + " is closed where " + quoted_start(last.name) + " is open",
                "caeir " + quoted_start(found) + " lle mae " + quoted_start(last.name) + " ar agor"));
    faults_.back().related = static_cast<std::uint32_t>(last.name.data() - 1 - begin_);
    faults_.back().related_note = Phrase("opened here", "agorwyd yma");
    return;
  }
  skip_space();
  if (*at_ != '>') {
    return stop(at_, 1, Phrase("`>` must close the end tag here", "rhaid i `>` gau'r tag yma"));
  }
  ++at_;
  namespaces_.forget_from(last.bindings);
  open_.pop_back();
}

// A character or entity reference; goes on behind the ampersand where it is none.
void Scanner::reference() {
  const char* from = at_++;
  if (*at_ == '#') return character_reference(from);
  const char* first = at_;
  while (is(*at_, kNamePart) || static_cast<unsigned char>(*at_) >= 0x80) ++at_;
  const std::string_view entity(first, static_cast<std::size_t>(at_ - first));
  if (entity.empty() || *at_ != ';') {
    at_ = first;
    return malformed(from, 1, Phrase("`&` stands alone", "mae `&` yn sefyll ar ei ben ei hun"));
  }
  ++at_;
  if (entity == "amp" || entity == "lt" || entity == "gt" || entity == "apos" || entity == "quot") return;
  malformed(from, entity.size() + 2,
            Phrase("the entity `&" + start_of(entity) + ";` is not defined",
                   "nid yw'r endid `&" + start_of(entity) + ";` wedi'i ddiffinio"));
}

void Scanner::character_reference(const char* from) {
  ++at_;
  const bool hexadecimal = *at_ == 'x';
  if (hexadecimal) ++at_;
  std::uint32_t code = 0;
  const char* first = at_;
  for (;; ++at_) {
    const char c = *at_;
    std::uint32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<std::uint32_t>(c - '0');
    } else if (hexadecimal && (c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
      digit = static_cast<std::uint32_t>((c | 0x20) - 'a') + 10;
    } else {
      break;
    }
    if (code < 0x110000) code = code * (hexadecimal ? 16 : 10) + digit;
  }
  if (at_ == first || *at_ != ';') {
    return malformed(from, 2,
                     Phrase("a character reference is not complete", "nid yw cyfeiriad at nod yn gyflawn"));
  }
  ++at_;
  const auto length = static_cast<std::size_t>(at_ - from);
  if (code > 0x10FFFF) {
    return malformed(from, length, Phrase("there is no such character", "nid oes nod o'r fath"));
  }
  report_code(code, from, length);
}

}  // namespace

std::vector<Fault> scan(const std::string& bytes) { return Scanner(bytes).run(); }

}  // namespace llwybr
