// llwybr journey
#include "command.hpp"
#include "llwybr/report.hpp"
#include "load.hpp"
#include "terminal.hpp"
#include "words.hpp"

namespace llwybr::cli {
namespace {

constexpr std::size_t kMostRecordBytes = std::size_t{8} << 20;

// Whether everything of a record still applies.
bool applies(const Pathway& pathway, const std::vector<Input>& inputs) {
  return !replay(pathway, inputs).refused.has_value();
}

std::optional<ReadRecord> read_inputs(const std::string& path, const Call& call) {
  const FileBytes file = path == "-" ? read_standard_input(kMostRecordBytes, call.language)
                                     : read_file(path, kMostRecordBytes, call.language);
  if (!file.bytes) {
    complain(words::filled(words::kUnreadable, call.language, path, file.trouble));
    return std::nullopt;
  }
  ReadRecord read = read_record(*file.bytes);
  if (!read.fault) return read;
  const std::string offset = std::to_string(read.fault->offset);
  complain(words::filled(words::kBadRecord, call.language, path, offset) +
           std::string(read.fault->what.in(call.language)));
  return std::nullopt;
}

// The journey as the page would save it, for the pathway as it is: only where it takes every input.
int print_record(const Pathway& pathway, const Record& record, const Call& call) {
  if (!applies(pathway, record.inputs)) {
    complain(words::kNotAllApply.in(call.language));
    return kFound;
  }
  return print(record_json(record_of(pathway, record.inputs, call.language)), call.language, kClean);
}

}  // namespace

int journey_command(const Call& call) {
  if (call.inputs.empty() == call.record.empty()) {
    complain(words::kOneSource.in(call.language));
    return kUnusable;
  }
  const std::optional<Loaded> loaded = load(call, {});
  if (!loaded) return kUnusable;
  if (!is_usable(*loaded, Stage::graph, call)) return kFound;
  const Pathway& pathway = loaded->pathway();
  const bool is_record = call.inputs.empty();
  const std::optional<ReadRecord> read = read_inputs(is_record ? call.record : call.inputs, call);
  if (!read) return kUnusable;
  if (call.format == "record") return print_record(pathway, read->record, call);
  if (is_record) {
    const int exit = applies(pathway, read->record.inputs) ? kClean : kFound;
    return print(opened_record_json(pathway, *read), call.language, exit);
  }
  const Replay replayed = replay(pathway, read->record.inputs);
  return print(journey_json(pathway, replayed), call.language, replayed.refused ? kFound : kClean);
}

}  // namespace llwybr::cli
