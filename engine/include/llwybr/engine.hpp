// The engine's front: bytes in, answers out. It opens no file, reads no clock and prints nothing; the
// same bytes give the same answers on every machine.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "llwybr/finding.hpp"
#include "llwybr/pathway.hpp"

namespace llwybr {

// The version of the engine, as in the changelog.
[[nodiscard]] std::string_view engine_version();

// Limits of what is read. A file or tree beyond one is refused with a finding.
inline constexpr std::size_t kMostBytes = std::size_t{16} << 20;   // of one file, and of all together, unless told
inline constexpr std::size_t kMostMarks = std::size_t{1} << 18;    // tags and comments in one element of the root
inline constexpr std::size_t kMostDepth = 256;                     // elements within elements
inline constexpr std::size_t kMostFiles = 1024;

// How the caller answers when the reader wants a file. The path is relative to the folder of the main
// file, uses `/`, and holds no `..`, no empty part and no leading `/`; the caller need only make sure
// that no link leads it out of the folder.
enum class FileStatus : std::uint8_t { found, missing, outside };
struct FileAnswer { FileStatus status = FileStatus::missing; std::string bytes; };
using FileReader = std::function<FileAnswer(std::string_view path)>;

// A fault the reader met: the check it belongs to (stage `document`) and what that check will report.
struct Trouble {
  std::string_view check;
  Place place;
  std::uint32_t length = 0;
  std::vector<Phrase> arguments;
  std::vector<RelatedPlace> related;
};

// A pathway as read. With troubles it is incomplete and good for nothing but being reported on.
struct Reading {
  Pathway pathway;
  std::vector<Trouble> troubles;
  std::size_t unlisted = 0;   // troubles left out, of kinds that were met more than kMostFindings times
};

// Reads the main file and all it includes. Always returns; every fault is in `troubles`, up to
// kMostFindings of a kind.
// `most_bytes` may raise that limit, to 4 GiB less one byte.
[[nodiscard]] Reading read_pathway(std::string_view main_path, const FileReader& files,
                                   std::size_t most_bytes = kMostBytes);

// Reads a pathway that was checked before: `hash` is the content_hash of bytes that were read and checked without
// error. They are not looked through for faults again, so nothing is built of any others: nullptr then.
[[nodiscard]] std::unique_ptr<const Pathway> read_checked(std::string_view main_path, const FileReader& files,
                                                          std::string_view hash);

// What a proof may take, in cells of its decision diagrams (with their tables about 40 bytes a cell), unless told
// otherwise: some 40 MiB and a tenth of a second. What cannot be decided within it is reported as not decided.
inline constexpr std::size_t kProofCells = std::size_t{1} << 20;

struct CheckOptions {
  Day today = kNoDay;        // without it, checks that need a date are not made and say so in a note
  std::size_t proof_cells = kProofCells;
};

// Runs the stages in order and reports everything found.
[[nodiscard]] Report check(const Reading& reading, const CheckOptions& options);

// The known word nearest to a misspelt one, by letters changed, left out, put in or swapped; empty where none is
// near.
[[nodiscard]] std::string_view nearest_word(std::string_view word, std::span<const std::string_view> known);

// "2026-11-24" to a day; nothing where that is no date.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);

// The reverse.
[[nodiscard]] std::string format_day(Day day);

}  // namespace llwybr
