#include "catch.hpp"
#include "llwybr/journey.hpp"
#include "llwybr/report.hpp"

namespace llwybr {
namespace {

const std::string kRecord =
    R"({"format": "llwybr-record-1", "pathway": "csa-response", "edition": "0.1.0", "hash": "sha256:00",
 "language": "cy", "inputs": [{"at": "a/b", "answers": ["yes", "no"], "time": "2026-11-24T09:30Z"},
  {"at": "c", "answers": [], "time": "2026-11-24T09:31Z"}]})";

std::string fault(std::string_view json) {
  const ReadRecord read = read_record(json);
  REQUIRE(read.fault.has_value());
  CHECK(read.record.inputs.empty());
  CHECK(read.record.pathway.empty());
  CHECK(read.fault->offset <= json.size());
  CHECK_FALSE(read.fault->what.welsh.empty());
  return std::string(read.fault->what.english);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

TEST_CASE("a record is read as it was written", "[record]") {
  const ReadRecord read = read_record(kRecord);
  REQUIRE_FALSE(read.fault.has_value());
  CHECK(read.record.pathway == "csa-response");
  CHECK(read.record.edition == "0.1.0");
  CHECK(read.record.hash == "sha256:00");
  CHECK(read.record.language == Language::welsh);
  const Minute time = *parse_minute("2026-11-24T09:30Z");
  CHECK(read.record.inputs == std::vector<Input>{{"a/b", {"yes", "no"}, time}, {"c", {}, time + 1}});
}

TEST_CASE("a bare array of inputs is read as well", "[record]") {
  const ReadRecord none = read_record(" [ ] ");
  CHECK_FALSE(none.fault.has_value());
  CHECK(none.record.inputs.empty());
  const ReadRecord one = read_record(R"([{"time":"1970-01-01T00:05Z","answers":["y\u0175"],"at":"q"}])");
  REQUIRE_FALSE(one.fault.has_value());
  CHECK(one.record.inputs == std::vector<Input>{{"q", {"yŵ"}, 5}});
  CHECK(one.record.pathway.empty());
}

TEST_CASE("a record says when something happened, where that was before it was said", "[record]") {
  const std::string told = replaced(kRecord, R"("time": "2026-11-24T09:31Z")",
                                    R"("happened": "2026-11-23T17:05Z", "time": "2026-11-24T09:31Z")");
  const ReadRecord read = read_record(told);
  REQUIRE_FALSE(read.fault.has_value());
  CHECK_FALSE(read.record.inputs[0].happened.has_value());
  CHECK(read.record.inputs[1].happened == parse_minute("2026-11-23T17:05Z"));
  CHECK(read.record.inputs[1].time == parse_minute("2026-11-24T09:31Z"));
  CHECK(read_record(record_json(read.record)).record.inputs == read.record.inputs);
  CHECK(fault(replaced(told, "17:05", "17:65")) == "a time is written like `2026-11-24T09:30Z`");
  CHECK(fault(replaced(told, R"("happened")", R"("time")")) == "this member is given twice");
}

TEST_CASE("members may come in any order", "[record]") {
  const std::string moved = replaced(replaced(kRecord, R"("format": "llwybr-record-1", )", ""), R"(}]})",
                                     R"(}], "format": "llwybr-record-1"})");
  CHECK_FALSE(read_record(moved).fault.has_value());
}

TEST_CASE("what is not JSON is refused", "[record]") {
  const std::string not_json = "this is not well-formed JSON";
  for (const char* text :
       {"", " ", "[", "{", "[}", "[]]", "[] []", "[] x", "nul", "[,]", "{\"format\"", "'a'", "[\"\\x\"]",
        "// comment\n[]", "[],", "[{\"at\":\"a\" \"time\":1}]", "\"", "[\xFF]"}) {
    INFO(text);
    CHECK(fault(text) == not_json);
  }
  CHECK(fault(std::string_view("[]\0", 3)) == not_json);
  CHECK(fault(std::string_view("[]\0{}", 5)) == not_json);
  CHECK(fault("[{\"at\":\"\xFF\",\"answers\":[],\"time\":\"2026-11-24T09:30Z\"}]") == not_json);
  CHECK(fault("[{\"at\":\"a\nb\",\"answers\":[],\"time\":\"2026-11-24T09:30Z\"}]") == not_json);
  for (std::size_t length = 0; length < kRecord.size(); ++length) {
    INFO(length);
    CHECK_FALSE(fault(std::string_view(kRecord).substr(0, length)).empty());
  }
}

TEST_CASE("what is JSON but no record is refused, with the reason", "[record]") {
  const std::string wrong_type = "a value of another kind belongs here";
  for (const char* text : {"null",
                           "1",
                           "-1.5e9",
                           "\"a\"",
                           "true",
                           "[1]",
                           "[[]]",
                           "[null]",
                           "[\"a\"]",
                           R"([{"at":1}])",
                           R"([{"at":["a"]}])",
                           R"([{"answers":"a"}])",
                           R"([{"answers":[1]}])",
                           R"([{"answers":[[]]}])",
                           R"([{"answers":[{}]}])",
                           R"([{"answers":{}}])",
                           R"([{"time":5}])",
                           R"({"format":{}})",
                           R"({"inputs":"a"})",
                           R"({"inputs":{}})",
                           R"({"pathway":["a"]})",
                           R"({"hash":null})"}) {
    INFO(text);
    CHECK(fault(text) == wrong_type);
  }
  CHECK(fault(replaced(kRecord, "record-1", "record-2")) ==
        "this is not a record of the format `llwybr-record-1`");
  CHECK(fault(replaced(kRecord, "\"cy\"", "\"fr\"")) == "the language must be `en` or `cy`");
  CHECK(fault(replaced(kRecord, "09:30Z", "9:30Z")) == "a time is written like `2026-11-24T09:30Z`");
  CHECK(fault(replaced(kRecord, "a/b", "")) == "the address of a step is empty");
}

TEST_CASE("every member is needed, once, and no other is allowed", "[record]") {
  const std::string missing = "a member is missing before this point";
  const std::string unknown = "a record has no member of this name";
  const std::string twice = "this member is given twice";
  CHECK(fault("{}") == missing);
  CHECK(fault("[{}]") == missing);
  CHECK(fault(replaced(kRecord, R"("hash": "sha256:00",)", "")) == missing);
  CHECK(fault(replaced(kRecord, R"("answers": [], )", "")) == missing);
  CHECK(fault(replaced(kRecord, R"(, "time": "2026-11-24T09:31Z")", "")) == missing);
  CHECK(fault(replaced(kRecord, R"("hash")", R"("hush")")) == unknown);
  CHECK(fault(replaced(kRecord, R"("answers")", R"("name")")) == unknown);
  CHECK(fault(replaced(kRecord, R"("answers")", R"("hash")")) == unknown);
  CHECK(fault(replaced(kRecord, R"("hash")", R"("at")")) == unknown);
  CHECK(fault(replaced(kRecord, R"("hash")", R"("")")) == unknown);
  CHECK(fault(replaced(kRecord, R"("hash")", R"("edition")")) == twice);
  CHECK(fault(replaced(kRecord, R"("answers")", R"("at")")) == twice);
}

TEST_CASE("limits: 8 MiB, 100,000 inputs, and no depth at all", "[record]") {
  CHECK(fault(std::string((std::size_t{8} << 20) + 1, ' ')) == "the record is longer than 8 MiB");
  CHECK(fault(std::string(std::size_t{8} << 20, '[')) == "a value of another kind belongs here");
  std::string many = "[";
  for (int i = 0; i < 100000; ++i) many += R"({"at":"a","answers":[],"time":"2026-11-24T09:31Z"},)";
  many.back() = ']';
  CHECK(read_record(many).record.inputs.size() == 100000);
  many.back() = ',';
  many += R"({"at":"a","answers":[],"time":"2026-11-24T09:31Z"}])";
  CHECK(fault(many) == "the record has more than 100,000 inputs");
}

TEST_CASE("a fault says where", "[record]") {
  const std::string json = R"([{"at": "a", "bad": 1}])";
  CHECK(read_record(json).fault->offset == json.find("\"bad\"") + 5);
}

}  // namespace
}  // namespace llwybr
