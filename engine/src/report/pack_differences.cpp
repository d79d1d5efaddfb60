#include <algorithm>

#include "llwybr/report.hpp"
#include "report/excerpt.hpp"

namespace llwybr {
namespace {

std::string quoted(std::string_view text) { return '`' + std::string(text) + '`'; }

// The line on which a byte is, as it can be shown.
Phrase line_at(std::string_view bytes, std::size_t offset) {
  const std::string line = excerpt_of(bytes, offset, 1).source;
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string::npos ? Phrase("nothing", "dim") : Phrase(quoted(line.substr(first)));
}

Phrase difference(const PackFile& written, const PackFile& found) {
  const auto [here, there] = std::mismatch(found.bytes.begin(), found.bytes.end(), written.bytes.begin(), written.bytes.end());
  const auto offset = static_cast<std::size_t>(here - found.bytes.begin());
  const std::string place = found.path + ":" + std::to_string(std::count(found.bytes.begin(), here, '\n') + 1) + ": ";
  const Phrase is = line_at(found.bytes, offset);
  const Phrase should_be = line_at(written.bytes, offset);
  return {place + "this is not what the proof gives: here is " + is.english + ", and there " + should_be.english,
          place + "nid dyma a rydd y prawf: yma y mae " + is.welsh + ", ac yno " + should_be.welsh};
}

}  // namespace

std::vector<Phrase> differences(std::span<const PackFile> written, std::span<const PackFile> found) {
  std::vector<Phrase> different;
  for (const PackFile& file : written) {
    const auto same = std::find_if(found.begin(), found.end(), [&](const PackFile& other) { return other.path == file.path; });
    if (same == found.end()) {
      different.emplace_back(quoted(file.path) + " is missing from the pack", "mae " + quoted(file.path) + " ar goll o'r pecyn");
    } else if (same->bytes != file.bytes) {
      different.push_back(difference(file, *same));
    }
  }
  return different;
}

}  // namespace llwybr
