// Reading and making records. What does not belong where it stands is refused as it comes, so nothing can nest
// deeper than a record does.
#include "journey/json_reader.hpp"
#include "llwybr/journey.hpp"

namespace llwybr {
namespace {

constexpr std::size_t kMostBytesOfRecord = std::size_t{8} << 20;
constexpr std::size_t kMostInputs = 100000;
constexpr std::string_view kFormat = "llwybr-record-1";

constexpr Words kNotJson{"this is not well-formed JSON", "nid yw hwn yn JSON dilys"};
constexpr Words kTooLong{"the record is longer than 8 MiB", "mae'r cofnod yn hwy nag 8 MiB"};
constexpr Words kTooManyInputs{"the record has more than 100,000 inputs",
                               "mae mwy na 100,000 o fewnbynnau yn y cofnod"};
constexpr Words kUnknownMember{"a record has no member of this name",
                               "nid oes aelod o'r enw hwn mewn cofnod"};
constexpr Words kMemberTwice{"this member is given twice", "rhoddwyd yr aelod hwn ddwywaith"};
constexpr Words kMissingMember{"a member is missing before this point", "mae aelod ar goll cyn y pwynt hwn"};
constexpr Words kWrongType{"a value of another kind belongs here", "gwerth o fath arall sy'n perthyn yma"};
constexpr Words kUnknownFormat{"this is not a record of the format `llwybr-record-1`",
                               "nid cofnod ar y fformat `llwybr-record-1` yw hwn"};
constexpr Words kUnknownLanguage{"the language must be `en` or `cy`",
                                 "rhaid i'r iaith fod yn `en` neu'n `cy`"};
constexpr Words kNotAMoment{"a time is written like `2026-11-24T09:30Z`",
                            "ysgrifennir amser fel `2026-11-24T09:30Z`"};
constexpr Words kEmptyAddress{"the address of a step is empty", "mae cyfeiriad cam yn wag"};

enum class Member : std::uint8_t {
  format,
  pathway,
  edition,
  hash,
  language,
  inputs,
  at,
  answers,
  time,
  happened,
  none
};
constexpr std::array<std::string_view, 10> kMembers{"format", "pathway", "edition", "hash", "language",
                                                    "inputs", "at",      "answers", "time", "happened"};
constexpr unsigned kMembersOfRecord = 0b0000111111;
constexpr unsigned kMembersOfInput = 0b1111000000;
constexpr unsigned kNeededInInput = 0b0111000000;

class RecordReader {
 public:
  RecordReader(std::string_view json, Record& record) : json_(json), record_(record) {}

  // A record, or the inputs alone.
  bool read() {
    const bool good = json_.is_at('{') ? record() : inputs();
    return good && (json_.ended() || refuse(kNotJson));
  }
  [[nodiscard]] const RecordFault& fault() const { return fault_; }

 private:
  using Part = bool (RecordReader::*)();

  bool refuse(Words what) {
    fault_ = {json_.offset(), what};
    return false;
  }
  // What stands here is no value of the kind wanted: is it a value at all?
  bool refuse_value() { return refuse(json_.is_value() ? kWrongType : kNotJson); }
  bool string(std::string& into) {
    if (!json_.is_at('"')) return refuse_value();
    return json_.string(into) || refuse(kNotJson);
  }

  bool each(char opening, char closing, Part part);
  bool name(unsigned allowed, unsigned& seen);
  bool has_all(unsigned wanted, unsigned seen) { return (seen & wanted) == wanted || refuse(kMissingMember); }

  bool record();
  bool member_of_record();
  bool inputs() { return each('[', ']', &RecordReader::input) && json_.take(']'); }
  bool input();
  bool member_of_input();
  bool answer() { return string(record_.inputs.back().answers.emplace_back()); }

  JsonReader json_;
  Record& record_;
  RecordFault fault_;
  std::string text_;
  Member member_ = Member::none;
  unsigned seen_of_record_ = 0;
  unsigned seen_of_input_ = 0;
};

// The parts of an array or an object, up to its end.
bool RecordReader::each(char opening, char closing, Part part) {
  if (!json_.take(opening)) return refuse_value();
  if (json_.is_at(closing)) return true;
  do {
    if (!(this->*part)()) return false;
  } while (json_.take(','));
  return json_.is_at(closing) || refuse(kNotJson);
}

// The name of a member and its colon.
bool RecordReader::name(unsigned allowed, unsigned& seen) {
  if (!json_.string(text_)) return refuse(kNotJson);
  std::size_t i = 0;
  while (i < kMembers.size() && kMembers[i] != text_) ++i;
  const unsigned bit = 1U << i;
  if ((bit & allowed) == 0) return refuse(kUnknownMember);
  if ((seen & bit) != 0) return refuse(kMemberTwice);
  seen |= bit;
  member_ = static_cast<Member>(i);
  return json_.take(':') || refuse(kNotJson);
}

bool RecordReader::record() {
  return each('{', '}', &RecordReader::member_of_record) && has_all(kMembersOfRecord, seen_of_record_) &&
         json_.take('}');
}

bool RecordReader::member_of_record() {
  if (!name(kMembersOfRecord, seen_of_record_)) return false;
  if (member_ == Member::inputs) return inputs();
  if (!string(text_)) return false;
  switch (member_) {
    case Member::format:
      return text_ == kFormat || refuse(kUnknownFormat);
    case Member::pathway:
      record_.pathway = text_;
      return true;
    case Member::edition:
      record_.edition = text_;
      return true;
    case Member::hash:
      record_.hash = text_;
      return true;
    default:
      record_.language = text_ == tag_of(Language::welsh) ? Language::welsh : Language::english;
      return text_ == tag_of(record_.language) || refuse(kUnknownLanguage);
  }
}

bool RecordReader::input() {
  if (json_.is_at('{')) {
    if (record_.inputs.size() == kMostInputs) return refuse(kTooManyInputs);
    record_.inputs.emplace_back();
  }
  seen_of_input_ = 0;
  return each('{', '}', &RecordReader::member_of_input) && has_all(kNeededInInput, seen_of_input_) &&
         json_.take('}');
}

bool RecordReader::member_of_input() {
  if (!name(kMembersOfInput, seen_of_input_)) return false;
  if (member_ == Member::answers) return each('[', ']', &RecordReader::answer) && json_.take(']');
  Input& input = record_.inputs.back();
  if (member_ == Member::at) return string(input.at) && (!input.at.empty() || refuse(kEmptyAddress));
  if (!string(text_)) return false;
  const std::optional<Minute> time = parse_minute(text_);
  if (member_ == Member::happened) {
    input.happened = time;
  } else {
    input.time = time.value_or(0);
  }
  return time.has_value() || refuse(kNotAMoment);
}

}  // namespace

Record record_of(const Pathway& pathway, const std::vector<Input>& inputs, Language language) {
  return {std::string(pathway.id), std::string(pathway.edition), content_hash(pathway), language, inputs};
}

ReadRecord read_record(std::string_view json) {
  ReadRecord read;
  if (json.size() > kMostBytesOfRecord) {
    read.fault = RecordFault{kMostBytesOfRecord, kTooLong};
    return read;
  }
  RecordReader reader(json, read.record);
  if (!reader.read()) {
    read.record = {};
    read.fault = reader.fault();
  }
  return read;
}

}  // namespace llwybr
