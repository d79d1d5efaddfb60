// Reading and making records. JSON is read as a stream of events, iteratively: what does not belong where it
// stands is refused as it comes, so nothing can nest deeper than a record does.
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

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
  none
};
constexpr std::array<std::string_view, 9> kMembers{"format", "pathway", "edition", "hash", "language",
                                                   "inputs", "at",      "answers", "time"};
constexpr unsigned kMembersOfRecord = 0b000111111;
constexpr unsigned kMembersOfInput = 0b111000000;

// What the reader is inside of.
enum class Inside : std::uint8_t { nothing, record, inputs, input, answers, all };

// What the parser calls, by the names it asks for; false stops it.
class RecordReader : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, RecordReader> {
 public:
  explicit RecordReader(Record& record) : record_(record) {}
  [[nodiscard]] const std::optional<Words>& fault() const { return fault_; }

  // null, true and false.
  bool Default() { return refuse(kWrongType); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return refuse(kWrongType); }
  bool String(const char* bytes, rapidjson::SizeType length, bool);
  bool StartObject();
  bool Key(const char* bytes, rapidjson::SizeType length, bool);
  bool EndObject(rapidjson::SizeType);
  bool StartArray();
  bool EndArray(rapidjson::SizeType);

 private:
  bool refuse(Words what) {
    fault_ = what;
    return false;
  }
  bool string_of_record(std::string_view text);
  bool string_of_input(std::string_view text);

  Record& record_;
  std::optional<Words> fault_;
  Inside inside_ = Inside::nothing;
  bool bare_ = false;  // an array of inputs without a record around it
  Member member_ = Member::none;
  unsigned seen_of_record_ = 0;
  unsigned seen_of_input_ = 0;
};

bool RecordReader::Key(const char* bytes, rapidjson::SizeType length, bool) {
  const std::string_view name(bytes, length);
  std::size_t i = 0;
  while (i < kMembers.size() && kMembers[i] != name) ++i;
  const bool of_input = inside_ == Inside::input;
  const unsigned bit = 1U << i;
  if ((bit & (of_input ? kMembersOfInput : kMembersOfRecord)) == 0) return refuse(kUnknownMember);
  unsigned& seen = of_input ? seen_of_input_ : seen_of_record_;
  if ((seen & bit) != 0) return refuse(kMemberTwice);
  seen |= bit;
  member_ = static_cast<Member>(i);
  return true;
}

bool RecordReader::String(const char* bytes, rapidjson::SizeType length, bool) {
  const std::string_view text(bytes, length);
  switch (inside_) {
    case Inside::record:
      return string_of_record(text);
    case Inside::input:
      return string_of_input(text);
    case Inside::answers:
      record_.inputs.back().answers.emplace_back(text);
      return true;
    default:
      return refuse(kWrongType);
  }
}

bool RecordReader::string_of_record(std::string_view text) {
  switch (member_) {
    case Member::format:
      return text == kFormat || refuse(kUnknownFormat);
    case Member::pathway:
      record_.pathway = text;
      return true;
    case Member::edition:
      record_.edition = text;
      return true;
    case Member::hash:
      record_.hash = text;
      return true;
    case Member::language:
      record_.language = text == tag_of(Language::welsh) ? Language::welsh : Language::english;
      return text == tag_of(record_.language) || refuse(kUnknownLanguage);
    default:
      return refuse(kWrongType);
  }
}

bool RecordReader::string_of_input(std::string_view text) {
  Input& input = record_.inputs.back();
  if (member_ == Member::at) {
    input.at = text;
    return !input.at.empty() || refuse(kEmptyAddress);
  }
  if (member_ != Member::time) return refuse(kWrongType);
  const std::optional<Minute> time = parse_minute(text);
  input.time = time.value_or(0);
  return time.has_value() || refuse(kNotAMoment);
}

bool RecordReader::StartObject() {
  if (inside_ == Inside::nothing) {
    inside_ = Inside::record;
    return true;
  }
  if (inside_ != Inside::inputs) return refuse(kWrongType);
  if (record_.inputs.size() == kMostInputs) return refuse(kTooManyInputs);
  record_.inputs.emplace_back();
  seen_of_input_ = 0;
  inside_ = Inside::input;
  return true;
}

bool RecordReader::EndObject(rapidjson::SizeType) {
  const bool of_input = inside_ == Inside::input;
  if (of_input ? seen_of_input_ != kMembersOfInput : seen_of_record_ != kMembersOfRecord) {
    return refuse(kMissingMember);
  }
  inside_ = of_input ? Inside::inputs : Inside::all;
  return true;
}

bool RecordReader::StartArray() {
  if (inside_ == Inside::nothing) {
    bare_ = true;
    inside_ = Inside::inputs;
  } else if (inside_ == Inside::record && member_ == Member::inputs) {
    inside_ = Inside::inputs;
  } else if (inside_ == Inside::input && member_ == Member::answers) {
    inside_ = Inside::answers;
  } else {
    return refuse(kWrongType);
  }
  return true;
}

bool RecordReader::EndArray(rapidjson::SizeType) {
  if (inside_ == Inside::answers) {
    inside_ = Inside::input;
  } else {
    inside_ = bare_ ? Inside::all : Inside::record;
  }
  return true;
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
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                              rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseStopWhenDoneFlag;
  RecordReader reader(read.record);
  rapidjson::MemoryStream stream(json.data(), json.size());
  rapidjson::Reader parser;
  const bool parsed = static_cast<bool>(parser.Parse<kFlags>(stream, reader));
  const std::size_t reached = stream.Tell();
  const bool only_blanks_left = json.find_first_not_of(" \t\r\n", reached) == std::string_view::npos;
  if (!parsed || !only_blanks_left) {
    read.record = {};
    read.fault = RecordFault{parsed ? reached : parser.GetErrorOffset(), reader.fault().value_or(kNotJson)};
  }
  return read;
}

}  // namespace llwybr
